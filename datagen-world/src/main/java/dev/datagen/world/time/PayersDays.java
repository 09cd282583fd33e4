package dev.datagen.world.time;

import dev.datagen.world.Period;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.population.Profile;
import dev.datagen.world.work.Employment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * On which days somebody pays friends: more in the days after a wage or pension, by what the payer lived on when the period began, so that both sides know
 * it at no cost. Immutable.
 */
public final class PayersDays {

    private static final int DIGITS = 10;

    private final Employment employment;
    private final DayWeights withoutPayday;
    private final DayWeights employed;

    /** By the last digit of the benefit's number: up to the minimum wage, and above it. */
    private final DayWeights[] retiredAtMinimum = new DayWeights[DIGITS];

    private final DayWeights[] retired = new DayWeights[DIGITS];

    private final long minimumCents;

    /** @param withoutPayday on which days those pay who have no payday */
    public PayersDays(Period lived, Employment employment, DayWeights withoutPayday) {
        this.employment = employment;
        this.withoutPayday = withoutPayday;
        employed = DayWeights.ofPayments(lived, PaySchedule.FIFTH_WORKING_DAY::payday);
        minimumCents = MinimumWage.cents(lived.firstMonth());
        Map<Integer, DayWeights> made = new HashMap<>();
        for (int i = 0; i < DIGITS; i++) {
            int digit = i;
            retiredAtMinimum[i] = made(made, lived, month -> InssBenefit.payday(month, digit, 0));
            retired[i] = made(made, lived, month -> InssBenefit.payday(month, digit, Long.MAX_VALUE));
        }
    }

    /** Those of one day are of one calendar. */
    private static DayWeights made(Map<Integer, DayWeights> made, Period lived, IntUnaryOperator payday) {
        return made.computeIfAbsent(
                payday.applyAsInt(lived.firstMonth()), first -> DayWeights.ofPayments(lived, payday));
    }

    /** A day of a month, 0 for the first, by a quantile. */
    public int pick(Profile payer, int month, double u) {
        return days(payer).pick(month, u);
    }

    private DayWeights days(Profile payer) {
        return switch (payer.employment()) {
            case EMPLOYED -> employed;
            case RETIRED ->
                (payer.incomeCents() <= minimumCents ? retiredAtMinimum : retired)[employment.benefitDigit(payer)];
            case SELF_EMPLOYED, UNEMPLOYED -> withoutPayday;
        };
    }
}
