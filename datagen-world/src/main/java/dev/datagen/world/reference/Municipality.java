package dev.datagen.world.reference;

/**
 * One of the 300 largest municipalities.
 *
 * @param index position in {@link Places#municipalities()}, which is in descending order of population
 * @param ibgeCode seven digits, the last a check digit
 * @param population residents in 2022
 * @param ddd area code
 * @param latitude degrees of the seat, negative in the south
 * @param longitude degrees of the seat, negative in the west
 * @param capital whether it is the capital of its state
 */
public record Municipality(
        int index,
        int ibgeCode,
        String name,
        State state,
        int population,
        int ddd,
        double latitude,
        double longitude,
        boolean capital,
        CepRanges ceps) {

    /** A postal code of eight digits as it is written: {@code 01310-100}. */
    public static String formatCep(int cep) {
        return CepRanges.format(cep);
    }
}
