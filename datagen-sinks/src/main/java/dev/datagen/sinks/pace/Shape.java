package dev.datagen.sinks.pace;

import java.time.Duration;

/** How a rate changes over time. Apart from the ramp, a shape repeats, and its mean over a period is the rate that was asked for. */
public enum Shape {
    /** Evenly. */
    CONSTANT {
        @Override
        double relative(double phase) {
            return 1;
        }

        @Override
        double integral(double phase) {
            return phase;
        }
    },

    /** From nothing up to the rate within the first period, then evenly. */
    RAMP {
        @Override
        double relative(double phase) {
            return Math.min(1, phase);
        }

        @Override
        double integral(double phase) {
            return phase < 1 ? phase * phase / 2 : phase - 0.5;
        }
    },

    /** Up by four fifths and down again, smoothly, within a period. */
    SINE {
        @Override
        double relative(double phase) {
            return 1 + SWING * StrictMath.sin(2 * StrictMath.PI * phase);
        }

        @Override
        double integral(double phase) {
            return phase + SWING * (1 - StrictMath.cos(2 * StrictMath.PI * phase)) / (2 * StrictMath.PI);
        }
    },

    /** In a tenth of each period, after its middle, five and a half times as many as in the rest, which has half the rate. */
    SPIKE {
        @Override
        double relative(double phase) {
            double inPeriod = phase - StrictMath.floor(phase);
            return inPeriod >= SPIKE_STARTS && inPeriod < SPIKE_ENDS ? SPIKE_HEIGHT : REST;
        }

        @Override
        double integral(double phase) {
            double whole = StrictMath.floor(phase);
            double inPeriod = phase - whole;
            double inSpike = Math.min(SPIKE_ENDS, Math.max(SPIKE_STARTS, inPeriod)) - SPIKE_STARTS;
            return whole + REST * inPeriod + (SPIKE_HEIGHT - REST) * inSpike;
        }
    },

    /** A day of payments: few at night, most around noon and at the end of the afternoon. The period is a day. */
    BUSINESS_DAY {
        @Override
        double relative(double phase) {
            return HOURS[hour(phase)] / HOURS_MEAN;
        }

        @Override
        double integral(double phase) {
            double whole = StrictMath.floor(phase);
            double sum = 0;
            int hour = hour(phase);
            for (int i = 0; i < hour; i++) {
                sum += HOURS[i];
            }
            double inHour = (phase - whole) * HOURS.length - hour;
            return whole + (sum + inHour * HOURS[hour]) / (HOURS_MEAN * HOURS.length);
        }
    };

    private static final double SWING = 0.8;
    private static final double SPIKE_STARTS = 0.5;
    private static final double SPIKE_ENDS = 0.6;
    private static final double REST = 0.5;
    private static final double SPIKE_HEIGHT = 5.5;

    /** Share of Pix orders by hour of a weekday (anchored on BCB: peaks near 12 and 18 h). */
    private static final double[] HOURS = {
        0.8, 0.45, 0.3, 0.25, 0.3, 0.7, 1.7, 3.2, 4.8, 5.8, 6.4, 6.9, 7.3, 6.4, 6.2, 6.2, 6.3, 6.9, 7.4, 6.9, 5.8, 4.5,
        2.9, 1.6
    };

    private static final double HOURS_MEAN = mean(HOURS);

    /** The rate at a phase, relative to the one that was asked for; a period lasts from one whole number to the next. */
    abstract double relative(double phase);

    /** The integral of {@link #relative} from 0. */
    abstract double integral(double phase);

    /** How long a period lasts where nobody says. */
    public Duration period() {
        return this == BUSINESS_DAY ? Duration.ofDays(1) : Duration.ofMinutes(1);
    }

    private static int hour(double phase) {
        return Math.min(HOURS.length - 1, (int) ((phase - StrictMath.floor(phase)) * HOURS.length));
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /**
     * This shape around a rate.
     *
     * @param ratePerSecond more than 0
     * @param period how long the shape takes
     * @param startPhase where in its period the shape begins, in [0, 1)
     */
    public Pace pace(double ratePerSecond, Duration period, double startPhase) {
        return this == CONSTANT
                ? Pace.constant(ratePerSecond)
                : new ShapedPace(this, ratePerSecond, period, startPhase);
    }
}
