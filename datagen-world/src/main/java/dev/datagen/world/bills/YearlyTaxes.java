package dev.datagen.world.bills;

import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The taxes on a customer's car and home, of a year: of what is bought on a loan by its value, else as large as usual; in parts, or at once for less.
 * Immutable.
 */
final class YearlyTaxes {

    /** Of a car's value: in most states, and in those that ask most (SEFAZ; the others' are taken together, an estimate). */
    private static final double CAR_TAX = 0.03;

    private static final double DEAR_CAR_TAX = 0.04;
    private static final Set<String> DEAR_STATES = Set.of("MG", "RJ", "SP");

    /** Of its value, a car keeps so much after a year at least, and so much more at most: in some years used cars grow dearer (estimate after FIPE). */
    private static final double CAR_KEEPS = 0.86;

    private static final double CAR_KEEPS_MORE = 0.16;

    /** Who has no car on a loan has another each so many years, at least, and so many more (estimates). */
    private static final int LEAST_YEARS_OF_A_CAR = 4;

    private static final int MORE_YEARS_OF_A_CAR = 3;

    /** Against the mean of its years, the next car is worth so much at least, and so much more. */
    private static final double NEXT_CAR = 0.95;

    private static final double NEXT_CAR_MORE = 0.4;
    private static final double CAR_PRICES_RISE = 1.03;
    private static final int PRICES_OF = 2025;

    /** Of a home's or lot's price: what the city asks for at least, and so much more (estimate). */
    private static final double HOME_TAX = 0.003;

    private static final double HOME_TAX_MORE = 0.007;

    /** Of those who can, so many pay the car's tax at once (estimate), more where more is taken off; and so many the home's. */
    private static final double CAR_AT_ONCE = 0.3;

    private static final double MORE_BY_DISCOUNT = 2;
    private static final double HOME_AT_ONCE = 0.36;

    /** Nobody pays at once what is more of a month's income. */
    private static final double MOST_AT_ONCE = 0.5;

    private static final int HABIT = 7;
    private static final int PLATE = 8;
    private static final int YEARS = 9;
    private static final int PHASE = 10;

    private final Key key;
    private final Key keptKey;
    private final Key nextKey;
    private final Key cityKey;
    private final ReferenceData reference;

    /** @param key that of {@link Bills} */
    YearlyTaxes(Key key, ReferenceData reference) {
        this.key = key;
        this.keptKey = key.derive("cars kept");
        this.nextKey = key.derive("next cars");
        this.cityKey = key.derive("taxes of cities");
        this.reference = reference;
    }

    /**
     * When the tax of a year is asked for, from a customer who pays it as they are used to.
     *
     * @param yearCents what it is
     */
    TaxCalendar calendar(Profile profile, BillNeed need, int year, double yearCents) {
        Municipality city = reference.municipality(profile.municipality());
        TaxCalendar calendar = need == BillNeed.IPVA
                ? TaxCalendar.ofCars(city.state().uf(), year, Bills.unit(key, profile, need, PLATE))
                : TaxCalendar.ofHomes(city.name());
        double share = need == BillNeed.IPVA ? CAR_AT_ONCE + MORE_BY_DISCOUNT * calendar.discount() : HOME_AT_ONCE;
        boolean atOnce =
                yearCents <= MOST_AT_ONCE * profile.incomeCents() && Bills.unit(key, profile, need, HABIT) < share;
        return atOnce ? calendar.atOnce() : calendar;
    }

    /** The tax of a year on a car, in cents, where a usual one of 2025 is taxed so much. */
    double carCents(Profile profile, int year, double usualCents) {
        LoanTerms loan = profile.loan();
        if (loan != null && loan.type() == LoanType.VEHICLE) {
            int bought = Months.year(Months.of(loan.disbursementDay()));
            if (year > bought) {
                return loan.assetCents()
                        * carTax(reference.municipality(profile.municipality()).state())
                        * kept(profile, bought, year);
            }
        }
        int years = LEAST_YEARS_OF_A_CAR
                + (int) (Bills.unit(key, profile, BillNeed.IPVA, YEARS) * (MORE_YEARS_OF_A_CAR + 1));
        int bought = year - Math.floorMod(year + (int) (Bills.unit(key, profile, BillNeed.IPVA, PHASE) * years), years);
        double next = NEXT_CAR + NEXT_CAR_MORE * Key.unit(nextKey.at(profile.ordinal(), bought));
        return usualCents * next * StrictMath.pow(CAR_PRICES_RISE, bought - PRICES_OF) * kept(profile, bought, year);
    }

    private static double carTax(State state) {
        return DEAR_STATES.contains(state.uf()) ? DEAR_CAR_TAX : CAR_TAX;
    }

    /** What is left in a year of the value of a car that was bought in another. */
    private double kept(Profile profile, int bought, int year) {
        double kept = 1;
        for (int later = bought + 1; later <= year; later++) {
            kept *= CAR_KEEPS + CAR_KEEPS_MORE * Key.unit(keptKey.at(profile.ordinal(), later));
        }
        return kept;
    }

    /** The home or lot on which a customer pays tax in a year, which a loan bought in one before; null if there is none. */
    static @Nullable LoanTerms home(Profile profile, int year) {
        LoanTerms loan = profile.loan();
        boolean owned =
                loan != null && loan.property() != null && Months.year(Months.of(loan.disbursementDay())) < year;
        return owned ? loan : null;
    }

    /** The tax of a year on a home or lot at the prices of its purchase, in cents: each city asks for its share of the value. */
    double homeCents(Profile profile, LoanTerms home) {
        return home.assetCents() * (HOME_TAX + HOME_TAX_MORE * cityKey.unitAt(profile.municipality()));
    }
}
