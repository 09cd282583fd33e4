package dev.datagen.world.life.loan;

import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.loan.Arrears;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.loan.Renegotiation;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/**
 * Customers' scores when the period ends: bureaus lower those of who has left unpaid here what was due, by an amount of their own, the less the longer
 * that is past, and to no less than some bad scores are. Immutable.
 */
public final class Scores {

    /** By how many points, of who owes what has been due for more than three months (estimates). */
    private static final double MEAN_LOWERED = 180;

    private static final double SPREAD_OF_LOWERED = 60;
    private static final double LEAST_LOWERED = 20;

    /** How much of that for what has been due for two months or more, and for less; and for what was given a new contract (estimates). */
    private static final double OF_TWO_MONTHS = 0.8;

    private static final double OF_LESS = 0.5;
    private static final double OF_RENEGOTIATED = 0.6;

    /** Half of it is forgotten in so many months (estimate: bureaus delete entries after five years, and give the recent ones more weight). */
    private static final double HALF_FORGOTTEN = 24;

    private static final int LATE_FROM_DAYS = 15;
    private static final int TWO_MONTHS = 60;
    private static final double DAYS_A_MONTH = 30;

    private final LoanPayments payments;
    private final Key key;
    private final int lastDay;

    /** @param key of a world */
    public Scores(Key key, LoanPayments payments, int lastDay) {
        this.key = key.derive("scores");
        this.payments = payments;
        this.lastDay = lastDay;
    }

    /** From 0 to 1000; of a customer whose life has been lived up to the period's end. */
    public int score(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        double card = profile.holdsCard() ? ofCard(cohort.revolving().missed(index)) : 0;
        double loan = profile.loan() == null ? 0 : ofLoan(payments.course(profile));
        return lowered(profile, Math.max(card, loan));
    }

    private int lowered(Profile profile, double weight) {
        if (weight == 0) {
            return profile.score();
        }
        Draws draws = new Draws().from(key.at(profile.ordinal(), 0));
        double points = MEAN_LOWERED + SPREAD_OF_LOWERED * Normal.approximateQuantile(draws.unit());
        int least = Math.min(profile.score(), Population.scoreWithEntries(draws.unit()));
        return Math.max(least, (int) (profile.score() - weight * Math.max(LEAST_LOWERED, points)));
    }

    /** From 0 to 1. */
    private static double ofCard(int missed) {
        return missed == 0 ? 0 : ofDays((missed - 1) * DAYS_A_MONTH + LATE_FROM_DAYS);
    }

    private double ofLoan(LoanCourse course) {
        int daysLate = course.stateOn(lastDay).daysLate();
        if (daysLate >= LATE_FROM_DAYS) {
            return ofDays(daysLate);
        }
        Renegotiation agreed = course.renegotiation();
        if (agreed != null) {
            return OF_RENEGOTIATED * remembered(lastDay - agreed.day());
        }
        Arrears past = course.arrears();
        return past == null || past.paidDay() > lastDay ? 0 : remembered(lastDay - past.paidDay());
    }

    /** What is left of the whole, of something that has been due for so many days. */
    private static double ofDays(double days) {
        if (days < TWO_MONTHS) {
            return OF_LESS;
        }
        return days <= LoanState.DEFAULT_AFTER_DAYS ? OF_TWO_MONTHS : remembered(days - LoanState.DEFAULT_AFTER_DAYS);
    }

    private static double remembered(double days) {
        return StrictMath.pow(0.5, days / DAYS_A_MONTH / HALF_FORGOTTEN);
    }
}
