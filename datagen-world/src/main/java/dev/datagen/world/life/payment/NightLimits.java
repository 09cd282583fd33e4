package dev.datagen.world.life.payment;

import dev.datagen.model.TransactionType;
import dev.datagen.world.account.CashTickets;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Night;

/** How much natural persons can pay by Pix, or withdraw, at night. Draws from a sequence that is started anew for each movement. */
final class NightLimits {

    /** So few have the limit raised (estimate). */
    private static final double RAISED = 0.02;

    private final Key key;
    private final CashTickets cash;
    private final Draws draws;

    NightLimits(Key key, CashTickets cash, Draws draws) {
        this.key = key;
        this.cash = cash;
        this.draws = draws;
    }

    /** A Pix or a withdrawal as the limit lets it pass; who had it raised did so for all payments by Pix. */
    long within(Profile payer, TransactionType type, long amount, long timeOfDay) {
        return isRaised(payer, type) ? amount : within(type, amount, timeOfDay);
    }

    /** A Pix of somebody outside the bank, likewise. */
    long withinThatOfOthers(long amount, long timeOfDay) {
        return draws.chance(RAISED) ? amount : within(TransactionType.PIX, amount, timeOfDay);
    }

    /** The most that can be paid at a time of the day, where an instrument lets a customer ask for so much. */
    long most(Profile payer, TransactionType type, long mostOfInstrument, long timeOfDay) {
        boolean limited = (type == TransactionType.PIX || type == TransactionType.WITHDRAW)
                && Night.holds(timeOfDay)
                && !isRaised(payer, type);
        return limited ? Math.min(Night.MOST_CENTS, mostOfInstrument) : mostOfInstrument;
    }

    private boolean isRaised(Profile payer, TransactionType type) {
        return type == TransactionType.PIX && key.unitAt(payer.ordinal()) < RAISED;
    }

    private long within(TransactionType type, long amount, long timeOfDay) {
        if (!Night.holds(timeOfDay) || amount <= Night.MOST_CENTS) {
            return amount;
        }
        long part = (long) (Night.MOST_CENTS * (0.3 + 0.7 * draws.unit()));
        return type == TransactionType.WITHDRAW ? cash.offered(part) : part / 1000 * 1000;
    }
}
