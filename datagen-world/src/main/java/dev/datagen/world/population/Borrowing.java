package dev.datagen.world.population;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.Normal;
import java.util.Arrays;

/**
 * Who has a loan. 35 % of customers have one: 18 % personal or payroll, 7 % vehicle, 10 % housing; the stratified quantile of a customer says which
 * and how old it is.
 *
 * <p>A loan has run at some time in the period. Its age at the end is spread over its term and the months of the period, so that as many
 * mature or are paid off in a month as are granted: of those granted before the period, the older the fewer have not been paid off by its first day.
 * Of housing, it is spread over nine years before the period and those of the period, by how many homes were financed in each.
 */
final class Borrowing {

    private static final Categorical PRODUCTS = Categorical.of(0.18, 0.07, 0.10, 0.65);
    static final int PERSONAL = 0;
    static final int VEHICLE = 1;
    static final int HOUSING = 2;

    /** By so many standard deviations the income of those who buy a vehicle or a home on credit is higher (estimate). */
    private static final double HIGHER_FOR_VEHICLE = 1.0;

    private static final double HIGHER_FOR_HOUSING = 1.4;
    private static final double MEAN_HIGHER = 0.07 * HIGHER_FOR_VEHICLE + 0.10 * HIGHER_FOR_HOUSING;
    private static final double SPREAD_OF_HIGHER = StrictMath.sqrt(1
            + 0.07 * HIGHER_FOR_VEHICLE * HIGHER_FOR_VEHICLE
            + 0.10 * HIGHER_FOR_HOUSING * HIGHER_FOR_HOUSING
            - MEAN_HIGHER * MEAN_HIGHER);

    private static final int[] PERSONAL_TERMS = {6, 12, 18, 24, 36, 48, 60, 72};
    private static final Categorical PERSONAL_TERM = Categorical.of(6, 22, 11, 23, 19, 12, 5, 2);
    private static final int[] VEHICLE_TERMS = {12, 24, 36, 48, 60};
    private static final Categorical VEHICLE_TERM = Categorical.of(3, 9, 20, 38, 30);

    /** Housing loans are no older than so many months when the period begins, or a year later where that is its end. */
    private static final int OLDEST_HOMES = 108;

    /**
     * So many times as many have run from before the period on as were lent in those years: older ones, of which there are more than half as many,
     * stand among them (fitted to the homes financed since 2010, as those that are left of them fall off). So few as without them would grow by an
     * eighth a year; BCB's SCR has some 5 % more loans for homes each year.
     */
    private static final double WITH_OLDER_HOMES = 1.6;

    /** Of a longer period, loans that matured in its first years are left out, so that not too few are left in its last ones. */
    private static final int MOST_MONTHS = 72;

    /**
     * Of those who owe something, so many are rid of it in a month before its time: fewer than {@code LoanPayments} has it of those who may, as who
     * pays badly may not, nor who has not got the money (fitted).
     */
    private static final double UNSECURED_PAID_OFF = 0.0125;

    private static final double VEHICLE_PAID_OFF = 0.0065;
    private static final double HOME_PAID_OFF = 0.0042;

    private static final int FIRST_WEIGHED_YEAR = 2015;

    /**
     * Homes financed from savings and by FGTS, in thousands a year since then (ABECIP: 568 from savings in 2024; the others and those of FGTS are
     * rounded estimates): few in the recession, twice as many when interest was low in 2021.
     */
    private static final double[] HOMES_FINANCED = {740, 590, 520, 590, 680, 800, 1210, 1080, 990, 1180, 1100};

    /** At most, from the money to the first instalment. */
    private static final int DAYS_BEFORE_DUE = 31;

    /** By more days than these no business day is before another. */
    private static final int HOLIDAYS = 7;

    /** Whole years at signing, the least and the most: insurers of homes take nobody whose loan would end too late. */
    private static final int[] LEAST_AGES = {19, 20, 22};

    private static final int[] MOST_AGES = {73, 74, 66};

    /** Who is younger or older than that is up to so many years within it. */
    private static final int WITHIN_YEARS = 15;

    /** Longer loans are for higher incomes: the correlation of their normal scores (estimate). */
    private static final double LONGER_FOR_INCOME = 0.4;

    /**
     * With a personal loan, for a vehicle, for housing, without one, against all of their age: nobody without work is sold a vehicle or a home on
     * credit (estimate).
     */
    private static final double[] UNEMPLOYED = {0.55, 0, 0, 1.384};

    private final Period period;
    private final int monthsRunning;
    private final Categorical housingAge;

    Borrowing(Period period) {
        this.period = period;
        this.monthsRunning = Math.min(MOST_MONTHS, period.lastMonth() - period.firstMonth() + 1);
        int months = period.lastMonth() - period.firstMonth() + 1;
        double[] weights = new double[OLDEST_HOMES + Math.max(Months.A_YEAR, months)];
        Arrays.setAll(weights, age -> homesFinanced(period.lastMonth() - age) * left(age - months));
        this.housingAge = Categorical.of(weights);
    }

    /** Of those financed in a month, what runs on in the period, if it is some months before it. */
    private static double left(int monthsBefore) {
        return monthsBefore < 0 ? 1 : WITH_OLDER_HOMES * StrictMath.exp(-HOME_PAID_OFF * monthsBefore);
    }

    private static double homesFinanced(int month) {
        int year = Months.year(month) - FIRST_WEIGHED_YEAR;
        return HOMES_FINANCED[Math.max(0, Math.min(year, HOMES_FINANCED.length - 1))];
    }

    /** {@link #PERSONAL}, {@link #VEHICLE}, {@link #HOUSING}, or more than that without a loan. */
    static int product(double u) {
        return PRODUCTS.pick(u);
    }

    /** How many months ago a loan's first instalment was due, at most, when the period ends. */
    int age(double u) {
        double inProduct = PRODUCTS.rescale(u, product(u));
        return switch (product(u)) {
            case PERSONAL ->
                age(UNSECURED_PAID_OFF, term(u), PERSONAL_TERM.rescale(inProduct, PERSONAL_TERM.pick(inProduct)));
            case VEHICLE ->
                age(VEHICLE_PAID_OFF, term(u), VEHICLE_TERM.rescale(inProduct, VEHICLE_TERM.pick(inProduct)));
            default -> housingAge.pick(inProduct);
        };
    }

    /** The same of a loan that is to be withheld from pay or pension, of a term of its own. */
    int ageOfPayroll(double u, int term) {
        double inProduct = PRODUCTS.rescale(u, PERSONAL);
        return age(UNSECURED_PAID_OFF, term, PERSONAL_TERM.rescale(inProduct, PERSONAL_TERM.pick(inProduct)));
    }

    /** One month more than the age of any loan of a term that is not for housing. */
    int oldest(int term) {
        return monthsRunning + term;
    }

    /** As many for each month of the period, and for each before it as many as have not been paid off by then. */
    private int age(double paidOff, int term, double u) {
        double before = -StrictMath.expm1(-paidOff * term) / paidOff;
        double granted = u * (monthsRunning + before) - monthsRunning;
        return granted < 0
                ? (int) (granted + monthsRunning)
                : monthsRunning + (int) Math.min(-StrictMath.log1p(-paidOff * granted) / paidOff, term - 1);
    }

    /** For how many months a loan is that is not for housing. */
    static int term(double u) {
        double inProduct = PRODUCTS.rescale(u, product(u));
        return product(u) == PERSONAL
                ? PERSONAL_TERMS[PERSONAL_TERM.pick(inProduct)]
                : VEHICLE_TERMS[VEHICLE_TERM.pick(inProduct)];
    }

    /**
     * The normal score of a customer's income, which is higher where a vehicle or a home is bought, and where other loans are for longer; of all
     * customers it is one still.
     */
    static double incomeOf(double u, double normalScore) {
        int product = PRODUCTS.pick(u);
        double higher = product == VEHICLE ? HIGHER_FOR_VEHICLE : product == HOUSING ? HIGHER_FOR_HOUSING : 0;
        double own = normalScore;
        if (product < HOUSING) {
            double longer = Normal.approximateQuantile(PRODUCTS.rescale(u, product));
            own = LONGER_FOR_INCOME * longer + StrictMath.sqrt(1 - LONGER_FOR_INCOME * LONGER_FOR_INCOME) * normalScore;
        }
        return (own + higher - MEAN_HIGHER) / SPREAD_OF_HIGHER;
    }

    /** The birthday of who may sign the loan that there is, if there is one: theirs, or another where they are too young or too old for it. */
    int birthDay(double u, int birthDay, double random) {
        int product = PRODUCTS.pick(u);
        if (product > HOUSING) {
            return birthDay;
        }
        int signed = Months.firstDay(period.lastMonth() - age(u) + 1) - DAYS_BEFORE_DUE - HOLIDAYS;
        double years = Years.between(birthDay, signed);
        if (years < LEAST_AGES[product]) {
            years = LEAST_AGES[product] + WITHIN_YEARS * random;
        } else if (years > MOST_AGES[product]) {
            years = MOST_AGES[product] - WITHIN_YEARS * random;
        } else {
            return birthDay;
        }
        return signed - (int) (years * Years.DAYS) - 1;
    }

    /** Whether money is lent without security, on pay or not. */
    static boolean isUnsecured(double u) {
        return PRODUCTS.pick(u) == PERSONAL;
    }

    /** How many times as many are without work as of all of their age. */
    static double unemployed(double u) {
        return UNEMPLOYED[PRODUCTS.pick(u)];
    }

    /** Whether a vehicle or a home is bought on credit. */
    static boolean isSecured(double u) {
        int product = PRODUCTS.pick(u);
        return product == VEHICLE || product == HOUSING;
    }
}
