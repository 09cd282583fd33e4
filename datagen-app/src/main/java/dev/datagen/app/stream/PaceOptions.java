package dev.datagen.app.stream;

import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.Shape;
import java.time.Duration;

/**
 * At which rate events leave.
 *
 * @param rate events a second, {@link Double#POSITIVE_INFINITY} for as many as there can be
 * @param shape how the rate changes over time
 * @param period of the shape
 * @param startPhase where in its period the shape begins, in [0, 1)
 */
public record PaceOptions(double rate, Shape shape, Duration period, double startPhase) {

    private static final int PARTS = 4;

    Pace pace() {
        return Double.isInfinite(rate) ? Pace.unlimited() : shape.pace(rate, period, startPhase);
    }

    /** One word after the other, as {@link #parse} reads it. */
    String text() {
        return rate + " " + shape.name() + " " + period.toNanos() + " " + startPhase;
    }

    static PaceOptions parse(String text) {
        String[] parts = text.split(" ", PARTS);
        return new PaceOptions(
                Double.parseDouble(parts[0]),
                Shape.valueOf(parts[1]),
                Duration.ofNanos(Long.parseLong(parts[2])),
                Double.parseDouble(parts[3]));
    }
}
