package dev.datagen.world.market;

import dev.datagen.world.random.Key;

/**
 * The price of a share within a session: from the opening to one end of the range, to the other, to the close, in straight lines. Which end comes
 * first, and when, depends on share and day. Many orders wait at round prices, so that it stays there for longer (Harris, Stock price clustering and
 * discreteness, 1991).
 *
 * <p>Mutable: it stands where it was last moved to. For one thread.
 */
public final class Tape {

    /** The end of the range that the close is away from mostly comes first. */
    private static final double FAR_END_FIRST = 0.75;

    private final Market market;
    private final Key key;

    /** Cents of round prices, the roundest first, and from how far away a price is drawn to one (estimates); the four in between share what is left evenly. */
    private static final int[] ROUND = {100, 50, 10, 5};

    private static final double[] REACH = {0.9, 0.8, 0.7, 0.57};
    private static final int APART = 5;

    /** When it turns, and where: at the opening, both ends of the range, and the close. */
    private final double[] times = {0, 0, 0, 1};

    private final int[] turns = new int[4];
    private DayPrices prices;
    private int stock = -1;
    private int day;
    private double time;
    private int leg;
    private int price;
    private int direction;

    Tape(Market market, Key key) {
        this.market = market;
        this.key = key;
        this.prices = new DayPrices(0, 0, 0, 0, 0, 1, 0);
    }

    /**
     * Moves to an instant of a session.
     *
     * @param time from 0, when trading starts, to 1, when the closing call does
     */
    public void moveTo(int stock, int epochDay, double time) {
        if (stock == this.stock && epochDay == day && time == this.time) {
            return;
        }
        this.stock = stock;
        this.day = epochDay;
        this.time = time;
        prices = market.prices(stock, epochDay);
        long random = key.at(stock, epochDay);
        boolean rises = prices.closeCents() >= prices.openCents();
        boolean lowFirst = (Key.unit(random) < FAR_END_FIRST) == rises;
        double u = ((random >>> 1 & 0xFFFF) + 0.5) / 0x10000;
        double v = ((random >>> 17 & 0xFFFF) + 0.5) / 0x10000;
        times[1] = Math.min(u, v);
        times[2] = Math.max(u, v);
        turns[0] = prices.openCents();
        turns[1] = lowFirst ? prices.lowCents() : prices.highCents();
        turns[2] = lowFirst ? prices.highCents() : prices.lowCents();
        turns[3] = prices.closeCents();
        leg = time < times[1] ? 0 : time < times[2] ? 1 : 2;
        double part = (time - times[leg]) / (times[leg + 1] - times[leg]);
        price = rounded(turns[leg] + (turns[leg + 1] - turns[leg]) * part);
        direction = Integer.signum(turns[leg + 1] - turns[leg]);
    }

    /** The higher a price, the higher the round one, and a whole one is what it is: the range is never left. */
    private static int rounded(double cents) {
        int below = (int) (cents / APART) * APART;
        double from = reach(below);
        double to = APART - reach(below + APART);
        double above = cents - below;
        if (above < from) {
            return below;
        }
        return above < to ? below + 1 + (int) ((above - from) / (to - from) * (APART - 1)) : below + APART;
    }

    private static double reach(int round) {
        int i = 0;
        while (round % ROUND[i] != 0) {
            i++;
        }
        return REACH[i];
    }

    /**
     * Since when it has been on its way to a price that it has just come to or across, without having been there: an order that waited for it was given
     * after that.
     *
     * @return 0 to 1 within the session, after this instant if it was beyond the price since it last turned; less than 0 if it has not been there before
     */
    public double onItsWaySince(int cents) {
        for (int at = leg; at >= 0; at--) {
            int left = (turns[at] - cents) * -direction;
            if (left < 0) {
                return at == leg ? times[leg + 1] : crossed(at, cents);
            }
            if (left == 0) {
                return times[at];
            }
        }
        return -1;
    }

    /** When it came across a price after a turn. */
    private double crossed(int turn, int cents) {
        double part = (double) (cents - turns[turn]) / (turns[turn + 1] - turns[turn]);
        return times[turn] + part * (times[turn + 1] - times[turn]);
    }

    /** The price there, in cents. */
    public int priceCents() {
        return price;
    }

    /** Whether it is on its way up. */
    public boolean isRising() {
        return direction > 0;
    }

    /** Whether it is on its way down. */
    public boolean isFalling() {
        return direction < 0;
    }

    /** The prices of the whole session. */
    public DayPrices session() {
        return prices;
    }
}
