package dev.datagen.world.life;

import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/** From when on defaulters pay nothing, who of them pays all that is overdue after all, and with whom the bank comes to terms again. Immutable. */
final class LoanDefaults {

    /** Instalments that a defaulter leaves open by the end of the period, if the loan is old enough. */
    private static final int LEFT_OPEN = 4;

    /** What secures a loan is taken within so many months of arrears (Decreto-Lei 911/1969; Lei 9.514/1997), which ends the loan. */
    private static final int MONTHS_UNTIL_SEIZED = 14;

    /** And before that it has long been taken out of the borrower's hands. */
    private static final int DAYS_UNTIL_SEIZED = 360;

    /** Of a loan on pay, so many are withheld at least. */
    private static final int LEAST_WITHHELD = 2;

    /** Of those who stop paying, so many pay all that is overdue at once within half a year (estimate), after so many days. */
    private static final double PAY_UP = 0.30;

    private static final int LEAST_DAYS_OVERDUE = 40;
    private static final int MOST_DAYS_OVERDUE = 180;

    /** And of the others so many a year later on (estimate). */
    private static final double RECOVERED_A_YEAR = 0.04;

    private static final double MOST_YEARS = 2;
    private static final double DAYS_A_YEAR = 365.25;

    /** Of those who don't, so many come to terms (estimate), so many days later; nothing that is withheld is renegotiated. */
    private static final double COME_TO_TERMS = 0.4;

    private static final int LEAST_DAYS_TO_TERMS = 100;
    private static final int DAYS_TO_TERMS_VARY = 60;

    /** Of those who do, so many stop again (estimate), after so many instalments at most. */
    private static final double STOP_AGAIN = 1.0 / 3;

    private static final int PAID_AT_MOST = 6;

    private static final int STOPS = -2;
    private static final int TERMS = -3;
    private static final int STOPS_AGAIN = -7;
    private static final int RECOVERS = -9;

    private final Period period;
    private final Key key;

    /** @param key of how loans are paid */
    LoanDefaults(Key key, Period period) {
        this.period = period;
        this.key = key;
    }

    /** Long enough ago to be in default by the end of the period, if the loan is old enough; what is seized or sold by then has ended. */
    int stopsAt(long ordinal, LoanTerms terms) {
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

    /** Of who stops at an instalment. */
    Arrears arrears(long ordinal, LoanTerms terms, int from) {
        int payable = LoanPayments.payableDay(new DueDays(terms, null).of(from));
        int days = daysOverdue(new Draws().from(key.at(ordinal, RECOVERS)));
        boolean isSeized = terms.assetCents() > 0 && days > DAYS_UNTIL_SEIZED;
        return new Arrears(
                from,
                days == LoanCourse.NEVER || isSeized
                        ? LoanCourse.NEVER
                        : BankCalendar.BRAZIL.nextBusinessDay(payable + days));
    }

    private static int daysOverdue(Draws draws) {
        if (draws.chance(PAY_UP)) {
            return LEAST_DAYS_OVERDUE + draws.below(MOST_DAYS_OVERDUE - LEAST_DAYS_OVERDUE + 1);
        }
        double years = StrictMath.log(1 - draws.unit()) / StrictMath.log(1 - RECOVERED_A_YEAR);
        return years > MOST_YEARS ? LoanCourse.NEVER : MOST_DAYS_OVERDUE + (int) (years * DAYS_A_YEAR);
    }

    /** Only such as are known at the end of the period, and of who does not pay up soon. */
    @Nullable
    Renegotiation renegotiation(long ordinal, LoanTerms terms, Arrears arrears) {
        long random = key.at(ordinal, TERMS);
        int from = arrears.from();
        int due = new DueDays(terms, null).of(from);
        boolean paysUp = arrears.paidDay() != LoanCourse.NEVER && arrears.paidDay() - due <= 2 * MOST_DAYS_OVERDUE;
        if (terms.type() == LoanType.PAYROLL
                || Key.unit(random) >= COME_TO_TERMS
                || paysUp
                || from > terms.term() - LoanPayments.LEAST_PAID) {
            return null;
        }
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
}
