package dev.datagen.world.bills;

import java.util.Map;
import java.util.Set;

/**
 * In which months of a year a state or a city asks for its tax, and what it takes off where all is paid with the first part.
 *
 * <p>From memory, but for what is called an estimate; the day of each part is the customer's.
 *
 * @param firstMonth of the year, 0 for January
 * @param parts equal ones, one a month
 * @param discount of the year's tax
 */
record TaxCalendar(int firstMonth, int parts, double discount) {

    private static final int FEBRUARY = 1;
    private static final int MAY = 4;

    private static final TaxCalendar SAO_PAULO_STATE = new TaxCalendar(0, 5, 0.03);
    private static final int SAO_PAULO_IN_FIVE_SINCE = 2023;
    private static final TaxCalendar MINAS_GERAIS = new TaxCalendar(FEBRUARY, 3, 0.03);
    private static final int MINAS_GERAIS_LATER_SINCE = 2025;
    private static final TaxCalendar IN_THREE = new TaxCalendar(0, 3, 0.03);

    private static final Map<String, TaxCalendar> CARS = Map.of(
            "SP", SAO_PAULO_STATE,
            "MG", MINAS_GERAIS,
            "RJ", IN_THREE,
            "PR", new TaxCalendar(0, 5, 0.06),
            "DF", new TaxCalendar(FEBRUARY, 6, 0.10));

    /** States not told apart (estimate). */
    private static final TaxCalendar CARS_ELSEWHERE = new TaxCalendar(0, 3, 0.05);

    /** Here the first part is due from January to October by the last digit of the plate, 1 first (SC's rule; the others' are near it, an estimate). */
    private static final Set<String> BY_PLATE = Set.of("SC", "AM", "BA", "GO");

    private static final int DIGITS = 10;

    /** The discounts are estimates. */
    private static final Map<String, TaxCalendar> HOMES = Map.of(
            "São Paulo", new TaxCalendar(FEBRUARY, 10, 0.03),
            "Rio de Janeiro", new TaxCalendar(FEBRUARY, 10, 0.07),
            "Belo Horizonte", new TaxCalendar(FEBRUARY, 11, 0.05),
            "Curitiba", new TaxCalendar(FEBRUARY, 10, 0.10),
            "Brasília", new TaxCalendar(MAY, 6, 0.10));

    /** Cities not told apart (estimate). */
    private static final TaxCalendar HOMES_ELSEWHERE = new TaxCalendar(FEBRUARY, 10, 0.07);

    TaxCalendar {
        if (firstMonth < 0 || parts < 1 || firstMonth + parts > 12) {
            throw new IllegalArgumentException(parts + " parts from month " + firstMonth + " on leave the year");
        }
    }

    /**
     * That of the tax on cars (IPVA).
     *
     * @param plate the quantile of the plate's last digit
     */
    static TaxCalendar ofCars(String uf, int year, double plate) {
        if (BY_PLATE.contains(uf)) {
            return new TaxCalendar((int) (plate * DIGITS), CARS_ELSEWHERE.parts, CARS_ELSEWHERE.discount);
        }
        boolean wasInThree =
                uf.equals("SP") && year < SAO_PAULO_IN_FIVE_SINCE || uf.equals("MG") && year < MINAS_GERAIS_LATER_SINCE;
        return wasInThree ? IN_THREE : CARS.getOrDefault(uf, CARS_ELSEWHERE);
    }

    /** That of the tax on homes and land (IPTU). */
    static TaxCalendar ofHomes(String city) {
        return HOMES.getOrDefault(city, HOMES_ELSEWHERE);
    }

    /** The same where all is paid at once. */
    TaxCalendar atOnce() {
        return new TaxCalendar(firstMonth, 1, discount);
    }

    boolean comesIn(int monthOfYear) {
        return monthOfYear >= firstMonth && monthOfYear < firstMonth + parts;
    }

    /** What is asked for in each month of it, of a year's tax. */
    double part(double yearCents) {
        return parts == 1 ? yearCents * (1 - discount) : yearCents / parts;
    }
}
