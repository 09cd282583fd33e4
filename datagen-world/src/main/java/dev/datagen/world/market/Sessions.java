package dev.datagen.world.market;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;

/** B3's sessions of each month of a period, looked up once. Immutable. */
public final class Sessions {

    private final int firstMonth;
    private final Month[] months;

    /**
     * The sessions of a month.
     *
     * @param days in days since 1970-01-01
     * @param opens start of regular trading, in milliseconds since midnight in Brasília
     * @param closes start of the closing call, likewise
     */
    public record Month(int[] days, long[] opens, long[] closes) {}

    /** The sessions of all months that a period touches. */
    public Sessions(Period period) {
        firstMonth = period.firstMonth();
        months = new Month[period.lastMonth() - firstMonth + 1];
        for (int i = 0; i < months.length; i++) {
            months[i] = sessions(firstMonth + i);
        }
    }

    /** The sessions of a month of the period. */
    public Month of(int month) {
        return months[month - firstMonth];
    }

    private static Month sessions(int month) {
        TradingCalendar b3 = TradingCalendar.B3;
        int count = b3.sessionsBetween(Months.firstDay(month), Months.firstDay(month + 1));
        int[] days = new int[count];
        long[] opens = new long[count];
        long[] closes = new long[count];
        int day = Months.firstDay(month) - 1;
        for (int i = 0; i < count; i++) {
            day = b3.nextSession(day + 1);
            days[i] = day;
            opens[i] = b3.openSecond(day) * 1000L;
            closes[i] = b3.closingCallSecond(day) * 1000L;
        }
        return new Month(days, opens, closes);
    }
}
