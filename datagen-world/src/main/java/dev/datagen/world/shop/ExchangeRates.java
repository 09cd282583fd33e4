package dev.datagen.world.shop;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Macro;

/** What issuers charge for a currency on a day: around the mean of its month, with their margin. Immutable. */
public final class ExchangeRates {

    /** On top of the rate that the central bank publishes (of the large issuers, 4 to 6 %). */
    private static final double MARGIN = 1.05;

    private static final double DAILY = 0.012;

    private final Key key;
    private final Macro macro;

    /** @param key of the world */
    public ExchangeRates(Key key, Macro macro) {
        this.key = key.derive("exchange");
        this.macro = macro;
    }

    /** R$ for one of a city's currency. */
    double reais(Abroad.City city, int day) {
        int month = Months.of(day);
        int year = Months.year(month);
        int monthOfYear = Months.monthOfYear(month) + 1;
        double mean = city.isInEuro() ? macro.euro(year, monthOfYear) : macro.dollar(year, monthOfYear);
        return mean * MARGIN * (1 + DAILY * (2 * key.unitAt(day) - 1));
    }
}
