package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;

/**
 * The parts in which income tax of the last year that was not withheld is paid, from May on, month by month: no more than eight of R$ 50 at least, and less
 * than R$ 100 at once (Lei 9.250/1995, article 14). Less than R$ 10 is not paid (Lei 9.430/1996, article 68).
 */
public final class TaxQuotas {

    private static final int MAY = 4;
    private static final int MOST = 8;
    private static final long LEAST_CENTS = 50_00;
    private static final long LEAST_DUE_CENTS = 10_00;

    private TaxQuotas() {}

    /** Which part may be paid in a month, from 0; −1 if none. */
    public static int quotaOf(int month) {
        return Math.max(-1, Months.monthOfYear(month) - MAY);
    }

    /**
     * One of equal parts, without interest, in cents; 0 if a sum has no such part.
     *
     * @param cents all that is due
     * @param wanted in how many parts, if they are not too small
     * @param quota from 0; what does not divide is paid with the first
     */
    public static long cents(long cents, int wanted, int quota) {
        int quotas = (int) Math.max(1, Math.min(Math.min(MOST, wanted), cents / LEAST_CENTS));
        if (cents < LEAST_DUE_CENTS || quota >= quotas) {
            return 0;
        }
        return quota == 0 ? cents - cents / quotas * (quotas - 1) : cents / quotas;
    }
}
