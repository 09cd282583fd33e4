package dev.datagen.world.time;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categoricals;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.Shopping;
import java.nio.DoubleBuffer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** On which days of a month people pay: weekdays, the turn of the month, holidays, Black Friday and the weeks before Christmas. */
public final class DayWeights {

    /** Pix orders by weekday, Monday first (estimate anchored on BCB's daily series). */
    private static final double[] PAYMENTS = {1.02, 0.99, 1.00, 1.01, 1.15, 1.02, 0.81};

    /** Card purchases by weekday. */
    private static final double[] PURCHASES = {0.92, 0.93, 0.95, 0.98, 1.12, 1.20, 0.90};

    /** Of Pix. */
    private static final double BLACK_FRIDAY = 1.35;

    /** Who sells less than so much on a weekend day, against a weekday, keeps holidays. */
    private static final double OPEN_ON_HOLIDAYS = 0.9;

    /** The calendar of all, without their paydays: days of the month, how wide, by how much (estimates after BCB's series). */
    private static final double TURN_OF_MONTH = 2;

    private static final double BY_TURN_OF_MONTH = 0.06;

    private static final double ADVANCE_DAY = 20;
    private static final double ADVANCE_DAYS = 1;
    private static final double BY_ADVANCE = 0.07;
    private static final double SHORTAGE_DAY = 24;
    private static final double SHORTAGE_DAYS = 2.5;
    private static final double BY_SHORTAGE = 0.06;
    private static final int DECEMBER = 11;

    /** Places in lists by weekday, Monday first. */
    private static final int SATURDAY = Brasilia.SATURDAY - 1;

    private static final int SUNDAY = Brasilia.SUNDAY - 1;

    private final int firstMonth;
    private final Categoricals months;

    /**
     * Of the months of a period.
     *
     * @param closedOnHolidays whether a holiday is like a Sunday
     * @param factors of each day of these months
     */
    private DayWeights(Period period, double[] weekdays, boolean closedOnHolidays, double[] factors) {
        firstMonth = period.firstMonth();
        double[][] byMonth = new double[period.lastMonth() - firstMonth + 1][];
        int day = 0;
        for (int i = 0; i < byMonth.length; i++) {
            int month = firstMonth + i;
            double[] weights = new double[Months.length(month)];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = weight(month, j, weekdays, closedOnHolidays) * factors[day++];
            }
            byMonth[i] = weights;
        }
        months = Categoricals.of(byMonth);
    }

    /** Of payments from accounts, whoever pays. */
    public static DayWeights ofPayments(Period period) {
        return new DayWeights(
                period,
                PAYMENTS,
                false,
                days(period).mapToDouble(DayWeights::onBlackFriday).toArray());
    }

    /**
     * Likewise, of people who are paid all on one day.
     *
     * @param payday by the month, later by the month
     */
    static DayWeights ofPayments(Period period, IntUnaryOperator payday) {
        int[] paydays = IntStream.rangeClosed(period.firstMonth() - 2, period.lastMonth())
                .map(payday)
                .toArray();
        double[] factors = days(period)
                .mapToDouble(day -> onBlackFriday(day) * DayHabits.sinceLast(paydays, day))
                .toArray();
        return new DayWeights(period, PAYMENTS, false, factors);
    }

    private static double onBlackFriday(int day) {
        return isBlackFriday(LocalDate.ofEpochDay(day)) ? BLACK_FRIDAY : 1;
    }

    private static IntStream days(Period period) {
        return IntStream.range(Months.firstDay(period.firstMonth()), Months.firstDay(period.lastMonth() + 1));
    }

    /** By index of the merchant category; of all together, weekdays are as cards are used in general. */
    public static List<DayWeights> ofPurchases(Period period, ReferenceData reference) {
        List<Mcc> mccs = reference.mccs().all();
        double usual = mccs.stream()
                .mapToDouble(mcc -> mcc.share() * mcc.weekendFactor())
                .sum();
        double[][] occasions = occasions(period, reference.shopping());
        Map<Double, Map<DoubleBuffer, DayWeights>> made = new HashMap<>();
        return mccs.stream()
                .map(mcc -> {
                    double factor = mcc.weekendFactor();
                    double[] ofCategory = new double[occasions.length];
                    for (int day = 0; day < ofCategory.length; day++) {
                        ofCategory[day] = occasions[day][mcc.index()];
                    }
                    return made.computeIfAbsent(factor, none -> new HashMap<>())
                            .computeIfAbsent(
                                    DoubleBuffer.wrap(ofCategory),
                                    same -> new DayWeights(
                                            period,
                                            weekdays(factor, factor / usual),
                                            factor < OPEN_ON_HOLIDAYS,
                                            ofCategory));
                })
                .toList();
    }

    /** By day of the period's months and category. */
    private static double[][] occasions(Period period, Shopping shopping) {
        return days(period)
                .mapToObj(day -> shopping.occasions(LocalDate.ofEpochDay(day)))
                .toArray(double[][]::new);
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
        return months.pick(month - firstMonth, u);
    }

    /** The share of a month's in a day, 0 for the first. */
    double share(int month, int day) {
        return months.probability(month - firstMonth, day);
    }

    private static double weight(int month, int index, double[] weekdays, boolean closedOnHolidays) {
        int day = Months.firstDay(month) + index;
        int weekday = Brasilia.dayOfWeek(day) - 1;
        double weight = weekdays[weekday] * ofMonth(index + 1);
        if (BankCalendar.BRAZIL.isHoliday(day)) {
            weight *= closedOnHolidays ? Math.min(1, weekdays[SUNDAY] / weekdays[weekday]) : 0.85;
        }
        if (Months.monthOfYear(month) == DECEMBER && index + 1 >= 15 && index + 1 <= 24) {
            weight *= 1.2;
        }
        return weight;
    }

    /**
     * Whoever is paid when: more is due round the turn of the month, many have a part of their wage in advance on the 20th, and there is less left some days
     * later.
     */
    private static double ofMonth(int dayOfMonth) {
        double phase = 2 * Math.PI * (dayOfMonth - TURN_OF_MONTH) / Months.MEAN_DAYS;
        return 1
                + BY_TURN_OF_MONTH * StrictMath.cos(phase)
                + BY_ADVANCE * near(dayOfMonth, ADVANCE_DAY, ADVANCE_DAYS)
                - BY_SHORTAGE * near(dayOfMonth, SHORTAGE_DAY, SHORTAGE_DAYS);
    }

    private static double near(int dayOfMonth, double middle, double days) {
        double apart = (dayOfMonth - middle) / days;
        return StrictMath.exp(-apart * apart / 2);
    }

    /** The Friday after the fourth Thursday of November. */
    private static boolean isBlackFriday(LocalDate date) {
        return date.getMonthValue() == 11
                && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 23
                && date.getDayOfMonth() <= 29;
    }
}
