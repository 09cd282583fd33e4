package dev.datagen.world.market;

import dev.datagen.world.random.Key;

/**
 * The price of a share within a session: from the opening to one end of the range, to the other, to the close, in straight lines. Which end comes
 * first, and when, depends on share and day.
 *
 * <p>Mutable: it stands where it was last moved to. For one thread.
 */
public final class Tape {

    /** The end of the range that the close is away from mostly comes first. */
    private static final double FAR_END_FIRST = 0.75;

    private final Market market;
    private final Key key;
    private DayPrices prices;
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
        prices = market.prices(stock, epochDay);
        long random = key.at(stock, epochDay);
        boolean rises = prices.closeCents() >= prices.openCents();
        boolean lowFirst = (Key.unit(random) < FAR_END_FIRST) == rises;
        double u = ((random >>> 1 & 0xFFFF) + 0.5) / 0x10000;
        double v = ((random >>> 17 & 0xFFFF) + 0.5) / 0x10000;
        double first = Math.min(u, v);
        double second = Math.max(u, v);
        int firstEnd = lowFirst ? prices.lowCents() : prices.highCents();
        int secondEnd = lowFirst ? prices.highCents() : prices.lowCents();
        if (time < first) {
            move(prices.openCents(), firstEnd, time / first);
        } else if (time < second) {
            move(firstEnd, secondEnd, (time - first) / (second - first));
        } else {
            move(secondEnd, prices.closeCents(), (time - second) / (1 - second));
        }
    }

    private void move(int from, int to, double part) {
        price = (int) Math.rint(from + (to - from) * part);
        direction = Integer.signum(to - from);
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
