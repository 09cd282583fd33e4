package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Earnings;
import dev.datagen.world.population.Profile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wages, thirteenth salary, vacation pay and pensions of those who bank mainly here, net of what is withheld, on the days that law and custom
 * set.
 */
final class IncomeLife {

    private static final TransactionPurpose[] PURPOSES = {
        TransactionPurpose.SALARY,
        TransactionPurpose.VACATION_PAY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.PENSION,
        TransactionPurpose.THIRTEENTH_SALARY,
        TransactionPurpose.THIRTEENTH_SALARY
    };

    /** Kinds of payment; the rest of an item's detail says for how many months before the payment. */
    private static final int WAGE = 0;

    private static final int VACATION = 1;
    private static final int FIRST_HALF = 2;
    private static final int SECOND_HALF = 3;
    private static final int PENSION = 4;
    private static final int PENSION_FIRST_HALF = 5;
    private static final int PENSION_SECOND_HALF = 6;

    private static final int NOVEMBER = 10;
    private static final int DECEMBER = 11;
    private static final int MONTHS_WORKED = 12;

    private static final long PAID_FROM = 5 * Moments.HOUR;
    private static final long PAID_WITHIN = 8 * Moments.HOUR;

    /** INSS pays through banks in the first hours of the day. */
    private static final long PENSIONS_PAID_AT = 4 * Moments.HOUR;

    /** From the month of that birthday on (Lei 7.713/1988, article 6, XV). */
    private static final int EXEMPT_AGE = 65;

    private static final Company INSS = new Company("INSS", "29979036000140");

    private final Household household;
    private final Employment employment;
    private final LoanPayments loans;
    private final Bookkeeper books;

    IncomeLife(Setting setting, Household household, LoanPayments loans, Bookkeeper books) {
        this.household = household;
        this.loans = loans;
        this.employment = setting.employment();
        this.books = books;
    }

    void plan(Profile profile, int month, Agenda agenda) {
        if (!household.isPaidHere()) {
            return;
        }
        if (profile.employment() == EmploymentStatus.RETIRED) {
            planPension(profile, month, month - 1, agenda);
            planPension(profile, month, month, agenda);
            return;
        }
        PaySchedule schedule = employment.schedule(profile);
        long hour = PAID_FROM + (long) (PAID_WITHIN * employment.payHour(profile));
        planWage(profile, month, month - 1, schedule, hour, agenda);
        planWage(profile, month, month, schedule, hour, agenda);
        planVacation(profile, month, month, hour, agenda);
        planVacation(profile, month, month + 1, hour, agenda);
        int year = Months.year(month);
        if (Months.monthOfYear(month) == NOVEMBER) {
            add(FIRST_HALF, month, month, ThirteenthSalary.firstPayday(year), hour, agenda);
        } else if (Months.monthOfYear(month) == DECEMBER) {
            add(SECOND_HALF, month, month, ThirteenthSalary.secondPayday(year), hour, agenda);
        }
    }

    private void planWage(Profile profile, int month, int workMonth, PaySchedule schedule, long hour, Agenda agenda) {
        if (Months.monthOfYear(workMonth) != employment.vacationMonth(profile)) {
            add(WAGE, month, workMonth, schedule.payday(workMonth), hour, agenda);
        }
    }

    private void planVacation(Profile profile, int month, int workMonth, long hour, Agenda agenda) {
        if (Months.monthOfYear(workMonth) == employment.vacationMonth(profile)) {
            add(VACATION, month, workMonth, VacationPay.payday(Months.firstDay(workMonth)), hour, agenda);
        }
    }

    private void planPension(Profile profile, int month, int forMonth, Agenda agenda) {
        int day = InssBenefit.payday(forMonth, employment.benefitDigit(profile), grossCents(profile, forMonth));
        add(PENSION, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        int thirteenth = InssBenefit.thirteenthMonth(Months.year(forMonth));
        if (forMonth == thirteenth) {
            add(PENSION_FIRST_HALF, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        } else if (forMonth == thirteenth + 1) {
            add(PENSION_SECOND_HALF, month, forMonth, day, PENSIONS_PAID_AT, agenda);
        }
    }

    private static void add(int kind, int month, int workMonth, int day, long timeOfDay, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (dayOfMonth < 0 || dayOfMonth >= Months.length(month)) {
            return;
        }
        int which = kind << 2 | workMonth - month + 1;
        agenda.add(dayOfMonth * Moments.DAY + timeOfDay, Agenda.INCOME, 0, Numbers.recurring(Numbers.INCOME, which));
    }

    private static long grossCents(Profile profile, int month) {
        return Earnings.grossCents(profile.employment(), profile.incomeCents(), month);
    }

    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        int kind = Numbers.which(number) >>> 2;
        int workMonth = month + (Numbers.which(number) & 3) - 1;
        long net = payslip(profile, kind, workMonth, month).netCents() - withheldCents(profile, kind, workMonth);
        books.credit(
                cohort,
                index,
                new Entry(month, number, 0, TransactionType.DEPOSIT, PURPOSES[kind], net, millis),
                audience,
                movement -> {
                    Company payer = kind >= PENSION ? INSS : employment.company(profile);
                    return Counterparty.document(payer.name(), payer.document(), null);
                });
    }

    /** From the pay for a month comes the instalment of a payroll loan that is due in the next one. */
    private long withheldCents(Profile profile, int kind, int workMonth) {
        return switch (kind) {
            case WAGE, VACATION, PENSION -> loans.withheldCents(profile, workMonth + 1);
            default -> 0;
        };
    }

    private Payslip payslip(Profile profile, int kind, int workMonth, int month) {
        long gross = grossCents(profile, workMonth);
        int dependents = employment.dependents(profile);
        LocalDate born = LocalDate.ofEpochDay(profile.birthDay());
        boolean exempt = month >= Months.of(born.getYear() + EXEMPT_AGE, born.getMonthValue());
        return switch (kind) {
            case WAGE -> Payslip.wage(gross, workMonth, month, dependents);
            case VACATION -> VacationPay.of(gross, employment.daysSold(profile), month, dependents);
            case FIRST_HALF -> ThirteenthSalary.first(gross, MONTHS_WORKED);
            case SECOND_HALF -> ThirteenthSalary.second(gross, MONTHS_WORKED, Months.year(month), dependents);
            case PENSION -> exempt ? Payslip.benefitFrom65(gross, month) : Payslip.benefit(gross, month);
            default -> {
                long first = InssBenefit.firstHalfCents(gross);
                yield new Payslip(kind == PENSION_FIRST_HALF ? first : gross - first, 0, 0, 0);
            }
        };
    }
}
