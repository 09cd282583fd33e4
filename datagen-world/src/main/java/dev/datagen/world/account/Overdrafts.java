package dev.datagen.world.account;

import dev.datagen.model.AccountStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.OverdraftRate;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Standing;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import org.jspecify.annotations.Nullable;

/**
 * How far checking accounts may be in the red (cheque especial), at which rate, and who goes there. A limit is reviewed every other year, and
 * raised of some; none is lowered. Immutable.
 */
public final class Overdrafts {

    private static final int LEAST_SCORE = 350;

    /** Of those whose score and institution allow it, so many have a limit (estimate). */
    private static final double LIMITED = 0.95;

    /**
     * Of these, so many who bank mainly here go there if they have to, those who pay worst, and all where too little happens
     * for most to have to: fitted to the 17 % and 20 % of consumers who did within a year (CNDL and SPC Brasil, 2018 and 2019).
     */
    private static final double USED = 0.47;

    /** Of those who trade shares, likewise: others sell some first. */
    private static final double USED_BY_TRADERS = 0.5;

    /**
     * Of those who go there, so many do so for bills and other debts only, and spend nothing more while they are: fitted to how many are in the red in one to
     * six months of a year (BCB, Relatório de Economia Bancária 2018).
     */
    private static final double RELUCTANT = 0.1;

    /**
     * Of all who go there, so many use the limit up where they have to; each of the others brings money before that, from a share of the limit on that is theirs, and in each
     * month by so much more or less of it (estimates: nobody publishes how far limits are used).
     */
    private static final double TO_THE_LIMIT = 0.33;

    private static final double LEAST_SHARE = 0.3;
    private static final double MOST_SHARE = 0.9;
    private static final double SHARE_VARIES = 0.4;

    /** Interest, which the bank takes, has brought those who are there when the period begins up to so much farther (fitted to the months that follow). */
    private static final double FARTHER_AT_FIRST = 1.5;

    private static final long ROUND_CENTS = 50_00;
    private static final long LEAST_CENTS = 100_00;
    private static final long MOST_CENTS = 10_000_00;

    /** Rates by institution: 6.8 % to 8 % a month, some 138 % a year in the mean (BCB, 2025). */
    private static final int LOWEST_BASIS_POINTS = 680;

    private static final int STEP_BASIS_POINTS = 20;
    private static final int STEPS = 7;

    /** So far apart are reviews, and the first one is no earlier than so long after the customer came. */
    private static final int REVIEW_MONTHS = 24;

    private static final int FIRST_REVIEW_MONTHS = 12;

    /** How often a review raises a limit at the lowest score, how much more often at the highest, and by which share of the limit (estimates). */
    private static final double RAISED_AT_LEAST = 0.1;

    private static final double RAISED_WITH_SCORE = 0.5;
    private static final double LEAST_RAISE = 0.1;
    private static final double RAISE_VARIES = 0.4;

    private static final int LIMIT = 0;
    private static final int USE = 1;
    private static final int WILL = 2;
    private static final int PHASE = 3;
    private static final int SINCE = 4;
    private static final int SHARE = 5;
    private static final int DEBT_THERE = 6;
    private static final int DAYS_THERE = 7;

    /** Of those who are in the red when the period begins, so many were there all month (estimate). */
    private static final double ALL_MONTH = 0.4;

    /**
     * Where more is paid from the account, more often what arrives does not last: half as often as where all is at so many movements a year, and the less often
     * the fewer they are, as a power (fitted to the months that follow).
     */
    private static final double HALF_AS_OFTEN_A_YEAR = 70;

    private static final double OFTEN_BY_MOVEMENTS = 4.5;

    /** Who is not was there for some days of the month before if they have less left than so much of a month's income where that is most often so (fitted likewise). */
    private static final double LITTLE_LEFT = 1.0;

    private static final int MOST_DAYS_THERE = 20;

    /** Before months. */
    private static final long REVIEW = 1L << 40;

    private static final long REVIEW_DAY = 1L << 41;

    private static final long DEPTH = 1L << 42;

    private final Key key;
    private final Key bankKey;
    private final Period period;
    private final AccountStatuses statuses;
    private final Banks banks;
    private final Population population;
    private final double activity;

    /** @param key of the world */
    public Overdrafts(
            Key key, Period period, AccountStatuses statuses, Banks banks, Population population, double activity) {
        this.key = key.derive("overdrafts");
        this.bankKey = this.key.derive("banks");
        this.period = period;
        this.statuses = statuses;
        this.banks = banks;
        this.population = population;
        this.activity = activity;
    }

    /** By how much a customer's checking account may be in the red at first, in cents. */
    public long firstLimitCents(Profile profile) {
        if (!profile.holdsChecking()
                || profile.score() < LEAST_SCORE
                || banks.bank(profile.bank()).kind() == Bank.Kind.PAYMENT
                || statuses.status(profile, 0) != AccountStatus.ACTIVE) {
            return 0;
        }
        double u = Key.unit(key.at(profile.ordinal(), LIMIT));
        if (u >= LIMITED) {
            return 0;
        }
        long cents = (long) (profile.incomeCents() * (0.3 + 1.2 * u / LIMITED)) / ROUND_CENTS * ROUND_CENTS;
        return Math.max(LEAST_CENTS, Math.min(MOST_CENTS, cents));
    }

    /**
     * A limit that became another one.
     *
     * @param beforeCents until then
     * @param cents from then on, more than before
     * @param millis when, in milliseconds since 1970-01-01T00:00Z
     */
    public record Change(long beforeCents, long cents, long millis) {}

    /** By how much a customer's checking account may be in the red at an instant, in cents. */
    public long limitCents(Profile profile, long millis) {
        Change last = lastChange(profile, millis + 1);
        return last == null ? firstLimitCents(profile) : last.cents;
    }

    /**
     * The last time that a limit changed in a whole month of the period, or later, and before an instant; null if it had not. None does while the account
     * is closed; that its holder leaves the bank is not known here.
     */
    @Nullable
    public Change lastChange(Profile profile, long beforeMillis) {
        long limit = firstLimitCents(profile);
        if (limit == 0) {
            return null;
        }
        AccountHistory history = statuses.history(profile, 0);
        int since =
                Math.max(Months.of(period.firstDay() - 1) + 1, Months.of(profile.createdDay()) + FIRST_REVIEW_MONTHS);
        int phase = (int) (Key.unit(key.at(profile.ordinal(), PHASE)) * REVIEW_MONTHS);
        int until = Months.of(Brasilia.epochDay(beforeMillis));
        Change last = null;
        for (int month = since + Math.floorMod(phase - since, REVIEW_MONTHS); month <= until; month += REVIEW_MONTHS) {
            long raised = reviewed(profile, month, limit);
            long millis = changeMillis(profile, month);
            if (raised > limit && millis < beforeMillis && !history.isClosed(millis)) {
                last = new Change(limit, raised, millis);
                limit = raised;
            }
        }
        return last;
    }

    private long changeMillis(Profile profile, int month) {
        return Changes.between(
                Months.firstDay(month), Months.firstDay(month + 1) - 1, key.at(profile.ordinal(), REVIEW_DAY | month));
    }

    private long reviewed(Profile profile, int month, long limit) {
        double chance = RAISED_AT_LEAST + RAISED_WITH_SCORE * profile.score() / 1000;
        double u = Key.unit(key.at(profile.ordinal(), REVIEW | month));
        if (u >= chance) {
            return limit;
        }
        long more = (long) (limit * (LEAST_RAISE + RAISE_VARIES * u / chance)) / ROUND_CENTS * ROUND_CENTS;
        return Math.min(MOST_CENTS, limit + Math.max(ROUND_CENTS, more));
    }

    /** Whether a customer goes there at all: others would rather fetch money from elsewhere. */
    public boolean isUsed(Profile profile) {
        if (firstLimitCents(profile) == 0 || !UseOfBank.banksHere(profile, activity)) {
            return false;
        }
        double used = profile.tradesPerYear() > 0 ? USED_BY_TRADERS : USED + (1 - USED) / activity;
        double hidden = Key.unit(key.at(profile.ordinal(), USE));
        return 1 - Standing.risk(population.standing(profile), hidden) < used;
    }

    /** How often who goes there is there, of how often those are who pay all from here: from 0 to 1. */
    public double oftenThere(Profile profile) {
        double movements = profile.transactionsPerYear() * activity;
        return 1 / (1 + StrictMath.pow(HALF_AS_OFTEN_A_YEAR / movements, OFTEN_BY_MOVEMENTS));
    }

    /** How far a customer who goes there will do so when the period begins, in cents. */
    public long firstDepthCents(Profile profile) {
        return depthCents(profile, Months.of(period.firstDay()), firstLimitCents(profile));
    }

    /** The most that a customer who goes there owes when the period begins, in cents. */
    public long mostOwedAtFirstCents(Profile profile) {
        return Math.min(firstLimitCents(profile), (long) (FARTHER_AT_FIRST * firstDepthCents(profile)));
    }

    /** How far a customer who goes there will do so in a month, in cents: no further than the limit is at its beginning. */
    public long depthCents(Profile profile, int month) {
        return depthCents(profile, month, limitCents(profile, Brasilia.startOfDay(Months.firstDay(month))));
    }

    private long depthCents(Profile profile, int month, long limit) {
        double u = Key.unit(key.at(profile.ordinal(), SHARE)) - TO_THE_LIMIT;
        if (u < 0) {
            return limit;
        }
        double share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * u / (1 - TO_THE_LIMIT);
        double varied = 1 + SHARE_VARIES * (2 * Key.unit(key.at(profile.ordinal(), DEPTH | month)) - 1);
        return (long) (limit * Math.min(1, share * varied));
    }

    /**
     * Since when somebody has owed what they owe when the period begins, in days since 1970-01-01: a day of the month of the day before it. Its first day
     * stands for any before.
     */
    public int owesSinceDay(Profile profile) {
        int first = Months.firstDay(Months.of(period.firstDay() - 1));
        double u = Key.unit(key.at(profile.ordinal(), SINCE)) - ALL_MONTH;
        return first + (u < 0 ? 0 : (int) (u / (1 - ALL_MONTH) * (period.firstDay() - first)));
    }

    /**
     * What somebody who is not in the red when the period begins owed for some days of the month before, in cents: nothing of most, and of those who came after
     * that month began.
     *
     * @param balance what is on the account when the period begins, in cents
     */
    public long pastDebtCents(Profile profile, long balance) {
        double little = LITTLE_LEFT * oftenThere(profile) * profile.incomeCents();
        boolean wasThere = balance < little
                && profile.createdDay() < Months.firstDay(Months.of(period.firstDay() - 1))
                && !statuses.isClosedAtFirst(profile, 0);
        return wasThere ? (long) (firstDepthCents(profile) * Key.unit(key.at(profile.ordinal(), DEBT_THERE))) : 0;
    }

    /** For how many days of it. */
    public int pastDebtDays(Profile profile) {
        double u = Key.unit(key.at(profile.ordinal(), DAYS_THERE));
        return 1 + (int) (MOST_DAYS_THERE * u * u);
    }

    /** Whether a customer goes there for what is due only. */
    public boolean isReluctant(Profile profile) {
        return Key.unit(key.at(profile.ordinal(), WILL)) < RELUCTANT;
    }

    /** What the customer's institution takes. */
    public OverdraftRate rate(Profile profile) {
        int step = (int) (Key.unit(bankKey.at(profile.bank())) * STEPS);
        return new OverdraftRate(LOWEST_BASIS_POINTS + step * STEP_BASIS_POINTS);
    }
}
