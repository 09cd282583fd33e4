package dev.datagen.world.calendar;

/** What changes as years go by: told of the beginning of each, the same distance each day in between, and for ever what it was last. Immutable. */
public final class ByYear {

    /** In days since 1970-01-01. */
    private final int first;

    private final double[] values;

    private ByYear(int first, double[] values) {
        this.first = first;
        this.values = values;
    }

    /** The values of 1 January of a year and of those after it; before it, the first one holds. */
    public static ByYear from(int year, double... values) {
        return new ByYear(Brasilia.epochDay(year, 1, 1), values.clone());
    }

    /** The value of a day, in days since 1970-01-01. */
    public double on(int day) {
        double years = Math.max(0, Math.min(Years.between(first, day), values.length - 1.0));
        int year = (int) years;
        return year == values.length - 1
                ? values[year]
                : values[year] + (years - year) * (values[year + 1] - values[year]);
    }
}
