package dev.datagen.world.bills;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.DatedPrice;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.PlanSeller;
import dev.datagen.world.reference.ReferenceData;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * The plans that customers pay with their cards: as many each month, each with the same company for a spell of months, on one day, at one hour and
 * at the list price of one of its plans. Immutable.
 *
 * <p>The slots of a customer share out the companies among them, so that no two have the same at the same time, however their spells fall; and
 * none has the one that sends bills to the customer's account here.
 */
public final class Subscriptions {

    /** At most, of one customer. */
    public static final int MOST = 6;

    /** Of who is younger than so many years. */
    private static final int[] UP_TO = {25, 35, 45, 55, 65, 75, 200};

    /**
     * How many they pay, of what all do in the mean, the census of 2022 having as many in each as it has (estimate: the older use less of the Internet,
     * IBGE, PNAD Contínua TIC 2024, and pay less by it).
     */
    private static final double[] OF_AGE = {1.08, 1.28, 1.23, 0.98, 0.74, 0.45, 0.25};

    private static final int SPELL_MONTHS = 18;

    /** Of these categories, nobody pays two companies at a time: music, gyms. */
    private static final Set<Integer> ONE_AT_A_TIME = Set.of(5815, 7997);

    /** Of what the place of a charge is drawn from, the lowest bits tell the seller and the plan; the very lowest, that it is a charge. */
    private static final int SELLER_BITS = 10;

    private static final int PLAN_BITS = 4;
    private static final int TOLD_BITS = 1 + SELLER_BITS + PLAN_BITS;

    private final Key spells;
    private final Key groups;
    private final Key plans;
    private final Key days;
    private final Key hours;
    private final Quantile counts;
    private final ReferenceData reference;
    private final Bills bills;
    private final List<PlanSeller> sellers;
    private final Categorical weights;
    private final Categorical[] hoursOfCategories;

    /** By seller: who belongs to the same group is one to choose from. */
    private final int[] group;

    /** A prime number that no group reaches. */
    private final int prime;

    private final double share;
    private final int firstDay;

    /** @param firstDay as on which people are as old as matters, in days since 1970-01-01 */
    public Subscriptions(Key key, ReferenceData reference, Bills bills, int firstDay) {
        this.firstDay = firstDay;
        this.spells = key.derive("spells of subscriptions");
        this.groups = key.derive("groups of subscriptions");
        this.plans = key.derive("plans");
        this.days = key.derive("days of charges");
        this.hours = key.derive("hours of charges");
        this.counts = new Quantile(key.derive("subscriptions"));
        this.reference = reference;
        this.bills = bills;
        this.sellers = reference.merchants().planSellers();
        List<Mcc> mccs = reference.mccs().all();
        double[] shares = sellers.stream()
                .mapToDouble(seller -> mccs.get(seller.mcc()).share() * seller.share())
                .toArray();
        this.weights = Categorical.of(shares);
        this.hoursOfCategories =
                mccs.stream().map(mcc -> mcc.hours().distribution()).toArray(Categorical[]::new);
        this.group = new int[sellers.size()];
        int last = -1;
        int lastDated = -1;
        for (int i = 0; i < group.length; i++) {
            PlanSeller seller = sellers.get(i);
            if (ONE_AT_A_TIME.contains(mccs.get(seller.mcc()).code())) {
                boolean same = i > 0 && sellers.get(i - 1).mcc() == seller.mcc();
                group[i] = same ? last : ++last;
            } else {
                group[i] = seller.isAlways() ? ++last : ++lastDated;
            }
        }
        this.prime = BigInteger.valueOf(last).nextProbablePrime().intValue();
        double sum = 0;
        for (double each : shares) {
            sum += each;
        }
        this.share = sum;
    }

    /** How many a customer pays in a mean month, of so many purchases a year. */
    public double perMonth(Profile profile, double purchasesPerYear) {
        return Math.min(MOST, purchasesPerYear * share * ofAge(profile) / Months.A_YEAR);
    }

    private double ofAge(Profile profile) {
        double years = Years.between(profile.birthDay(), firstDay);
        int band = 0;
        while (years >= UP_TO[band]) {
            band++;
        }
        return OF_AGE[band];
    }

    /** How many a customer pays each month. */
    public int count(Profile profile, double purchasesPerYear) {
        return (int) (perMonth(profile, purchasesPerYear) + counts.at(profile.ordinal()));
    }

    /** The number of the spell that a month of a subscription belongs to: in it, one company is paid. */
    public int spell(long ordinal, int slot, int month) {
        return Math.floorDiv(month + offset(spells.at(ordinal, slot)), SPELL_MONTHS);
    }

    private static int offset(long own) {
        return (int) (Key.unit(own) * SPELL_MONTHS);
    }

    /** Whom a customer pays for one of so many subscriptions in a spell. */
    public PlanSeller seller(Profile profile, int slot, int slots, int spell) {
        long own = spells.at(profile.ordinal(), slot);
        int offset = offset(own);
        int first = Months.firstDay(spell * SPELL_MONTHS - offset);
        int last = Months.firstDay((spell + 1) * SPELL_MONTHS - offset) - 1;
        Municipality home = reference.municipality(profile.municipality());
        long random = groups.at(profile.ordinal());
        int factor = 1 + (int) Long.remainderUnsigned(random, prime - 1);
        int shift = (int) Long.remainderUnsigned(random >>> Integer.SIZE, prime);
        Key drawn = new Key(spells.at(own, spell));
        Biller billed = bills.streaming(profile);
        for (int i = 0; ; i++) {
            PlanSeller seller = sellers.get(weights.pick(drawn.unitAt(i)));
            // Each slot takes about as many groups, others for each customer.
            int taking = (group[seller.index()] * factor + shift) % prime % slots;
            if (taking == slot
                    && seller.serves(home, first, last)
                    && (billed == null || !billed.name().equals(seller.name()))) {
                return seller;
            }
        }
    }

    /** Day of the month, 0 for the first. */
    public int day(long ordinal, PlanSeller seller) {
        return (int) (Key.unit(days.at(ordinal, seller.index())) * Months.SHORTEST);
    }

    /** The hour at which a company charges a customer, 0 to 23. */
    public int hour(long ordinal, PlanSeller seller) {
        return hoursOfCategories[seller.mcc()].pick(Key.unit(hours.at(ordinal, seller.index())));
    }

    /**
     * What the place of a charge is drawn from.
     *
     * @param random 64 random bits
     */
    public long place(long ordinal, PlanSeller seller, long random) {
        double u = Key.unit(plans.at(ordinal, seller.index()));
        int plan = (int) (u * u * seller.plans().size());
        return random >>> TOLD_BITS << TOLD_BITS | (long) plan << 1 + SELLER_BITS | seller.index() << 1 | 1;
    }

    /** What the place of any other purchase is drawn from. */
    public static long otherPlace(long random) {
        return random & ~1L;
    }

    /** Whether a purchase is a charge for a plan. */
    public static boolean isCharge(long place) {
        return (place & 1) != 0;
    }

    /** Who charges. */
    public static PlanSeller seller(List<PlanSeller> sellers, long place) {
        return sellers.get((int) (place >>> 1) & (1 << SELLER_BITS) - 1);
    }

    /** What for. */
    public static DatedPrice price(List<PlanSeller> sellers, long place) {
        return seller(sellers, place).plans().get((int) (place >>> 1 + SELLER_BITS) & (1 << PLAN_BITS) - 1);
    }
}
