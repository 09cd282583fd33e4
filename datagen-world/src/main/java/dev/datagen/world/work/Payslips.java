package dev.datagen.world.work;

import dev.datagen.model.LeavingReason;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.SeveranceFund;
import dev.datagen.world.payroll.TerminationPay;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Earnings;
import dev.datagen.world.population.Profile;
import java.time.LocalDate;

/** What each payment for work, its end or old age comes to, before the instalments of a loan. Months are those since January 2000. Immutable. */
public final class Payslips {

    /** From the month of that birthday on (Lei 7.713/1988, article 6, XV). */
    private static final int EXEMPT_AGE = 65;

    private final Employment employment;

    public Payslips(Employment employment) {
        this.employment = employment;
    }

    /** Of a month of work: of that of a vacation, only the days that were sold are worked, and of the first one those from the hiring on. */
    public Payslip wage(Profile profile, Tenure job, int workMonth, int payMonth) {
        long worked = employment.vacations().isOne(profile, job, workMonth)
                ? VacationPay.workedCents(
                        job.grossCents(workMonth), employment.vacations().daysSold(profile))
                : job.earnedCents(workMonth);
        return Payslip.wage(worked, workMonth, payMonth, employment.dependents(profile));
    }

    /** Of a month's rest, paid before it, with the days of it that are sold. */
    public Payslip vacation(Profile profile, Tenure job, int restMonth, int payMonth) {
        return VacationPay.of(
                job.grossCents(restMonth),
                employment.vacations().daysSold(profile),
                payMonth,
                employment.dependents(profile));
    }

    /** The first half of a year's thirteenth salary, by the wage of the month before that in which it is paid, if there was one. */
    public static Payslip thirteenthFirst(Tenure job, int month) {
        return ThirteenthSalary.first(job.grossCents(Math.max(job.firstMonth(), month - 1)), job.monthsInYear(month));
    }

    /** The rest of it, with what is withheld from the whole; all of it to who was hired after the first half was paid. */
    public Payslip thirteenthSecond(Profile profile, Tenure job, int month) {
        int year = Months.year(month);
        int firstDay = employment.thirteenthFirstPayday(profile, job, year);
        return ThirteenthSalary.second(
                job.grossCents(month),
                job.monthsInYear(month),
                job.hiredDay() <= firstDay
                        ? thirteenthFirst(job, Months.of(firstDay)).grossCents()
                        : 0,
                year,
                employment.dependents(profile));
    }

    /** A pension is no more than the ceiling of INSS; who has more has it from elsewhere. */
    public static long pensionCents(Career retired, int month) {
        return Earnings.benefitCents(retired.incomeCents(month), month);
    }

    /** Of a month of pension. */
    public static Payslip pension(Profile profile, Career retired, int forMonth, int payMonth) {
        return benefit(profile, pensionCents(retired, forMonth), payMonth);
    }

    /** The first half of a pensioner's thirteenth salary. */
    public static Payslip pensionThirteenthFirst(Career retired, int forMonth) {
        return new Payslip(InssBenefit.firstHalfCents(pensionCents(retired, forMonth)), 0, 0, 0);
    }

    /** The rest of it, with what is withheld from the whole. */
    public static Payslip pensionThirteenthSecond(Profile profile, Career retired, int forMonth, int payMonth) {
        long gross = pensionCents(retired, forMonth);
        long tax = benefit(profile, gross, payMonth).taxCents();
        return new Payslip(gross, 0, tax, InssBenefit.firstHalfCents(gross));
    }

    /** Of the year in which the pension began. */
    public static Payslip pensionThirteenthOfFirstYear(Profile profile, Career retired, int forMonth, int payMonth) {
        int months = Months.A_YEAR - Months.monthOfYear(retired.retiredMonth());
        return benefit(profile, ThirteenthSalary.grossCents(pensionCents(retired, forMonth), months), payMonth);
    }

    /** Of so much of INSS, gross. */
    public static Payslip benefit(Profile profile, long gross, int payMonth) {
        LocalDate born = LocalDate.ofEpochDay(profile.birthDay());
        boolean exempt = payMonth >= Months.of(born.getYear() + EXEMPT_AGE, born.getMonthValue());
        return exempt ? Payslip.benefitFrom65(gross, payMonth) : Payslip.benefit(gross, payMonth);
    }

    /** What is paid at the end of a job. */
    public Payslip termination(Profile profile, Tenure job) {
        int halfPaidDay = employment.thirteenthFirstPayday(profile, job, Months.year(job.endMonth() - 1));
        return TerminationPay.of(
                job.lastGrossCents(),
                job.lastDay(),
                job.monthsInLastYear(),
                halfPaidDay <= job.lastDay()
                        ? thirteenthFirst(job, Months.of(halfPaidDay)).grossCents()
                        : 0,
                employment.vacations().monthsWithout(profile, job),
                isDismissal(job) ? TerminationPay.noticeDays(job.months()) : 0,
                employment.dependents(profile));
    }

    /** What the severance fund (FGTS) pays out at the end of a job. */
    public static Payslip fund(Tenure job) {
        long wages = job.wagesCents(SeveranceFund.months(job.months()));
        long cents = isDismissal(job) ? SeveranceFund.dismissedCents(wages) : SeveranceFund.retiredCents(wages);
        return new Payslip(cents, 0, 0, 0);
    }

    /** A payment of unemployment insurance after a job. */
    public static Payslip insurance(Tenure job, int payMonth) {
        return new Payslip(UnemploymentInsurance.cents(job.insuredCents(), payMonth), 0, 0, 0);
    }

    private static boolean isDismissal(Tenure job) {
        return job.leaving() == LeavingReason.DISMISSED;
    }
}
