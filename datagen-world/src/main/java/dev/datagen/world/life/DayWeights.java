package dev.datagen.world.life;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** On which days of a month people pay: weekdays, paydays, holidays, Black Friday and the weeks before Christmas. */
final class DayWeights {

    /** Pix orders by weekday, Monday first (estimate anchored on BCB's daily series). */
    private static final double[] PAYMENTS = {1.02, 0.99, 1.00, 1.01, 1.15, 1.02, 0.81};

    /** Card purchases by weekday. */
    private static final double[] PURCHASES = {0.92, 0.93, 0.95, 0.98, 1.12, 1.20, 0.90};

    private final int firstMonth;
    private final Categorical[] months;

    private DayWeights(Period period, double[] weekdays, double blackFriday) {
        firstMonth = period.firstMonth();
        months = new Categorical[period.lastMonth() - firstMonth + 1];
        for (int i = 0; i < months.length; i++) {
            months[i] = month(firstMonth + i, weekdays, blackFriday);
        }
    }

    static DayWeights ofPayments(Period period) {
        return new DayWeights(period, PAYMENTS, 1.35);
    }

    static DayWeights ofPurchases(Period period) {
        return new DayWeights(period, PURCHASES, 1.6);
    }

    /** A day of a month, 0 for the first. */
    int pick(int month, double u) {
        return months[month - firstMonth].pick(u);
    }

    private static Categorical month(int month, double[] weekdays, double blackFriday) {
        double[] weights = new double[Months.length(month)];
        int payday = payday(month);
        for (int i = 0; i < weights.length; i++) {
            int day = Months.firstDay(month) + i;
            LocalDate date = LocalDate.ofEpochDay(day);
            double weight = weekdays[date.getDayOfWeek().getValue() - 1] * ofMonth(i + 1);
            if (day == payday) {
                weight *= 1.1;
            }
            if (BankCalendar.BRAZIL.isHoliday(day)) {
                weight *= 0.85;
            }
            if (isBlackFriday(date)) {
                weight *= blackFriday;
            }
            if (date.getMonthValue() == 12 && i + 1 >= 15 && i + 1 <= 24) {
                weight *= 1.2;
            }
            weights[i] = weight;
        }
        return Categorical.of(weights);
    }

    private static double ofMonth(int dayOfMonth) {
        if (dayOfMonth >= 5 && dayOfMonth <= 10) {
            return 1.15;
        } else if (dayOfMonth >= 11 && dayOfMonth <= 19) {
            return 0.95;
        } else if (dayOfMonth >= 21 && dayOfMonth <= 27) {
            return 0.92;
        }
        return 1.02;
    }

    private static int payday(int month) {
        return BankCalendar.BRAZIL.fifthWorkingDay(Months.year(month), Months.monthOfYear(month) + 1);
    }

    /** The Friday after the fourth Thursday of November. */
    private static boolean isBlackFriday(LocalDate date) {
        return date.getMonthValue() == 11
                && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 23
                && date.getDayOfMonth() <= 29;
    }
}
