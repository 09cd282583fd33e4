package dev.datagen.world.life;

import dev.datagen.model.CreditCard;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.CardPlastics.Replacement;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of cards as their plastics are renewed or replaced. Mutable; belongs to one thread. */
final class PlasticChanges {

    private static final String VALID_UNTIL = "valid_until";

    private final Setting setting;
    private final CardPlastics plastics;
    private final MasterData masterData;
    /** By ordinal, of the cards whose rows {@link #used} has changed: the instant before which they tell all. */
    private final Map<Long, Long> toldUntil = new HashMap<>();

    PlasticChanges(Setting setting, MasterData masterData) {
        this.setting = setting;
        this.plastics = setting.cardPlastics();
        this.masterData = masterData;
    }

    /** A month begins: plastics whose last one it was not are renewed with it. */
    void monthBegins(Profile profile, int month, RowChangeConsumer changes) {
        long start = Brasilia.startOfDay(Months.firstDay(month));
        if (profile.holdsCard()
                && start < setting.cancellations().millis(profile)
                && plastics.isRenewedIn(profile, month, plastics.last(profile, start))) {
            tell(profile, Map.of(VALID_UNTIL, validUntil(profile, start)), start, changes);
        }
    }

    /**
     * A plastic is replaced when it is.
     *
     * @param untilMillis not included; so near to {@code fromMillis} that a card is not replaced twice
     */
    void replacedBetween(Profile profile, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        Replacement last = profile.holdsCard() ? plastics.last(profile, untilMillis) : null;
        if (last != null && last.millis() >= fromMillis) {
            tell(profile, masterData.newPlastic(profile, last), last.millis(), changes);
        }
    }

    /**
     * A card is about to be used, at no instant before the last time: its row catches up with its plastic.
     *
     * @param changes null where nobody asks, as when what happened is made again
     */
    void used(Profile profile, long millis, @Nullable RowChangeConsumer changes) {
        long told = toldUntil.getOrDefault(profile.ordinal(), setting.period().endMillis());
        if (millis < told) {
            return;
        }
        Map<String, @Nullable Object> columns = columnsSince(profile, told, millis);
        if (!columns.isEmpty()) {
            toldUntil.put(profile.ordinal(), millis + 1);
            if (changes != null) {
                tell(profile, columns, millis, changes);
            }
        }
    }

    private Map<String, @Nullable Object> columnsSince(Profile profile, long told, long millis) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        Replacement last = plastics.last(profile, millis + 1);
        if (last != null && last.millis() >= told) {
            columns.putAll(masterData.newPlastic(profile, last));
        }
        LocalDate validUntil = validUntil(profile, millis);
        if (!columns.isEmpty() || !validUntil.equals(validUntil(profile, told - 1))) {
            columns.put(VALID_UNTIL, validUntil);
        }
        return columns;
    }

    private LocalDate validUntil(Profile profile, long millis) {
        return LocalDate.ofEpochDay(plastics.lastDay(profile, millis + 1));
    }

    private void tell(Profile profile, Map<String, @Nullable Object> columns, long millis, RowChangeConsumer changes) {
        changes.rowChanged(new RowChange(
                CreditCard.TABLE, setting.ids().id(IdKind.CREDIT_CARD, profile.ordinal(), 0), columns, millis));
    }
}
