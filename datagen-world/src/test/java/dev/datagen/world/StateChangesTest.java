package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.CardStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Job;
import dev.datagen.model.RowChange;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lives that go on for a year after the period, and what they say of rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateChangesTest {

    private static final int CUSTOMERS = 2000;
    private static final long UNTIL =
            Brasilia.startOfDay((int) LocalDate.of(2026, 4, 1).toEpochDay());

    private final World world = World.livingOn(Recording.options(42, "2025-01-01", "2025-03-31"));
    private final Recording loaded = Recording.of(world, 0, CUSTOMERS);
    private final Recording told = new Recording();
    private final List<RowChange> changes = new ArrayList<>();

    @BeforeAll
    void livesOn() {
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, CUSTOMERS);
        worker.liveThrough(cohort);
        worker.tell(cohort, UNTIL, worker.withRows(told, changes::add));
    }

    private List<RowChange> of(Object table, String column) {
        return changes.stream()
                .filter(change -> change.extent() == RowChange.Extent.COLUMNS)
                .filter(change -> change.table() == table && change.values().containsKey(column))
                .toList();
    }

    @Test
    void eachEndOfAJobIsWrittenDownWhenItIsPaid() {
        assertThat(of(Job.TABLE, "left_on"))
                .extracting(RowChange::updatedAtMillis)
                .hasSizeGreaterThan(5)
                .containsExactlyElementsOf(told.transactions.stream()
                        .filter(event -> event.purpose() == TransactionPurpose.TERMINATION_PAY)
                        .map(Transaction::timestampMillis)
                        .toList());
    }

    @Test
    void aReplacedCardIsWrittenDownWithItsNewNumber() {
        assertThat(of(CreditCard.TABLE, "replaced_at"))
                .hasSizeGreaterThan(20)
                .allSatisfy(change -> assertThat(change.values().get("card_number_masked"))
                        .isNotNull()
                        .isNotEqualTo(change.values().get("previous_number_masked")));
    }

    /** One plastic in five lasts into the year, and no further. */
    @Test
    void aPlasticThatRunsOutIsRenewedForFiveYearsAsTheMonthBegins() {
        Map<UUID, LocalDate> validUntil = new HashMap<>();
        loaded.cards.forEach(card -> validUntil.put(card.cardId(), LocalDate.ofEpochDay(card.validUntilDay())));
        int renewed = 0;
        for (RowChange change : of(CreditCard.TABLE, "valid_until")) {
            LocalDate now = (LocalDate) Objects.requireNonNull(change.values().get("valid_until"));
            LocalDate before = Objects.requireNonNull(validUntil.put(change.id(), now));
            if (!change.values().containsKey("replaced_at")) {
                LocalDate day = before.plusDays(1);
                assertThat(change.updatedAtMillis()).isEqualTo(Brasilia.startOfDay((int) day.toEpochDay()));
                assertThat(now).isEqualTo(day.plusYears(5).minusDays(1));
                renewed++;
            }
        }

        assertThat(renewed).isBetween(loaded.cards.size() / 7, loaded.cards.size() / 4);
        LocalDate last = LocalDate.ofEpochDay(Brasilia.epochDay(UNTIL - 1));
        // A card that is cancelled is no longer renewed.
        of(CreditCard.TABLE, "status").forEach(change -> validUntil.remove(change.id()));
        loaded.cards.stream()
                .filter(card -> card.status() == CardStatus.CANCELLED)
                .forEach(card -> validUntil.remove(card.cardId()));
        assertThat(validUntil.values()).allSatisfy(day -> assertThat(day).isAfterOrEqualTo(last));
    }

    @Test
    void whoLosesAJobAndFindsOneIsWrittenDownAsSuch() {
        assertThat(of(Customer.TABLE, "employment_status"))
                .extracting(change -> change.values().get("employment_status"))
                .contains("UNEMPLOYED", "EMPLOYED");
    }

    @Test
    void anAccountIsClosedByTheMovementThatEmptiesIt() {
        Set<UUID> emptied = told.transactions.stream()
                .filter(event -> event.balanceAfterCents() == 0)
                .map(Transaction::accountId)
                .collect(Collectors.toSet());
        List<RowChange> closed = of(Account.TABLE, "closed_at").stream()
                .filter(change -> emptied.contains(change.id()))
                .toList();

        assertThat(closed)
                .hasSizeGreaterThan(5)
                .allSatisfy(change -> assertThat(told.transactions)
                        .filteredOn(event -> event.accountId().equals(change.id())
                                && event.timestampMillis() == change.updatedAtMillis())
                        .singleElement()
                        .extracting(Transaction::balanceAfterCents)
                        .isEqualTo(0L));
    }
}
