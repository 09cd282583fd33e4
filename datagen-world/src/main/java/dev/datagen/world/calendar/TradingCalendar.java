package dev.datagen.world.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;

/**
 * Sessions and settlement of the cash market of B3, from 1995 to 2069. Immutable.
 *
 * <p>Hours are Brasília's. They follow daylight saving in the United States (second Sunday of March to first Sunday of
 * November), as Brazil has none since 2019; they hold from 2020 on. Sources: B3, calendário de negociação 2020 to 2026,
 * and notices on trading hours of 2020 to 2025.
 *
 * <p>Every method throws {@link IllegalArgumentException} for days outside 1995 to 2069.
 */
public final class TradingCalendar {

    public static final TradingCalendar B3 = new TradingCalendar(BankCalendar.BRAZIL);

    /** The closing call takes the last five minutes of a session. */
    public static final int CLOSING_CALL_SECONDS = 5 * 60;

    /** How many sessions there are, more or less: what volatilities and returns of a year are parted into. */
    public static final double SESSIONS_A_YEAR = 250;

    private static final int OPEN = 10 * 3600;
    private static final int ASH_WEDNESDAY_OPEN = 13 * 3600;
    private static final int CLOSE_IN_US_SUMMER = 17 * 3600;
    private static final int CLOSE_IN_US_WINTER = 18 * 3600;

    /** First trade date that settles in two sessions instead of three (B3, 27 May 2019). */
    private static final int TWO_DAY_SETTLEMENT_SINCE = Brasilia.epochDay(2019, 5, 27);

    /** Until 2021 the holidays of the city and state of São Paulo closed the exchange. */
    private static final int LAST_LOCAL_HOLIDAY_YEAR = 2021;

    /** In 2020 the state moved its holidays to May for the pandemic, and the exchange worked on. */
    private static final int LOCAL_HOLIDAYS_MOVED_YEAR = 2020;

    private final DaySet sessions;
    private final BitSet usSummer = new BitSet(Span.DAYS);
    private final BitSet ashWednesdays = new BitSet(Span.DAYS);

    private TradingCalendar(BankCalendar banks) {
        for (int year = Span.FIRST_YEAR; year <= Span.LAST_YEAR; year++) {
            usSummer.set(Span.offset(usSummerStart(year)), Span.offset(usSummerEnd(year)));
            ashWednesdays.set(Span.offset(Holidays.ashWednesday(year)));
        }
        this.sessions = new DaySet(day -> banks.isBusinessDay(day) && !isClosedBeyondBanks(day));
    }

    private static boolean isClosedBeyondBanks(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int year = date.getYear();
        return switch (date.getMonthValue() * 100 + date.getDayOfMonth()) {
            case 1224, 1231 -> true;
            case 125 -> year <= LAST_LOCAL_HOLIDAY_YEAR;
            case 709, 1120 -> year <= LAST_LOCAL_HOLIDAY_YEAR && year != LOCAL_HOLIDAYS_MOVED_YEAR;
            default -> false;
        };
    }

    public boolean isSession(int epochDay) {
        return sessions.contains(epochDay);
    }

    /** The day itself if it has a session, else the first one after it that has. */
    public int nextSession(int epochDay) {
        return sessions.sameOrNext(epochDay);
    }

    /** The day itself if it has a session, else the last one before it that has. */
    public int previousSession(int epochDay) {
        return sessions.sameOrPrevious(epochDay);
    }

    /** Sessions in [from, to). */
    public int sessionsBetween(int fromEpochDay, int toEpochDay) {
        return sessions.count(fromEpochDay, toEpochDay);
    }

    /** When a trade settles: two sessions after it, three before 27 May 2019. */
    public int settlementDay(int tradeEpochDay) {
        return sessions.plus(tradeEpochDay, tradeEpochDay >= TWO_DAY_SETTLEMENT_SINCE ? 2 : 3);
    }

    /** When regular trading starts, in seconds since midnight in Brasília: 10:00, on Ash Wednesday 13:00. */
    public int openSecond(int epochDay) {
        return ashWednesdays.get(Span.offset(epochDay)) ? ASH_WEDNESDAY_OPEN : OPEN;
    }

    /** When continuous trading ends and the closing call starts: 16:55 in the US summer, else 17:55. */
    public int closingCallSecond(int epochDay) {
        return closeSecond(epochDay) - CLOSING_CALL_SECONDS;
    }

    /** When the closing call ends: 17:00 in the US summer, else 18:00. */
    public int closeSecond(int epochDay) {
        return usSummer.get(Span.offset(epochDay)) ? CLOSE_IN_US_SUMMER : CLOSE_IN_US_WINTER;
    }

    /** The second Sunday of March (Energy Policy Act of 2005). */
    private static int usSummerStart(int year) {
        return (int) LocalDate.of(year, 3, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY))
                .toEpochDay();
    }

    /** The first Sunday of November, when it is over. */
    private static int usSummerEnd(int year) {
        return (int) LocalDate.of(year, 11, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY))
                .toEpochDay();
    }
}
