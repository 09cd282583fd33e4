package dev.datagen.world.life;

import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** When borrowers pay, and what follows: where an instalment and its loan stand, and since when. Immutable. */
final class LoanPayments {

    /** Of who never pays an instalment. */
    static final int NEVER = Integer.MAX_VALUE;

    static final int DEFAULT_AFTER_DAYS = 90;
    static final int MONTHS_TO_DEFAULT = 4;
    static final long TURNS_LATE_AT = 2 * Moments.HOUR;

    private static final long PAID_OUT_AT = 10 * Moments.HOUR;
    private static final int DELINQUENT_FROM_DAYS = 15;

    /** Nobody here pays much later than this and pays at all. */
    private static final int LONGEST_DELAY_DAYS = 60;

    private final Period period;
    private final Key key;

    LoanPayments(Setting setting) {
        this.period = setting.period();
        this.key = setting.key().derive("loans");
    }

    static LoanTerms terms(Profile profile) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            throw new IllegalStateException("customer " + profile.ordinal() + " has no loan");
        }
        return terms;
    }

    /** Whether the customer has a loan whose instalments are withheld from pay or pension. */
    static boolean isWithheldFromPay(Profile profile) {
        LoanTerms terms = profile.loan();
        return terms != null && terms.type() == LoanType.PAYROLL;
    }

    static long disbursedMillis(LoanTerms terms) {
        return Brasilia.startOfDay(terms.disbursementDay()) + PAID_OUT_AT;
    }

    /** An instalment due on a day without banks can be paid on the next with them, without charge. */
    static int payableDay(int due) {
        return BankCalendar.BRAZIL.nextBusinessDay(due);
    }

    /** Fine of 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, art. 52; Código Civil, art. 406). */
    static long lateCharge(long cents, int days) {
        return days <= 0 ? 0 : (cents * 2 + 50) / 100 + (cents * days + 1500) / 3000;
    }

    /** Where the loan stands at the end of the period. */
    LoanStatus status(Profile profile) {
        return statusOn(period.lastDay(), profile);
    }

    /** Where the loan stands at the end of a day. */
    LoanStatus statusOn(int day, Profile profile) {
        LoanTerms terms = terms(profile);
        int open = firstOpenOn(day, profile);
        if (open > terms.term()) {
            return LoanStatus.PAID_OFF;
        }
        int lateDays = day - payableDay(new LoanSchedule(terms).dueDay(open));
        if (lateDays > DEFAULT_AFTER_DAYS) {
            return LoanStatus.DEFAULT;
        }
        return lateDays >= DELINQUENT_FROM_DAYS ? LoanStatus.DELINQUENT : LoanStatus.ACTIVE;
    }

    /** The first instalment that is not paid at the end of the period, from 1; one more than the term where all are. */
    int firstOpen(Profile profile) {
        return firstOpenOn(period.lastDay(), profile);
    }

    private int firstOpenOn(int day, Profile profile) {
        LoanTerms terms = terms(profile);
        LoanSchedule schedule = new LoanSchedule(terms);
        int number = 1;
        while (number <= terms.term() && paidDay(profile, terms, schedule.dueDay(number), number) <= day) {
            number++;
        }
        return number;
    }

    /** When the loan's row last changed: when the last instalment took its state. */
    long updatedMillis(Profile profile) {
        LoanTerms terms = terms(profile);
        LoanSchedule schedule = new LoanSchedule(terms);
        long latest = disbursedMillis(terms);
        int dueByEnd = Months.of(period.lastDay()) - schedule.firstDueMonth() + 1;
        for (int number = Math.max(1, dueByEnd - 4); number <= Math.min(terms.term(), dueByEnd); number++) {
            latest = Math.max(latest, stateMillis(profile, terms, schedule.dueDay(number), number));
        }
        return latest;
    }

    /** When an instalment took the state that it has at the end of the period. */
    long stateMillis(Profile profile, LoanTerms terms, int due, int number) {
        int paid = paidDay(profile, terms, due, number);
        if (paid <= period.lastDay()) {
            return Brasilia.startOfDay(paid) + paidTime(profile, number);
        }
        int payable = payableDay(due);
        if (period.lastDay() - payable > DEFAULT_AFTER_DAYS) {
            return Brasilia.startOfDay(payable + DEFAULT_AFTER_DAYS + 1) + TURNS_LATE_AT;
        } else if (payable < period.lastDay()) {
            return Brasilia.startOfDay(payable + 1) + TURNS_LATE_AT;
        }
        return disbursedMillis(terms);
    }

    /** In milliseconds since midnight. */
    long paidTime(Profile profile, int number) {
        return 7 * Moments.HOUR + Math.floorMod(key.at(profile.ordinal(), number) >>> 20, 14 * Moments.HOUR);
    }

    /** The day an instalment is paid, whether within the period or after it; {@link #NEVER} for good. */
    int paidDay(Profile profile, LoanTerms terms, int due, int number) {
        long random = key.at(profile.ordinal(), number);
        int within = (int) (random & 0x3FF);
        double u = Key.unit(random);
        int payable = payableDay(due);
        boolean withheld = terms.type() == LoanType.PAYROLL;
        int day = switch (terms.payer()) {
            case GOOD -> u < 0.25 && !withheld ? Math.max(due - 1 - within % 4, terms.disbursementDay() + 1) : due;
            case OCCASIONALLY_LATE -> u < 0.15 ? payable + 2 + within % 24 : due;
            case CHRONICALLY_LATE -> u < 0.75 ? payable + 8 + within % (LONGEST_DELAY_DAYS - 8) : due;
            case DEFAULTER -> number < stopsAt(profile, terms) ? due : NEVER;
        };
        return day == NEVER ? NEVER : BankCalendar.BRAZIL.nextBusinessDay(day);
    }

    /** What is withheld from pay for the instalment of a payroll loan that is due in a month, in cents; 0 if nothing is. */
    long withheldCents(Profile profile, int dueMonth) {
        if (!isWithheldFromPay(profile)) {
            return 0;
        }
        LoanTerms terms = terms(profile);
        LoanSchedule schedule = new LoanSchedule(terms);
        int number = dueMonth - schedule.firstDueMonth() + 1;
        if (number < 1
                || number > terms.term()
                || paidDay(profile, terms, schedule.dueDay(number), number) == NEVER) {
            return 0;
        }
        schedule.moveTo(number);
        return schedule.totalCents();
    }

    /** From which instalment a defaulter pays no more: long enough ago to be in default by the end of the period, if old enough. */
    private int stopsAt(Profile profile, LoanTerms terms) {
        int dueByEnd = Months.of(period.lastDay()) - Months.of(terms.firstDueDay()) + 1;
        int latest = Math.max(1, Math.min(dueByEnd, terms.term()) - MONTHS_TO_DEFAULT);
        return 1 + (int) (Key.unit(key.at(profile.ordinal(), -2)) * latest);
    }
}
