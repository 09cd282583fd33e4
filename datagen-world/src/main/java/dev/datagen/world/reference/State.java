package dev.datagen.world.reference;

import java.util.List;

/**
 * A federation unit.
 *
 * @param index position in {@link Places#states()}, which is in alphabetical order of the UF
 * @param uf two letters
 * @param region Norte, Nordeste, Sudeste, Sul or Centro-Oeste
 * @param population residents in 2022
 * @param incomePerCapitaCents household income per head and month, 2024
 * @param zoneId IANA zone of the capital
 * @param utcOffsetMinutes −180, −240 or −300
 * @param cpfRegion ninth digit of a CPF first issued here
 * @param ibgeCode two digits
 * @param meanPixCents mean Pix that a person living here pays, 2025
 * @param pixOrders of all orders of Pix by persons, those of who lives here, 2025
 * @param ddds area codes, of which some are shared with a neighbour
 */
public record State(
        int index,
        String uf,
        String region,
        int population,
        int incomePerCapitaCents,
        String zoneId,
        int utcOffsetMinutes,
        int cpfRegion,
        int ibgeCode,
        int meanPixCents,
        double pixOrders,
        List<Integer> ddds,
        CepRanges ceps) {

    public State {
        ddds = List.copyOf(ddds);
    }
}
