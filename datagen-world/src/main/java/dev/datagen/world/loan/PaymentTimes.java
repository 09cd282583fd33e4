package dev.datagen.world.loan;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.LoanType;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.Night;

/**
 * At what time of a day the instalments of one loan are paid, in milliseconds since midnight in Brasília: in the bank's morning run where it debits them, else
 * when people pay boletos. Immutable.
 */
final class PaymentTimes {

    /** When a bank begins to debit what is due on the day, and until when the last one has (estimates). */
    static final long DEBITS_FROM = 6 * Moments.HOUR;

    static final long DEBITS_UNTIL = 7 * Moments.HOUR + 30 * Moments.MINUTE;

    /** Of that time, one bank needs so much (estimate). */
    private static final double ONE_LASTS = 0.4;

    /** On the evening before, the borrower looks whether there is enough: before the {@link Night}. */
    private static final long LOOKS_FROM = 17 * Moments.HOUR;

    /** As many minutes as instalments are paid on one day at the most: those overdue for half a year and two more. */
    private static final long LEFT_FOR_OTHERS = 35 * Moments.MINUTE;

    /** An instalment may be paid with so much on top, late or corrected by TR, and one of a home with so much for insurance and fees (estimates). */
    private static final double ON_TOP = 1.2;

    private static final int ON_TOP_OF_A_HOME_CENTS = 100_00;

    /** Beside the numbers of instalments, for draws of their own. */
    private static final long TIME = 1L << 34;

    private static final long LOOKS = 1L << 35;

    private final long ordinal;
    private final Key key;
    private final Debits debits;
    private final boolean isLarge;

    /**
     * How a borrower pays.
     *
     * @param areAgreed whether the bank debits the instalments by itself
     * @param started when its run does, as a share of the time in which those of all banks do
     * @param behindMillis how far the borrower's clock is behind Brasília's
     */
    record Debits(boolean areAgreed, double started, long behindMillis) {}

    PaymentTimes(LoanTerms terms, long ordinal, Key key, Debits debits) {
        this.ordinal = ordinal;
        this.key = key;
        this.debits = debits;
        this.isLarge = mostCents(terms) > Night.MOST_CENTS;
    }

    private static double mostCents(LoanTerms terms) {
        double interest =
                terms.system() == AmortizationSystem.SAC ? terms.principalCents() * (terms.rateMillionths() / 1e6) : 0;
        double more = terms.type() == LoanType.HOUSING ? ON_TOP_OF_A_HOME_CENTS : 0;
        return ON_TOP * (terms.levelCents() + interest + more);
    }

    boolean areDebited() {
        return debits.areAgreed();
    }

    /** Of an instalment that the bank takes by itself. */
    long debited(int number) {
        double within = Key.unit(key.at(ordinal, TIME | number));
        double u = (1 - ONE_LASTS) * debits.started() + ONE_LASTS * within;
        return DEBITS_FROM + (long) ((DEBITS_UNTIL - DEBITS_FROM) * u);
    }

    /** When the borrower looks on the day before. */
    long looks(int number) {
        return Moments.between(LOOKS_FROM, Night.FROM, new Draws().from(key.at(ordinal, LOOKS | number)));
    }

    /** Of the first of those that are paid by hand on a day: early enough for others after it. */
    long byHand(int number) {
        return byHand(number, isLarge ? Night.FROM : Moments.BOLETOS_UNTIL);
    }

    /** Likewise, of one with which more is paid. */
    long byDay(int number) {
        return byHand(number, Night.FROM);
    }

    private long byHand(int number, long until) {
        Draws draws = new Draws().from(key.at(ordinal, TIME | number));
        return Moments.boletoTime(debits.behindMillis(), until - LEFT_FOR_OTHERS, draws);
    }
}
