package dev.datagen.world.market;

import dev.datagen.world.calendar.TradingCalendar;
import java.util.function.IntToDoubleFunction;

/**
 * Falls make trading more agitated for a week or two, and rises less (Black, Studies of stock price volatility changes, 1976; the logarithm of volatility is
 * linear in earlier shocks as in Nelson's EGARCH, 1991). Of the draws of the sessions before alone. Immutable.
 */
final class Leverage {

    private static final int SESSIONS = 12;

    /** Of what a session leaves behind, so much is there in the next: a quarter of it after a week (estimate). */
    private static final double DECAY = 0.75;

    private static final double[] WEIGHTS = weights();

    /** Those before the day, the latest first. */
    private final int[] sessions = new int[SESSIONS];

    /** Looks back from a day. */
    Leverage(int epochDay) {
        int day = epochDay;
        for (int i = 0; i < SESSIONS; i++) {
            day = TradingCalendar.B3.previousSession(day - 1);
            sessions[i] = day;
        }
    }

    /**
     * More than 0 after falls, less after rises; standard normal if the shocks are.
     *
     * @param shockOfDay what was drawn for a session, of the sign of the return
     */
    double after(IntToDoubleFunction shockOfDay) {
        double sum = 0;
        for (int i = 0; i < SESSIONS; i++) {
            sum -= WEIGHTS[i] * shockOfDay.applyAsDouble(sessions[i]);
        }
        return sum;
    }

    private static double[] weights() {
        double[] weights = new double[SESSIONS];
        double square = 0;
        double weight = 1;
        for (int i = 0; i < SESSIONS; i++) {
            weights[i] = weight;
            square += weight * weight;
            weight *= DECAY;
        }
        for (int i = 0; i < SESSIONS; i++) {
            weights[i] /= Math.sqrt(square);
        }
        return weights;
    }
}
