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

    /** Interest, fines and IOF in what is carried and on it. */
    private final int[] accruedCents;

    /** How many payments in a row were missed. */
    private final byte[] missed;

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
        accruedCents = new int[count];
        missed = new byte[count];
        partCents = new int[count];
        partsLeft = new byte[count];
    }

    boolean mayOwe(int index) {
        return places[index] >= 0;
    }

    void clear(int index) {
        if (mayOwe(index)) {
            carryNothing(index);
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

    /** Interest, fines and IOF so far, since all was paid last. */
    long accruedCents(int index) {
        return mayOwe(index) ? accruedCents[places[index]] : 0;
    }

    /** How many payments in a row were missed. */
    int missed(int index) {
        return mayOwe(index) ? missed[places[index]] : 0;
    }

    /** Who misses two payments in a row can use the card no longer. */
    boolean isBlocked(int index) {
        return missed(index) >= Revolving.BLOCKED_AFTER;
    }

    /** When the issuer gives the debt up, there are no more invoices. */
    boolean isWrittenOff(int index) {
        return missed(index) >= Revolving.WRITTEN_OFF_AFTER;
    }

    /** One payment more was missed. */
    void miss(int index) {
        missed[places[index]]++;
    }

    /** The next invoice takes over nothing from the last. */
    void carryNothing(int index) {
        carry(index, 0, 0, 0);
        accruedCents[places[index]] = 0;
        missed[places[index]] = 0;
    }

    /** What the next invoice takes over from the last. */
    void carry(int index, long cents, long charges, long tax) {
        int place = places[index];
        accruedCents[place] += (int) (charges + tax);
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
