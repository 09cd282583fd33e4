package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * Who is declined tries again: types the data with more care, waits for the issuer to come back, tells it in its app that it was no fraud; who lacks
 * limit mostly pays otherwise. All of it follows from what the purchase is drawn from, so both tries know of each other. Immutable.
 *
 * <p>The purchase that was planned is the second try. The first is an item of its own, some time before, of which nothing but the refusal is left.
 */
final class SecondTries {

    /** Of what is declined, so much is tried again at once (estimates). */
    private static final double WRONG_DATA = 0.7;

    private static final double UNAVAILABLE = 0.6;
    private static final double SUSPECTED = 0.45;
    private static final double LIMIT = 0.12;

    /** By the quantile of a refusal: what is suspected though it is less suspicious, the issuer does not ask about. */
    private static final double MOST_SUSPICIOUS = 0.1;

    /** Seconds until then (estimates). */
    private static final LogNormal AFTER = new LogNormal(50, 0.9);

    private static final double LEAST_SECONDS = 6;
    private static final double MOST_SECONDS = 900;

    private static final long SECOND = Moments.MINUTE / 60;

    /** Added to the number of a purchase, that of its first try: more than anybody buys in a month. */
    private static final int FIRST = 1 << 16;

    private final Key patience;
    private final Key pauses;

    SecondTries(Key key) {
        patience = key.derive("patience");
        pauses = key.derive("pauses");
    }

    /** The number of the first try of a purchase. */
    static int first(int number) {
        return FIRST | number;
    }

    static boolean isFirst(int number) {
        return (number & FIRST) != 0;
    }

    /** The purchase that a first try is of. */
    static int second(int first) {
        return first & ~FIRST;
    }

    /** Whether a purchase may be a second try, by {@link Refusals#quantile}. */
    boolean mayFollow(long details, double refusal) {
        double u = Key.unit(patience.at(details));
        return u < LIMIT
                || u < WRONG_DATA && refusal < Refusals.MOST_WRONG
                || u < SUSPECTED && refusal > 1 - MOST_SUSPICIOUS;
    }

    /** Whether a purchase that {@linkplain #mayFollow may be} a second try is one, after this refusal. */
    boolean follows(long details, double refusal, DeclineReason refused) {
        double share = switch (refused) {
            case WRONG_CARD_DATA -> WRONG_DATA;
            case ISSUER_UNAVAILABLE -> UNAVAILABLE;
            case SUSPECTED_FRAUD -> refusal > 1 - MOST_SUSPICIOUS ? SUSPECTED : 0;
            case INSUFFICIENT_LIMIT -> LIMIT;
            case CARD_BLOCKED, CARD_EXPIRED, CARD_REPLACED -> 0;
        };
        return Key.unit(patience.at(details)) < share;
    }

    /** How long before a purchase its first try is made, in milliseconds. */
    long pauseMillis(long details) {
        double seconds = AFTER.at(Key.unit(pauses.at(details)));
        return (long) (Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, seconds)) * SECOND);
    }
}
