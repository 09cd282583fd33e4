package dev.datagen.world.life;

import dev.datagen.model.Direction;
import dev.datagen.model.TransactionType;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;

/** How much people pay, in cents: by instrument and purpose, in the round sums that people and shops like. */
final class Tickets {

    private static final long NIGHT_STARTS = 20 * Moments.HOUR;
    private static final long NIGHT_ENDS = 6 * Moments.HOUR;

    /** Natural persons' limit from 20 to 6 h (Res. BCB 142/2021); few have it raised. */
    private static final long NIGHT_LIMIT_CENTS = 100_000;

    private static final double NIGHT_LIMIT_RAISED = 0.02;

    /** Transfers between persons, payments to companies and from companies (fitted to BCB's mean tickets of 2024 and 2025). */
    private static final LogNormal SMALL_P2P = new LogNormal(47, 1.05);

    private static final LogNormal SMALL_P2B = new LogNormal(37, 1.0);
    private static final LogNormal LARGE = new LogNormal(600, 1.45);
    private static final double LARGE_P2P = 0.14;
    private static final double LARGE_P2B = 0.07;
    private static final LogNormal B2P = new LogNormal(140, 1.7);
    private static final LogNormal TED = new LogNormal(2500, 1.0);
    private static final LogNormal DOC = new LogNormal(700, 0.8);
    private static final LogNormal BOLETO = new LogNormal(190, 0.9);
    private static final LogNormal CASH_IN = new LogNormal(260, 0.8);
    private static final LogNormal INVESTED = new LogNormal(1, 1.1);
    private static final double MOSTLY_INVESTED_CENTS = 900_00;

    /** Of machines, fitted to BCB's mean of 2024, which has companies in it. */
    private static final int[] CASH_OUT = {50, 100, 200, 300, 500, 800, 1000, 1500, 2000, 3000};

    private static final Categorical CASH_OUT_SHARE = Categorical.of(2, 5, 10, 8, 17, 12, 20, 10, 10, 6);

    private static final long LEAST_CENTS = 100;
    private static final long HIGHEST_CENTS = 50_000_000;

    private final Draws draws;

    /** Draws from a sequence that its user starts anew for each movement. */
    Tickets(Draws draws) {
        this.draws = draws;
    }

    /**
     * What moves between an investment account and its holder's others.
     *
     * @param mostCents what middling ones come to at the most
     */
    long invested(double mostCents) {
        return cents(INVESTED.at(draws.unit()) * Math.min(MOSTLY_INVESTED_CENTS, mostCents) / 100);
    }

    /** What a person sends to another by Pix. */
    long betweenPeople() {
        double u = draws.unit();
        LogNormal law = draws.chance(LARGE_P2P) ? LARGE : SMALL_P2P;
        return rounded(law.at(u), 0.45, 0.25);
    }

    /** What is paid or received in everyday life; of Pix it matters whether the other side is a company. */
    long ofEveryday(TransactionType type, Direction direction, boolean company) {
        return switch (type) {
            case PIX -> {
                if (!company) {
                    yield betweenPeople();
                }
                if (direction == Direction.CREDIT) {
                    yield cents(B2P.at(draws.unit()));
                }
                double u = draws.unit();
                LogNormal law = draws.chance(LARGE_P2B) ? LARGE : SMALL_P2B;
                yield priced(law.at(u));
            }
            case TED -> rounded(TED.at(draws.unit()), 0.4, 0.3);
            case DOC -> Math.min(499_999, rounded(DOC.at(draws.unit()), 0.4, 0.3));
            case BOLETO -> cents(BOLETO.at(draws.unit()));
            case DEPOSIT -> Math.max(1000, cents(CASH_IN.at(draws.unit())) / 1000 * 1000);
            case WITHDRAW -> CASH_OUT[CASH_OUT_SHARE.pick(draws.unit())] * 100L;
        };
    }

    private static long cents(double reais) {
        return Math.max(LEAST_CENTS, Math.min(HIGHEST_CENTS, (long) (reais * 100)));
    }

    /** People send round sums: so many multiples of R$ 5, so many whole reais. */
    private long rounded(double reais, double fives, double wholes) {
        double u = draws.unit();
        if (u < fives) {
            return Math.max(500, cents(reais + 2.5) / 500 * 500);
        }
        return u < fives + wholes ? Math.max(LEAST_CENTS, cents(reais) / 100 * 100) : cents(reais);
    }

    /** Shops' prices end in 00, 90 or 99 more often than not. */
    private long priced(double reais) {
        int u = draws.below(100);
        long whole = cents(reais) / 100 * 100;
        if (u < 30) {
            return Math.max(LEAST_CENTS, whole);
        } else if (u < 45) {
            return whole + 90;
        }
        return u < 58 ? whole + 99 : cents(reais);
    }

    /** An order as the night limit lets it pass, unless its holder had the limit raised. */
    long withinNightLimit(long amount, long timeOfDay) {
        boolean night = timeOfDay >= NIGHT_STARTS || timeOfDay < NIGHT_ENDS;
        if (!night || amount <= NIGHT_LIMIT_CENTS || draws.chance(NIGHT_LIMIT_RAISED)) {
            return amount;
        }
        return (long) (NIGHT_LIMIT_CENTS * (0.3 + 0.7 * draws.unit())) / 1000 * 1000;
    }

    /** A part of the balance; of cash, in notes of R$ 10, 0 if there isn't enough for one. */
    long affordable(TransactionType type, long balance) {
        long part = (long) (balance * (0.1 + 0.75 * draws.unit()));
        return type == TransactionType.WITHDRAW ? part / 1000 * 1000 : Math.max(LEAST_CENTS, part);
    }
}
