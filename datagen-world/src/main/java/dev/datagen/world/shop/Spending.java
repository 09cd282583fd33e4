package dev.datagen.world.shop;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Categoricals;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;
import java.util.Set;

/**
 * In which category of shops a sum is spent, by Bayes' rule: how often people buy there, on such a day and at that hour, and for that much. Sums are
 * drawn first, so that they are those of all payments, and go where they are usual, and nowhere where nothing costs so little or so much. Immutable.
 */
public final class Spending {

    private static final int HOURS = 24;

    /** Weekdays, Saturdays, Sundays and holidays. */
    private static final int KINDS_OF_DAYS = 3;

    /** Who is out so late has been since the evening. */
    private static final int DAY_BEGINS = 4;

    /** Half octaves from R$ 0.64 to R$ 670,000. */
    private static final int LOWEST_OCTAVE = 6;

    private static final int BANDS = 40;

    /** How often a category is drawn anew that sells nothing for just so much. */
    private static final int DRAWN_ANEW = 8;

    /**
     * Who sends a boleto for a single sale: travel agencies, building materials, marketplaces, department stores, furniture, appliances, electronics,
     * insurance, business services, clubs, doctors, dentists, hospitals, laboratories, schools, colleges, courses and the professions.
     */
    private static final Set<Integer> SEND_BOLETOS = Set.of(
            4722, 5211, 5262, 5311, 5712, 5722, 5732, 6300, 7399, 7997, 8011, 8021, 8062, 8071, 8211, 8220, 8299, 8999);

    /** Are paid as bills: utilities. Or ask for the same each time, whatever somebody would pay: urban transport, gyms and clubs, schools, colleges. */
    private static final Set<Integer> NOT_BY_PIX = Set.of(4900, 4111, 7997, 8211, 8220);

    /** By category. */
    private final long[] leastCents;

    private final long[] mostCents;

    /** By kind of day and hour, if they matter, and band. */
    private final Categoricals categories;

    /** @param usual how often people buy, by kind of day and hour, if they matter, and category */
    private Spending(ReferenceData reference, double[][] usual) {
        List<Mcc> mccs = reference.mccs().all();
        leastCents = mccs.stream().mapToLong(mcc -> mcc.leastReais() * 100L).toArray();
        mostCents = mccs.stream().mapToLong(mcc -> mcc.mostReais() * 100L).toArray();
        double[][] weights = new double[usual.length * BANDS][];
        for (int band = 0; band < BANDS; band++) {
            double[] densities = new double[mccs.size()];
            for (Mcc mcc : mccs) {
                double share = mcc.share() * reference.merchants().ordinaryShare(mcc.index());
                densities[mcc.index()] = share * density(mcc, (lowestCents(band) + lowestCents(band + 1)) / 2);
            }
            double[] covered = covered(mccs, band, 1);
            for (int when = 0; when < usual.length; when++) {
                weights[when * BANDS + band] = weights(mccs, band, usual[when], densities, covered);
            }
        }
        categories = Categoricals.of(weights);
    }

    /** What nobody sells for goes where it is least out of place. */
    private static double[] weights(
            List<Mcc> mccs, int band, double[] usual, double[] densities, double[] coveredByAll) {
        double[] weights = weights(usual, densities, coveredByAll);
        for (double beyond = 2; isNothing(weights); beyond *= 2) {
            weights = weights(usual, densities, covered(mccs, band, beyond));
        }
        return weights;
    }

    private static double[] weights(double[] usual, double[] densities, double[] covered) {
        double[] weights = new double[usual.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = usual[i] * densities[i] * covered[i];
        }
        return weights;
    }

    private static boolean isNothing(double[] weights) {
        for (double weight : weights) {
            if (weight > 0) {
                return false;
            }
        }
        return true;
    }

    /** What part of a band lies between the least and the most of each category, each so many times further. */
    private static double[] covered(List<Mcc> mccs, int band, double beyond) {
        double lowest = lowestCents(band);
        double next = lowestCents(band + 1);
        double[] covered = new double[mccs.size()];
        for (Mcc mcc : mccs) {
            double from = Math.max(lowest, mcc.leastReais() * 100 / beyond);
            double until = Math.min(next, mcc.mostReais() * 100 * beyond);
            covered[mcc.index()] = Math.max(0, until - from) / (next - lowest);
        }
        return covered;
    }

    /** What is bought with Pix, in all categories; for plans and utilities it is paid as for bills, by another way. */
    public static Spending byPix(ReferenceData reference) {
        List<Mcc> mccs = reference.mccs().all();
        double[][] usual = new double[KINDS_OF_DAYS * HOURS][mccs.size()];
        for (Mcc mcc : mccs) {
            double weekend = mcc.weekendFactor();
            // As for cards, who sells less on weekends is closed on most Sundays.
            double[] onDays = {1, weekend, weekend * Math.min(1, weekend)};
            for (int when = 0; when < usual.length; when++) {
                double weight = mcc.hours().weight(when % HOURS) * onDays[when / HOURS];
                usual[when][mcc.index()] = NOT_BY_PIX.contains(mcc.code()) ? 0 : weight;
            }
        }
        return new Spending(reference, usual);
    }

    /** What is paid by a boleto that comes once, at any hour. */
    public static Spending byBoleto(ReferenceData reference) {
        double[] usual = reference.mccs().all().stream()
                .mapToDouble(mcc -> SEND_BOLETOS.contains(mcc.code()) ? 1 : 0)
                .toArray();
        return new Spending(reference, new double[][] {usual});
    }

    /** Of a purchase being for that much, by the logarithm of the sum. */
    private static double density(Mcc mcc, double cents) {
        double z = StrictMath.log(cents / 100 / mcc.ticketMedian()) / mcc.ticketSigma();
        return StrictMath.exp(-z * z / 2) / mcc.ticketSigma();
    }

    private static double lowestCents(int band) {
        return (1L << LOWEST_OCTAVE + band / 2) * (band % 2 == 0 ? 1 : 1.5);
    }

    private static int band(long cents) {
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1 << LOWEST_OCTAVE, cents));
        int half = (int) (cents >>> octave - 1) & 1;
        return Math.min(BANDS - 1, (octave - LOWEST_OCTAVE) * 2 + half);
    }

    /**
     * A merchant category, by its index, whenever the sum is paid.
     *
     * @param draws where to draw it from
     */
    public int category(long cents, Draws draws) {
        return category(0, cents, draws);
    }

    /**
     * A merchant category, by its index.
     *
     * @param day in days since 1970-01-01, where the shop is
     * @param hour of that day, 0 to 23
     * @param draws where to draw it from
     */
    public int category(long cents, int day, int hour, Draws draws) {
        return category(kindOfDay(hour < DAY_BEGINS ? day - 1 : day) * HOURS + hour, cents, draws);
    }

    private int category(int when, long cents, Draws draws) {
        int usual = when * BANDS + band(cents);
        int category = categories.pick(usual, draws.unit());
        for (int times = 0; times < DRAWN_ANEW && !sells(category, cents); times++) {
            category = categories.pick(usual, draws.unit());
        }
        return category;
    }

    private boolean sells(int category, long cents) {
        return cents >= leastCents[category] && cents <= mostCents[category];
    }

    private static int kindOfDay(int day) {
        int weekday = Brasilia.dayOfWeek(day);
        if (weekday == Brasilia.SUNDAY || BankCalendar.BRAZIL.isHoliday(day)) {
            return 2;
        }
        return weekday == Brasilia.SATURDAY ? 1 : 0;
    }
}
