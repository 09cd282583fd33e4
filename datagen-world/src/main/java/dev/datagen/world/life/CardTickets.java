package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Mccs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much people pay by credit card, in cents, and in how many parts. Mutable scratch space; belongs to one thread. */
final class CardTickets {

    /** The ticket on credit is above that of all cards (ABECS, 2025: R$ 143), and the more, the more somebody earns. */
    private static final double CREDIT = 1.27;

    private static final double BY_INCOME = 0.55;
    private static final double MIDDLING_INCOME = 2600_00;
    private static final double LEAST_FACTOR = 0.7;

    /** And differs more. */
    private static final double SPREAD = 1.2;

    /**
     * How likely purchases are paid in parts, by amount in R$ up to 100, 200, 300, 600, 1,000, 2,000, 4,000 and above; each category takes as many
     * of it as give its own share.
     */
    private static final double[] PARTED = {0.10, 0.17, 0.255, 0.385, 0.53, 0.64, 0.82, 0.93};

    private static final double ALL_BUT_SURELY = 0.97;

    private static final int SAMPLES = 64;

    private static final long[] PARTED_UP_TO = {100_00, 200_00, 300_00, 600_00, 1_000_00, 2_000_00, 4_000_00};

    private static final int[] PARTS = {2, 3, 4, 5, 6, 8, 10, 12};
    private static final Categorical PARTS_SHARE = Categorical.of(19, 21, 10, 9, 15, 6, 12, 8);

    /** Who sells little in parts, such as groceries and fuel, offers three at the most. */
    private static final double LITTLE = 0.12;

    private static final Categorical FEW_PARTS_SHARE = Categorical.of(19, 21);

    /** The more parts, the more shops ask of each: two of R$ 10 at the least, twelve of R$ 40 (estimate). */
    private static final long LEAST_PART_CENTS = 4_00;

    private static final long MORE_PER_PART_CENTS = 3_00;

    /** Who buys often buys for less: on average no more than this of a month's income, and of the limit. */
    private static final double MOST_OF_INCOME = 0.75;

    private static final double MOST_OF_LIMIT = 0.75;
    private static final double MONTHS = 12;

    /** However little is left of an income, people live on something. */
    private static final double LEAST_OF_INCOME = 0.4;

    private final Draws draws;
    private final PurchasePlan plan;
    private final Careers careers;
    private final List<Mcc> mccs;
    private final LogNormal[] laws;
    private final double[] parted;

    /** Of a purchase at factor 1, in cents. */
    private final double mean;

    private long factorOf = -1;
    private double factor;

    /** Of an employee. */
    private @Nullable Career career;

    private int leftMonth;

    /** Of the income, in that month. */
    private double left;

    /** Draws from a sequence that its user starts anew for each purchase. */
    CardTickets(Mccs mccs, PurchasePlan plan, Careers careers, Draws draws) {
        this.careers = careers;
        this.draws = draws;
        this.plan = plan;
        this.mccs = mccs.all();
        this.laws = this.mccs.stream()
                .map(mcc -> new LogNormal(mcc.ticketMedian(), mcc.ticketSigma() * SPREAD))
                .toArray(LogNormal[]::new);
        double sum = 0;
        for (Mcc mcc : this.mccs) {
            LogNormal law = laws[mcc.index()];
            sum += mcc.share() * law.median() * StrictMath.exp(law.sigma() * law.sigma() / 2);
        }
        mean = sum * 100;
        parted = this.mccs.stream()
                .mapToDouble(mcc -> parted(laws[mcc.index()], mcc.instalmentShare()))
                .toArray();
    }

    /** What a customer would pay in a month in a shop of a category: shops' prices end in 00, 90 or 99 more often than not. */
    long cents(Profile profile, int month, int mcc) {
        double reais = laws[mcc].at(draws.unit()) * factor(profile, month);
        long cents =
                (long) (within(reais, mccs.get(mcc).leastReais(), mccs.get(mcc).mostReais()) * 100);
        int u = draws.below(100);
        if (u < 22) {
            return cents / 100 * 100;
        } else if (u < 40) {
            return cents / 100 * 100 + 90;
        }
        return u < 52 ? cents / 100 * 100 + 99 : cents;
    }

    /** What a customer usually pays there, in cents. */
    double usualCents(Profile profile, int month, int mcc) {
        return laws[mcc].median() * factor(profile, month) * 100;
    }

    /** What lies beyond a bound comes back from it as far, by ratio, as it lay beyond: nothing heaps up there. */
    private static double within(double reais, double least, double most) {
        double within = reais > most ? most * most / reais : reais < least ? least * least / reais : reais;
        return within >= least && within <= most ? within : Math.sqrt(least * most);
    }

    /** How much dearer a customer buys than cards are used for in general; less while they have no job. */
    private double factor(Profile profile, int month) {
        if (profile.ordinal() != factorOf) {
            factorOf = profile.ordinal();
            factor = usualFactor(profile);
            career = profile.employment() == EmploymentStatus.EMPLOYED ? careers.of(profile) : null;
            leftMonth = Integer.MIN_VALUE;
        }
        if (career == null) {
            return factor;
        }
        if (month != leftMonth) {
            leftMonth = month;
            left = ofIncome(profile, career, month);
        }
        return factor * left;
    }

    private double usualFactor(Profile profile) {
        double byIncome =
                CREDIT * Math.max(LEAST_FACTOR, StrictMath.pow(profile.incomeCents() / MIDDLING_INCOME, BY_INCOME));
        double most = Math.min(MOST_OF_INCOME * profile.incomeCents(), MOST_OF_LIMIT * profile.cardLimitCents());
        return Math.min(byIncome, most * MONTHS / (plan.perYear(profile) * mean));
    }

    /** What a customer with work would buy in a month, on average. */
    double usualCents(Profile profile) {
        return usualFactor(profile) * mean * perMonth(profile);
    }

    /** How many purchases a customer would make in a month, on average. */
    double perMonth(Profile profile) {
        return plan.perYear(profile) / MONTHS;
    }

    /** What is left of an employee's income while they are without a job. */
    private static double ofIncome(Profile profile, Career career, int month) {
        return career.status(month) == EmploymentStatus.UNEMPLOYED
                ? Math.max(LEAST_OF_INCOME, Math.min(1, career.incomeCents(month) / (double) profile.incomeCents()))
                : 1;
    }

    /** In how many parts an amount is paid: of those that shops offer. */
    int parts(int mcc, long cents) {
        if (!draws.chance(Math.min(ALL_BUT_SURELY, PARTED[band(cents)] * parted[mcc]))) {
            return 1;
        }
        Categorical offered = mccs.get(mcc).instalmentShare() <= LITTLE ? FEW_PARTS_SHARE : PARTS_SHARE;
        int which = offered.pick(draws.unit());
        while (which >= 0 && cents / PARTS[which] < LEAST_PART_CENTS + MORE_PER_PART_CENTS * PARTS[which]) {
            which--;
        }
        return which < 0 ? 1 : PARTS[which];
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
            odds[i] = PARTED[band((long) (law.at((i + 0.5) / SAMPLES) * CREDIT * 100))];
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
