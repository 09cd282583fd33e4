package dev.datagen.world.card;

import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Profile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What may be owed on the cards of some customers, and what is, by the month in which it falls due.
 *
 * <p>A purchase in parts takes its whole amount from the limit at once and gives it back as invoices are paid.
 */
public final class CardDebts {

    /** Twelve parts, and the invoice before the first one not paid yet. */
    private static final int MONTHS = 14;

    /** Which card a customer holds, from 0; of one without a card, whichever comes next. */
    private final short[] cards;

    /** By card and month. */
    private final int[] dueCents;

    /** What came back and no invoice has taken off: for the next one that is to be paid, and for the one after it. */
    private final int[] creditCents;

    private final int[] laterCreditCents;

    private final int[] limitCents;

    /** Less than 0 while more has come back than is owed: later invoices take it off. */
    private final int[] outstandingCents;

    /** When each debt or limit last changed; only while somebody asks. */
    private long @Nullable [] changed;

    /** @param profiles of the cohort's customers, by index */
    public CardDebts(Profile[] profiles) {
        cards = new short[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            cards[i] = (short) count;
            count += profiles[i].holdsCard() ? 1 : 0;
        }
        limitCents = new int[count];
        dueCents = new int[count * MONTHS];
        creditCents = new int[count];
        laterCreditCents = new int[count];
        outstandingCents = new int[count];
    }

    /** A customer's limit; 0 without a card, and until it is opened. */
    public int limitCents(int index) {
        return cards[index] < limitCents.length ? limitCents[cards[index]] : 0;
    }

    /** A card begins with a limit, and nothing owed. */
    public void open(int index, int limit) {
        clear(index);
        limit(index, limit, 0);
    }

    /** The limit becomes another one. */
    public void limit(int index, int cents, long millis) {
        limitCents[cards[index]] = cents;
        if (changed != null) {
            changed[cards[index]] = millis;
        }
    }

    /** Forgets what a customer owed. */
    public void clear(int index) {
        int card = cards[index];
        forget(card);
        outstandingCents[card] = 0;
    }

    private void forget(int card) {
        Arrays.fill(dueCents, card * MONTHS, (card + 1) * MONTHS, 0);
        creditCents[card] = 0;
        laterCreditCents[card] = 0;
    }

    /** What is owed on a customer's card, invoices to come included; less than 0 while more has come back than is owed. */
    public long outstandingCents(int index) {
        return outstandingCents[cards[index]];
    }

    /** Adds equal parts, the first one with the odd cents, due in successive months. */
    public void owe(int index, int firstMonth, int parts, long cents, long millis) {
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

    /** Less is owed by what came back: the invoice takes it off on which purchases of the same day would be, or as far as that holds less a later one. */
    public void credit(int index, long cents, boolean isForNext, long millis) {
        int card = cards[index];
        if (isForNext) {
            creditCents[card] += (int) cents;
        } else {
            laterCreditCents[card] += (int) cents;
        }
        change(index, -cents, millis);
    }

    /** What waits for the next invoice to be paid. */
    long creditCents(int index) {
        return creditCents[cards[index]];
    }

    /** What waits for the one after it, beside what the next one leaves. */
    long laterCreditCents(int index) {
        return laterCreditCents[cards[index]];
    }

    /**
     * Takes what was bought out of the books of a month, as its invoice is settled, and what that has taken off of what came back; see {@link #change}.
     */
    public void settle(int index, int month, long credits) {
        int card = cards[index];
        creditCents[card] += (int) (laterCreditCents[card] - credits);
        laterCreditCents[card] = 0;
        dueCents[place(index, month)] = 0;
    }

    /** Pays all that is owed, whenever it falls due. */
    public void payAll(int index, long millis) {
        int card = cards[index];
        forget(card);
        change(index, -outstandingCents[card], millis);
    }

    /** What is owed becomes more or less. */
    public void change(int index, long cents, long millis) {
        outstandingCents[cards[index]] += (int) cents;
        if (changed != null) {
            changed[cards[index]] = millis;
        }
    }

    private int place(int index, int month) {
        return cards[index] * MONTHS + month % MONTHS;
    }

    /** From now on remembers when debts and limits change. */
    public void watchChanges() {
        changed = new long[outstandingCents.length];
    }

    /** No longer does so. */
    public void forgetChanges() {
        changed = null;
    }

    /** When a customer's debt or limit last changed since changes are watched, or the card was made. */
    public long updatedMillis(int index, long createdMillis) {
        return changed == null ? createdMillis : Math.max(createdMillis, changed[cards[index]]);
    }

    /** Takes what is remembered out of memory, or puts it back. */
    public void pass(Passage passage) {
        passage.all(dueCents);
        passage.all(creditCents);
        passage.all(laterCreditCents);
        passage.all(limitCents);
        passage.all(outstandingCents);
    }
}
