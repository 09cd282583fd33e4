package dev.datagen.world.life;

import dev.datagen.world.population.Profile;

/** What is left of invoices, for those customers who do not always pay them in full. */
final class RevolvingDebts {

    /** Which place a customer has in the arrays below, from 0; −1 for those who always pay in full. */
    private final short[] places;

    /** What the last invoice left, and what that costs until the next. */
    private final int[] carriedCents;

    private final int[] chargesCents;
    private final int[] taxCents;

    /** Of an invoice that is being paid off. */
    private final int[] partCents;

    private final byte[] partsLeft;

    RevolvingDebts(Profile[] profiles, Revolving revolving) {
        places = new short[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            places[i] = (short) (revolving.mayOwe(profiles[i]) ? count++ : -1);
        }
        carriedCents = new int[count];
        chargesCents = new int[count];
        taxCents = new int[count];
        partCents = new int[count];
        partsLeft = new byte[count];
    }

    boolean mayOwe(int index) {
        return places[index] >= 0;
    }

    void clear(int index) {
        if (mayOwe(index)) {
            carry(index, 0, 0, 0);
            partsLeft[places[index]] = 0;
        }
    }

    long carriedCents(int index) {
        return mayOwe(index) ? carriedCents[places[index]] : 0;
    }

    long chargesCents(int index) {
        return mayOwe(index) ? chargesCents[places[index]] : 0;
    }

    long taxCents(int index) {
        return mayOwe(index) ? taxCents[places[index]] : 0;
    }

    /** The part that the next invoice holds of one that is being paid off. */
    long partCents(int index) {
        return mayOwe(index) && partsLeft[places[index]] > 0 ? partCents[places[index]] : 0;
    }

    /** The part that the invoice after the next one holds. */
    long partAfterNextCents(int index) {
        return mayOwe(index) && partsLeft[places[index]] > 1 ? partCents[places[index]] : 0;
    }

    /** What the next invoice takes over from the last. */
    void carry(int index, long cents, long charges, long tax) {
        int place = places[index];
        carriedCents[place] = (int) cents;
        chargesCents[place] = (int) charges;
        taxCents[place] = (int) tax;
    }

    /** From the next invoice on, each holds a part. */
    void payOff(int index, long part, int parts) {
        partCents[places[index]] = (int) part;
        partsLeft[places[index]] = (byte) parts;
    }

    /** An invoice with a part has been paid. */
    void partPaid(int index) {
        if (mayOwe(index) && partsLeft[places[index]] > 0) {
            partsLeft[places[index]]--;
        }
    }
}
