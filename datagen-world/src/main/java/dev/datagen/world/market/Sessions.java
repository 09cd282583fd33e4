package dev.datagen.world.market;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;

/** B3's sessions of each month of a period, looked up once. Immutable. */
public final class Sessions {

    /** From a trade to its settlement (B3, since 27 May 2019). */
    public static final int SETTLEMENT_SESSIONS = 2;

    private final int firstMonth;
    private final Month[] months;

    /**
     * The sessions of a month.
     *
     * @param days in days since 1970-01-01
     * @param opens start of regular trading, in milliseconds since midnight in Brasília
     * @param closingCalls start of the closing call, likewise
     * @param closes end of the closing call, likewise
     * @param number of the month's first session, counting those of the period's first month from 0
     */
    public record Month(int[] days, long[] opens, long[] closingCalls, long[] closes, int number) {

        /** Where in a session a time of day lies: from 0, when trading starts, to 1, when the closing call does. */
        public double part(int session, long millisOfDay) {
            double length = closingCalls[session] - opens[session];
            return Math.min(1, (millisOfDay - opens[session]) / length);
        }

        /** When what is traded in one of the month's sessions settles, in days since 1970-01-01. */
        public int settlementDay(int session) {
            return session + SETTLEMENT_SESSIONS < days.length
                    ? days[session + SETTLEMENT_SESSIONS]
                    : TradingCalendar.B3.settlementDay(days[session]);
        }
    }

    /** The sessions of all months that a period touches. */
    Sessions(Period period) {
        firstMonth = period.firstMonth();
        months = new Month[period.lastMonth() - firstMonth + 1];
        int number = 0;
        for (int i = 0; i < months.length; i++) {
            months[i] = sessions(firstMonth + i, number);
            number += months[i].days.length;
        }
    }

    /** The sessions of a month of the period. */
    public Month of(int month) {
        return months[month - firstMonth];
    }

    private static Month sessions(int month, int number) {
        TradingCalendar b3 = TradingCalendar.B3;
        int count = b3.sessionsBetween(Months.firstDay(month), Months.firstDay(month + 1));
        int[] days = new int[count];
        long[] opens = new long[count];
        long[] closingCalls = new long[count];
        long[] closes = new long[count];
        int day = Months.firstDay(month) - 1;
        for (int i = 0; i < count; i++) {
            day = b3.nextSession(day + 1);
            days[i] = day;
            opens[i] = b3.openSecond(day) * 1000L;
            closingCalls[i] = b3.closingCallSecond(day) * 1000L;
            closes[i] = b3.closeSecond(day) * 1000L;
        }
        return new Month(days, opens, closingCalls, closes, number);
    }
}
