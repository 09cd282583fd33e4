package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.CardPlastics.Replacement;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.time.Moments;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a card can be used at an instant, whatever its limit. Mutable scratch space; belongs to one thread.
 *
 * <p>From when a plastic is lost until the one that replaces it arrives, nothing is bought in person, but now and then the old one is found and tried
 * when it is blocked already. Shops online go on with the data they have: those that charge by agreement are told the new ones by the schemes (Visa
 * Account Updater, Mastercard Automatic Billing Updater); of the others, some try the old ones for a month.
 */
public final class CardUse {

    /** Of what would be bought with a card that has just been blocked, so much is tried all the same; half of it a month later, a third after that. */
    private static final double TRIED_IN_VAIN = 0.3;

    /** Likewise, in person, of one that is lost. */
    private static final double FOUND_AND_TRIED = 0.1;

    /** In the month after a card was renewed, or replaced, so many online purchases are still made with the old one. */
    private static final double STORED_BEFORE = 0.3;

    private static final long STORED_FOR = 30 * Moments.DAY;

    /** Charged by agreement: telephone, streaming, utilities, digital goods, subscriptions, insurance, gyms, schools. */
    private static final Set<Integer> AGREED =
            Set.of(4814, 4899, 4900, 5815, 5816, 5818, 5968, 6300, 7997, 8211, 8220, 8299);

    private final CardPlastics plastics;
    private final PurchasePlace place;
    private final Draws draws;
    private final boolean[] agreed;

    private long ordinal = -1;
    private int month;
    private boolean renewed;
    private long goneMillis;
    private long replacedMillis;
    private long usedFromMillis;
    private @Nullable DeclineReason declined;

    /** @param draws of the purchase; what is needed of them is taken */
    CardUse(CardPlastics plastics, Setting setting, PurchasePlace place, Draws draws) {
        this.plastics = plastics;
        this.place = place;
        this.draws = draws;
        List<Mcc> mccs = setting.reference().mccs().all();
        agreed = new boolean[mccs.size()];
        mccs.forEach(mcc -> agreed[mcc.index()] = AGREED.contains(mcc.code()));
    }

    /**
     * Looks at what would be a purchase of a month.
     *
     * @param missed how many invoices in a row were not paid
     * @return whether it is tried
     */
    boolean isTried(Profile profile, int month, int mcc, long where, int missed, long millis) {
        declined = null;
        if (missed >= Revolving.BLOCKED_AFTER) {
            declined = DeclineReason.CARD_BLOCKED;
            return draws.chance(TRIED_IN_VAIN / (missed - Revolving.BLOCKED_AFTER + 1));
        }
        enter(profile, month);
        boolean replaced = millis >= replacedMillis && millis < replacedMillis + STORED_FOR;
        boolean gone = millis >= goneMillis && millis < replacedMillis;
        if (!replaced && !gone && !renewed) {
            return true;
        }
        DeclineReason outdated = replaced ? DeclineReason.CARD_REPLACED : DeclineReason.CARD_EXPIRED;
        place.enter(profile, mcc, where, millis);
        if (place.isOnline()) {
            boolean tells = (replaced || renewed) && !place.isCharge() && !agreed[mcc];
            declined = tells && draws.chance(STORED_BEFORE) ? outdated : null;
            return true;
        }
        if (gone) {
            return false;
        }
        boolean lacking = replaced && millis < usedFromMillis;
        declined = lacking ? outdated : null;
        return !lacking || draws.chance(FOUND_AND_TRIED);
    }

    /** Looks at a purchase that is tried in any case; {@link #declined} says what comes of it. */
    void look(Profile profile, int mcc, long where, int missed, long millis) {
        isTried(profile, Months.of(Brasilia.epochDay(millis)), mcc, where, missed, millis);
        if (missed < Revolving.BLOCKED_AFTER && hasRunOut(profile, millis)) {
            declined = DeclineReason.CARD_EXPIRED;
        }
    }

    /** Whether the plastic that stands for a card is one that nobody has renewed in time. */
    public boolean hasRunOut(Profile profile, long millis) {
        return plastics.lastDay(profile, millis + 1) < Brasilia.epochDay(millis);
    }

    /** Why that is declined; null if it is not, but for the limit. */
    @Nullable
    DeclineReason declined() {
        return declined;
    }

    private void enter(Profile profile, int month) {
        if (profile.ordinal() != ordinal || month != this.month) {
            ordinal = profile.ordinal();
            this.month = month;
            Replacement last = plastics.last(profile, Brasilia.startOfDay(Months.firstDay(month + 1)));
            goneMillis = last == null ? Long.MAX_VALUE : last.goneMillis();
            replacedMillis = last == null ? Long.MAX_VALUE : last.millis();
            usedFromMillis = last == null ? Long.MAX_VALUE : last.usedFromMillis();
            renewed = plastics.isRenewedIn(profile, month, last);
        }
    }
}
