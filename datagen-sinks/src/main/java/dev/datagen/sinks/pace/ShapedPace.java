package dev.datagen.sinks.pace;

import java.time.Duration;

/** A rate that follows a shape. When an event is due is found by halving the interval in which it must be. */
final class ShapedPace implements Pace {

    private static final double NANOS = 1e9;
    private static final int HALVINGS = 48;

    private final Shape shape;
    private final double ratePerSecond;
    private final double periodSeconds;
    private final double startPhase;
    private final double before;

    ShapedPace(Shape shape, double ratePerSecond, Duration period, double startPhase) {
        this.shape = shape;
        this.ratePerSecond = new ConstantPace(ratePerSecond).ratePerSecond();
        this.periodSeconds = period.toNanos() / NANOS;
        this.startPhase = startPhase;
        this.before = shape.integral(startPhase);
        if (!(periodSeconds > 0)) {
            throw new IllegalArgumentException("the shape's period is " + period + ", but must be more than nothing");
        }
        if (!(startPhase >= 0 && startPhase < 1)) {
            throw new IllegalArgumentException("the shape's start is " + startPhase + ", but must be in [0, 1)");
        }
    }

    @Override
    public long dueNanos(long event) {
        double target = event / (ratePerSecond * periodSeconds) + before;
        // The integral is never more than one period behind or ahead of an even pace.
        double low = Math.max(startPhase, target - 1);
        double high = target + 1.5;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (shape.integral(middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (long) ((high - startPhase) * periodSeconds * NANOS);
    }

    @Override
    public double rateAt(long nanos) {
        return ratePerSecond * shape.relative(startPhase + nanos / NANOS / periodSeconds);
    }
}
