package dev.datagen.world.trading;

import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Profile;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The shares of those customers who give orders: at most eight kinds each, what they cost on average, and what has been traded but not settled. Who
 * never does keeps the {@code OpeningPositions}, which need no memory.
 */
public final class Portfolios {

    /** Kinds of shares that one investor holds at most. */
    public static final int PLACES = 8;

    /** Average costs are counted in ten-thousandths of R$. */
    public static final int COST_OF_A_CENT = 100;

    /** Trades of so many sessions wait to be settled: of the last two, and of the one in which they settle. */
    public static final int UNSETTLED = 3;

    private static final byte NONE = -1;

    /** Where the places of each customer begin. */
    private final short[] first;

    private final byte[] stocks;
    private final int[] quantities;
    private final int[] averageCosts;
    private final long[] unsettledCents;

    private final CapitalGains gains;

    /**
     * Those of a cohort.
     *
     * @param profiles of its customers, by index
     * @param givesOrders who ever gives an order
     */
    public Portfolios(Profile[] profiles, Predicate<Profile> givesOrders) {
        first = new short[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            first[i] = (short) (count * PLACES);
            count += givesOrders.test(profiles[i]) ? 1 : 0;
        }
        stocks = new byte[count * PLACES];
        quantities = new int[count * PLACES];
        averageCosts = new int[count * PLACES];
        unsettledCents = new long[count * UNSETTLED];
        gains = new CapitalGains(count);
    }

    /** Whether a customer is one of them. */
    public boolean isRemembered(int index) {
        int next = index + 1 < first.length ? first[index + 1] : stocks.length;
        return next > first[index];
    }

    /** Forgets what a customer holds, owes and gained. */
    public void clear(int index) {
        Arrays.fill(stocks, first[index], first[index] + PLACES, NONE);
        Arrays.fill(quantities, first[index], first[index] + PLACES, 0);
        Arrays.fill(averageCosts, first[index], first[index] + PLACES, 0);
        Arrays.fill(unsettledCents, trader(index) * UNSETTLED, (trader(index) + 1) * UNSETTLED, 0);
        gains.clear(trader(index));
    }

    private int trader(int index) {
        return first[index] / PLACES;
    }

    /** The share in a place, 0 to 7; less than 0 in an empty one. */
    public int stock(int index, int place) {
        return stocks[first[index] + place];
    }

    /** How many shares are in a place, 0 to 7. */
    public int quantity(int index, int place) {
        return quantities[first[index] + place];
    }

    /** What a share cost on average, fees included, in ten-thousandths of R$. */
    public int averageCost(int index, int place) {
        return averageCosts[first[index] + place];
    }

    /** The place of a share, or a free one for it; −1 if all are taken by others. */
    public int placeFor(int index, int stock) {
        int free = -1;
        int from = first[index];
        for (int place = 0; place < PLACES; place++) {
            int held = stocks[from + place];
            if (held == stock) {
                return place;
            }
            if (held == NONE && free < 0) {
                free = place;
            }
        }
        return free;
    }

    /** Adds shares to a place; {@code averageCost} is theirs, in ten-thousandths of R$. */
    public void open(int index, int place, int stock, int quantity, int averageCost) {
        stocks[first[index] + place] = (byte) stock;
        quantities[first[index] + place] = quantity;
        averageCosts[first[index] + place] = averageCost;
    }

    /** Adds what was bought, which cost so much in all. */
    public void put(int index, int place, int stock, int quantity, long cents) {
        int at = first[index] + place;
        long cost = (long) averageCosts[at] * quantities[at] + cents * COST_OF_A_CENT;
        stocks[at] = (byte) stock;
        quantities[at] += quantity;
        averageCosts[at] = (int) ((cost + quantities[at] / 2) / quantities[at]);
    }

    /** Takes away what was sold; the average stays. Says how much tax is withheld of it, in cents. */
    public long sell(int index, int month, Order order) {
        int at = first[index] + order.place();
        long cost = ((long) averageCosts[at] * order.quantity() + COST_OF_A_CENT / 2) / COST_OF_A_CENT;
        quantities[at] -= order.quantity();
        if (quantities[at] == 0) {
            stocks[at] = NONE;
            averageCosts[at] = 0;
        }
        return gains.sell(trader(index), month, order.totalCents(), order.netCents(0) - cost);
    }

    /** What a month's sales of shares leave to be paid as tax in the month after it, in cents; 0 if there is nothing to pay. */
    public long taxDueCents(int index, int month) {
        return gains.taxDueCents(trader(index), month);
    }

    /** Turns each share that is held of a kind into several. */
    public void split(int index, int stock, int ratio) {
        int place = placeFor(index, stock);
        if (place >= 0 && stock(index, place) == stock) {
            int at = first[index] + place;
            quantities[at] *= ratio;
            averageCosts[at] = (averageCosts[at] + ratio / 2) / ratio;
        }
    }

    /** How many of a share are held. */
    public int quantityOf(int index, int stock) {
        int from = first[index];
        for (int at = from; at < from + PLACES; at++) {
            if (stocks[at] == stock) {
                return quantities[at];
            }
        }
        return 0;
    }

    /** How many kinds of shares are held. */
    public int kinds(int index) {
        int kinds = 0;
        int from = first[index];
        for (int at = from; at < from + PLACES; at++) {
            kinds += stocks[at] == NONE ? 0 : 1;
        }
        return kinds;
    }

    /** The place of the n-th kind held, from 0. */
    public int held(int index, int n) {
        int place = -1;
        for (int i = 0; i <= n; i++) {
            do {
                place++;
            } while (stock(index, place) == NONE);
        }
        return place;
    }

    /** What all shares cost on average, in cents. */
    public long costCents(int index) {
        long cost = 0;
        for (int at = first[index]; at < first[index] + PLACES; at++) {
            cost += (long) quantities[at] * averageCosts[at];
        }
        return cost / COST_OF_A_CENT;
    }

    /** Has an amount wait for settlement, negative if it is to be paid; {@code session} is any count of sessions. */
    public void owe(int index, int session, long cents) {
        unsettledCents[unsettled(index, session)] += cents;
    }

    /** What waits of a session, to be settled now. */
    public long settle(int index, int session) {
        int at = unsettled(index, session);
        long cents = unsettledCents[at];
        unsettledCents[at] = 0;
        return cents;
    }

    /** What waits of all sessions. */
    public long unsettledCents(int index) {
        long cents = 0;
        for (int session = 0; session < UNSETTLED; session++) {
            cents += unsettledCents[trader(index) * UNSETTLED + session];
        }
        return cents;
    }

    /** What has to be paid of the sessions that cost more than they brought. */
    public long owedCents(int index) {
        long cents = 0;
        for (int session = 0; session < UNSETTLED; session++) {
            cents += Math.max(0, -unsettledCents[trader(index) * UNSETTLED + session]);
        }
        return cents;
    }

    /** What waits of a session. */
    public long unsettledCents(int index, int session) {
        return unsettledCents[unsettled(index, session)];
    }

    private int unsettled(int index, int session) {
        return trader(index) * UNSETTLED + Math.floorMod(session, UNSETTLED);
    }

    /** Takes what is remembered out of memory, or puts it back. */
    public void pass(Passage passage) {
        passage.all(stocks);
        passage.all(quantities);
        passage.all(averageCosts);
        passage.all(unsettledCents);
        gains.pass(passage);
    }
}
