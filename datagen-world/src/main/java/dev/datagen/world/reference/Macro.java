package dev.datagen.world.reference;

import dev.datagen.world.calendar.Months;
import java.util.List;

/**
 * TR, inflation and exchange rates by month. Before January 2020 the first month holds, after the last published one the last; inflation goes
 * on with the mean of its last twelve months. Immutable.
 */
public final class Macro {

    /** What things cost is told in the prices with which this year began, as the amounts of the reference data are. */
    private static final int PRICES_OF_YEAR = 2025;

    private static final int LAST_YEAR = 2099;

    /** Year · 12 + month − 1 of the first row. */
    private final int firstMonth;

    private final double[] tr;
    private final double[] dollar;
    private final double[] euro;

    /** At the end of each month from that of the first row on. */
    private final double[] priceLevel;

    private Macro(Table table) {
        List<Table.Row> rows = table.rows();
        this.firstMonth = month(rows.get(0).text("month"));
        for (int i = 0; i < rows.size(); i++) {
            if (month(rows.get(i).text("month")) != firstMonth + i) {
                throw new IllegalStateException("rates: month " + rows.get(i).text("month") + " is out of order");
            }
        }
        this.tr = table.decimals("tr");
        this.dollar = table.decimals("usd");
        this.euro = table.decimals("eur");
        this.priceLevel = priceLevel(rows.stream()
                .map(row -> row.text("ipca"))
                .filter(text -> !text.equals("-"))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** @param ipca % in each month, as far as it is published */
    private double[] priceLevel(double[] ipca) {
        double beyond = lastYearMean(ipca);
        double[] level = new double[(LAST_YEAR + 1) * Months.A_YEAR - firstMonth];
        double at = 1;
        for (int i = 0; i < level.length; i++) {
            at *= 1 + (i < ipca.length ? ipca[i] : beyond) / 100;
            level[i] = at;
        }
        double base = level[PRICES_OF_YEAR * Months.A_YEAR - 1 - firstMonth];
        for (int i = 0; i < level.length; i++) {
            level[i] /= base;
        }
        return level;
    }

    static Macro load() {
        return new Macro(Table.read("rates"));
    }

    private static int month(String text) {
        return Integer.parseInt(text, 0, 4, 10) * Months.A_YEAR + Integer.parseInt(text, 5, 7, 10) - 1;
    }

    private static double lastYearMean(double[] values) {
        double sum = 0;
        for (int i = values.length - Months.A_YEAR; i < values.length; i++) {
            sum += values[i];
        }
        return sum / Months.A_YEAR;
    }

    private double at(double[] series, int year, int month) {
        int index = year * Months.A_YEAR + month - 1 - firstMonth;
        return series[Math.min(Math.max(index, 0), series.length - 1)];
    }

    /** TR of the first day of the month, % for one month. */
    public double tr(int year, int month) {
        return at(tr, year, month);
    }

    /** What a dollar costs, R$, mean of the month. */
    public double dollar(int year, int month) {
        return at(dollar, year, month);
    }

    /** What a euro costs, R$, mean of the month. */
    public double euro(int year, int month) {
        return at(euro, year, month);
    }

    /**
     * What things cost at the end of a month by IPCA, of 1 at the end of 2024; before the first row as in its month.
     *
     * @param month as {@link Months} count
     */
    public double priceLevel(int month) {
        return at(priceLevel, Months.year(month), Months.monthOfYear(month) + 1);
    }
}
