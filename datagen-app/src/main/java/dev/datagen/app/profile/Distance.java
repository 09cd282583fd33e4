package dev.datagen.app.profile;

/** How far what is measured is from what is published, and how far is far. The thresholds of all verdicts are here. */
public enum Distance {

    /** Of a whole, the share that would have to change its category: half the sum of the differences. */
    TOTAL_VARIATION("% of a whole", 0.05, 0.10),

    /** Mean difference of rates. */
    ABSOLUTE("points of a rate", 0.02, 0.05),

    /** Mean difference in proportion to the target. */
    RELATIVE("% of an amount", 0.10, 0.25);

    private final String measure;
    private final double close;
    private final double near;

    Distance(String measure, double close, double near) {
        this.measure = measure;
        this.close = close;
        this.near = near;
    }

    /** The distance that suits a unit. */
    static Distance ofUnit(String unit) {
        return switch (unit) {
            case "share" -> TOTAL_VARIATION;
            case "rate" -> ABSOLUTE;
            default -> RELATIVE;
        };
    }

    /** What a hundredth of it is. */
    public String measure() {
        return measure;
    }

    /** Up to here a figure is close. */
    public double close() {
        return close;
    }

    /** Up to here a figure is near. */
    public double near() {
        return near;
    }
}
