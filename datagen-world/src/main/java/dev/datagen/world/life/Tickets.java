package dev.datagen.world.life;

import dev.datagen.model.Direction;
import dev.datagen.model.TransactionType;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/** How much people pay, in cents: by instrument and purpose, in the round sums that people and shops like. */
final class Tickets {

    private static final long NIGHT_STARTS = 20 * Moments.HOUR;
    private static final long NIGHT_ENDS = 6 * Moments.HOUR;

    /** Natural persons' limit from 20 to 6 h (Res. BCB 142/2021); few have it raised. */
    private static final long NIGHT_LIMIT_CENTS = 100_000;

    private static final double NIGHT_LIMIT_RAISED = 0.02;

    /** Transfers between persons, payments to companies and from companies (fitted to BCB's mean tickets of 2024 and 2025). */
    private static final LogNormal SMALL_P2P = new LogNormal(47, 0.95);

    private static final LogNormal SMALL_P2B = new LogNormal(37, 0.9);
    private static final LogNormal LARGE = new LogNormal(600, 1.4);
    private static final double LARGE_P2P = 0.14;
    private static final double LARGE_P2B = 0.07;
    private static final LogNormal B2P = new LogNormal(135, 1.75);
    private static final LogNormal TED = new LogNormal(2500, 1.0);
    private static final LogNormal DOC = new LogNormal(700, 0.8);
    private static final LogNormal BOLETO = new LogNormal(190, 0.9);
    private static final LogNormal CASH_IN = new LogNormal(260, 0.8);

    /** Between accounts of one holder, in months of income. */
    private static final LogNormal OWN = new LogNormal(0.2, 0.8);

    private static final long OWN_ROUND_CENTS = 10_00;

    /** Of what is more than the holder wants to keep on an account, one part in so many at least goes at once. */
    private static final long PARTS_OF_SPARE = 3;

    /** Of an income, in cents, with which as much is withdrawn as in the mean. */
    private static final double MIDDLING_INCOME = 3500_00;

    private static final double MOST_OF_INCOME_WITHDRAWN = 0.6;
    private static final long NOTE_CENTS = 10_00;
    private static final long LEAST_WITHDRAWN_CENTS = 20_00;

    /** Of machines, fitted to BCB's mean of 2024, which has companies in it. */
    private static final int[] CASH_OUT = {50, 100, 200, 300, 500, 800, 1000, 1500, 2000, 3000};

    private static final Categorical CASH_OUT_SHARE = Categorical.of(1, 3, 8, 7, 16, 12, 20, 12, 12, 9);

    private static final long LEAST_CENTS = 100;

    /** Small sums go by Pix, which is free (estimate). */
    private static final long LEAST_TED_CENTS = 50_00;

    /** Of a month's income. */
    private static final double MOST_EARNED = 3;

    private static final long HIGHEST_CENTS = 50_000_000;

    private final Draws draws;
    private final Purses purses;
    private final Key nightKey;

    /** Draws from a sequence that its user starts anew for each movement. */
    Tickets(Setting setting, Draws draws) {
        this.draws = draws;
        this.purses = new Purses(setting.reference(), setting.movements());
        this.nightKey = setting.key().derive("night limits");
    }

    /**
     * What moves between an account for savings or investments and others of its holder.
     *
     * @param spareCents what there is more than the holder wants to keep, of what goes out
     */
    long ofOwn(int incomeCents, long spareCents) {
        long cents = (long)
                Math.min(HIGHEST_CENTS, Math.max(incomeCents * OWN.at(draws.unit()), spareCents / PARTS_OF_SPARE));
        return Math.max(OWN_ROUND_CENTS, cents / OWN_ROUND_CENTS * OWN_ROUND_CENTS);
    }

    /** In notes; who has more takes out more at once. */
    private long withdrawn(int incomeCents) {
        double income = incomeCents / MIDDLING_INCOME;
        double share = income < 1 ? income : Math.sqrt(income);
        double cents = CASH_OUT[CASH_OUT_SHARE.pick(draws.unit())] * 100L * share;
        long most = (long) Math.min(cents, incomeCents * MOST_OF_INCOME_WITHDRAWN);
        return Math.max(LEAST_WITHDRAWN_CENTS, most / NOTE_CENTS * NOTE_CENTS);
    }

    /** What a person sends to another by Pix, of the one who pays. */
    long betweenPeople(Profile payer) {
        return most(payer, sent(payer));
    }

    private long sent(Profile profile) {
        double u = draws.unit();
        LogNormal law = draws.chance(LARGE_P2P) ? LARGE : SMALL_P2P;
        return rounded(law.at(u) * purses.factor(profile), 0.45, 0.25);
    }

    /** What is paid or received in everyday life; of Pix it matters whether the other side is a company. */
    long ofEveryday(Profile profile, TransactionType type, Direction direction, boolean company) {
        return switch (type) {
            case PIX -> {
                if (!company) {
                    yield direction == Direction.DEBIT
                            ? betweenPeople(profile)
                            : Math.min(earned(profile), sent(profile));
                }
                double u = draws.unit();
                if (direction == Direction.CREDIT) {
                    yield Math.min(earned(profile), cents(B2P.at(u) * purses.factor(profile)));
                }
                LogNormal law = draws.chance(LARGE_P2B) ? LARGE : SMALL_P2B;
                yield most(profile, priced(law.at(u) * purses.factor(profile)));
            }
            case TED -> {
                long cents = rounded(TED.at(draws.unit()) * purses.factor(profile), 0.4, 0.3);
                yield Math.max(LEAST_TED_CENTS, Math.min(earned(profile), cents));
            }
            case DOC -> Math.min(499_999, rounded(DOC.at(draws.unit()), 0.4, 0.3));
            case BOLETO -> most(profile, cents(BOLETO.at(draws.unit()) * purses.factor(profile)));
            case DEPOSIT -> Math.max(1000, cents(CASH_IN.at(draws.unit())) / 1000 * 1000);
            case WITHDRAW -> withdrawn(profile.incomeCents());
        };
    }

    /** The least that is worth the instrument. */
    static long leastCents(TransactionType type) {
        return type == TransactionType.TED ? LEAST_TED_CENTS : LEAST_CENTS;
    }

    /** No more than a customer pays at a time, in whole reais if it would be. */
    private long most(Profile profile, long cents) {
        long most = purses.mostCents(profile);
        return cents <= most ? cents : Math.max(LEAST_CENTS, most / 100 * 100);
    }

    /** Nobody is sent more at a time by those who don't employ them. */
    private static long earned(Profile profile) {
        return (long) (MOST_EARNED * profile.incomeCents()) / 100 * 100;
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

    /** A Pix or a withdrawal as the night limit lets it pass; who had the limit raised did so for all payments by Pix. */
    long withinNightLimit(Profile payer, TransactionType type, long amount, long timeOfDay) {
        boolean raised = type == TransactionType.PIX && nightKey.unitAt(payer.ordinal()) < NIGHT_LIMIT_RAISED;
        return raised ? amount : withinNightLimit(amount, timeOfDay);
    }

    /** A Pix of somebody outside the bank, likewise. */
    long withinNightLimitOfOthers(long amount, long timeOfDay) {
        return draws.chance(NIGHT_LIMIT_RAISED) ? amount : withinNightLimit(amount, timeOfDay);
    }

    private long withinNightLimit(long amount, long timeOfDay) {
        boolean night = timeOfDay >= NIGHT_STARTS || timeOfDay < NIGHT_ENDS;
        if (!night || amount <= NIGHT_LIMIT_CENTS) {
            return amount;
        }
        return (long) (NIGHT_LIMIT_CENTS * (0.3 + 0.7 * draws.unit())) / 1000 * 1000;
    }

    /** A part of the balance; of cash, in notes of R$ 10, 0 if there isn't enough for one. */
    long affordable(TransactionType type, long balance) {
        long part = (long) (balance * (0.1 + 0.75 * draws.unit()));
        return type == TransactionType.WITHDRAW ? part / 1000 * 1000 : Math.max(leastCents(type), part);
    }
}
