package dev.datagen.world.credit;

import dev.datagen.world.calendar.Brasilia;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Homes financed by FGTS: Minha Casa, Minha Vida, and Casa Verde e Amarela from 2021 to 2023. Families within an income buy homes within a price at a
 * rate far below the market's.
 */
public final class SubsidisedHousing {

    /**
     * What a family of some income may have.
     *
     * @param mostIncomeCents of the family, a month
     * @param leastYearly nominal interest besides TR, a year
     * @param mostYearly likewise
     * @param mostValueCents of the home, in the larger cities
     */
    public record Band(long mostIncomeCents, double leastYearly, double mostYearly, long mostValueCents) {}

    private record Rules(int sinceDay, List<Band> bands) {}

    /** In cents and by income, newest first (Ministério das Cidades; incomes and prices before 2023 are rounded estimates). */
    private static final List<Rules> RULES = List.of(
            new Rules(
                    Brasilia.epochDay(2025, 5, 5),
                    List.of(
                            new Band(2_850_00, 0.04, 0.05, 264_000_00),
                            new Band(4_700_00, 0.0475, 0.07, 264_000_00),
                            new Band(8_600_00, 0.0766, 0.0816, 350_000_00),
                            new Band(12_000_00, 0.10, 0.105, 500_000_00))),
            new Rules(
                    Brasilia.epochDay(2023, 7, 7),
                    List.of(
                            new Band(2_640_00, 0.04, 0.05, 264_000_00),
                            new Band(4_400_00, 0.0475, 0.07, 264_000_00),
                            new Band(8_000_00, 0.0766, 0.0816, 350_000_00))),
            new Rules(
                    Brasilia.epochDay(2021, 1, 13),
                    List.of(
                            new Band(2_000_00, 0.0425, 0.05, 240_000_00),
                            new Band(4_000_00, 0.0475, 0.07, 240_000_00),
                            new Band(7_000_00, 0.0766, 0.0816, 264_000_00))),
            new Rules(
                    Integer.MIN_VALUE,
                    List.of(
                            new Band(2_600_00, 0.05, 0.055, 190_000_00),
                            new Band(4_000_00, 0.055, 0.07, 240_000_00),
                            new Band(7_000_00, 0.0766, 0.0816, 240_000_00))));

    private SubsidisedHousing() {}

    /** The band of a family's income on a day; null for who earns more than any. */
    public static @Nullable Band band(double familyIncomeCents, int epochDay) {
        for (Rules rules : RULES) {
            if (epochDay >= rules.sinceDay) {
                return rules.bands.stream()
                        .filter(band -> familyIncomeCents <= band.mostIncomeCents)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }
}
