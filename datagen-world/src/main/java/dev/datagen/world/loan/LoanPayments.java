package dev.datagen.world.loan;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.PrepaymentEffect;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.DefaultRisk;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Careers;
import org.jspecify.annotations.Nullable;

/** How borrowers repay their loans: who pays off early, and who stops paying. Immutable. */
public final class LoanPayments {

    /** Loans are paid out and renegotiated while banks are open. */
    private static final long BANKS_OPEN = 9 * Moments.HOUR;

    private static final long BANKS_CLOSE = 18 * Moments.HOUR;

    /** People ask until 22 h of the summer time that there was until 2019. */
    private static final long REST = 21 * Moments.HOUR;

    /** From asking for a loan to the money: of a home, appraised and registered in between; and of the others at most. */
    private static final int LEAST_DAYS_OF_HOUSING = 20;

    private static final int MOST_DAYS_OF_OTHERS = 4;

    /** Nobody pays a loan off with one of the first instalments. */
    static final int LEAST_PAID = 3;

    /** Logarithms of the share of loans that are not paid off early in a year (estimates: personal 15 to 25 % are, housing 4 to 7 %). */
    private static final double PERSONAL_KEPT = StrictMath.log(1 - 0.18);

    private static final double VEHICLE_KEPT = StrictMath.log(1 - 0.10);
    private static final double HOUSING_KEPT = StrictMath.log(1 - 0.055);

    /**
     * Nobody pays more than so many months' incomes at once to be rid of a loan (estimate): a home is sold, or another bank takes over the loan, as
     * it takes over most loans on pay (portabilidade, Res. CMN 5.057/2022); neither is seen on the account.
     */
    private static final double MOST_INCOMES = 12;

    /** Likewise, of loans of which no part is (estimates): with one's own money, or that of FGTS where it is for housing. */
    private static final double PERSONAL_UNTOUCHED = StrictMath.log(1 - 0.05);

    private static final double HOUSING_UNTOUCHED = StrictMath.log(1 - 0.06);

    /** Most want to be rid of the loan sooner (estimate). */
    private static final double SHORTENS_TERM = 0.65;

    /** Of the instalments left, so much is paid at least, and at most that and so much more. */
    private static final double LEAST_PART = 0.08;

    private static final double MORE_OF_IT = 0.25;
    private static final int LEAST_LEFT = 8;

    private static final int PREPAYS = -4;
    private static final int PREPAYS_PART = -5;
    private static final int PAID_OUT = -6;
    private static final int ASKED = -8;
    private static final int DEBITED = -12;

    /** Of who owes the institution of their account, so many let it debit the instalments (estimate). */
    private static final double LET_DEBIT = 0.85;

    private final Period period;
    private final Key key;
    private final LoanDefaults defaults;
    private final ReferenceData reference;
    private final @Nullable Careers careers;

    /** @param careers not needed for loans on pay, which say themselves what becomes of the job */
    public LoanPayments(Key key, Period period, ReferenceData reference, @Nullable Careers careers) {
        this.period = period;
        this.reference = reference;
        this.key = key.derive("loans");
        this.defaults = new LoanDefaults(this.key, period);
        this.careers = careers;
    }

    /** The terms of a customer's loan, who must have one. */
    public static LoanTerms terms(Profile profile) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            throw new IllegalStateException("customer " + profile.ordinal() + " has no loan");
        }
        return terms;
    }

    /** Whether the customer has a loan whose instalments are withheld from pay or pension. */
    static boolean isWithheldFromPay(Profile profile) {
        LoanTerms terms = profile.loan();
        return terms != null && terms.isWithheldFromPay();
    }

    /** When a customer's loan was paid out, in milliseconds since 1970-01-01T00:00Z. */
    public long disbursedMillis(Profile profile) {
        return Brasilia.startOfDay(terms(profile).disbursementDay()) + agreedTime(key, profile.ordinal());
    }

    /** When a loan was asked for, at hours at which people see to such things: some days before, of which a home takes the most. */
    public long askedMillis(Profile profile) {
        LoanTerms terms = terms(profile);
        Draws draws = new Draws().from(key.at(profile.ordinal(), ASKED));
        int daysBefore = terms.type() == LoanType.HOUSING
                ? LEAST_DAYS_OF_HOUSING + draws.below(LoanTerms.MOST_DAYS_ASKED - LEAST_DAYS_OF_HOUSING + 1)
                : 1 + draws.below(MOST_DAYS_OF_OTHERS);
        return Brasilia.startOfDay(terms.disbursementDay() - daysBefore)
                + Moments.boletoTime(behindMillis(profile), REST, draws);
    }

    /** At what time of a day the bank and a borrower agree on anything, in milliseconds since midnight. */
    static long agreedTime(Key key, long ordinal) {
        return BANKS_OPEN + Math.floorMod(key.at(ordinal, PAID_OUT), BANKS_CLOSE - BANKS_OPEN);
    }

    /** An instalment due on a day without banks can be paid on the next with them, without charge. */
    public static int payableDay(int due) {
        return BankCalendar.BRAZIL.nextBusinessDay(due);
    }

    /** Fine of 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, art. 52; Código Civil, art. 406). */
    public static long lateCharge(long cents, int days) {
        return days <= 0 ? 0 : (cents * 2 + 50) / 100 + (cents * days + 1500) / 3000;
    }

    /** How a customer's loan is repaid. */
    public LoanCourse course(Profile profile) {
        LoanTerms terms = terms(profile);
        long ordinal = profile.ordinal();
        int prepaid = prepaidAfter(ordinal, terms, profile.incomeCents());
        Arrears arrears = terms.payer() == Payer.DEFAULTER
                ? stopped(ordinal, terms, prepaid)
                : withoutWork(profile, terms, prepaid);
        boolean neverEarly = arrears != null || terms.payer() == Payer.CHRONICALLY_LATE;
        int prepaidAfter = neverEarly ? LoanCourse.NEVER : prepaid;
        Prepayment prepayment =
                terms.payer() == Payer.GOOD && arrears == null ? prepayment(ordinal, terms, prepaidAfter) : null;
        Renegotiation renegotiation = arrears == null ? null : defaults.renegotiation(ordinal, terms, arrears);
        int paidAway = prepayment != null && prepayment.shortensTerm() ? prepayment.parts() : 0;
        int last = Math.min(prepaidAfter, terms.term() - paidAway);
        Arrears later = arrears == null
                ? defaults.afterwards(ordinal, terms, risk(profile, terms), profile.score(), last)
                : null;
        return new LoanCourse(
                terms,
                ordinal,
                key,
                arrears == null ? later : arrears,
                later == null ? prepaidAfter : LoanCourse.NEVER,
                renegotiation,
                prepayment,
                new PaymentTimes(terms, ordinal, key, debits(profile, terms)));
    }

    private PaymentTimes.Debits debits(Profile profile, LoanTerms terms) {
        return new PaymentTimes.Debits(
                isLentByOwnBank(reference.banks().bank(profile.bank()), terms)
                        && Key.unit(key.at(profile.ordinal(), DEBITED)) < LET_DEBIT,
                Key.unit(key.at(~profile.bank(), DEBITED)),
                behindMillis(profile));
    }

    private long behindMillis(Profile profile) {
        return Moments.behindBrasilia(
                reference.municipality(profile.municipality()).state());
    }

    /**
     * Whether the institution of the borrower's account lends for that. Homes are financed from savings deposits, by who takes them (SBPE), and vehicles by
     * banks.
     */
    public static boolean isLentByOwnBank(Bank own, LoanTerms terms) {
        return switch (terms.type()) {
            case PERSONAL, PAYROLL -> true;
            case VEHICLE -> own.kind() == Bank.Kind.BANK;
            case HOUSING -> own.takesSavings();
        };
    }

    private static DefaultRisk risk(Profile profile, LoanTerms terms) {
        return terms.type() == LoanType.PAYROLL && profile.employment() == EmploymentStatus.RETIRED
                ? DefaultRisk.WITHHELD_FOR_SURE
                : DefaultRisk.of(terms.type());
    }

    /** Unless the loan is paid off by then. */
    private @Nullable Arrears stopped(long ordinal, LoanTerms terms, int prepaidAfter) {
        Arrears arrears = defaults.arrears(ordinal, terms);
        return prepaidAfter < arrears.from() ? null : arrears;
    }

    private @Nullable Arrears withoutWork(Profile profile, LoanTerms terms, int prepaidAfter) {
        if (careers == null
                || terms.type() == LoanType.PAYROLL
                || terms.payer() == Payer.CHRONICALLY_LATE
                || profile.employment() != EmploymentStatus.EMPLOYED
                || !defaults.stopsWithoutWork(profile.ordinal(), terms)) {
            return null;
        }
        return defaults.withoutWork(profile.ordinal(), terms, careers.of(profile), prepaidAfter);
    }

    /** With a chance that is the same each month from the first one of the period on, before which no loan is paid off that there is. */
    private int prepaidAfter(long ordinal, LoanTerms terms, int incomeCents) {
        double years = StrictMath.log(1 - Key.unit(key.at(ordinal, PREPAYS))) / keptForAYear(terms);
        DueDays dueDays = new DueDays(terms, null);
        int first = dueDays.numberIn(period.firstMonth());
        int earliest = first >= 1 && payableDay(dueDays.of(first)) < period.firstDay() ? first + 1 : first;
        int number = Math.max(LEAST_PAID, earliest) + (int) Math.min(years * Months.A_YEAR, terms.term());
        boolean isTakenOver = terms.type() == LoanType.HOUSING || terms.type() == LoanType.PAYROLL;
        return number < terms.term() && (isTakenOver || isAffordable(terms, number, incomeCents))
                ? number
                : LoanCourse.NEVER;
    }

    private static boolean isAffordable(LoanTerms terms, int after, int incomeCents) {
        return leftCents(terms, after) <= MOST_INCOMES * incomeCents;
    }

    /** Whether who pays off a loan before its time does so with their own money. */
    public static boolean isPaidOffByBorrower(Profile profile, LoanCourse course) {
        return isAffordable(course.terms(), course.firstPrepaid() - 1, profile.incomeCents());
    }

    /** What is left by the contract after an instalment, but for what is indexed. */
    private static double leftCents(LoanTerms terms, int number) {
        int left = terms.term() - number;
        double rate = terms.rateMillionths() / 1e6;
        return terms.system() == AmortizationSystem.SAC
                ? (double) terms.levelCents() * left
                : terms.levelCents() * (1 - StrictMath.pow(1 + rate, -left)) / rate;
    }

    private static double keptForAYear(LoanTerms terms) {
        return switch (terms.type()) {
            case PERSONAL, PAYROLL -> PERSONAL_KEPT;
            case VEHICLE -> VEHICLE_KEPT;
            case HOUSING -> HOUSING_KEPT;
        };
    }

    /** Of part of the loan, at most one and only such as is known at the end of the period. */
    private @Nullable Prepayment prepayment(long ordinal, LoanTerms terms, int prepaidAfter) {
        boolean housing = terms.type() == LoanType.HOUSING;
        if (terms.type() == LoanType.PAYROLL) {
            return null;
        }
        Draws draws = new Draws().from(key.at(ordinal, PREPAYS_PART));
        double kept = housing ? HOUSING_UNTOUCHED : PERSONAL_UNTOUCHED;
        double months = StrictMath.log(1 - draws.unit()) / kept * Months.A_YEAR;
        int after = LEAST_PAID + (int) Math.min(months, terms.term());
        int left = terms.term() - after;
        PrepaymentEffect effect = draws.chance(SHORTENS_TERM) ? PrepaymentEffect.TERM : PrepaymentEffect.INSTALLMENT;
        int parts = Math.max(1, (int) (left * (LEAST_PART + MORE_OF_IT * draws.unit())));
        boolean isFollowed = prepaidAfter != LoanCourse.NEVER && effect == PrepaymentEffect.TERM && !housing;
        boolean happens = left >= LEAST_LEFT
                && after < prepaidAfter
                && !isFollowed
                && payableDay(new DueDays(terms, null).of(after)) <= period.lastDay();
        return happens ? new Prepayment(after, parts, effect) : null;
    }

    /** What is withheld from pay for the instalment of a payroll loan that is due in a month, in cents; 0 if nothing is. */
    public long withheldCents(Profile profile, int dueMonth) {
        if (!isWithheldFromPay(profile)) {
            return 0;
        }
        LoanTerms terms = terms(profile);
        int number = new DueDays(terms, null).numberIn(dueMonth);
        if (number < 1 || number > terms.term()) {
            return 0;
        }
        LoanCourse course = course(profile);
        if (course.isPrepaid(number) || course.isAfterStop(number)) {
            return 0;
        }
        LoanSchedule schedule = new LoanSchedule(terms);
        schedule.moveTo(number);
        return schedule.totalCents();
    }
}
