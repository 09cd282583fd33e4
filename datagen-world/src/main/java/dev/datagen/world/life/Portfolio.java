package dev.datagen.world.life;

/** The shares an investor holds: at most six kinds. */
final class Portfolio {

    static final int PLACES = 6;
    private static final byte NONE = -1;

    private final byte[] stocks = {NONE, NONE, NONE, NONE, NONE, NONE};
    private final int[] quantities = new int[PLACES];

    void clear() {
        for (int i = 0; i < PLACES; i++) {
            stocks[i] = NONE;
            quantities[i] = 0;
        }
    }

    int stock(int place) {
        return stocks[place];
    }

    int quantity(int place) {
        return quantities[place];
    }

    /** The place of a share, or a free one for it; −1 if all are taken by others. */
    int placeFor(int stock) {
        int free = -1;
        for (int i = 0; i < PLACES; i++) {
            if (stocks[i] == stock) {
                return i;
            }
            if (stocks[i] == NONE && free < 0) {
                free = i;
            }
        }
        return free;
    }

    void put(int place, int stock, int quantity) {
        stocks[place] = (byte) stock;
        quantities[place] += quantity;
    }

    void take(int place, int quantity) {
        quantities[place] -= quantity;
        if (quantities[place] == 0) {
            stocks[place] = NONE;
        }
    }

    /** How many kinds of shares are held. */
    int kinds() {
        int kinds = 0;
        for (byte stock : stocks) {
            if (stock != NONE) {
                kinds++;
            }
        }
        return kinds;
    }

    /** The place of the n-th kind held, from 0. */
    int held(int n) {
        int place = -1;
        for (int i = 0; i <= n; i++) {
            do {
                place++;
            } while (stocks[place] == NONE);
        }
        return place;
    }
}
