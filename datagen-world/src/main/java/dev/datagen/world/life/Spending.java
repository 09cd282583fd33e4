package dev.datagen.world.life;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;
import java.util.Set;

/**
 * In which category of shops a sum is spent, by Bayes' rule: how often people buy there, at that hour of the day, and for that much. Sums are drawn
 * first, so that they are those of all payments, and go where they are usual. Immutable.
 */
final class Spending {

    private static final int HOURS = 24;

    /** Half octaves from R$ 0.64 to R$ 670,000. */
    private static final int LOWEST_OCTAVE = 6;

    private static final int BANDS = 40;

    /**
     * Who sends a boleto for a single sale: travel agencies, building materials, marketplaces, department stores, furniture, appliances, electronics,
     * insurance, business services, clubs, doctors, dentists, hospitals, laboratories, schools, colleges, courses and the professions.
     */
    private static final Set<Integer> SEND_BOLETOS = Set.of(
            4722, 5211, 5262, 5311, 5712, 5722, 5732, 6300, 7399, 7997, 8011, 8021, 8062, 8071, 8211, 8220, 8299, 8999);

    /** Are paid as bills. */
    private static final int UTILITIES = 4900;

    /** By hour and band. */
    private final Categorical[][] categories = new Categorical[HOURS][BANDS];

    private Spending(ReferenceData reference, boolean byBoleto) {
        List<Mcc> mccs = reference.mccs().all();
        for (int hour = 0; hour < HOURS; hour++) {
            for (int band = 0; band < BANDS; band++) {
                double[] weights = new double[mccs.size()];
                for (Mcc mcc : mccs) {
                    double usual = byBoleto
                            ? SEND_BOLETOS.contains(mcc.code()) ? 1 : 0
                            : mcc.hours().weight(hour);
                    if (mcc.code() == UTILITIES) {
                        continue;
                    }
                    double share = mcc.share() * reference.merchants().ordinaryShare(mcc.index());
                    weights[mcc.index()] = share * usual * density(mcc, middleCents(band));
                }
                categories[hour][band] = byBoleto && hour > 0 ? categories[0][band] : Categorical.of(weights);
            }
        }
    }

    /** What is bought with Pix, in all categories; for plans and utilities it is paid as for bills, by another way. */
    static Spending byPix(ReferenceData reference) {
        return new Spending(reference, false);
    }

    /** What is paid by a boleto that comes once, at any hour. */
    static Spending byBoleto(ReferenceData reference) {
        return new Spending(reference, true);
    }

    /** Of a purchase being for that much, by the logarithm of the sum. */
    private static double density(Mcc mcc, double cents) {
        double z = StrictMath.log(cents / 100 / mcc.ticketMedian()) / mcc.ticketSigma();
        return StrictMath.exp(-z * z / 2) / mcc.ticketSigma();
    }

    private static double middleCents(int band) {
        return (1L << LOWEST_OCTAVE + band / 2) * (band % 2 == 0 ? 1.25 : 1.75);
    }

    private static int band(long cents) {
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1 << LOWEST_OCTAVE, cents));
        int half = (int) (cents >>> octave - 1) & 1;
        return Math.min(BANDS - 1, (octave - LOWEST_OCTAVE) * 2 + half);
    }

    /**
     * A merchant category, by its index.
     *
     * @param hour of the day, 0 to 23
     * @param u quantile in [0, 1)
     */
    int category(long cents, int hour, double u) {
        return categories[hour][band(cents)].pick(u);
    }
}
