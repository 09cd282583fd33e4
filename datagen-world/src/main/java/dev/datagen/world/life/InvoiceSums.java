package dev.datagen.world.life;

/**
 * What an invoice holds, in cents.
 *
 * @param purchases what was bought, and parts of it
 * @param credits what came back of purchases, no more than those
 * @param carried what was left of the invoice before
 * @param charges interest and fine on that
 * @param tax IOF on that
 * @param financed the part of an invoice that is being paid off
 */
record InvoiceSums(long purchases, long credits, long carried, long charges, long tax, long financed) {

    /** Of the next invoice to be paid, due in a month. */
    static InvoiceSums next(Cohort cohort, int index, int due) {
        RevolvingDebts left = cohort.revolving();
        return new InvoiceSums(
                cohort.cards().boughtCents(index, due),
                cohort.cards().creditCents(index, due),
                left.carriedCents(index),
                left.chargesCents(index),
                left.taxCents(index),
                left.partCents(index));
    }

    /** Of the one after it, if it is due in a month. */
    static InvoiceSums afterNext(Cohort cohort, int index, int due) {
        return new InvoiceSums(
                cohort.cards().boughtCents(index, due),
                cohort.cards().laterCreditCents(index, due - 1),
                0,
                0,
                0,
                cohort.revolving().partAfterNextCents(index));
    }

    long total() {
        return purchases - credits + carried + charges + tax + financed;
    }

    /** What was bought, less what came back. */
    long boughtCents() {
        return purchases - credits;
    }

    boolean isEmpty() {
        return purchases + carried + charges + tax + financed == 0;
    }
}
