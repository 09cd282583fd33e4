package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.EntryMode;
import dev.datagen.model.RowChange;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Mix;
import dev.datagen.world.life.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is bought at instants that somebody else decides, against the rows of the cards as they are at each of them. */
class ActedPlasticsTest {

    private static final int CUSTOMERS = 2000;
    private static final int PURCHASES = 60_000;
    private static final long EVERY_MILLIS = 240_000;
    private static final long DAY = 86_400_000L;

    private final World world = World.of(Recording.year2025(42));
    private final Map<UUID, Map<String, @Nullable Object>> rows = new HashMap<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final List<CardTransaction> told = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** For five months and a half from the period's end on. */
    private void buy(Acts.Rows fate) {
        Recording.of(world, 0, CUSTOMERS)
                .cards
                .forEach(card -> rows.put(
                        card.cardId(),
                        new HashMap<>(RowChange.of(CreditCard.TABLE, card, 0).values())));
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, CUSTOMERS);
        worker.liveThrough(cohort);
        long began = world.options().period().endMillis();
        Acts acts = world.worker().acts(List.of(cohort), new Mix(0, 1, 0, 0), fate, began / 1000);
        Recording audience = new Recording() {
            @Override
            public void cardTransaction(CardTransaction event) {
                told.add(event);
                check(event, Objects.requireNonNull(rows.get(event.cardId())));
            }
        };
        for (int i = 0; i < PURCHASES; i++) {
            acts.happen(began + i * EVERY_MILLIS, audience, fate == Acts.Rows.FOLLOW ? this::change : null);
        }
    }

    private void change(RowChange change) {
        if (change.table() == CreditCard.TABLE) {
            changes.add(change);
            rows.getOrDefault(change.id(), new HashMap<>()).putAll(change.values());
        }
    }

    private void check(CardTransaction event, Map<String, @Nullable Object> row) {
        LocalDate day = LocalDate.ofEpochDay(Brasilia.epochDay(event.timestampMillis()));
        LocalDate validUntil = (LocalDate) Objects.requireNonNull(row.get("valid_until"));
        boolean hasRunOut = validUntil.isBefore(day);
        boolean renewedThisMonth = YearMonth.from(validUntil).minusMonths(59).equals(YearMonth.from(day));
        Instant replacedAt = (Instant) row.get("replaced_at");
        long sinceReplaced = replacedAt == null ? -1 : event.timestampMillis() - replacedAt.toEpochMilli();
        boolean good;
        if (event.status() == CardTransactionStatus.APPROVED) {
            boolean inThePost = sinceReplaced >= 0 && sinceReplaced < 4 * DAY;
            good = !hasRunOut && !(inThePost && event.entryMode() != EntryMode.ONLINE);
        } else if (event.declineReason() == DeclineReason.CARD_EXPIRED) {
            good = hasRunOut || renewedThisMonth;
        } else {
            good = event.declineReason() != DeclineReason.CARD_REPLACED
                    || sinceReplaced >= 0 && sinceReplaced < 30 * DAY;
        }
        if (!good) {
            wrong.add(event + " of " + row);
        }
    }

    private Map<DeclineReason, Integer> declines() {
        Map<DeclineReason, Integer> declines = new EnumMap<>(DeclineReason.class);
        told.stream()
                .filter(event -> event.declineReason() != null)
                .forEach(event -> declines.merge(Objects.requireNonNull(event.declineReason()), 1, Integer::sum));
        return declines;
    }

    @Test
    void whereRowsStayNothingIsBoughtWithAPlasticThatHasRunOut() {
        buy(Acts.Rows.STAY);

        assertThat(wrong).isEmpty();
        // One in sixty runs out each month.
        assertThat(declines().get(DeclineReason.CARD_EXPIRED)).isBetween(1000, 4000);
    }

    @Test
    void whereRowsFollowAPlasticIsRenewedOrReplacedBeforeItIsUsed() {
        buy(Acts.Rows.FOLLOW);

        assertThat(wrong).isEmpty();
        assertThat(declines().get(DeclineReason.CARD_EXPIRED)).isBetween(10, 150);
        assertThat(declines().get(DeclineReason.CARD_REPLACED)).isBetween(10, 150);
        assertThat(changes)
                .filteredOn(change -> change.values().keySet().equals(Set.of("valid_until")))
                .hasSizeGreaterThan(50)
                .extracting(RowChange::id)
                .doesNotHaveDuplicates();
        assertThat(changes)
                .filteredOn(change -> change.values().containsKey("replaced_at"))
                .hasSizeGreaterThan(10)
                .allSatisfy(change -> assertThat((Instant) change.values().get("replaced_at"))
                        .isBeforeOrEqualTo(Instant.ofEpochMilli(change.updatedAtMillis())));
    }
}
