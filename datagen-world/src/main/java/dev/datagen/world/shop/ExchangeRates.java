package dev.datagen.world.shop;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.SmoothNoise;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Macro;
import java.util.List;
import java.util.Map;

/**
 * What issuers charge for a currency on a day: its rate, from the mean of one month to that of the next with what days and weeks add, and the margin
 * of the issuer. On days without banks it is that of the last one with them, as the central bank publishes none (PTAX). Immutable.
 */
public final class ExchangeRates {

    /** On top of the rate (estimates from what the issuers publish, 2024 and 2025). */
    private static final Map<Integer, Double> MARGINS = Map.of(
            1, 0.05, 33, 0.055, 77, 0.045, 104, 0.045, 237, 0.053, 260, 0.04, 336, 0.0525, 341, 0.055, 380, 0.045);

    /** Of the others: from here on, so much. */
    private static final double LEAST_MARGIN = 0.045;

    private static final double MARGINS_VARY = 0.015;

    private static final int[] SCALES_DAYS = {2, 5, 11};
    private static final double[] DEVIATIONS = {0.003, 0.004, 0.006};

    /** The day to which the mean of a month belongs, from 0. */
    private static final int MIDDLE = 15;

    private final SmoothNoise noise;
    private final Macro macro;

    /** By the index of the issuer. */
    private final double[] margins;

    /**
     * Those of a world.
     *
     * @param key of the world
     * @param issuers by index
     */
    public ExchangeRates(Key key, Macro macro, List<Bank> issuers) {
        Key exchange = key.derive("exchange");
        this.noise = new SmoothNoise(exchange, SCALES_DAYS, DEVIATIONS);
        this.macro = macro;
        this.margins = issuers.stream()
                .mapToDouble(bank ->
                        MARGINS.getOrDefault(bank.compe(), LEAST_MARGIN + MARGINS_VARY * exchange.unitAt(bank.compe())))
                .toArray();
    }

    /**
     * R$ for one of a city's currency.
     *
     * @param issuer index of the bank whose card it is
     */
    double reais(Abroad.City city, int day, int issuer) {
        int published = BankCalendar.BRAZIL.previousBusinessDay(day);
        return mean(city.isInEuro(), published) * (1 + noise.on(published)) * (1 + margins[issuer]);
    }

    /** On a straight line from the middle of a month to that of the next. */
    private double mean(boolean euro, int day) {
        int month = Months.of(day - MIDDLE);
        int from = Months.firstDay(month) + MIDDLE;
        double part = (day - from) / (double) Months.length(month);
        return (1 - part) * ofMonth(euro, month) + part * ofMonth(euro, month + 1);
    }

    private double ofMonth(boolean euro, int month) {
        int year = Months.year(month);
        int monthOfYear = Months.monthOfYear(month) + 1;
        return euro ? macro.euro(year, monthOfYear) : macro.dollar(year, monthOfYear);
    }
}
