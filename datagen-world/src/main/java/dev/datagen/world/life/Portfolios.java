package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import java.util.Arrays;

/** The shares that some customers hold: at most six kinds each. */
final class Portfolios {

    static final int PLACES = 6;
    private static final byte NONE = -1;

    /** Where the places of each investor begin. */
    private final short[] first;

    private final byte[] stocks;
    private final int[] quantities;

    Portfolios(Profile[] profiles) {
        first = new short[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            first[i] = (short) (count * PLACES);
            count += profiles[i].investmentSlot() >= 0 ? 1 : 0;
        }
        stocks = new byte[count * PLACES];
        quantities = new int[count * PLACES];
    }

    void clear(int index) {
        Arrays.fill(stocks, first[index], first[index] + PLACES, NONE);
        Arrays.fill(quantities, first[index], first[index] + PLACES, 0);
    }

    int stock(int index, int place) {
        return stocks[first[index] + place];
    }

    int quantity(int index, int place) {
        return quantities[first[index] + place];
    }

    /** The place of a share, or a free one for it; −1 if all are taken by others. */
    int placeFor(int index, int stock) {
        int free = -1;
        for (int place = 0; place < PLACES; place++) {
            int held = stock(index, place);
            if (held == stock) {
                return place;
            }
            if (held == NONE && free < 0) {
                free = place;
            }
        }
        return free;
    }

    void put(int index, int place, int stock, int quantity) {
        stocks[first[index] + place] = (byte) stock;
        quantities[first[index] + place] += quantity;
    }

    void take(int index, int place, int quantity) {
        int at = first[index] + place;
        quantities[at] -= quantity;
        if (quantities[at] == 0) {
            stocks[at] = NONE;
        }
    }

    /** How many kinds of shares are held. */
    int kinds(int index) {
        int kinds = 0;
        for (int place = 0; place < PLACES; place++) {
            kinds += stock(index, place) == NONE ? 0 : 1;
        }
        return kinds;
    }

    /** The place of the n-th kind held, from 0. */
    int held(int index, int n) {
        int place = -1;
        for (int i = 0; i <= n; i++) {
            do {
                place++;
            } while (stock(index, place) == NONE);
        }
        return place;
    }
}
