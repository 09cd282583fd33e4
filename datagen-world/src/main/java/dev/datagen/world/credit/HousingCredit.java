package dev.datagen.world.credit;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.PropertyType;
import dev.datagen.world.calendar.Brasilia;
import java.util.Set;

/** What housing loans may be, and what is paid with each instalment besides principal and interest. */
public final class HousingCredit {

    /** For administration, the most that is usual since 2006 (Res. CMN 3.706/2009 allows R$ 25). */
    public static final int FEE_CENTS = 25_00;

    /** The most a year under SFH, effective, besides TR (Lei 4.380/1964; Res. CMN 4.676/2018). */
    public static final double MOST_YEARLY_UNDER_SFH = 0.12;

    /** Insurance of the building (DFI), millionths of its value a month; estimate from the tariffs of Caixa's insurer. */
    private static final int BUILDING_MILLIONTHS = 66;

    /** In months, for a plot of land (Caixa, lote urbanizado). */
    public static final int LONGEST_FOR_LAND = 240;

    private static final int MILLION = 1_000_000;

    private static final int[] AGES = {26, 31, 36, 41, 46, 51, 56, 61, 66, 71};

    /** Insurance of the borrower's life (MIP), millionths of the balance a month, below each age and above; estimate, likewise. */
    private static final short[] LIFE = {98, 100, 119, 149, 251, 280, 601, 951, 1745, 2725, 3452};

    private static final int[] CEILING_SINCE = {
        Brasilia.epochDay(2013, 10, 1),
        Brasilia.epochDay(2016, 11, 25),
        Brasilia.epochDay(2018, 10, 30),
        Brasilia.epochDay(2025, 10, 10)
    };

    /**
     * Of a home under SFH, in cents, before the first of those days and from each of them (Res. CMN 3.706/2009, 4.271/2013,
     * 4.537/2016, 4.676/2018 brought forward by 4.691/2018, and CMN's decision of 10 October 2025). From 20 February to 31 December 2017 a new
     * home could cost up to R$ 1.5 million (Res. CMN 4.555/2017); the homes here count as used, so that this is left out.
     */
    private static final long[] CEILINGS = {500_000_00L, 650_000_00L, 800_000_00L, 1_500_000_00L, 2_250_000_00L};

    /** Likewise, in {@link #COSTLY_STATES}: the same as elsewhere since October 2018. */
    private static final long[] CEILINGS_OF_COSTLY = {
        500_000_00L, 750_000_00L, 950_000_00L, 1_500_000_00L, 2_250_000_00L
    };

    private static final Set<String> COSTLY_STATES = Set.of("DF", "MG", "RJ", "SP");

    private static final int LESS_LENT_FROM = Brasilia.epochDay(2024, 11, 1);
    private static final int LESS_LENT_UNTIL = Brasilia.epochDay(2025, 10, 10);

    private HousingCredit() {}

    /**
     * Under which rules a property of a value is financed on a day: a plot alone is no home, so that SFH is not for it (Lei 4.380/1964).
     *
     * @param uf state of the property, two letters
     */
    public static HousingRegime regime(PropertyType property, long valueCents, String uf, int epochDay) {
        if (property == PropertyType.LAND) {
            return HousingRegime.SFI;
        }
        int period = CEILING_SINCE.length;
        while (period > 0 && epochDay < CEILING_SINCE[period - 1]) {
            period--;
        }
        long[] ceilings = COSTLY_STATES.contains(uf) ? CEILINGS_OF_COSTLY : CEILINGS;
        return valueCents <= ceilings[period] ? HousingRegime.SFH : HousingRegime.SFI;
    }

    /** The most of a property's value that Caixa, which lends most of it, financed on a day from savings, in percent; of a plot less. */
    public static int mostLentPercent(PropertyType property, AmortizationSystem system, int epochDay) {
        boolean less = property == PropertyType.LAND || epochDay >= LESS_LENT_FROM && epochDay < LESS_LENT_UNTIL;
        return switch (system) {
            case SAC -> less ? 70 : 80;
            case PRICE -> less ? 50 : 70;
        };
    }

    /** The insurance of a life of an age at signing, in millionths of the balance a month. */
    public static short lifeMillionths(int years) {
        int band = 0;
        while (band < AGES.length && years >= AGES[band]) {
            band++;
        }
        return LIFE[band];
    }

    /** What the first instalment takes of the principal, besides the fee. */
    public static double firstInstalment(
            AmortizationSystem system,
            PropertyType property,
            int rateMillionths,
            int term,
            int lifeMillionths,
            double shareLent) {
        double rate = rateMillionths / 1e6;
        double repaid = switch (system) {
            case SAC -> rate + 1.0 / term;
            case PRICE -> rate / (1 - StrictMath.pow(1 + rate, -term));
        };
        double building = property == PropertyType.LAND ? 0 : BUILDING_MILLIONTHS / shareLent;
        return repaid + (lifeMillionths + building) / MILLION;
    }

    /** Both insurances of a month, each rounded half up, in cents. */
    public static long insuranceCents(long balanceCents, int lifeMillionths, long buildingCents) {
        return share(balanceCents, lifeMillionths) + share(buildingCents, BUILDING_MILLIONTHS);
    }

    private static long share(long cents, int millionths) {
        return (cents * millionths + MILLION / 2) / MILLION;
    }
}
