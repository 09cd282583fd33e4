package dev.datagen.world.credit;

import dev.datagen.world.calendar.Months;

/**
 * IOF of a loan of equal instalments, which is lent with what the borrower asked for. Immutable.
 *
 * @param rateMillionths interest a month
 * @param term number of instalments
 * @param disbursementDay in days since 1970-01-01
 * @param firstDueDay likewise; the others are due on the same day of the months after it
 */
public record FinancedTax(int rateMillionths, int term, int disbursementDay, int firstDueDay) {

    private static final long MILLION = 1_000_000;

    /** What borrowers ask for is a multiple of R$ 100. */
    private static final long ROUND_CENTS = 100_00;

    /** And mostly of more, from so much on (estimates). */
    private static final long[] LARGER_FROM = {20_000_00, 5_000_00, 1_000_00};

    private static final long[] LARGER = {5_000_00, 1_000_00, 500_00};

    /** The tax of what is lent grows by some hundredths of it, so the next step mostly finds the same. */
    private static final int STEPS = 6;

    /** Of so much lent, in cents. */
    public long cents(long principalCents) {
        long level = PriceTable.instalmentCents(principalCents, rateMillionths, term);
        int firstMonth = Months.of(firstDueDay);
        int dayOfMonth = firstDueDay - Months.firstDay(firstMonth) + 1;
        long balance = principalCents;
        long centDays = 0;
        for (int i = 0; i < term - 1; i++) {
            int days = Months.day(firstMonth + i, dayOfMonth) - disbursementDay;
            if (days >= CreditTax.MOST_DAYS) {
                break;
            }
            long interest = (balance * rateMillionths + MILLION / 2) / MILLION;
            long repaid = Math.min(balance, level - interest);
            centDays += repaid * days;
            balance -= repaid;
        }
        int lastDays = Months.day(firstMonth + term - 1, dayOfMonth) - disbursementDay;
        centDays += balance * Math.min(lastDays, CreditTax.MOST_DAYS);
        return CreditTax.cents(centDays, principalCents, disbursementDay);
    }

    /** The most that is lent up to a limit of which a round sum is left without the tax, in cents. */
    public long roundPrincipalCents(long mostCents) {
        long released = (mostCents - cents(mostCents)) / ROUND_CENTS * ROUND_CENTS;
        while (released > 0) {
            long principal = principalCents(released);
            if (principal > 0) {
                return principal;
            }
            released -= ROUND_CENTS;
        }
        return mostCents;
    }

    /**
     * What is lent so that a sum is left as people ask for: the one nearest to what a loan would leave, or the one below where that would be too much.
     *
     * @param nearCents of that loan, with the tax
     * @param mostCents that may be lent, likewise; no less
     */
    public long askedPrincipalCents(long nearCents, long mostCents) {
        long near = nearCents - cents(nearCents);
        for (int i = 0; i < LARGER.length; i++) {
            if (near < LARGER_FROM[i]) {
                continue;
            }
            long nearest = (near + LARGER[i] / 2) / LARGER[i] * LARGER[i];
            long principal = principalCents(nearest);
            if (principal > mostCents) {
                principal = principalCents(nearest - LARGER[i]);
            }
            if (principal > 0 && principal <= mostCents) {
                return principal;
            }
        }
        return roundPrincipalCents(nearCents);
    }

    /** What is lent so that a sum is left; 0 where a cent more lent is a cent less of tax, and nothing fits. */
    private long principalCents(long released) {
        long principal = released + cents(released);
        for (int step = 0; step < STEPS; step++) {
            long next = released + cents(principal);
            if (next == principal) {
                return principal;
            }
            principal = next;
        }
        return 0;
    }
}
