package dev.datagen.world.life.household;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Company;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.TaxInterest;
import dev.datagen.world.payroll.TaxRefund;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Employment;
import dev.datagen.world.work.Payslips;
import dev.datagen.world.work.TaxBalances;
import dev.datagen.world.work.Tenure;
import java.util.Objects;

/** A part of the income tax withheld in the last year comes back to those who are paid here and had more to deduct. */
public final class TaxRefundLife {

    private static final double LEAST_OF_WITHHELD = 0.05;
    private static final double MORE_OF_WITHHELD = 0.55;
    private static final long PAID_FROM = 5 * Moments.HOUR + 30 * Moments.MINUTE;
    private static final long PAID_WITHIN = 100 * Moments.MINUTE;

    private final Household household;
    private final Employment employment;
    private final Bookkeeper books;
    private final Key key;
    private final BankRuns runs;

    /** @param setting what all lives share */
    public TaxRefundLife(Setting setting, Household household, Bookkeeper books) {
        this.household = household;
        this.employment = setting.employment();
        this.books = books;
        this.key = setting.key().derive("tax refunds");
        this.runs = new BankRuns(key.derive("runs"), PAID_WITHIN);
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        int lot = TaxRefund.lotOf(month);
        if (lot < 0 || household.career() == null) {
            return;
        }
        double u = Key.unit(key.at(profile.ordinal(), Months.year(month)));
        if (u < TaxBalances.REFUNDED && (int) (u / TaxBalances.REFUNDED * TaxRefund.lots(Months.year(month))) == lot) {
            int day = TaxRefund.payday(month) - Months.firstDay(month);
            agenda.add(
                    day * Moments.DAY + PAID_FROM + runs.delay(profile, month),
                    Agenda.INCOME,
                    lot,
                    MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.TAX_REFUND));
        }
    }

    /** What others owe, who get nothing back. */
    public TaxBalances balances() {
        return new TaxBalances(key);
    }

    /** Of what an {@link Agenda} holds as income, by its number. */
    public static boolean isRefund(int number) {
        return MovementNumbers.source(number) == MovementNumbers.SINGLE;
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        int month = occasion.month();
        int year = Months.year(month);
        double u = Key.unit(key.at(profile.ordinal(), ~year));
        Career career = Objects.requireNonNull(household.career());
        long gross = Months.A_YEAR * career.incomeCents(Months.of(year, 1) - 1);
        double withheld = (LEAST_OF_WITHHELD + MORE_OF_WITHHELD * u) * withheldCents(profile, career, year - 1);
        long refunded = (long) Math.min(withheld, u * TaxRefund.mostCents(gross));
        if (refunded > 0) {
            books.credit(
                    occasion,
                    occasion.entry(
                            0,
                            TransactionType.DEPOSIT,
                            TransactionPurpose.INCOME_TAX_REFUND,
                            TaxInterest.with(refunded, month)),
                    movement -> Counterparty.document(
                            Company.RECEITA_FEDERAL.name(), Company.RECEITA_FEDERAL.document(), null));
        }
    }

    /**
     * From wages, vacations and pensions that were paid in a year; the thirteenth is taxed for good, and what comes with the end of a job is left
     * out.
     */
    private long withheldCents(Profile profile, Career career, int year) {
        int january = Months.of(year, 1);
        long cents = 0;
        // Pay comes in the month before that which it is for, in that month, or in the one after.
        for (int month = january - 1; month <= january + Months.A_YEAR; month++) {
            int paidIn = paidIn(profile, career, month);
            if (paidIn >= january && paidIn < january + Months.A_YEAR) {
                cents += taxCents(profile, career, month, paidIn);
            }
        }
        return cents;
    }

    /** When the pay for a month comes; the month itself for who has none. */
    private int paidIn(Profile profile, Career career, int month) {
        Tenure job = career.in(month);
        if (job != null) {
            return Months.of(
                    employment.vacations().isOne(profile, job, month)
                            ? VacationPay.payday(Months.firstDay(month))
                            : employment.schedule(profile, job).payday(month));
        }
        return career.isRetired(month)
                ? Months.of(InssBenefit.payday(
                        month, employment.benefitDigit(profile), Payslips.pensionCents(career, month)))
                : month;
    }

    private long taxCents(Profile profile, Career career, int month, int paidIn) {
        Tenure job = career.in(month);
        if (job != null && job.endsIn(month)) {
            return 0;
        }
        if (job == null) {
            return career.isRetired(month)
                    ? Payslips.benefit(profile, Payslips.pensionCents(career, month), paidIn)
                            .taxCents()
                    : 0;
        }
        long gross = job.grossCents(month);
        int dependents = employment.dependents(profile);
        return (employment.vacations().isOne(profile, job, month)
                        ? VacationPay.of(gross, employment.vacations().daysSold(profile), paidIn, dependents)
                        : Payslip.wage(job.earnedCents(month), month, paidIn, dependents))
                .taxCents();
    }
}
