package dev.datagen.world.life;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.LoanType;
import dev.datagen.model.PrepaymentEffect;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/** How borrowers repay their loans: who pays off early, who stops paying, with whom the bank comes to terms again. Immutable. */
final class LoanPayments {

    /** Loans are paid out and renegotiated while banks are open. */
    private static final long BANKS_OPEN = 9 * Moments.HOUR;

    private static final long BANKS_CLOSE = 18 * Moments.HOUR;

    private static final long WAKE = 7 * Moments.HOUR;
    private static final long REST = 22 * Moments.HOUR;

    /** From asking for a loan to the money: of a home, appraised and registered in between; and of the others at most. */
    private static final int LEAST_DAYS_OF_HOUSING = 20;

    private static final int MOST_DAYS_OF_OTHERS = 4;

    /** Instalments that a defaulter leaves open by the end of the period, if the loan is old enough. */
    private static final int LEFT_OPEN = 4;

    /** What secures a loan is taken within so many months of arrears (Decreto-Lei 911/1969; Lei 9.514/1997), which ends the loan. */
    private static final int MONTHS_UNTIL_SEIZED = 14;

    /** Of a loan on pay, so many are withheld at least. */
    private static final int LEAST_WITHHELD = 2;

    /** Nobody pays a loan off with one of the first instalments. */
    private static final int LEAST_PAID = 3;

    /** Of those who stop paying, so many come to terms (estimate), so many days later; nothing that is withheld is renegotiated. */
    private static final double COME_TO_TERMS = 0.4;

    private static final int LEAST_DAYS_TO_TERMS = 100;
    private static final int DAYS_TO_TERMS_VARY = 60;

    /** Of those who do, so many stop again (estimate), after so many instalments at most. */
    private static final double STOP_AGAIN = 1.0 / 3;

    private static final int PAID_AT_MOST = 6;

    /** Logarithms of the share of loans that are not paid off early in a year (estimates: personal 15 to 25 % are, housing 4 to 7 %). */
    private static final double PERSONAL_KEPT = StrictMath.log(1 - 0.18);

    private static final double VEHICLE_KEPT = StrictMath.log(1 - 0.10);
    private static final double HOUSING_KEPT = StrictMath.log(1 - 0.055);
    private static final int MONTHS = 12;

    /** Nobody pays more than so many months' incomes at once to be rid of a loan (estimate). */
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

    private static final int STOPS = -2;
    private static final int TERMS = -3;
    private static final int PREPAYS = -4;
    private static final int PREPAYS_PART = -5;
    private static final int PAID_OUT = -6;
    private static final int STOPS_AGAIN = -7;
    private static final int ASKED = -8;

    private final Period period;
    private final Key key;

    LoanPayments(Key key, Period period) {
        this.period = period;
        this.key = key.derive("loans");
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

    long disbursedMillis(Profile profile) {
        return Brasilia.startOfDay(terms(profile).disbursementDay()) + agreedTime(key, profile.ordinal());
    }

    /** When a loan was asked for, at any hour that people are up: some days before, of which a home takes the most. */
    long askedMillis(Profile profile) {
        LoanTerms terms = terms(profile);
        Draws draws = new Draws().from(key.at(profile.ordinal(), ASKED));
        int daysBefore = terms.type() == LoanType.HOUSING
                ? LEAST_DAYS_OF_HOUSING + draws.below(LoanTerms.MOST_DAYS_ASKED - LEAST_DAYS_OF_HOUSING + 1)
                : 1 + draws.below(MOST_DAYS_OF_OTHERS);
        return Brasilia.startOfDay(terms.disbursementDay() - daysBefore) + Moments.between(WAKE, REST, draws);
    }

    /** At what time of a day the bank and a borrower agree on anything, in milliseconds since midnight. */
    static long agreedTime(Key key, long ordinal) {
        return BANKS_OPEN + Math.floorMod(key.at(ordinal, PAID_OUT), BANKS_CLOSE - BANKS_OPEN);
    }

    /** An instalment due on a day without banks can be paid on the next with them, without charge. */
    static int payableDay(int due) {
        return BankCalendar.BRAZIL.nextBusinessDay(due);
    }

    /** Fine of 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, art. 52; Código Civil, art. 406). */
    static long lateCharge(long cents, int days) {
        return days <= 0 ? 0 : (cents * 2 + 50) / 100 + (cents * days + 1500) / 3000;
    }

    /** How a customer's loan is repaid. */
    LoanCourse course(Profile profile) {
        LoanTerms terms = terms(profile);
        long ordinal = profile.ordinal();
        boolean defaults = terms.payer() == Payer.DEFAULTER;
        int stopsAt = defaults ? stopsAt(ordinal, terms) : LoanCourse.NEVER;
        boolean neverEarly = defaults || terms.payer() == Payer.CHRONICALLY_LATE;
        int prepaidAfter = neverEarly ? LoanCourse.NEVER : prepaidAfter(ordinal, terms, profile.incomeCents());
        return new LoanCourse(
                terms,
                ordinal,
                key,
                period.lastDay(),
                stopsAt,
                prepaidAfter,
                defaults ? renegotiation(ordinal, terms, stopsAt) : null,
                terms.payer() == Payer.GOOD ? prepayment(ordinal, terms, prepaidAfter) : null);
    }

    /** Long enough ago to be in default by the end of the period, if the loan is old enough; what is seized or sold by then has ended. */
    private int stopsAt(long ordinal, LoanTerms terms) {
        int dueByEnd = Months.of(period.lastDay()) - Months.of(terms.firstDueDay()) + 1;
        int latest = Math.max(1, Math.min(dueByEnd, terms.term()) - LEFT_OPEN);
        int choices = terms.assetCents() == 0 ? latest : Math.min(latest, MONTHS_UNTIL_SEIZED - LEFT_OPEN);
        int number = latest - (int) (Key.unit(key.at(ordinal, STOPS)) * choices);
        return terms.type() == LoanType.PAYROLL ? endOfWork(terms, Math.max(LEAST_WITHHELD + 1, number)) : number;
    }

    /** The first instalment for which no pay is left: the job ended with the month before the last pay, and none ends with November or December. */
    private static int endOfWork(LoanTerms terms, int number) {
        int afterJanuary = Months.monthOfYear(Months.of(terms.firstDueDay()) + number - 1);
        if (afterJanuary > 1) {
            return number;
        }
        int earlier = number - 1 - afterJanuary;
        return earlier > LEAST_WITHHELD ? earlier : number + 2 - afterJanuary;
    }

    /** With a chance that is the same each month; of who has that much, or sold the home before the period. */
    private int prepaidAfter(long ordinal, LoanTerms terms, int incomeCents) {
        double years = StrictMath.log(1 - Key.unit(key.at(ordinal, PREPAYS))) / keptForAYear(terms);
        int number = LEAST_PAID + (int) Math.min(years * MONTHS, terms.term());
        if (number >= terms.term()) {
            return LoanCourse.NEVER;
        }
        boolean isPast = payableDay(new DueDays(terms, null).of(number)) < period.firstDay();
        return isPast || leftCents(terms, number) <= MOST_INCOMES * incomeCents ? number : LoanCourse.NEVER;
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
        double months = StrictMath.log(1 - draws.unit()) / kept * MONTHS;
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

    /** Only such as are known at the end of the period. */
    private @Nullable Renegotiation renegotiation(long ordinal, LoanTerms terms, int from) {
        long random = key.at(ordinal, TERMS);
        if (terms.type() == LoanType.PAYROLL || Key.unit(random) >= COME_TO_TERMS || from > terms.term() - LEAST_PAID) {
            return null;
        }
        int due = new DueDays(terms, null).of(from);
        int waited = LEAST_DAYS_TO_TERMS + Math.floorMod((int) random, DAYS_TO_TERMS_VARY);
        int day = BankCalendar.BRAZIL.nextBusinessDay(due + waited);
        if (day > period.lastDay()) {
            return null;
        }
        return new Renegotiation(from, day, Months.of(day) + 1 - Months.of(due), stopsAgainAt(ordinal, from));
    }

    private int stopsAgainAt(long ordinal, int from) {
        Draws draws = new Draws().from(key.at(ordinal, STOPS_AGAIN));
        return draws.chance(STOP_AGAIN) ? from + 1 + draws.below(PAID_AT_MOST) : LoanCourse.NEVER;
    }

    /** What is withheld from pay for the instalment of a payroll loan that is due in a month, in cents; 0 if nothing is. */
    long withheldCents(Profile profile, int dueMonth) {
        if (!isWithheldFromPay(profile)) {
            return 0;
        }
        LoanTerms terms = terms(profile);
        int number = new DueDays(terms, null).numberIn(dueMonth);
        if (number < 1 || number > terms.term()) {
            return 0;
        }
        LoanCourse course = course(profile);
        if (course.isPrepaid(number) || course.paidDay(number) == LoanCourse.NEVER) {
            return 0;
        }
        LoanSchedule schedule = new LoanSchedule(terms);
        schedule.moveTo(number);
        return schedule.totalCents();
    }
}
