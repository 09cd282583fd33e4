package dev.datagen.world.life.household;

import dev.datagen.model.AccountType;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.ParkedSavings;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.card.Reserves;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** What lies on accounts when the period begins, and what their holders want to keep on those they do not pay from. Immutable. */
public final class OpeningBalances {

    /** In months of income, by type: checking, savings, investment. */
    private static final LogNormal[] MONTHS = {new LogNormal(0.4, 1.0), new LogNormal(0.9, 1.2), new LogNormal(1.1, 1.1)
    };

    private static final double MOST_CENTS = 5e9;

    /** Nobody wants to keep less, in months of income. */
    private static final double LEAST_MONTHS_KEPT = 0.5;

    /** Nobody has saved more on an account, in months of income a year since they earn (estimate). */
    private static final double MOST_MONTHS_A_YEAR = 1.2;

    private static final int EARNS_SINCE_AGE = 16;

    /**
     * On an investment account of who trades lies so much more, which waits for the next orders; the more of lives is seen, the less, as a power of
     * the activity: fitted to what the market leaves there.
     */
    private static final double OF_TRADERS = 2.3;

    private static final double OF_TRADERS_BY_ACTIVITY = 0.12;

    /** Savings are so much of what their holders want to keep there, in the mean, as some has been fetched for what was dear (fitted to what lives come to). */
    private static final double SAVED_OF_KEPT = 0.85;

    /**
     * Of a month's wage or pension, so much has not been spent or sent elsewhere by the end of the month, in the mean; the more of lives is seen, the
     * less, as a power of the activity: fitted to where such accounts settle.
     */
    private static final double LEFT_OF_PAY = 0.7;

    private static final double LEFT_BY_ACTIVITY = 0.25;

    /**
     * Of who works for themselves, what they earn is seen here where an account moves so often in a year; where it moves less, more is paid from here
     * than comes in (estimate), and as much less again is left of who goes into the red (fitted to where such accounts settle).
     */
    private static final double WHOLE_LIFE_A_YEAR = 300;

    /**
     * Of who goes into the red, so many are there when the period begins, of those who are paid here where most is paid from here: as few as at the turn of a year,
     * after the thirteenth. Of those who work for themselves the more, the less is seen of what they earn; and those then mostly owe nearly as much as they may, as
     * a power of what is left (fitted to how many are there later).
     */
    private static final double IN_THE_RED_OF_PAID = 0.22;

    private static final double IN_THE_RED = 0.15;

    private static final double IN_THE_RED_UNSEEN = 0.9;
    private static final double LEFT = 2;
    private static final double LEFT_UNSEEN = 5;

    private final AccountStatuses statuses;
    private final Departures departures;
    private final Reserves reserves;
    private final ParkedSavings parked;
    private final double activity;
    private final Period period;
    private final Key key;
    private final Key payKey;
    private final Key redKey;
    private final double leftOfPay;
    private final double ofTraders;

    /** @param setting what all lives share */
    public OpeningBalances(Setting setting) {
        this.period = setting.period();
        this.statuses = setting.statuses();
        this.departures = setting.departures();
        this.reserves = new Reserves(setting.revolving(), setting.overdrafts());
        this.activity = setting.options().movements();
        this.parked = new ParkedSavings(setting.key(), activity);
        this.key = setting.key().derive("transactions").derive("opening");
        this.payKey = this.key.derive("pay");
        this.redKey = this.key.derive("in the red");
        this.ofTraders = OF_TRADERS / StrictMath.pow(activity, OF_TRADERS_BY_ACTIVITY);
        this.leftOfPay = LEFT_OF_PAY / StrictMath.pow(activity, LEFT_BY_ACTIVITY);
    }

    /** What lay on an account when the period began, in cents; less than nothing where its holder was in the red, and does not leave too soon for that. */
    public long atFirstCents(Profile profile, int slot) {
        long owed = slot > 0 || statuses.isClosedAtFirst(profile, slot) ? 0 : owedCents(profile);
        return owed > 0 ? -owed : cents(profile, slot);
    }

    private long owedCents(Profile profile) {
        long most = reserves.mostOwedAtFirstCents(profile);
        if (most == 0 || departures.outOfTheRedMillis(profile) <= period.startMillis()) {
            return 0;
        }
        boolean isPaid = profile.employment() != EmploymentStatus.SELF_EMPLOYED;
        double unseen = isPaid ? 0 : 1 - seen(profile);
        double share = isPaid
                ? IN_THE_RED_OF_PAID * reserves.oftenInTheRed(profile)
                : IN_THE_RED + (IN_THE_RED_UNSEEN - IN_THE_RED) * unseen;
        double u = redKey.unitAt(profile.ordinal()) / share;
        return u < 1 ? (long) (most * (1 - StrictMath.pow(u, LEFT + (LEFT_UNSEEN - LEFT) * unseen))) : 0;
    }

    /** How much of what somebody earns who works for themselves is seen here, from 0 to 1. */
    private double seen(Profile profile) {
        return Math.min(1, profile.transactionsPerYear() * activity / WHOLE_LIFE_A_YEAR);
    }

    /** What a holder begins with on an account when they join, in cents, and is used to: as much as lives come to. */
    public long cents(Profile profile, int slot) {
        if (statuses.isClosedAtFirst(profile, slot)) {
            return 0;
        }
        double cents = savedCents(profile, slot);
        if (profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE) {
            cents = atHandCents(profile, cents);
        } else if (slot == profile.investmentSlot() && profile.tradesPerYear() > 0) {
            cents *= ofTraders;
        } else if (slot == profile.savingsSlot() && UseOfBank.saves(profile, activity)) {
            cents *= SAVED_OF_KEPT;
        }
        return (long) Math.min(cents, MOST_CENTS);
    }

    private double atHandCents(Profile profile, double savedCents) {
        if (!UseOfBank.banksHere(profile, activity)) {
            return savedCents;
        }
        if (profile.employment() == EmploymentStatus.SELF_EMPLOYED) {
            double seen = seen(profile);
            return savedCents * (reserves.goesIntoTheRed(profile) ? seen * seen : seen);
        }
        double left = reserves.paysBadly(profile) ? 0 : 2 * leftOfPay * Key.unit(payKey.at(profile.ordinal()));
        return savedCents + profile.incomeCents() * left;
    }

    private double savedCents(Profile profile, int slot) {
        if (statuses.isClosedAtFirst(profile, slot)) {
            return 0;
        }
        if (slot == profile.savingsSlot() && !UseOfBank.saves(profile, activity)) {
            return parked.atFirstCents(profile);
        }
        LogNormal months = MONTHS[profile.accountTypes().get(slot).ordinal()];
        boolean atHand = profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE;
        double share = atHand ? reserves.shareAtHand(profile) : reserves.share(profile);
        double saved = Math.min(months.at(Key.unit(key.at(profile.ordinal(), slot))), mostMonths(profile));
        return Math.min(profile.incomeCents() * saved * share, MOST_CENTS);
    }

    /** What can have been saved since somebody earns, in months of income. */
    private double mostMonths(Profile profile) {
        return MOST_MONTHS_A_YEAR * Math.max(1, Years.between(profile.birthDay(), period.firstDay()) - EARNS_SINCE_AGE);
    }

    /** What the holder of a savings or investment account wants to keep there, in cents: as much as they had saved at first, or more. */
    public long keptCents(Profile profile, int slot) {
        return Math.max((long) savedCents(profile, slot), (long)
                (LEAST_MONTHS_KEPT * profile.incomeCents() * reserves.share(profile)));
    }
}
