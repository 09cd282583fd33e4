package dev.datagen.world.card;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mccs;
import dev.datagen.world.shop.TicketLaws;

/** In how many parts people pay what they buy by credit card. Immutable. */
public final class PurchaseParts {

    /**
     * How likely purchases are paid in parts, by amount in R$ up to 50, 100, 200, 300, 600, 1,000, 2,000, 4,000 and above; each category takes as
     * many of it as give its own share.
     */
    private static final double[] PARTED = {0.07, 0.12, 0.17, 0.255, 0.385, 0.53, 0.64, 0.82, 0.93};

    private static final double ALL_BUT_SURELY = 0.97;

    private static final int SAMPLES = 64;

    private static final long[] PARTED_UP_TO = {50_00, 100_00, 200_00, 300_00, 600_00, 1_000_00, 2_000_00, 4_000_00};

    /** Seven, nine and eleven are offered, and seldom chosen (estimate). */
    private static final int[] PARTS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    private static final int MOST_OF_ANY_NUMBER = 6;

    private static final Categorical PARTS_SHARE = Categorical.of(19, 21, 9.7, 8.8, 14.5, 1.2, 5.6, 1.2, 11.8, 0.4, 8);

    /** Who sells little in parts, such as groceries and fuel, offers three at the most. */
    private static final double LITTLE = 0.12;

    private static final Categorical FEW_PARTS_SHARE = Categorical.of(19, 21);

    /** The more parts, the more shops ask of each: two of R$ 10 at the least, twelve of R$ 40 (estimate). */
    private static final long LEAST_PART_CENTS = 4_00;

    private static final long MORE_PER_PART_CENTS = 3_00;

    /** By category. */
    private final double[] parted;

    private final Categorical[] offered;

    public PurchaseParts(Mccs mccs) {
        this.parted = mccs.all().stream()
                .mapToDouble(mcc -> parted(TicketLaws.law(mcc), mcc.instalmentShare()))
                .toArray();
        this.offered = mccs.all().stream()
                .map(mcc -> mcc.instalmentShare() <= LITTLE ? FEW_PARTS_SHARE : PARTS_SHARE)
                .toArray(Categorical[]::new);
    }

    /** In how many parts an amount is paid: of those that shops offer. */
    public int of(int mcc, long cents, Draws draws) {
        double u = draws.unit();
        boolean isNever = u >= PARTED[PARTED.length - 1] * parted[mcc];
        if (isNever || u >= Math.min(ALL_BUT_SURELY, PARTED[band(cents)] * parted[mcc])) {
            return 1;
        }
        int which = offered[mcc].pick(draws.unit());
        boolean tooMany = isTooMany(cents, which);
        while (which >= 0 && (isTooMany(cents, which) || tooMany && isSeldom(PARTS[which]))) {
            which--;
        }
        return which < 0 ? 1 : PARTS[which];
    }

    private static boolean isTooMany(long cents, int which) {
        return cents / PARTS[which] < LEAST_PART_CENTS + MORE_PER_PART_CENTS * PARTS[which];
    }

    private static boolean isSeldom(int parts) {
        return parts > MOST_OF_ANY_NUMBER && parts % 2 == 1;
    }

    private static int band(long cents) {
        int band = 0;
        while (band < PARTED_UP_TO.length && cents >= PARTED_UP_TO[band]) {
            band++;
        }
        return band;
    }

    /** By what a category multiplies the odds of parts, so that its share of purchases comes out. */
    private static double parted(LogNormal law, double share) {
        double[] odds = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            odds[i] = PARTED[band((long) (law.at((i + 0.5) / SAMPLES) * TicketLaws.CREDIT * 100))];
        }
        double low = 0;
        double high = share == 0 ? 0 : 1 / PARTED[0];
        for (int i = 0; i < SAMPLES; i++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (double odd : odds) {
                sum += Math.min(ALL_BUT_SURELY, middle * odd);
            }
            if (sum < share * SAMPLES) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
