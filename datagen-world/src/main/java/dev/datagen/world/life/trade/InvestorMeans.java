package dev.datagen.world.life.trade;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.card.Reserves;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.trading.Portfolios;

/**
 * What investors have in shares, and what they put into an order: whoever gives many orders gives small ones, and most are paid from what others brought.
 * Immutable.
 */
final class InvestorMeans {

    /**
     * What is in shares at first, in months of income, at the age of thirty: most have little and a few have most of it (B3, 2020 and 2025: median of R$ 8,000
     * and less, mean of R$ 109,000).
     */
    private static final LogNormal WEALTH_MONTHS = new LogNormal(4.4, 1.2);

    /** At the most so many months of income, and so many a year since the age at which people begin to save: 36 at thirty. */
    private static final double MOST_MONTHS = 90;

    private static final double MOST_MONTHS_A_YEAR = 2.6;

    /** Of that, who owes has at the most what they have left of savings, or so much (estimate). */
    private static final double LEAST_SHARE = 0.3;

    /** Who is older has saved for longer: in proportion to the years since this age. */
    private static final int SAVES_SINCE_AGE = 16;

    private static final double YEARS_AT_THIRTY = 14;
    private static final double LEAST_YEARS = 4;

    /** Who trades more has more, by this power of how many times as much as those who trade some ten times a year. */
    private static final double WEALTH_BY_TRADES = 0.55;

    private static final double SOME_TRADES = 8;

    /** A middling order in proportion to shares and cash, of who gives one a year; it falls with the root of their number. */
    private static final double ORDER = 0.9;

    private static final double LARGEST_ORDER = 0.3;

    /** A year's orders come to so many times what is invested, where all are middling; and a middling one to less than this. */
    private static final double TURNED_A_YEAR = 9;

    private static final double MOST_MIDDLING_CENTS = 40_000_00;

    /** Of the money at hand, so much goes into one order of who gives one a year, but never all of several times as much; likewise. */
    private static final double SPENT = 4;

    /** Of a year's gross income, so much at the most is brought from elsewhere for orders. */
    private static final double BROUGHT = 0.15;

    /** How many kinds of shares people hold at the most, from one on (estimate). */
    private static final Categorical KINDS = Categorical.of(5, 8, 12, 15, 16, 16, 14, 14);

    /** On so many of the days on which they trade. */
    private static final double BRINGING_DAYS = 0.3;

    private static final int ORDERS_KEPT = 2;
    private static final double MOST_IN_CASH = 0.3;

    private final Key key;
    private final Reserves reserves;
    private final Key bringingKey;
    private final Key kindsKey;
    private final double[] byTrades = new double[Population.MOST_TRADES + 1];
    private final double activity;
    private final int firstDay;

    InvestorMeans(Setting setting) {
        this.key = setting.key().derive("investors");
        this.reserves = new Reserves(setting.revolving(), setting.overdrafts());
        this.bringingKey = key.derive("bringing");
        this.kindsKey = key.derive("kinds");
        for (int trades = 0; trades < byTrades.length; trades++) {
            byTrades[trades] = trades == 0 ? 1 : StrictMath.pow(trades / SOME_TRADES, WEALTH_BY_TRADES);
        }
        this.activity = setting.options().trades();
        this.firstDay = setting.period().firstDay();
    }

    /** How many kinds of shares somebody holds at the most, no more than {@link Portfolios#PLACES}. */
    int mostKinds(Profile profile) {
        return 1 + KINDS.pick(kindsKey.unitAt(profile.ordinal()));
    }

    /** What somebody has in shares, or would like to have, in cents. */
    double wealthCents(Profile profile) {
        double years = Years.between(profile.birthDay(), firstDay) - SAVES_SINCE_AGE;
        double u = reserves.wealth(profile, key.unitAt(profile.ordinal()));
        double months = WEALTH_MONTHS.at(u) * Math.max(LEAST_YEARS, years) / YEARS_AT_THIRTY;
        double most = Math.min(MOST_MONTHS, MOST_MONTHS_A_YEAR * Math.max(1, years))
                * Math.max(LEAST_SHARE, reserves.share(profile));
        return profile.incomeCents() * Math.min(most, months * byTrades[profile.tradesPerYear()]);
    }

    /**
     * A middling order of who trades, in cents.
     *
     * @param investedCents in shares and waiting for the next ones
     */
    double orderCents(Profile profile, long investedCents) {
        double saved = profile.incomeCents() * Months.A_YEAR * BROUGHT / 2;
        double orders = orders(profile);
        double part = Math.min(LARGEST_ORDER, Math.min(ORDER / Math.sqrt(orders), TURNED_A_YEAR / orders));
        double cents = (Math.max(0, investedCents) + saved) * part;
        return cents / Math.sqrt(1 + cents / MOST_MIDDLING_CENTS * (cents / MOST_MIDDLING_CENTS));
    }

    /**
     * What they leave on the account when they look for money that lies idle, in cents: for the next orders, or until they hold as much in shares as they
     * would like to.
     */
    double keptCents(Profile profile, long sharesCents, long cashCents) {
        double missing = Math.min(wealthCents(profile) - sharesCents, (sharesCents + cashCents) * MOST_IN_CASH);
        return Math.max(orderCents(profile, sharesCents + cashCents) * ORDERS_KEPT, missing);
    }

    /** What they spend on an order at the most, with some cash and what they bring from elsewhere, in cents. */
    long spentCents(Profile profile, long cashCents, int day) {
        double part = Math.min(1, SPENT / Math.sqrt(orders(profile)));
        return (long) (Math.max(0, cashCents) * part) + broughtCents(profile, day);
    }

    /** What they bring for an order of a day at the most, in cents: on most days nothing. */
    private long broughtCents(Profile profile, int day) {
        return Key.unit(bringingKey.at(profile.ordinal(), day)) < BRINGING_DAYS
                ? (long) (profile.incomeCents() * Months.A_YEAR * BROUGHT / BRINGING_DAYS / orders(profile))
                : 0;
    }

    private double orders(Profile profile) {
        return Math.max(1, profile.tradesPerYear() * activity);
    }
}
