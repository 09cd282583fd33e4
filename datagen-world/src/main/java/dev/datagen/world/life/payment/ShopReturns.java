package dev.datagen.world.life.payment;

import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.PixToReturn;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.random.Draws;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/**
 * Shops give purchases by Pix back, in whole or in part, within the month (they might for 90 days; Regulamento do Pix).
 *
 * <p>Draws from the sequence of the movements; belongs to one thread.
 */
final class ShopReturns {

    /** Of what is given back (estimate). */
    private static final double IN_PART = 0.3;

    /** No smaller part is worth giving back, nor less money (estimates). */
    private static final double LEAST_PART = 0.1;

    private static final long LEAST_CENTS = 2_00;

    private static final double ON_THE_DAY = 0.4;

    /** No more than {@link Agenda#holdsNear} looks back. */
    private static final int DAYS_LATER = Agenda.NEAR_DAYS;

    private static final long OPENS = 9 * Moments.HOUR;
    private static final long CLOSES = 20 * Moments.HOUR;

    private final TransactionTeller teller;
    private final Draws draws;

    ShopReturns(TransactionTeller teller, Draws draws) {
        this.teller = teller;
        this.draws = draws;
    }

    /**
     * When a shop gives back what was paid at a time: in its hours, on the day or some days later.
     *
     * @param behind how far its clock is behind Brasília's
     */
    long millisInMonth(long paid, long behind) {
        long morning = paid - Math.floorMod(paid - behind, Moments.DAY);
        if (draws.chance(ON_THE_DAY)) {
            long soon = paid + Moments.between(Moments.MINUTE, 4 * Moments.HOUR, draws);
            if (soon >= morning + OPENS && soon < morning + CLOSES) {
                return soon;
            }
        }
        return morning + (1 + draws.below(DAYS_LATER)) * Moments.DAY + Moments.between(OPENS, CLOSES, draws);
    }

    /** Books what is given back, and tells of it unless there is nobody to tell. */
    void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        int number = occasion.number();
        PixToReturn returns = cohort.pixToReturn();
        if (!returns.take(index, occasion.month(), number)) {
            return;
        }
        draws.from(~returns.state());
        long paid = returns.cents();
        long cents = draws.chance(IN_PART) ? part(paid) : paid;
        cohort.book(index, 0, cents, occasion.millis());
        EventConsumer audience = occasion.audience();
        if (audience != null) {
            draws.from(returns.state());
            audience.transaction(teller.tellReturn(
                    purchase(occasion, MovementNumbers.returnOf(number), Direction.CREDIT, cents, occasion.millis()),
                    purchase(occasion, number, Direction.DEBIT, paid, returns.paidMillis())));
        }
    }

    private long part(long paid) {
        long part = (long) (paid * (LEAST_PART + (1 - LEAST_PART) * draws.unit()));
        return Math.max(Math.min(paid, LEAST_CENTS), part);
    }

    private static Movement purchase(Occasion occasion, int number, Direction direction, long cents, long millis) {
        return new Movement(
                occasion.profile(),
                occasion.month(),
                number,
                0,
                TransactionType.PIX,
                direction,
                TransactionPurpose.PURCHASE,
                cents,
                millis,
                occasion.cohort().balance(occasion.index(), 0),
                null);
    }
}
