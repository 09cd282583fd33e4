package dev.datagen.app.profile;

import dev.datagen.model.Customer;
import dev.datagen.model.Gender;
import java.time.LocalDate;
import java.time.Period;

/**
 * A customer as figures need one.
 *
 * @param customer the row
 * @param age in years, at the end of the period
 * @param region N, NE, SE, S or CO
 */
record Person(Customer customer, int age, String region) {

    static Person of(Customer customer, LocalDate lastDay) {
        LocalDate birth = LocalDate.ofEpochDay(customer.birthDay());
        return new Person(customer, Period.between(birth, lastDay).getYears(), regionOf(customer.state()));
    }

    /** F or M. */
    String sex() {
        return customer.gender() == Gender.FEMALE ? "F" : "M";
    }

    /** The first of some bands that the age is in; a band is named by the ages that it begins and ends with. */
    String ageIn(String... bands) {
        for (String band : bands) {
            if (band.endsWith("+")) {
                if (age >= Integer.parseInt(band.substring(0, band.length() - 1))) {
                    return band;
                }
            } else {
                String[] ends = band.split("-", -1);
                if (age >= Integer.parseInt(ends[0]) && age <= Integer.parseInt(ends[1])) {
                    return band;
                }
            }
        }
        return "of another age";
    }

    /** The great region of a federative unit (IBGE). */
    private static String regionOf(String state) {
        return switch (state) {
            case "AC", "AM", "AP", "PA", "RO", "RR", "TO" -> "N";
            case "AL", "BA", "CE", "MA", "PB", "PE", "PI", "RN", "SE" -> "NE";
            case "ES", "MG", "RJ", "SP" -> "SE";
            case "PR", "RS", "SC" -> "S";
            case "DF", "GO", "MS", "MT" -> "CO";
            default -> throw new IllegalArgumentException("'" + state + "' is no federative unit of Brazil");
        };
    }
}
