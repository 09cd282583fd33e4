package dev.datagen.world.reference;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Who buys in which categories of shops, in which months, for which occasions, and what they did in the pandemic. Immutable. */
public final class Shopping {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int PANDEMIC = Months.of(2020, 3);

    private static final int PANDEMIC_MONTHS = Months.of(2022, 1) - PANDEMIC;

    private final List<ShoppingGroup> groups;

    /** By category and month. */
    private final double[][] seasons;

    /** By category and month from {@link #PANDEMIC} on. */
    private final double[][] pandemic;

    private final List<Sale> sales;

    /** So many days up to that of an occasion, categories sell more. */
    private record Sale(Occasion occasion, int days, double factor, List<Integer> mccs) {

        boolean covers(LocalDate date) {
            LocalDate last = occasion.day(date.getYear());
            return !date.isAfter(last) && date.isAfter(last.minusDays(days));
        }
    }

    private Shopping(Mccs mccs) {
        groups = Table.read("shopping-groups").map(row -> ShoppingGroup.read(row, mccs));
        seasons = new double[mccs.all().size()][MONTHS.size()];
        Arrays.stream(seasons).forEach(months -> Arrays.fill(months, 1));
        for (Table.Row row : Table.read("category-seasons").rows()) {
            double[] months = MONTHS.stream().mapToDouble(row::decimal).toArray();
            mccs.ofCodes(row.list("codes")).forEach(mcc -> seasons[mcc] = months);
        }
        pandemic = new double[mccs.all().size()][PANDEMIC_MONTHS];
        Arrays.stream(pandemic).forEach(months -> Arrays.fill(months, 1));
        for (Table.Row row : Table.read("pandemic").rows()) {
            double[] months = pandemic(row);
            mccs.ofCodes(row.list("codes")).forEach(mcc -> pandemic[mcc] = months);
        }
        sales = Table.read("occasions")
                .map(row -> new Sale(
                        Occasion.valueOf(row.text("occasion")),
                        row.integer("days"),
                        row.decimal("factor"),
                        mccs.ofCodes(row.list("codes"))));
    }

    private static double[] pandemic(Table.Row row) {
        double[] months = new double[PANDEMIC_MONTHS];
        for (String column :
                List.of("2020-03", "2020-04", "2020-06", "2020-08", "2020-11", "2021-03", "2021-05", "2021-08")) {
            YearMonth first = YearMonth.parse(column);
            int from = Months.of(first.getYear(), first.getMonthValue()) - PANDEMIC;
            Arrays.fill(months, from, PANDEMIC_MONTHS, row.decimal(column));
        }
        return months;
    }

    static Shopping load(Mccs mccs) {
        return new Shopping(mccs);
    }

    /** Each category is in one of them. */
    public List<ShoppingGroup> groups() {
        return groups;
    }

    /**
     * How much more than usual is bought in a category in a month, but for occasions.
     *
     * @param mcc index in {@link Mccs#all()}
     * @param month 0 to 11
     */
    public double season(int mcc, int month) {
        return seasons[mcc][month];
    }

    /**
     * How much is bought in a category in a month of what would be without the pandemic; 1 before it and after.
     *
     * @param mcc index in {@link Mccs#all()}
     * @param month as {@link Months} count
     */
    public double inPandemic(int mcc, int month) {
        int place = month - PANDEMIC;
        return place >= 0 && place < PANDEMIC_MONTHS ? pandemic[mcc][place] : 1;
    }

    /** The categories, by index, that sell so many times the usual on a day; 1 where no occasion is near. */
    public double[] occasions(LocalDate date) {
        double[] factors = new double[seasons.length];
        Arrays.fill(factors, 1);
        for (Sale sale : sales) {
            if (sale.covers(date)) {
                sale.mccs().forEach(mcc -> factors[mcc] *= sale.factor());
            }
        }
        return factors;
    }
}
