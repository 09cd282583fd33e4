package dev.datagen.world.card;

/**
 * What an invoice holds, in cents.
 *
 * @param purchases what was bought, and parts of it
 * @param credits what came back of purchases, no more than all the rest: what is beyond that waits for the invoice after it
 * @param carried what was left of the invoice before
 * @param charges interest and fine on that, or for paying the invoice before late
 * @param tax IOF on that, or for the days of that
 * @param financed the part of an invoice that is being paid off
 */
public record InvoiceSums(long purchases, long credits, long carried, long charges, long tax, long financed) {

    /** Of the next invoice to be paid, due in a month. */
    public static InvoiceSums next(CardDebts cards, RevolvingDebts left, int index, int due) {
        return new InvoiceSums(
                        cards.boughtCents(index, due),
                        0,
                        left.carriedCents(index),
                        left.chargesCents(index),
                        left.taxCents(index),
                        left.partCents(index))
                .less(cards.creditCents(index));
    }

    /** Of the one after it, if it is due in a month. */
    public static InvoiceSums afterNext(CardDebts cards, RevolvingDebts left, int index, int due) {
        long before = cards.creditCents(index) - next(cards, left, index, due - 1).credits;
        long financed = left.partAfterNextCents(index);
        return new InvoiceSums(cards.boughtCents(index, due), 0, 0, 0, 0, financed)
                .less(before + cards.laterCreditCents(index));
    }

    /** Takes off what came back, as far as it goes. */
    private InvoiceSums less(long cameBack) {
        long taken = Math.min(cameBack, total());
        return taken == credits ? this : new InvoiceSums(purchases, taken, carried, charges, tax, financed);
    }

    /** What is to be paid. */
    public long total() {
        return purchases - credits + carried + charges + tax + financed;
    }

    /** What was bought, less what came back: 0 if that pays for older debts, too. */
    public long boughtCents() {
        return Math.max(0, purchases - credits);
    }

    /** Whether it holds nothing to be paid, whatever came back. */
    public boolean isEmpty() {
        return purchases + carried + charges + tax + financed == 0;
    }
}
