package dev.datagen.world.account;

import dev.datagen.model.NoReturnReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.pix.ReturnDeadlines;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which Pix are contested as fraud, and what comes of it (BCB, statistics of the special return mechanism, 2022 to April 2026). Immutable. */
public final class Disputes {

    private static final int FIRST_YEAR = 2021;

    /** Contested payments of 100,000, and accepted ones of the contested, by year from 2021. */
    private static final double[] CONTESTED = {10.5, 10.5, 12.6, 21.8, 31.2, 46.2};

    private static final double[] ACCEPTED = {0.72, 0.72, 0.56, 0.40, 0.18, 0.10};

    /** Of an account's movements, so many are Pix that it pays. */
    private static final double PIX_PAID = 0.45;

    private static final double MOST = 0.5;

    private static final LogNormal FRAUD = new LogNormal(750, 1.25);
    private static final LogNormal REGRET = new LogNormal(130, 1.1);
    private static final long LEAST_CENTS = 20_00;
    private static final double MOST_OF_INCOME = 0.8;

    /** Of the accepted: all comes back, a part, nothing (BCB, June 2025). */
    private static final Categorical RETURNS = Categorical.of(17, 17, 66);

    private static final Categorical NO_RETURNS = Categorical.of(87, 6, 7);
    private static final NoReturnReason[] REASONS = NoReturnReason.values();

    private static final double CONTESTED_AT_ONCE = 0.6;
    private static final int DAYS_A_YEAR = 365;
    private static final long OPENS = 8 * Moments.HOUR;
    private static final long CLOSES = 20 * Moments.HOUR;

    /** How many months after the payment all is over. */
    public static final int MONTHS_OPEN = 3;

    private final Key key;
    private final AccountStatuses statuses;
    private final double activity;

    /** @param key of the world */
    public Disputes(Key key, AccountStatuses statuses, double activity) {
        this.statuses = statuses;
        this.key = key.derive("disputes");
        this.activity = activity;
    }

    /** What a customer contests of the payments of a year; mostly nothing, which is null. */
    @Nullable
    public Dispute of(Profile profile, int year) {
        int index = Math.max(0, Math.min(year - FIRST_YEAR, CONTESTED.length - 1));
        if (year < FIRST_YEAR || !profile.holdsChecking()) {
            return null;
        }
        double paid = profile.transactionsPerYear() * activity * PIX_PAID;
        long random = key.at(profile.ordinal(), year);
        if (Key.unit(random) >= Math.min(MOST, paid * CONTESTED[index] / 100_000)) {
            return null;
        }
        Dispute dispute = dispute(profile, year, ACCEPTED[index], random);
        // Who gives the account up before could not have the money back.
        boolean mayBe = ReturnDeadlines.exist(Brasilia.epochDay(dispute.paidMillis()))
                && dispute.closedMillis() < statuses.history(profile, 0).closedMillis();
        return mayBe ? dispute : null;
    }

    private static Dispute dispute(Profile profile, int year, double acceptedShare, long random) {
        Draws draws = new Draws().from(random * 3);
        int day = (int) LocalDate.of(year, 1, 1).toEpochDay() + draws.below(DAYS_A_YEAR);
        long paid = Brasilia.startOfDay(day) + Moments.between(OPENS, CLOSES, draws);
        boolean accepted = draws.chance(acceptedShare);
        long most = (long) (profile.incomeCents() * MOST_OF_INCOME);
        long drawn = (long) ((accepted ? FRAUD : REGRET).at(draws.unit()) * 100);
        long cents = Math.max(LEAST_CENTS, Math.min(most, drawn));
        long contested = paid + contestedAfter(draws);
        long analysed = within(contested, ReturnDeadlines.analysis(contested), draws);
        if (!accepted) {
            return new Dispute(year, paid, cents, contested, analysed, false, analysed, 0, null, draws.bits());
        }
        long closed = within(analysed, ReturnDeadlines.refund(contested, analysed), draws);
        return switch (RETURNS.pick(draws.unit())) {
            case 0 -> new Dispute(year, paid, cents, contested, analysed, true, closed, cents, null, draws.bits());
            case 1 -> {
                long part = Math.max(1, (long) (cents * draws.unit() * 0.9));
                yield new Dispute(year, paid, cents, contested, analysed, true, closed, part, null, draws.bits());
            }
            default -> {
                NoReturnReason reason = REASONS[NO_RETURNS.pick(draws.unit())];
                yield new Dispute(year, paid, cents, contested, analysed, true, closed, 0, reason, draws.bits());
            }
        };
    }

    /** Most within three hours, the rest within the 80 days that there are, sooner rather than later. */
    private static long contestedAfter(Draws draws) {
        double u = draws.unit();
        if (draws.chance(CONTESTED_AT_ONCE)) {
            return (long) (5 * Moments.MINUTE + u * 2.9 * Moments.HOUR);
        }
        return (long) (3 * Moments.HOUR + u * u * u * 79 * Moments.DAY);
    }

    private static long within(long from, long until, Draws draws) {
        return from + (long) ((until - from) * (0.05 + 0.9 * draws.unit()));
    }
}
