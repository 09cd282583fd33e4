package dev.datagen.world.life.payment;

import dev.datagen.model.AccountType;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.Quarters;
import dev.datagen.world.distribution.TimeOfDay;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.State;
import dev.datagen.world.time.ClosedDays;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PersonalTimes;
import java.time.LocalDate;

/** By which instruments accounts move, and when each of them works. */
final class Instruments {

    private static final int PIX_STARTS = (int) LocalDate.of(2020, 11, 16).toEpochDay();
    private static final int DOC_ENDS = (int) LocalDate.of(2024, 1, 15).toEpochDay();

    private static final long TED_OPENS = 6 * Moments.HOUR + 30 * Moments.MINUTE;
    private static final long TED_CUT_OFF = 17 * Moments.HOUR;

    /** By then transfers have left that were ordered beforehand. */
    private static final long ORDERS_LEFT = 8 * Moments.HOUR;

    /** When people send transfers, by hour: mostly before and after lunch, in office hours (estimate). */
    private static final TimeOfDay TED_TIME =
            TimeOfDay.of(Quarters.ofHours(0, 0, 0, 0, 0, 0, 0.5, 2, 6, 10, 14, 14, 9, 9, 14, 14, 7.5));

    private static final long OFFICES_FROM = 8 * Moments.HOUR;
    private static final long OFFICES_UNTIL = 19 * Moments.HOUR;
    private static final TransactionType[] TYPES = TransactionType.values();

    /**
     * PIX, TED, DEPOSIT, WITHDRAW, BOLETO, DOC on a checking account, by year from 2020 (from BCB's counts of instruments, without wages and
     * recurring bills; with a third of the boletos and deposits, as bills and dividends bring more of those than in the country).
     */
    private static final double[][] CHECKING_OF_YEARS = {
        {4, 14, 2.8, 34, 7.5, 2},
        {50, 5, 1.4, 15, 4, 0.5},
        {66, 4, 1, 8.3, 2.4, 0.2},
        {74, 2.9, 0.7, 7.7, 1.5, 0.1},
        {80, 2.3, 0.6, 7.2, 1, 0.02},
        {83.2, 2, 0.5, 6.5, 0.9, 0}
    };

    /** When they are as of these years: until Pix began, not long after it, in the middle of a year, and from 2025 on. */
    private static final int[] KNOTS = {
        Months.of(2020, 11),
        Months.of(2021, 3),
        Months.of(2022, 7),
        Months.of(2023, 7),
        Months.of(2024, 7),
        Months.of(2025, 1)
    };

    private static final int FIRST_MONTH = KNOTS[0];

    /** By month from the first of those, in between: habits change by and by, not at New Year. */
    private static final Categorical[] CHECKING = checking();

    private static final Categorical SAVINGS = Categorical.of(78, 1, 7, 14, 0, 0);
    private static final Categorical INVESTMENT = Categorical.of(85, 15, 0, 0, 0, 0);

    private final Draws draws;

    private static Categorical[] checking() {
        Categorical[] shares = new Categorical[KNOTS[KNOTS.length - 1] - FIRST_MONTH + 1];
        int knot = 0;
        for (int i = 0; i < shares.length; i++) {
            int month = FIRST_MONTH + i;
            while (knot < KNOTS.length - 2 && month >= KNOTS[knot + 1]) {
                knot++;
            }
            double passed = (month - KNOTS[knot]) / (double) (KNOTS[knot + 1] - KNOTS[knot]);
            double[] weights = new double[TYPES.length];
            for (int type = 0; type < weights.length; type++) {
                weights[type] =
                        CHECKING_OF_YEARS[knot][type] * (1 - passed) + CHECKING_OF_YEARS[knot + 1][type] * passed;
            }
            shares[i] = Categorical.of(weights);
        }
        return shares;
    }

    /** Draws from a sequence that its user starts anew for each movement. */
    Instruments(Draws draws) {
        this.draws = draws;
    }

    /** By which instrument an account moves that moves on a day. */
    TransactionType pick(AccountType account, int month, int day) {
        Categorical shares = switch (account) {
            case CONTA_CORRENTE -> CHECKING[Math.max(0, Math.min(month - FIRST_MONTH, CHECKING.length - 1))];
            case POUPANCA -> SAVINGS;
            case INVESTIMENTOS -> INVESTMENT;
        };
        TransactionType type = TYPES[shares.pick(draws.unit())];
        if (type == TransactionType.PIX && day < PIX_STARTS || type == TransactionType.DOC && day > DOC_ENDS) {
            return TransactionType.TED;
        }
        return type;
    }

    /**
     * When a payment is carried out on a day, in milliseconds of its month.
     *
     * @param times of the customer
     * @param state where the customer is
     */
    long timeInMonth(TransactionType type, int month, int day, PersonalTimes times, State state) {
        return startInMonth(month, day) + timeOfDay(type, day, times, state);
    }

    /** When a transfer leaves on a day that was ordered before it, likewise. */
    long orderedTimeInMonth(int month, int day) {
        return startInMonth(month, day) + Moments.between(TED_OPENS, ORDERS_LEFT, draws);
    }

    private static long startInMonth(int month, int day) {
        return (long) (day - Months.firstDay(month)) * Moments.DAY;
    }

    /** When a business pays that has a person do it: on the business day, while people work. */
    long officeTimeInMonth(int month, int day, State state) {
        return startInMonth(month, ClosedDays.businessDay(day, month))
                + Moments.between(OFFICES_FROM, OFFICES_UNTIL, draws)
                + Moments.behindBrasilia(state);
    }

    /** Whether that may be such a time. */
    static boolean isOfficeTime(long millis, State state) {
        long timeOfDay = Brasilia.millisOfDay(millis) - Moments.behindBrasilia(state);
        return timeOfDay >= OFFICES_FROM
                && timeOfDay < OFFICES_UNTIL
                && BankCalendar.BRAZIL.isBusinessDay(Brasilia.epochDay(millis));
    }

    private long timeOfDay(TransactionType type, int day, PersonalTimes times, State state) {
        long behind = Moments.behindBrasilia(state);
        return switch (type) {
            case PIX -> Moments.inBrasilia(times.timeOfDay(Moments.PIX, day, draws), state);
            case TED, DOC -> tedTime(behind);
            case BOLETO -> Moments.boletoTime(behind, Moments.BOLETOS_UNTIL, draws);
            case DEPOSIT, WITHDRAW -> times.timeOfDay(Moments.CASH, day, draws) + behind;
        };
    }

    /** Whether a TED can be sent at that time. */
    static boolean takesTed(long millis) {
        long timeOfDay = Brasilia.millisOfDay(millis);
        return timeOfDay >= TED_OPENS
                && timeOfDay < TED_CUT_OFF
                && BankCalendar.BRAZIL.isBusinessDay(Brasilia.epochDay(millis));
    }

    private long tedTime(long behind) {
        long time = TED_TIME.millis(draws.unit()) + behind;
        return time < TED_OPENS || time >= TED_CUT_OFF ? Moments.between(TED_OPENS + behind, TED_CUT_OFF, draws) : time;
    }
}
