package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is owed on the cards of some customers, by the month in which it falls due.
 *
 * <p>A purchase in parts takes its whole amount from the limit at once and gives it back as invoices are paid.
 */
final class CardDebts {

    /** Instalments reach at most thirteen months ahead. */
    private static final int MONTHS = 16;

    /** Which card a customer holds, from 0; of one without a card, whichever comes next. */
    private final short[] cards;

    /** By card and month. */
    private final int[] dueCents;

    private final long[] outstandingCents;

    /** When each debt last changed; only while somebody asks. */
    private long @Nullable [] changed;

    CardDebts(Profile[] profiles) {
        cards = new short[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            cards[i] = (short) count;
            count += profiles[i].holdsCard() ? 1 : 0;
        }
        dueCents = new int[count * MONTHS];
        outstandingCents = new long[count];
    }

    /** Forgets what a customer owed. */
    void clear(int index) {
        int card = cards[index];
        Arrays.fill(dueCents, card * MONTHS, (card + 1) * MONTHS, 0);
        outstandingCents[card] = 0;
    }

    long outstandingCents(int index) {
        return outstandingCents[cards[index]];
    }

    /** Adds equal parts, the first one with the odd cents, due in successive months. */
    void owe(int index, int firstMonth, int parts, long cents, long millis) {
        long part = cents / parts;
        dueCents[place(index, firstMonth)] += (int) (cents - part * (parts - 1));
        for (int i = 1; i < parts; i++) {
            dueCents[place(index, firstMonth + i)] += (int) part;
        }
        change(index, cents, millis);
    }

    /** What was bought, or parts of it, due in a month. */
    long boughtCents(int index, int month) {
        return dueCents[place(index, month)];
    }

    /** Takes what was bought out of the books of a month, as its invoice is settled; see {@link #change}. */
    void settle(int index, int month) {
        dueCents[place(index, month)] = 0;
    }

    /** Pays all that is owed, whenever it falls due. */
    void payAll(int index, long millis) {
        int card = cards[index];
        Arrays.fill(dueCents, card * MONTHS, (card + 1) * MONTHS, 0);
        change(index, -outstandingCents[card], millis);
    }

    /** What is owed becomes more or less. */
    void change(int index, long cents, long millis) {
        outstandingCents[cards[index]] += cents;
        if (changed != null) {
            changed[cards[index]] = millis;
        }
    }

    private int place(int index, int month) {
        return cards[index] * MONTHS + (month & MONTHS - 1);
    }

    void watchChanges() {
        changed = new long[outstandingCents.length];
    }

    void forgetChanges() {
        changed = null;
    }

    /** When a customer's debt last changed since changes are watched, or the card was made. */
    long updatedMillis(int index, long createdMillis) {
        return changed == null ? createdMillis : Math.max(createdMillis, changed[cards[index]]);
    }
}
