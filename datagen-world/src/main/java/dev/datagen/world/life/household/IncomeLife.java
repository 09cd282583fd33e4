package dev.datagen.world.life.household;

import dev.datagen.model.LeavingReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Company;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.SeveranceFund;
import dev.datagen.world.payroll.TerminationPay;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Employment;
import dev.datagen.world.work.Payslips;
import dev.datagen.world.work.Tenure;
import java.util.Objects;

/**
 * Wages, thirteenth salary, vacation pay, what comes at the end of a job, and pensions of those who bank mainly here, net of what is withheld,
 * on the days that law and custom set.
 */
public final class IncomeLife {

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

    /** FGTS is paid out where Caixa is asked for it, and in the app. */
    private static final long FUNDS_FROM = 8 * Moments.HOUR;

    private static final long FUNDS_WITHIN = 11 * Moments.HOUR;

    /** What INSS and the ministry of work pay the banks credit in the first hours of the day. */
    private static final long BENEFITS_FROM = 2 * Moments.HOUR + 30 * Moments.MINUTE;

    private static final long BENEFITS_WITHIN = 3 * Moments.HOUR;

    private static final Company INSS = new Company("INSS", "29979036000140", true);
    private static final Company CAIXA = new Company("Caixa Econômica Federal", "00360305000104", true);

    private final Household household;
    private final Employment employment;
    private final Payslips payslips;
    private final LoanPayments loans;
    private final Bookkeeper books;
    private final Key key;
    private final BankRuns benefits;

    /** @param setting what all lives share */
    public IncomeLife(Setting setting, Household household, LoanPayments loans, Bookkeeper books) {
        this.household = household;
        this.loans = loans;
        this.employment = setting.employment();
        this.payslips = new Payslips(employment);
        this.books = books;
        this.key = setting.key().derive("batches of pay");
        this.benefits = new BankRuns(key.derive("benefits"), BENEFITS_WITHIN);
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        Career working = household.career();
        if (working == null) {
            return;
        }
        for (Tenure job : working.jobs()) {
            if (job.firstMonth() <= month + 1 && month < job.endMonth() + (long) MONTHS_PAID_AFTER) {
                planJob(profile, job, month, agenda);
                planEnd(profile, job, working.dayAfter(job), month, agenda);
            }
        }
        for (int forMonth = month - 1; forMonth <= month; forMonth++) {
            if (working.isRetired(forMonth)) {
                planPension(profile, working, month, forMonth, agenda);
            }
        }
    }

    private void planJob(Profile profile, Tenure job, int month, Agenda agenda) {
        PaySchedule schedule = employment.schedule(profile, job);
        for (int workMonth = month - 1; workMonth <= month + 1; workMonth++) {
            if (!job.worksIn(workMonth)) {
                continue;
            }
            boolean rests = employment.vacations().isOne(profile, job, workMonth);
            if (rests) {
                int day = VacationPay.payday(Months.firstDay(workMonth));
                addPay(VACATION, workMonth - month + 1, profile, job, month, day, agenda);
            }
            if (workMonth <= month
                    && !job.endsIn(workMonth)
                    && (!rests || employment.vacations().daysSold(profile) > 0)) {
                addPay(WAGE, workMonth - month + 1, profile, job, month, schedule.payday(workMonth), agenda);
            }
        }
        if (!job.worksIn(month)) {
            return;
        }
        int year = Months.year(month);
        if (ThirteenthSalary.mayPayFirstIn(Months.monthOfYear(month) + 1)) {
            int day = employment.thirteenthFirstPayday(profile, job, year);
            if (day <= job.lastDay()) {
                addPay(FIRST_HALF, 1, profile, job, month, day, agenda);
            }
        }
        if (Months.monthOfYear(month) == DECEMBER
                && job.lastDay() >= ThirteenthSalary.secondDueDay(year)
                && job.earnsThirteenth(month)) {
            int day = employment.thirteenthSecondPayday(profile, job, year);
            addPay(SECOND_HALF, 1, profile, job, month, day, agenda);
        }
    }

    /** What comes when a job has ended; unemployment insurance only until there is income again. */
    private void planEnd(Profile profile, Tenure job, int incomeAgainDay, int month, Agenda agenda) {
        if (month < job.endMonth() - 1) {
            return;
        }
        int lastDay = job.lastDay();
        addPay(TERMINATION, 0, profile, job, month, TerminationPay.payday(lastDay), agenda);
        if (job.leaving() == LeavingReason.RESIGNED) {
            return;
        }
        long asked = FUNDS_FROM + (long) (FUNDS_WITHIN * unit(profile, month, FUND << REST_BITS));
        addAt(FUND, 0, month, SeveranceFund.payday(lastDay), asked, agenda);
        for (int number = 0; number < job.insurancePayments(); number++) {
            int day = UnemploymentInsurance.payday(lastDay, number);
            if (day < incomeAgainDay) {
                addBenefit(INSURANCE, number, profile, month, day, agenda);
            }
        }
    }

    private void planPension(Profile profile, Career retired, int month, int forMonth, Agenda agenda) {
        int day = InssBenefit.payday(
                forMonth, employment.benefitDigit(profile), Payslips.pensionCents(retired, forMonth));
        int rest = forMonth - month + 1;
        addBenefit(PENSION, rest, profile, month, day, agenda);
        int thirteenth = InssBenefit.thirteenthMonth(Months.year(forMonth));
        if (forMonth - Months.monthOfYear(forMonth) < retired.retiredMonth()) {
            if (Months.monthOfYear(forMonth) == NOVEMBER) {
                addBenefit(PENSION_FIRST_YEAR, rest, profile, month, day, agenda);
            }
        } else if (forMonth == thirteenth) {
            addBenefit(PENSION_FIRST_HALF, rest, profile, month, day, agenda);
        } else if (forMonth == thirteenth + 1) {
            addBenefit(PENSION_SECOND_HALF, rest, profile, month, day, agenda);
        }
    }

    /** Each employer pays at an hour of its own, all whom it pays in one batch. */
    private void addPay(int kind, int rest, Profile profile, Tenure job, int month, int day, Agenda agenda) {
        long hour = PAID_FROM + (long) (PAID_WITHIN * employment.payHour(profile, job));
        double within = unit(profile, month, kind << REST_BITS | rest);
        addAt(kind, rest, month, day, hour + (long) (within * BATCH_LASTS), agenda);
    }

    private void addBenefit(int kind, int rest, Profile profile, int month, int day, Agenda agenda) {
        int run = month << Byte.SIZE | kind << REST_BITS | rest;
        addAt(kind, rest, month, day, BENEFITS_FROM + benefits.delay(profile, run), agenda);
    }

    private void addAt(int kind, int rest, int month, int day, long timeOfDay, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (dayOfMonth < 0 || dayOfMonth >= Months.length(month)) {
            return;
        }
        int which = kind << REST_BITS | rest;
        agenda.add(
                dayOfMonth * Moments.DAY + timeOfDay,
                Agenda.INCOME,
                0,
                MovementNumbers.recurring(MovementNumbers.INCOME, which));
    }

    /** Where a payment stands among those of its kind, in [0, 1). */
    private double unit(Profile profile, int month, int which) {
        return Key.unit(key.at(profile.ordinal(), (long) month << 16 | which));
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        int month = occasion.month();
        Career working = Objects.requireNonNull(household.career());
        int number = occasion.number();
        int kind = MovementNumbers.which(number) >>> REST_BITS;
        int workMonth = month + (MovementNumbers.which(number) & (1 << REST_BITS) - 1) - 1;
        Tenure job = kind >= TERMINATION ? working.leftBy(Brasilia.epochDay(occasion.millis())) : working.in(workMonth);
        Payslip payslip = isPension(kind)
                ? ofPension(profile, working, kind, workMonth, month)
                : ofJob(profile, Objects.requireNonNull(job), kind, workMonth, month);
        boolean worksSoldDays =
                kind == WAGE && employment.vacations().isOne(profile, Objects.requireNonNull(job), workMonth);
        int forMonth = kind == TERMINATION ? Objects.requireNonNull(job).endMonth() - 1 : workMonth;
        long net = payslip.netCents() - (worksSoldDays ? 0 : withheldCents(profile, kind, forMonth));
        books.credit(occasion, occasion.entry(0, TransactionType.DEPOSIT, PURPOSES[kind], net), new Bookkeeper.Other() {
            @Override
            public Counterparty of(Movement movement) {
                Company payer = isPension(kind)
                        ? INSS
                        : kind > TERMINATION ? CAIXA : employment.company(profile, Objects.requireNonNull(job));
                return Counterparty.document(payer.name(), payer.document(), null);
            }
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

    private static Payslip ofPension(Profile profile, Career retired, int kind, int forMonth, int month) {
        return switch (kind) {
            case PENSION -> Payslips.pension(profile, retired, forMonth, month);
            case PENSION_FIRST_HALF -> Payslips.pensionThirteenthFirst(retired, forMonth);
            case PENSION_SECOND_HALF -> Payslips.pensionThirteenthSecond(profile, retired, forMonth, month);
            default -> Payslips.pensionThirteenthOfFirstYear(profile, retired, forMonth, month);
        };
    }

    private Payslip ofJob(Profile profile, Tenure job, int kind, int workMonth, int month) {
        return switch (kind) {
            case WAGE -> payslips.wage(profile, job, workMonth, month);
            case VACATION -> payslips.vacation(profile, job, workMonth, month);
            case FIRST_HALF -> Payslips.thirteenthFirst(job, workMonth);
            case SECOND_HALF -> payslips.thirteenthSecond(profile, job, workMonth);
            case TERMINATION -> payslips.termination(profile, job);
            case FUND -> Payslips.fund(job);
            default -> Payslips.insurance(job, month);
        };
    }
}
