package dev.datagen.world.card;

import dev.datagen.world.card.Revolving.Kind;
import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Profile;
import java.util.Arrays;

/** What is left of invoices, for those customers who do not always pay them in full, and what it costs to pay them late. */
public final class RevolvingDebts {

    private static final Kind[] KINDS = Kind.values();

    /** No place yet. */
    private static final short FORGETS = -2;

    /** Which place a customer has in the arrays below, from 0: those who may owe have the first ones; −1 for those who always pay in full and in time. */
    private final short[] places;

    /** How each of those who may owe pays, by {@link Revolving.Kind}. */
    private final byte[] kinds;

    /** What the last invoice left. */
    private final int[] carriedCents;

    /** What that costs until the next, or cost until it was paid late: of those who pay in full, too. */
    private final int[] chargesCents;

    private final int[] taxCents;

    /** What may still be charged for what is owed. */
    private final int[] chargeableCents;

    /** How many payments in a row were missed, now and when the period began. */
    private final byte[] missed;

    private final byte[] missedAtFirst;

    /** Of an invoice that is being paid off. */
    private final int[] partCents;

    private final byte[] partsLeft;

    /** @param profiles of the cohort's customers, by index */
    public RevolvingDebts(Profile[] profiles, Revolving revolving) {
        places = new short[profiles.length];
        byte[] found = new byte[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            Kind kind = revolving.kind(profiles[i]);
            places[i] = kind == Kind.FORGETS ? FORGETS : -1;
            if (Revolving.leaves(kind)) {
                places[i] = (short) count;
                found[count++] = (byte) kind.ordinal();
            }
        }
        int charged = count;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == FORGETS) {
                places[i] = (short) charged++;
            }
        }
        kinds = Arrays.copyOf(found, count);
        carriedCents = new int[count];
        chargesCents = new int[charged];
        taxCents = new int[charged];
        chargeableCents = new int[count];
        missed = new byte[count];
        missedAtFirst = new byte[count];
        partCents = new int[count];
        partsLeft = new byte[count];
    }

    /** Whether a customer does not always pay in full. */
    public boolean mayOwe(int index) {
        return isCharged(index) && places[index] < kinds.length;
    }

    /** Whether something may be charged of a customer, who pays late at least. */
    private boolean isCharged(int index) {
        return places[index] >= 0;
    }

    /** Of who may owe. */
    public Kind kind(int index) {
        return KINDS[kinds[places[index]]];
    }

    /** Forgets what a customer owed. */
    public void clear(int index) {
        if (mayOwe(index)) {
            partsLeft[places[index]] = 0;
        }
        carryNothing(index);
    }

    /** What is remembered now is how the period begins. */
    public void begin(int index) {
        if (mayOwe(index)) {
            missedAtFirst[places[index]] = missed[places[index]];
        }
    }

    /** How many payments in a row had been missed when the period began. */
    public int missedAtFirst(int index) {
        return mayOwe(index) ? missedAtFirst[places[index]] : 0;
    }

    /** What the last invoice left unpaid; 0 of who always pays in full. */
    public long carriedCents(int index) {
        return mayOwe(index) ? carriedCents[places[index]] : 0;
    }

    long chargesCents(int index) {
        return isCharged(index) ? chargesCents[places[index]] : 0;
    }

    long taxCents(int index) {
        return isCharged(index) ? taxCents[places[index]] : 0;
    }

    /** The part that the next invoice holds of one that is being paid off. */
    public long partCents(int index) {
        return mayOwe(index) && partsLeft[places[index]] > 0 ? partCents[places[index]] : 0;
    }

    /** The part that the invoice after the next one holds. */
    long partAfterNextCents(int index) {
        return mayOwe(index) && partsLeft[places[index]] > 1 ? partCents[places[index]] : 0;
    }

    /** What may still be charged, so that all that is ever is no more than what was bought and left unpaid (Lei 14.690/2023). */
    public long chargeableCents(int index) {
        return mayOwe(index) ? chargeableCents[places[index]] : 0;
    }

    /** More was left unpaid. */
    public void mayCharge(int index, long cents) {
        chargeableCents[places[index]] += (int) cents;
    }

    /** How many payments in a row were missed. */
    public int missed(int index) {
        return mayOwe(index) ? missed[places[index]] : 0;
    }

    /** Who misses two payments in a row can use the card no longer. */
    public boolean isBlocked(int index) {
        return missed(index) >= Revolving.BLOCKED_AFTER;
    }

    /** When the issuer gives the debt up, there are no more invoices. */
    public boolean isWrittenOff(int index) {
        return missed(index) >= Revolving.WRITTEN_OFF_AFTER;
    }

    /** One payment more was missed. */
    public void miss(int index) {
        missed[places[index]]++;
    }

    /** The next invoice takes over nothing from the last; where nothing is being paid off, nothing is owed from before. */
    public void carryNothing(int index) {
        if (!mayOwe(index)) {
            costLate(index, 0, 0);
            return;
        }
        carry(index, 0, 0, 0);
        missed[places[index]] = 0;
        if (partsLeft[places[index]] == 0) {
            chargeableCents[places[index]] = 0;
        }
    }

    /** The next invoice takes over nothing from the last but what it cost to pay that late: of who always pays in full. */
    private void costLate(int index, long charges, long tax) {
        if (isCharged(index)) {
            chargesCents[places[index]] = (int) charges;
            taxCents[places[index]] = (int) tax;
        }
    }

    /**
     * The next invoice takes over nothing from the last but what it cost to pay that late.
     *
     * @param bought what the last one held of purchases: only what is beyond that counts to what is being paid off
     */
    public void payLate(int index, long bought, long charges, long tax) {
        carryNothing(index);
        if (mayOwe(index)) {
            mayCharge(index, Math.min(bought, charges + tax));
            carry(index, 0, charges, tax);
        } else {
            costLate(index, charges, tax);
        }
    }

    /** What the next invoice takes over from the last. */
    public void carry(int index, long cents, long charges, long tax) {
        int place = places[index];
        charge(index, charges + tax);
        carriedCents[place] = (int) cents;
        chargesCents[place] = (int) charges;
        taxCents[place] = (int) tax;
    }

    private void charge(int index, long cents) {
        int place = places[index];
        chargeableCents[place] = (int) Math.max(0, chargeableCents[place] - cents);
    }

    /**
     * From the next invoice on, each holds a part.
     *
     * @param charged how much more all parts are than what is paid off
     */
    public void payOff(int index, long part, int parts, long charged) {
        carry(index, 0, 0, 0);
        charge(index, charged);
        missed[places[index]] = 0;
        partCents[places[index]] = (int) part;
        partsLeft[places[index]] = (byte) parts;
    }

    /** An invoice with a part has been settled. */
    public void partPaid(int index) {
        if (mayOwe(index) && partsLeft[places[index]] > 0) {
            partsLeft[places[index]]--;
        }
    }

    /** Takes what is remembered out of memory, or puts it back. */
    public void pass(Passage passage) {
        passage.all(carriedCents);
        passage.all(chargesCents);
        passage.all(taxCents);
        passage.all(chargeableCents);
        passage.all(missed);
        passage.all(missedAtFirst);
        passage.all(partCents);
        passage.all(partsLeft);
    }
}
