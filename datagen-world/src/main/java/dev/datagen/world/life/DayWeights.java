package dev.datagen.world.life;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.reference.Mcc;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days of a month people pay: weekdays, paydays, holidays, Black Friday and the weeks before Christmas. */
final class DayWeights {

    /** Pix orders by weekday, Monday first (estimate anchored on BCB's daily series). */
    private static final double[] PAYMENTS = {1.02, 0.99, 1.00, 1.01, 1.15, 1.02, 0.81};

    /** Card purchases by weekday. */
    private static final double[] PURCHASES = {0.92, 0.93, 0.95, 0.98, 1.12, 1.20, 0.90};

    private static final double BLACK_FRIDAY = 1.6;
    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

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

    /** By index of the merchant category; of all together, weekdays are as cards are used in general. */
    static List<DayWeights> ofPurchases(Period period, List<Mcc> mccs) {
        double usual = mccs.stream()
                .mapToDouble(mcc -> mcc.share() * mcc.weekendFactor())
                .sum();
        Map<Double, DayWeights> byFactor = new HashMap<>();
        return mccs.stream()
                .map(mcc -> byFactor.computeIfAbsent(
                        mcc.weekendFactor(),
                        factor -> new DayWeights(period, weekdays(factor, factor / usual), BLACK_FRIDAY)))
                .toList();
    }

    /** Who sells less on weekends is closed on most Sundays. */
    private static double[] weekdays(double weekend, double toUsual) {
        double[] weekdays = PURCHASES.clone();
        weekdays[SATURDAY] *= toUsual;
        weekdays[SUNDAY] *= toUsual * Math.min(1, weekend);
        return weekdays;
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
