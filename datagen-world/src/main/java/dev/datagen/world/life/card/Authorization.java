package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.ledger.Occasion;
import org.jspecify.annotations.Nullable;

/** What the issuer says to an {@link AskedPurchase}. Mutable scratch space; belongs to one thread. */
final class Authorization {

    private final AskedPurchase asked;
    private final CardUse use;
    private final Refusals refusals;
    private final SecondTries secondTries;
    private final ChargeRetries chargeRetries;

    private @Nullable DeclineReason declined;
    private boolean suspected;

    /** @param use of the cards that buy what is planned */
    Authorization(
            AskedPurchase asked, CardUse use, Refusals refusals, SecondTries secondTries, ChargeRetries chargeRetries) {
        this.asked = asked;
        this.use = use;
        this.refusals = refusals;
        this.secondTries = secondTries;
        this.chargeRetries = chargeRetries;
    }

    /**
     * Asks for a purchase that nobody planned.
     *
     * @param looked at it, and knows whether the card can be used
     */
    void ask(Cohort cohort, int index, int month, CardUse looked, long details) {
        declined = looked.declined();
        if (declined == null) {
            declined = refusal(cohort, index, month, details);
        }
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
    }

    /**
     * Asks for a purchase that was planned, or for its first try, which is made only if it is declined and a second one follows. By the second try all
     * that was wrong is mended, but for the limit.
     *
     * @param boughtMillis when the purchase itself is tried
     * @return whether it is tried at all
     */
    boolean isTried(Occasion occasion, long details, long boughtMillis) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        boolean first = SecondTries.isFirst(occasion.number());
        suspected = false;
        declined = use.declined();
        if (declined != null) {
            return !first;
        }
        if (!asked.isTriedForWhatIsLeft(cohort.cards().limitCents(index), cohort.availableLimitCents(index))) {
            return false;
        }
        declined = refusal(cohort, index, occasion.month(), details);
        boolean again = declined != null && isTriedAgain(occasion.detail(), details, declined, boughtMillis);
        if (first && !again) {
            return false;
        }
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
        if (again && !first && declined != DeclineReason.INSUFFICIENT_LIMIT) {
            declined = null;
        }
        return true;
    }

    /** Whether the holder tries again after a refusal; what comes back has the name of its shop from the first. */
    private boolean isTriedAgain(int detail, long details, DeclineReason refused, long boughtMillis) {
        double u = refusals.quantile(details);
        return !PurchaseAgenda.isCharge(detail)
                && !(refused == DeclineReason.SUSPECTED_FRAUD && PurchaseAgenda.comesBack(detail))
                && secondTries.mayFollow(details, u)
                && secondTries.follows(details, u, refused)
                && Brasilia.millisOfDay(boughtMillis) >= secondTries.pauseMillis(details);
    }

    /**
     * Asks again for a charge that was declined. Whoever charges does not know what is left of the limit.
     *
     * @param month of the charge
     * @param which of its tries, from 1
     */
    void askAgain(Cohort cohort, int index, int month, long details, int which) {
        declined = refusalAgain(cohort, index, month, details, which);
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
    }

    private @Nullable DeclineReason refusalAgain(Cohort cohort, int index, int month, long details, int which) {
        if (cohort.revolving().missed(index) >= Revolving.BLOCKED_AFTER) {
            return DeclineReason.CARD_BLOCKED;
        }
        DeclineReason refused = refusal(cohort, index, month, details);
        boolean isOver = refused != null
                && refused != DeclineReason.INSUFFICIENT_LIMIT
                && chargeRetries.isOver(refused, details, which);
        return isOver ? null : refused;
    }

    private @Nullable DeclineReason refusal(Cohort cohort, int index, int month, long details) {
        return asked.cents() > cohort.availableLimitCents(index)
                ? DeclineReason.INSUFFICIENT_LIMIT
                : refusals.of(cohort.profile(index), month, asked.cents(), refusals.quantile(details));
    }

    /** Why it is declined; null if it is not. */
    @Nullable
    DeclineReason declined() {
        return declined;
    }

    /** Whether the issuer takes it, or has taken its first try, for a fraud. */
    boolean isSuspected() {
        return suspected;
    }
}
