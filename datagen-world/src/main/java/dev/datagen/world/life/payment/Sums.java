package dev.datagen.world.life.payment;

import dev.datagen.world.account.RoundSums;
import dev.datagen.world.random.Draws;

/** Sums as people and shops like them, in cents. Draws from a sequence that is started anew for each movement. */
final class Sums {

    static final long LEAST_CENTS = 100;
    static final long HIGHEST_CENTS = 50_000_000;

    /** Who would pay or be paid more than they ever do pays such a part of that. */
    private static final double LEAST_PART = 0.2;

    private static final double PARTS = 0.75;

    private final Draws draws;

    Sums(Draws draws) {
        this.draws = draws;
    }

    static long cents(double reais) {
        return Math.max(LEAST_CENTS, Math.min(HIGHEST_CENTS, (long) (reais * 100)));
    }

    /** So much, or a part of the most there is. */
    double within(double reais, double mostCents) {
        double most = mostCents / 100;
        return reais <= most ? reais : most * (LEAST_PART + PARTS * draws.unit());
    }

    /** What people send each other is mostly round, or whole reais. */
    long sent(double reais) {
        return rounded(reais, 0.42, 0.25);
    }

    /** What is transferred, somewhat less often. */
    long transferred(double reais) {
        return rounded(reais, 0.4, 0.3);
    }

    /** What businesses pay, seldom. */
    long paidByBusiness(double reais) {
        return rounded(reais, 0.2, 0.3);
    }

    /** So many round sums, so many whole reais. */
    private long rounded(double reais, double round, double wholes) {
        double u = draws.unit();
        if (u < round) {
            return RoundSums.near(cents(reais), u / round);
        }
        return u < round + wholes ? Math.max(LEAST_CENTS, cents(reais) / 100 * 100) : cents(reais);
    }

    /** Shops' prices end in 00, 90 or 99 more often than not. */
    long priced(double reais) {
        int u = draws.below(100);
        long whole = cents(reais) / 100 * 100;
        if (u < 30) {
            return Math.max(LEAST_CENTS, whole);
        } else if (u < 45) {
            return whole + 90;
        }
        return u < 58 ? whole + 99 : cents(reais);
    }
}
