package dev.datagen.world.work;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.IncomeTax;
import dev.datagen.world.payroll.InssContribution;
import dev.datagen.world.payroll.TaxQuotas;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** Income tax that the last year's declaration leaves to be paid, of those who had other income beside wage or pension, such as rents, which come elsewhere. Immutable. */
public final class TaxBalances {

    /** Those who are paid something back, of those from whom tax was withheld; the others owe more, or nothing more (estimate after Receita Federal's counts). */
    public static final double REFUNDED = 0.55;

    /** Of those who declare: 2025 a fifth had tax to pay, and more than a half got some back (Receita Federal). */
    private static final double OWED = 0.20;

    /** Other income in proportion to wage or pension (estimate). */
    private static final double LEAST_OTHER = 0.02;

    private static final double MORE_OTHER = 0.3;

    /** Of them, so many pay at once, and so many in as many parts as they may; the others in some (estimates). */
    private static final double AT_ONCE = 0.45;

    private static final double IN_MOST_PARTS = 0.25;
    private static final int MOST_PARTS = 8;

    private final Key key;

    /** @param key of tax refunds, which others get */
    public TaxBalances(Key key) {
        this.key = key;
    }

    /** What somebody pays in a month, without interest, in cents; 0 in most. */
    public long partCents(Profile profile, Career career, int month) {
        int quota = TaxQuotas.quotaOf(month);
        int year = Months.year(month);
        double u = Key.unit(key.at(profile.ordinal(), year)) - REFUNDED;
        int december = Months.of(year, 1) - 1;
        if (quota < 0 || u < 0 || u >= OWED || career.in(december) == null && !career.isRetired(december)) {
            return 0;
        }
        double v = Key.unit(key.at(profile.ordinal(), ~year));
        long monthly = career.incomeCents(december);
        long other = (long) (monthly * (LEAST_OTHER + MORE_OTHER * v * v));
        long due = Months.A_YEAR
                * (taxCents(profile, career, december, monthly, other)
                        - taxCents(profile, career, december, monthly, 0));
        return TaxQuotas.cents(due, parts(u / OWED), quota);
    }

    /** Of a month's wage or pension, and other income. */
    private static long taxCents(Profile profile, Career career, int month, long cents, long other) {
        return career.isRetired(month)
                ? Payslips.benefit(profile, cents + other, month).taxCents()
                : IncomeTax.cents(cents + other, InssContribution.cents(cents, month), 0, month);
    }

    private static int parts(double u) {
        if (u < AT_ONCE) {
            return 1;
        }
        return u >= 1 - IN_MOST_PARTS
                ? MOST_PARTS
                : 2 + (int) ((u - AT_ONCE) / (1 - AT_ONCE - IN_MOST_PARTS) * (MOST_PARTS - 2));
    }
}
