package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;

/**
 * When INSS pays (Lei 8.213/1991, article 41-A, and its calendars of 2020 to 2026). Up to one minimum wage: benefit numbers that end in 1 to 5
 * on the last five business days of the month, those in 6 to 9 and 0 on the first five of the next. Above: on the first five of the next
 * month, 1 and 6 first, 5 and 0 last. Nothing is paid on 24 December and on the last business day of the year, when branches are closed.
 */
public final class InssBenefit {

    private static final int DECEMBER = 11;
    private static final int CHRISTMAS_EVE = 24;
    private static final int HALF = 5;

    private InssBenefit() {}

    /**
     * The day on which the benefit of a month arrives.
     *
     * @param month the month it is for
     * @param lastDigit 0 to 9: the last of the benefit number before its check digit
     * @param grossCents a month, without a thirteenth
     */
    public static int payday(int month, int lastDigit, long grossCents) {
        if (lastDigit < 0 || lastDigit > 9) {
            throw new IllegalArgumentException("last digit " + lastDigit + " of a benefit is outside 0..9");
        }
        // 1 comes first, 0 last.
        int place = (lastDigit + 9) % 10;
        if (place < HALF && grossCents <= MinimumWage.cents(month)) {
            return lastDays(month, HALF - place);
        }
        return BankCalendar.BRAZIL.plusBusinessDays(Months.firstDay(month + 1) - 1, place % HALF + 1);
    }

    /** The n-th of the month's days of payment, counted from its end. */
    private static int lastDays(int month, int n) {
        int after = Months.firstDay(month + 1);
        if (Months.monthOfYear(month) != DECEMBER) {
            return BankCalendar.BRAZIL.plusBusinessDays(after, -n);
        }
        int day = BankCalendar.BRAZIL.plusBusinessDays(after, -1 - n);
        int eve = Brasilia.epochDay(Months.year(month), DECEMBER + 1, CHRISTMAS_EVE);
        return day <= eve && BankCalendar.BRAZIL.isBusinessDay(eve)
                ? BankCalendar.BRAZIL.plusBusinessDays(day, -1)
                : day;
    }

    /**
     * The month with whose benefit the first half of the thirteenth comes; the second comes with the next month's. By decree of each year: with
     * April's in 2020, 2022 and since 2024, with May's in 2021 and 2023 (MP 927/2020, Decretos 10.695/2021, 10.999/2022, 11.517/2023,
     * 11.947/2024, 12.422/2025). Years to come are taken to be like the last.
     */
    public static int thirteenthMonth(int year) {
        return Months.of(year, year == 2021 || year == 2023 ? 5 : 4);
    }

    /** The first half of the thirteenth, without deductions; income tax on the whole is withheld from the second. */
    public static long firstHalfCents(long grossCents) {
        return grossCents / 2;
    }
}
