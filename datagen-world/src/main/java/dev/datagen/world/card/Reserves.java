package dev.datagen.world.card;

import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.population.Profile;

/** What customers have put aside goes with how they pay: who pays badly, or goes into the red, has lived on it first. Immutable. */
public final class Reserves {

    /** Of what others have, they have so much left (estimate). */
    private static final double LEFT = 0.05;

    /** And who finances card invoices at times, or has borrowed for no purpose: nobody does at such rates who has as much as others (estimate). */
    private static final double LEFT_OF_BORROWERS = 0.2;

    /** Likewise, on the account from which they pay. */
    private static final double AT_HAND = 0.1;

    private static final double AT_HAND_OF_BORROWERS = 0.35;

    /** Of investors, so many are either; what they have in shares is within so much of all that others have. */
    private static final double POOR = 0.38;

    private static final double LOWEST_WEALTH = 0.6;

    private final Revolving revolving;
    private final Overdrafts overdrafts;

    public Reserves(Revolving revolving, Overdrafts overdrafts) {
        this.overdrafts = overdrafts;
        this.revolving = revolving;
    }

    /** What somebody has of what others like them have put aside, from above 0 to 1. */
    public double share(Profile profile) {
        return isPoor(profile) ? LEFT : borrows(profile) ? LEFT_OF_BORROWERS : 1;
    }

    /** Likewise, on the account from which they pay: who goes into the red has as much there as others. */
    public double shareAtHand(Profile profile) {
        return paysBadly(profile) ? AT_HAND : borrows(profile) ? AT_HAND_OF_BORROWERS : 1;
    }

    /** Whether somebody pays badly, or goes into the red. */
    boolean isPoor(Profile profile) {
        return paysBadly(profile) || goesIntoTheRed(profile);
    }

    /** Whether a customer goes into the red. */
    public boolean goesIntoTheRed(Profile profile) {
        return overdrafts.isUsed(profile);
    }

    /** The most that a customer owes on the account when the period begins, in cents. */
    public long mostOwedAtFirstCents(Profile profile) {
        return overdrafts.isUsed(profile) ? overdrafts.mostOwedAtFirstCents(profile) : 0;
    }

    /** How often who goes into the red is there, of how often those are who pay all from here: from 0 to 1. */
    public double oftenInTheRed(Profile profile) {
        return overdrafts.oftenThere(profile);
    }

    /** Whether a customer stops paying a loan, is late with it time and again, or misses payments of invoices. */
    public boolean paysBadly(Profile profile) {
        LoanTerms terms = profile.loan();
        boolean late = terms != null && (terms.payer() == Payer.DEFAULTER || terms.payer() == Payer.CHRONICALLY_LATE);
        return late || revolving.misses(profile);
    }

    private boolean borrows(Profile profile) {
        LoanTerms terms = profile.loan();
        return terms != null && terms.assetCents() == 0 || revolving.mayOwe(profile);
    }

    /**
     * The quantile in [0, 1) of what an investor has in shares: of who pays badly, goes into the red or borrows, among the lowest, and of the others such
     * that all together have what they would have without.
     *
     * @param u quantile in [0, 1) among those who are like them
     */
    public double wealth(Profile profile, double u) {
        if (isPoor(profile) || borrows(profile)) {
            return u * LOWEST_WEALTH;
        }
        double above = POOR + (1 - POOR) * u;
        return above > LOWEST_WEALTH ? above : u * (1 - POOR) / (1 - POOR / LOWEST_WEALTH);
    }
}
