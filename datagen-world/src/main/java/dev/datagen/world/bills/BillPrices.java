package dev.datagen.world.bills;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Remembered;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.DatedPrice;
import dev.datagen.world.reference.Macro;
import dev.datagen.world.reference.ReferenceData;

/**
 * What bills cost: as agreed with an income, brought up to date once a year by IPCA, and plans of health as ANS lets them rise; by the month
 * for what is metered; by the year for taxes. Plans have list prices, and the law sets what micro-entrepreneurs pay. Immutable.
 */
final class BillPrices {

    private static final long LEAST_CENTS = 5_00;

    private static final int PRICES_OF = Brasilia.epochDay(2025, 1, 1);

    /** Rents and cars follow income more closely than what all households need. */
    private static final double RENT_BY_INCOME = 0.7;

    private static final double BILL_BY_INCOME = 0.4;

    /** What a metered bill of a mean month comes near to, but never above, in parts of the income: whose would be dearer saves on it (estimates). */
    private static final double MOST_FOR_ENERGY = 0.09;

    private static final double MOST_FOR_WATER = 0.05;
    private static final double MOST_FOR_GAS = 0.04;

    /** Nobody takes a dearer plan or contract of telephones or the internet, likewise, if there is a cheaper one. */
    private static final double MOST_FOR_TELECOM = 0.06;

    /** Rents are agreed in steps of this. */
    private static final long RENT_STEP_CENTS = 50_00;

    /** The rent of the next home, in parts of that of the one before the period. */
    private static final double OTHER_RENT_FROM = 0.85;

    private static final double OTHER_RENT_WITHIN = 0.3;

    /** Plans of telephones and the internet end in R$ 4,90 and 9,90. */
    private static final long PLAN_STEP_CENTS = 5_00;

    private static final long LESS_THAN_ROUND_CENTS = 10;

    /** To INSS, of the minimum wage (Lei 12.470/2011). */
    private static final int SIMPLES_PERCENT = 5;

    /** ICMS of shops and makers, ISS of services, and both (LC 123/2006, article 18-A); the shares are estimates. */
    private static final long[] SIMPLES_TAXES_CENTS = {1_00, 5_00, 6_00};

    private static final Categorical SIMPLES_ACTIVITY = Categorical.of(35, 50, 15);

    private final Key key;
    private final Macro macro;
    private final YearlyTaxes taxes;
    private final BillContracts contracts;

    /** What those who earn as much as a customer pay of what is middling. */
    private final Remembered<Double> byIncome =
            new Remembered<>(profile -> StrictMath.pow(income(profile), BILL_BY_INCOME));

    /** @param key that of {@link Bills} */
    BillPrices(Key key, BillContracts contracts, ReferenceData reference) {
        this.key = key;
        this.contracts = contracts;
        this.macro = reference.macro();
        this.taxes = new YearlyTaxes(key, reference);
    }

    /** What is asked for a month. */
    long cents(Biller biller, Profile profile, BillNeed need, int month) {
        if (need == BillNeed.SIMPLES) {
            return simplesCents(profile, month);
        }
        if (!biller.plans().isEmpty()) {
            return plan(biller, profile, need).cents(Months.firstDay(month));
        }
        if (need.isYearly()) {
            int year = Months.year(month);
            double yearCents = yearCents(biller, profile, need, year);
            return Math.max(LEAST_CENTS, (long)
                    taxes.calendar(profile, need, year, yearCents).part(yearCents));
        }
        int changed = lastChange(biller, profile, need, month);
        if (need == BillNeed.RENT) {
            return rentCents(agreedCents(biller, profile, need, month), profile, month, changed);
        }
        double level = need == BillNeed.HEALTH ? HealthPlanRises.level(changed) : macro.priceLevel(changed - 1);
        double cents = agreedCents(biller, profile, need, month) * level;
        if (need.wavering() > 0) {
            double z = Normal.approximateQuantile(
                    Key.unit(key.at(profile.ordinal(), 1L << 40 | (long) month << 8 | need.ordinal())));
            cents *= Math.max(0.5, 1 + need.wavering() * z);
        }
        return Math.max(LEAST_CENTS, rounded(need, (long) (cents * need.season(Months.monthOfYear(month)))));
    }

    /** Agreed in round numbers of its day, and brought up to date after each year of the contract. */
    private long rentCents(double agreed, Profile profile, int month, int changed) {
        double signed = macro.priceLevel(contracts.since(profile, BillNeed.RENT, month) - 1);
        int contract = contracts.number(profile, BillNeed.RENT, month);
        double other = contract == 0
                ? 1
                : OTHER_RENT_FROM
                        + OTHER_RENT_WITHIN
                                * Bills.unit(key, profile, BillNeed.RENT, 3 + contract * Bills.PURPOSES_OF_A_CONTRACT);
        long round = Math.round(agreed * other * signed / RENT_STEP_CENTS) * RENT_STEP_CENTS;
        return (long) (round * (macro.priceLevel(changed - 1) / signed));
    }

    /** The tax of a year on a car or a home. */
    private double yearCents(Biller biller, Profile profile, BillNeed need, int year) {
        int january = Months.of(year, 1);
        double usual = agreedCents(biller, profile, need, january) * need.usualParts();
        if (need == BillNeed.IPVA) {
            return taxes.carCents(profile, year, usual);
        }
        LoanTerms home = YearlyTaxes.home(profile, year);
        return (home == null ? usual : taxes.homeCents(profile, home)) * macro.priceLevel(january - 1);
    }

    /** When a tax of a year is paid. */
    TaxCalendar taxCalendar(Biller biller, Profile profile, BillNeed need, int year) {
        return taxes.calendar(profile, need, year, yearCents(biller, profile, need, year));
    }

    /** What a bill takes of a mean month. */
    double monthlyCents(Biller biller, Profile profile, BillNeed need, int month) {
        return need.isYearly()
                ? yearCents(biller, profile, need, Months.year(month)) / Months.A_YEAR
                : agreedCents(biller, profile, need, month);
    }

    /** Of a mean month, in prices of January 2025. */
    private double agreedCents(Biller biller, Profile profile, BillNeed need, int month) {
        if (!biller.plans().isEmpty()) {
            return plan(biller, profile, need).cents(PRICES_OF);
        }
        double income = income(profile);
        double cents = new LogNormal(biller.medianCents(), biller.sigma()).at(Bills.unit(key, profile, need, 3));
        if (need == BillNeed.RENT) {
            return Math.round(cents * StrictMath.pow(income, RENT_BY_INCOME) / RENT_STEP_CENTS)
                    * (double) RENT_STEP_CENTS;
        }
        if (need == BillNeed.HEALTH) {
            cents *= HealthBands.factor(profile.birthDay(), month);
        }
        cents *= need == BillNeed.IPVA ? StrictMath.pow(income, RENT_BY_INCOME) : byIncome.of(profile);
        return bounded(cents, mostOfIncome(need) * profile.incomeCents());
    }

    private static double mostOfIncome(BillNeed need) {
        return switch (need) {
            case ENERGY -> MOST_FOR_ENERGY;
            case WATER -> MOST_FOR_WATER;
            case GAS -> MOST_FOR_GAS;
            case INTERNET, MOBILE -> MOST_FOR_TELECOM;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** Much less than the most stays what it is; the more it would be, the nearer it comes. */
    private static double bounded(double cents, double most) {
        double square = cents / most * (cents / most);
        return cents / Math.sqrt(Math.sqrt(1 + square * square));
    }

    /** The dearer ones for higher incomes. */
    private DatedPrice plan(Biller biller, Profile profile, BillNeed need) {
        double dear = StrictMath.pow(Bills.unit(key, profile, need, 3), 1 / byIncome.of(profile));
        int plan = (int) (dear * biller.plans().size());
        double most = mostOfIncome(need) * profile.incomeCents();
        while (plan > 0 && biller.plans().get(plan).cents(PRICES_OF) > most) {
            plan--;
        }
        return biller.plans().get(plan);
    }

    private static double income(Profile profile) {
        return Math.min(6, Math.max(0.3, profile.incomeCents() / Bills.MIDDLING_INCOME));
    }

    /** The month in which a price was last brought up to date: each year in that of the company's tariff or of the contract. */
    private int lastChange(Biller biller, Profile profile, BillNeed need, int month) {
        if (BillContracts.end(need)) {
            return month - Math.floorMod(month - contracts.since(profile, need, month), Months.A_YEAR);
        }
        return month - Math.floorMod(Months.monthOfYear(month) - monthOfChange(biller, profile, need), Months.A_YEAR);
    }

    private int monthOfChange(Biller biller, Profile profile, BillNeed need) {
        double u = need == BillNeed.ENERGY || need == BillNeed.WATER || need == BillNeed.GAS
                ? Key.unit(key.at(-1 - biller.index(), 0))
                : Bills.unit(key, profile, need, 6);
        return (int) (u * Months.A_YEAR);
    }

    private static long rounded(BillNeed need, long cents) {
        if (need != BillNeed.INTERNET && need != BillNeed.MOBILE) {
            return cents;
        }
        long steps = (cents + PLAN_STEP_CENTS / 2) / PLAN_STEP_CENTS;
        return Math.max(1, steps) * PLAN_STEP_CENTS - LESS_THAN_ROUND_CENTS;
    }

    /** Due is that of the month before. */
    private long simplesCents(Profile profile, int month) {
        int activity = SIMPLES_ACTIVITY.pick(Bills.unit(key, profile, BillNeed.SIMPLES, 3));
        return MinimumWage.cents(month - 1) * SIMPLES_PERCENT / 100 + SIMPLES_TAXES_CENTS[activity];
    }
}
