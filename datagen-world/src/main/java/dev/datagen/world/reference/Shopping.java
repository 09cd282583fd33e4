package dev.datagen.world.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Who buys in which categories of shops, in which months, and for which occasions. Immutable. */
public final class Shopping {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final List<ShoppingGroup> groups;

    /** By category and month. */
    private final double[][] seasons;

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
        sales = Table.read("occasions")
                .map(row -> new Sale(
                        Occasion.valueOf(row.text("occasion")),
                        row.integer("days"),
                        row.decimal("factor"),
                        mccs.ofCodes(row.list("codes"))));
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
