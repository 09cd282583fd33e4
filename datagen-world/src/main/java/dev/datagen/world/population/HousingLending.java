package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.PropertyType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.credit.HousingCredit;
import dev.datagen.world.credit.LoanRates;
import dev.datagen.world.credit.SubsidisedHousing;
import dev.datagen.world.credit.SubsidisedHousing.Band;
import dev.datagen.world.random.Draws;

/**
 * Which home somebody buys on credit: such that the first instalment takes a share of the family's income, and what is not lent can have been saved. Who
 * may borrow from FGTS for it does.
 */
final class HousingLending {

    /** A month, in millionths. */
    private static final int MOST_UNDER_SFH =
            (int) ((StrictMath.pow(1 + HousingCredit.MOST_YEARLY_UNDER_SFH, 1.0 / Months.A_YEAR) - 1) * 1e6);

    /** So many buyers borrow all that may be lent on a property (estimate). */
    private static final double AT_LIMIT = 0.25;

    /** Of the others, so much of it at least. */
    private static final double LEAST_OF_LIMIT = 0.5;

    /** What a first instalment takes of a family's income: at most 30 %, with all that is in it. */
    private static final double LEAST_FOR_HOUSING = 0.18;

    private static final double MOST_FOR_HOUSING = 0.295;
    private static final double LEAST_FAMILY_INCOME = 250_000;

    /** Months of income that are paid down for a home at the most, by age (estimates). */
    private static final double MOST_MONTHS_DOWN = 34;

    private static final double LEAST_MONTHS_DOWN = 10;
    private static final double MONTHS_DOWN_A_YEAR = 1.5;
    private static final int ADULT = 20;

    /** Rates of a day differ by a tenth either way. */
    private static final double LEAST_OF_RATE = 0.9;

    private static final double MORE_OF_RATE = 0.2;
    private static final double MILLION = 1e6;

    private final PropertyType property;
    private final AmortizationSystem system;
    private final int day;
    private final int term;
    private final String uf;
    private final double rateQuantile;
    private final double familyIncome;
    private final double incomeTaken;
    private final double valueLent;
    private final double savedCents;
    private final short lifeMillionths;

    /**
     * A home.
     *
     * @param principalCents lent on it
     * @param valueCents price
     * @param rateMillionths interest a month, in millionths
     * @param regime rules of the loan
     * @param lifeMillionths what insurance of the borrower's life takes of the balance each month
     */
    record Home(long principalCents, long valueCents, int rateMillionths, HousingRegime regime, short lifeMillionths) {}

    /**
     * What a buyer looks for.
     *
     * @param day of the loan
     * @param term number of instalments
     */
    HousingLending(
            PropertyType property, AmortizationSystem system, int day, int term, Applicant applicant, Draws draws) {
        this.property = property;
        this.system = system;
        this.day = day;
        this.term = term;
        this.uf = applicant.uf();
        this.rateQuantile = draws.unit();
        this.familyIncome = Math.max(LEAST_FAMILY_INCOME, applicant.incomeCents() * (1 + draws.unit()));
        this.incomeTaken = draws.unit();
        this.valueLent = draws.unit();
        int years = (int) Years.between(applicant.birthDay(), day);
        this.lifeMillionths = HousingCredit.lifeMillionths(years);
        this.savedCents = mostDown(years, applicant.incomeCents());
    }

    /** A quantile in [0, 1) of the share of income that the instalment takes. */
    double incomeTaken() {
        return incomeTaken;
    }

    /** A quantile in [0, 1) of the share of the price that is lent. */
    double valueLent() {
        return valueLent;
    }

    Home home() {
        Band band = property == PropertyType.LAND ? null : SubsidisedHousing.band(familyIncome, day);
        if (band != null) {
            double yearly = band.leastYearly() + (band.mostYearly() - band.leastYearly()) * rateQuantile;
            Home home = sized((int) (yearly / Months.A_YEAR * MILLION));
            if (home.valueCents <= band.mostValueCents()) {
                return new Home(
                        home.principalCents, home.valueCents, home.rateMillionths, HousingRegime.FGTS, lifeMillionths);
            }
        }
        return sized((int) (LoanRates.housing(day) * (LEAST_OF_RATE + MORE_OF_RATE * rateQuantile)));
    }

    /** At a rate, which SFH limits. */
    private Home sized(int rate) {
        double limit = HousingCredit.mostLentPercent(property, system, day) / 100.0;
        double lent = limit * Math.min(1, LEAST_OF_LIMIT + (1 - LEAST_OF_LIMIT) * valueLent / (1 - AT_LIMIT));
        double cost = HousingCredit.firstInstalment(system, property, rate, term, lifeMillionths, lent);
        double share = LEAST_FOR_HOUSING + (MOST_FOR_HOUSING - LEAST_FOR_HOUSING) * incomeTaken;
        long least =
                Math.min(6_000_000, Lending.whole((familyIncome * MOST_FOR_HOUSING - HousingCredit.FEE_CENTS) / cost));
        long sized = Lending.whole((familyIncome * share - HousingCredit.FEE_CENTS) / cost);
        long principal = Math.min(
                Math.min(150_000_000, Lending.whole(savedCents * limit / (1 - limit))), Math.max(least, sized));
        lent = Math.max(lent, principal / (principal + savedCents));
        long value = ((long) (principal / lent) / 100_000 + 1) * 100_000;
        HousingRegime regime = HousingCredit.regime(property, value, uf, day);
        int limited = regime == HousingRegime.SFH ? Math.min(rate, MOST_UNDER_SFH) : rate;
        return new Home(principal, value, limited, regime, lifeMillionths);
    }

    /** What somebody has saved for a home, in cents: the more, the longer they can have. */
    private static double mostDown(int years, int incomeCents) {
        return incomeCents * Math.min(MOST_MONTHS_DOWN, LEAST_MONTHS_DOWN + MONTHS_DOWN_A_YEAR * (years - ADULT));
    }
}
