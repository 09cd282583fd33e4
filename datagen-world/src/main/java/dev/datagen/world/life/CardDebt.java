package dev.datagen.world.life;

/**
 * What is owed on a card, by the month in which it falls due.
 *
 * <p>A purchase in parts takes its whole amount from the limit at once and gives it back as invoices are paid.
 */
final class CardDebt {

    /** Instalments reach at most thirteen months ahead. */
    private static final int MONTHS = 16;

    private final int[] dueCents = new int[MONTHS];
    private long outstandingCents;
    private long changedMillis;

    void clear() {
        for (int i = 0; i < MONTHS; i++) {
            dueCents[i] = 0;
        }
        outstandingCents = 0;
        changedMillis = 0;
    }

    /** When the debt last changed, in milliseconds since 1970-01-01T00:00Z; 0 if it has not since the period began. */
    long changedMillis() {
        return changedMillis;
    }

    /** In cents. */
    long outstandingCents() {
        return outstandingCents;
    }

    /** Adds equal parts, the first one with the odd cents, due in successive months. */
    void owe(int firstMonth, int parts, long cents, long millis) {
        long part = cents / parts;
        int first = (int) (cents - part * (parts - 1));
        dueCents[slot(firstMonth)] += first;
        for (int i = 1; i < parts; i++) {
            dueCents[slot(firstMonth + i)] += (int) part;
        }
        outstandingCents += cents;
        changedMillis = millis;
    }

    /** Pays the invoice due in a month. */
    void pay(int month, long millis) {
        int due = dueCents[slot(month)];
        if (due != 0) {
            outstandingCents -= due;
            dueCents[slot(month)] = 0;
            changedMillis = millis;
        }
    }

    private static int slot(int month) {
        return month & MONTHS - 1;
    }
}
