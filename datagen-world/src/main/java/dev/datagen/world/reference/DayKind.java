package dev.datagen.world.reference;

import dev.datagen.world.distribution.Quarters;

/** What keeps somebody on a day from paying and buying at any hour. The curves are estimates, by quarter of an hour. */
public enum DayKind {
    /** A weekend or holiday, of anybody. */
    OFF {
        @Override
        double leisure(double hour) {
            return 1;
        }
    },
    /** A workday of an employee: mostly before and after work, or at lunch. */
    EMPLOYED {
        @Override
        double leisure(double hour) {
            return 1.2 - 0.7 * between(hour, 8.5, 17.3, 0.5) + 0.35 * bell((hour - 12.6) / 0.8);
        }
    },
    /** A workday of who has no work, or no more: after breakfast and before the others come. */
    FREE {
        @Override
        double leisure(double hour) {
            return 0.8 + 0.5 * between(hour, 8.7, 16.5, 0.75);
        }
    },
    /** A workday of who works when they like. */
    SELF_EMPLOYED {
        @Override
        double leisure(double hour) {
            return 1;
        }
    };

    /** How free to go shopping somebody is, in hours since midnight. */
    abstract double leisure(double hour);

    /** By quarter. */
    double[] leisure() {
        double[] quarters = new double[Quarters.A_DAY];
        for (int i = 0; i < quarters.length; i++) {
            quarters[i] = leisure(Quarters.middle(i));
        }
        return quarters;
    }

    static double bell(double z) {
        return StrictMath.exp(-z * z / 2);
    }

    /** From 0 to 1 and back, within about four times a width. */
    private static double between(double hour, double from, double until, double width) {
        return logistic((hour - from) / width) - logistic((hour - until) / width);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
