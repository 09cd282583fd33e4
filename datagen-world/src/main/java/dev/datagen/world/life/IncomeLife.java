package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.LeavingReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.SeveranceFund;
import dev.datagen.world.payroll.TerminationPay;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Earnings;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Wages, thirteenth salary, vacation pay, what comes at the end of a job, and pensions of those who bank mainly here, net of what is withheld,
 * on the days that law and custom set.
 */
final class IncomeLife {

    private static final TransactionPurpose[] PURPOSES = {
        TransactionPurpose.SALARY,
        TransactionPurpose.VACATION_PAY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.PENSION,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.TERMINATION_PAY,
        TransactionPurpose.SEVERANCE_FUND,
        TransactionPurpose.UNEMPLOYMENT_INSURANCE
    };

    /** Kinds of payment; the rest of an item's number says for how many months before the payment, or which of several it is. */
    private static final int WAGE = 0;

    private static final int VACATION = 1;
    private static final int FIRST_HALF = 2;
    private static final int SECOND_HALF = 3;
    private static final int PENSION = 4;
    private static final int PENSION_FIRST_HALF = 5;
    private static final int PENSION_SECOND_HALF = 6;

    /** The thirteenth of the year in which a pension began. */
    private static final int PENSION_FIRST_YEAR = 7;

    private static final int TERMINATION = 8;
    private static final int FUND = 9;
    private static final int INSURANCE = 10;
    private static final int REST_BITS = 3;

    /** After a job ends, its last payment comes within so many months. */
    private static final int MONTHS_PAID_AFTER = 7;

    private static final int NOVEMBER = 10;
    private static final int DECEMBER = 11;
    private static final long PAID_FROM = 5 * Moments.HOUR;
    private static final long PAID_WITHIN = 8 * Moments.HOUR;

    /** No two payments of a batch are booked at once. */
    private static final long BATCH_LASTS = 20 * Moments.MINUTE;

    private static final long ENDS_PAID_AT = 11 * Moments.HOUR;

    /** INSS pays through banks in the first hours of the day. */
    private static final long PENSIONS_PAID_AT = 4 * Moments.HOUR;

    /** From the month of that birthday on (Lei 7.713/1988, article 6, XV). */
    private static final int EXEMPT_AGE = 65;

    private static final Company INSS = new Company("INSS", "29979036000140", true);
    private static final Company CAIXA = new Company("Caixa Econômica Federal", "00360305000104", true);

    private final Household household;
    private final Employment employment;
    private final LoanPayments loans;
    private final Bookkeeper books;
    private final Key key;

    /** By how much later than the first of a batch the customer is paid whose month is being planned. */
    private long delay;

    IncomeLife(Setting setting, Household household, LoanPayments loans, Bookkeeper books) {
        this.household = household;
        this.loans = loans;
        this.employment = setting.employment();
        this.books = books;
        this.key = setting.key().derive("pay batches");
    }

    void plan(Profile profile, int month, Agenda agenda) {
        Career working = household.career();
        if (working == null) {
            return;
        }
        delay = (long) (Key.unit(key.at(profile.ordinal(), month)) * BATCH_LASTS);
        for (Tenure job : working.jobs()) {
            if (job.firstMonth() <= month + 1 && month < job.endMonth() + (long) MONTHS_PAID_AFTER) {
                planJob(profile, job, month, agenda);
                planEnd(job, working.dayAfter(job), month, agenda);
            }
        }
        for (int forMonth = month - 1; forMonth <= month; forMonth++) {
            if (working.isRetired(forMonth)) {
                planPension(profile, working, month, forMonth, agenda);
            }
        }
    }

    private void planJob(Profile profile, Tenure job, int month, Agenda agenda) {
        PaySchedule schedule = employment.schedule(job);
        long hour = PAID_FROM + (long) (PAID_WITHIN * employment.payHour(profile, job));
        for (int workMonth = month - 1; workMonth <= month + 1; workMonth++) {
            if (!job.worksIn(workMonth)) {
                continue;
            }
            boolean rests = employment.isVacation(profile, job, workMonth);
            if (rests) {
                add(VACATION, month, workMonth, VacationPay.payday(Months.firstDay(workMonth)), hour, agenda);
            }
            if (workMonth <= month && !job.endsIn(workMonth) && (!rests || employment.daysSold(profile) > 0)) {
                add(WAGE, month, workMonth, schedule.payday(workMonth), hour, agenda);
            }
        }
        if (!job.worksIn(month)) {
            return;
        }
        int year = Months.year(month);
        if (Months.monthOfYear(month) == NOVEMBER && job.lastDay() >= ThirteenthSalary.firstDueDay(year)) {
            add(FIRST_HALF, month, month, ThirteenthSalary.firstPayday(year), hour, agenda);
        } else if (Months.monthOfYear(month) == DECEMBER && job.lastDay() >= ThirteenthSalary.secondDueDay(year)) {
            add(SECOND_HALF, month, month, ThirteenthSalary.secondPayday(year), hour, agenda);
        }
    }

    /** What comes when a job has ended; unemployment insurance only until there is income again. */
    private void planEnd(Tenure job, int incomeAgainDay, int month, Agenda agenda) {
        if (month < job.endMonth() - 1) {
            return;
        }
        int lastDay = job.lastDay();
        addAt(TERMINATION, 0, month, TerminationPay.payday(lastDay), ENDS_PAID_AT, agenda);
        if (job.leaving() == LeavingReason.RESIGNED) {
            return;
        }
        addAt(FUND, 0, month, SeveranceFund.payday(lastDay), ENDS_PAID_AT, agenda);
        for (int number = 0; number < job.insurancePayments(); number++) {
            int day = UnemploymentInsurance.payday(lastDay, number);
            if (day < incomeAgainDay) {
                addAt(INSURANCE, number, month, day, ENDS_PAID_AT, agenda);
            }
        }
    }

    private void planPension(Profile profile, Career retired, int month, int forMonth, Agenda agenda) {
        int day = InssBenefit.payday(forMonth, employment.benefitDigit(profile), pensionCents(retired, forMonth));
        add(PENSION, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        int thirteenth = InssBenefit.thirteenthMonth(Months.year(forMonth));
        if (forMonth - Months.monthOfYear(forMonth) < retired.retiredMonth()) {
            if (Months.monthOfYear(forMonth) == NOVEMBER) {
                add(PENSION_FIRST_YEAR, month, forMonth, day, PENSIONS_PAID_AT, agenda);
            }
        } else if (forMonth == thirteenth) {
            add(PENSION_FIRST_HALF, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        } else if (forMonth == thirteenth + 1) {
            add(PENSION_SECOND_HALF, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        }
    }

    private void add(int kind, int month, int workMonth, int day, long timeOfDay, Agenda agenda) {
        addAt(kind, workMonth - month + 1, month, day, timeOfDay, agenda);
    }

    private void addAt(int kind, int rest, int month, int day, long timeOfDay, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (dayOfMonth < 0 || dayOfMonth >= Months.length(month)) {
            return;
        }
        int which = kind << REST_BITS | rest;
        agenda.add(
                dayOfMonth * Moments.DAY + timeOfDay + delay,
                Agenda.INCOME,
                0,
                MovementNumbers.recurring(MovementNumbers.INCOME, which));
    }

    /** A pension is no more than the ceiling of INSS; who has more has it from elsewhere. */
    static long pensionCents(Career retired, int month) {
        return Earnings.benefitCents(retired.incomeCents(month), month);
    }

    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        Career working = Objects.requireNonNull(household.career());
        int number = Agenda.number(item);
        int kind = MovementNumbers.which(number) >>> REST_BITS;
        int workMonth = month + (MovementNumbers.which(number) & (1 << REST_BITS) - 1) - 1;
        Tenure job = kind >= TERMINATION ? working.leftBy(Brasilia.epochDay(millis)) : working.in(workMonth);
        Payslip payslip = isPension(kind)
                ? pension(profile, working, kind, workMonth, month)
                : kind <= SECOND_HALF
                        ? wage(profile, Objects.requireNonNull(job), kind, workMonth, month)
                        : atTheEnd(profile, Objects.requireNonNull(job), kind, month);
        boolean worksSoldDays = kind == WAGE && employment.isVacation(profile, Objects.requireNonNull(job), workMonth);
        int forMonth = kind == TERMINATION ? Objects.requireNonNull(job).endMonth() - 1 : workMonth;
        long net = payslip.netCents() - (worksSoldDays ? 0 : withheldCents(profile, kind, forMonth));
        books.credit(
                cohort,
                index,
                new Entry(month, number, 0, TransactionType.DEPOSIT, PURPOSES[kind], net, millis),
                audience,
                movement -> {
                    Company payer = isPension(kind)
                            ? INSS
                            : kind > TERMINATION ? CAIXA : employment.company(profile, Objects.requireNonNull(job));
                    return Counterparty.document(payer.name(), payer.document(), null);
                });
    }

    /** From the pay for a month comes the instalment of a payroll loan that is due in the next one. */
    private long withheldCents(Profile profile, int kind, int workMonth) {
        return switch (kind) {
            case WAGE, VACATION, PENSION, TERMINATION -> loans.withheldCents(profile, workMonth + 1);
            default -> 0;
        };
    }

    private static boolean isPension(int kind) {
        return kind >= PENSION && kind <= PENSION_FIRST_YEAR;
    }

    private Payslip wage(Profile profile, Tenure job, int kind, int workMonth, int month) {
        long gross = job.grossCents(workMonth);
        int dependents = employment.dependents(profile);
        int worked = job.monthsInYear(workMonth);
        return switch (kind) {
            case WAGE -> Payslip.wage(workedCents(profile, job, workMonth), workMonth, month, dependents);
            case VACATION -> VacationPay.of(gross, employment.daysSold(profile), month, dependents);
            case FIRST_HALF -> ThirteenthSalary.first(gross, worked);
            default -> ThirteenthSalary.second(gross, worked, Months.year(month), dependents);
        };
    }

    /** Of the month of a vacation, only the days that were sold are worked, and of the first one those from the hiring on. */
    private long workedCents(Profile profile, Tenure job, int workMonth) {
        return employment.isVacation(profile, job, workMonth)
                ? VacationPay.workedCents(job.grossCents(workMonth), employment.daysSold(profile))
                : job.earnedCents(workMonth);
    }

    private static Payslip pension(Profile profile, Career retired, int kind, int forMonth, int month) {
        long gross = pensionCents(retired, forMonth);
        long first = InssBenefit.firstHalfCents(gross);
        return switch (kind) {
            case PENSION -> benefit(profile, gross, month);
            case PENSION_FIRST_HALF -> new Payslip(first, 0, 0, 0);
            case PENSION_SECOND_HALF ->
                new Payslip(gross, 0, benefit(profile, gross, month).taxCents(), first);
            default -> {
                int months = DECEMBER + 1 - Months.monthOfYear(retired.retiredMonth());
                yield benefit(profile, ThirteenthSalary.grossCents(gross, months), month);
            }
        };
    }

    static Payslip benefit(Profile profile, long gross, int month) {
        LocalDate born = LocalDate.ofEpochDay(profile.birthDay());
        boolean exempt = month >= Months.of(born.getYear() + EXEMPT_AGE, born.getMonthValue());
        return exempt ? Payslip.benefitFrom65(gross, month) : Payslip.benefit(gross, month);
    }

    private Payslip atTheEnd(Profile profile, Tenure job, int kind, int month) {
        long gross = job.lastGrossCents();
        boolean dismissed = job.leaving() == LeavingReason.DISMISSED;
        return switch (kind) {
            case TERMINATION ->
                TerminationPay.of(
                        gross,
                        job.lastDay(),
                        job.monthsInLastYear(),
                        job.monthsInYear(job.endMonth() - 1),
                        employment.monthsOfVacation(profile, job),
                        dismissed ? TerminationPay.noticeDays(job.months()) : 0,
                        employment.dependents(profile));
            case FUND ->
                new Payslip(
                        dismissed
                                ? SeveranceFund.dismissedCents(gross, job.months())
                                : SeveranceFund.retiredCents(gross, job.months()),
                        0,
                        0,
                        0);
            default -> new Payslip(UnemploymentInsurance.cents(gross, month), 0, 0, 0);
        };
    }
}
