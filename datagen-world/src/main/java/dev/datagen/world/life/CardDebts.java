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

    /** Twelve parts, and the invoice before the first one not paid yet. */
    private static final int MONTHS = 14;

    /** Which card a customer holds, from 0; of one without a card, whichever comes next. */
    private final short[] cards;

    /** By card and month. */
    private final int[] dueCents;

    /** What came back, for the next invoice that is to be paid, and for the one after it. */
    private final int[] creditCents;

    private final int[] laterCreditCents;
    private final int[] outstandingCents;

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
        creditCents = new int[count];
        laterCreditCents = new int[count];
        outstandingCents = new int[count];
    }

    /** Forgets what a customer owed. */
    void clear(int index) {
        int card = cards[index];
        forget(card);
        outstandingCents[card] = 0;
    }

    private void forget(int card) {
        Arrays.fill(dueCents, card * MONTHS, (card + 1) * MONTHS, 0);
        creditCents[card] = 0;
        laterCreditCents[card] = 0;
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

    /** Less is owed by what came back: the invoice takes it off on which purchases of the same day would be. */
    void credit(int index, long cents, boolean isForNext, long millis) {
        int card = cards[index];
        if (isForNext) {
            creditCents[card] += (int) cents;
        } else {
            laterCreditCents[card] += (int) cents;
        }
        change(index, -cents, millis);
    }

    /** What invoices due in a month and later hold of purchases, less what they have to take off. */
    long dueFromCents(int index, int month, boolean isNext) {
        int card = cards[index];
        long cents = -creditCents[card] - laterCreditCents[card];
        for (int i = card * MONTHS; i < (card + 1) * MONTHS; i++) {
            cents += dueCents[i];
        }
        return isNext ? cents : cents - boughtCents(index, month - 1) + creditCents(index, month - 1);
    }

    /** What the next invoice to be paid, due in a month, takes off: no more than what was bought. */
    long creditCents(int index, int month) {
        return Math.min(creditCents[cards[index]], boughtCents(index, month));
    }

    /** What the one after it takes off. */
    long laterCreditCents(int index, int month) {
        int card = cards[index];
        long left = creditCents[card] - creditCents(index, month) + laterCreditCents[card];
        return Math.min(left, boughtCents(index, month + 1));
    }

    /** Takes what was bought and what came back out of the books of a month, as its invoice is settled; see {@link #change}. */
    void settle(int index, int month) {
        int card = cards[index];
        creditCents[card] += (int) (laterCreditCents[card] - creditCents(index, month));
        laterCreditCents[card] = 0;
        dueCents[place(index, month)] = 0;
    }

    /** Pays all that is owed, whenever it falls due. */
    void payAll(int index, long millis) {
        int card = cards[index];
        forget(card);
        change(index, -outstandingCents[card], millis);
    }

    /** What is owed becomes more or less. */
    void change(int index, long cents, long millis) {
        outstandingCents[cards[index]] += (int) cents;
        if (changed != null) {
            changed[cards[index]] = millis;
        }
    }

    private int place(int index, int month) {
        return cards[index] * MONTHS + month % MONTHS;
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
