package dev.datagen.world.trading;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Rhythm;

/**
 * On how many days people trade, and how many orders they give on each: who gives many orders, gives several on a day. Belongs to one thread.
 */
public final class TradingDays {

    private static final double[] SEASON = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    /** Orders of a year to this power are the days on which they are given: 17 orders come on four days (B3: a quarter of holders trade in a month). */
    private static final double DAYS_EXPONENT = 0.5;

    /** How far the number of orders is from being the same on each day. */
    private static final double UNEVENNESS = 0.9;

    private final double perPromisedOrder;
    private final Key key;
    private final Rhythm rhythm;
    private final double[] daysByOrders;

    private long ordinal;
    private long year;
    private double ordersPerDay;
    private double offset;
    private int before;
    private int count;

    /**
     * Those of a world.
     *
     * @param key of the world
     */
    public static TradingDays of(Key key, double perPromisedOrder) {
        return new TradingDays(key.derive("trades").derive("days"), perPromisedOrder);
    }

    /** @param perPromisedOrder orders for each one that the profile promises */
    TradingDays(Key key, double perPromisedOrder) {
        this.perPromisedOrder = perPromisedOrder;
        this.key = key;
        this.rhythm = new Rhythm(key.derive("rhythm"), SEASON);
        this.daysByOrders = new double[Population.MOST_TRADES + 1];
        for (int orders = 1; orders <= Population.MOST_TRADES; orders++) {
            daysByOrders[orders] =
                    Math.min(orders * perPromisedOrder, StrictMath.pow(orders * perPromisedOrder, DAYS_EXPONENT));
        }
    }

    /** Days of a year on which a customer trades. */
    public double perYear(Profile profile) {
        return daysByOrders[profile.tradesPerYear()];
    }

    /** Looks at a month of a customer who trades, which all that follows is about. */
    public void enter(Profile profile, int month) {
        ordinal = profile.ordinal();
        year = Months.year(month);
        ordersPerDay = profile.tradesPerYear() * perPromisedOrder / perYear(profile);
        offset = key.unitAt(ordinal);
        long range = rhythm.range(ordinal, month, perYear(profile));
        before = Rhythm.before(range);
        count = Rhythm.count(range);
    }

    /** How many days the month has on which orders may be given. */
    public int count() {
        return count;
    }

    /** How many orders are given on one of them, from 0. */
    public int orders(int day) {
        return until(before + day + 1) - until(before + day);
    }

    /** Orders of the year before its n-th day. */
    private int until(int day) {
        double uneven = UNEVENNESS * Key.unit(key.at(ordinal, year << 32 | day));
        return (int) (ordersPerDay * (day + uneven) + offset);
    }
}
