package dev.datagen.world.life.card;

import dev.datagen.model.Gender;
import dev.datagen.world.bills.BillsByCard;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Remembered;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ShoppingGroup;
import dev.datagen.world.shop.CategorySeasons;
import java.util.List;

/**
 * In which categories of shops a customer buys: the same purchases of the country, but to each their own. Who has no car hardly buys fuel, whose bills
 * come to an account here pays none by card, games are for the young, and each customer has more of a taste for some things than for others; what, is a function of the key. Remembers what
 * some customers like, and the last month of one; belongs to one thread.
 */
final class CategoryMix {

    /** Tastes differ evenly between these factors. */
    private static final double LEAST_TASTE = 0.5;

    private static final double TASTES = 1;
    private static final double MIDDLING_INCOME = 3000_00;

    private final Key tastes;
    private final CategorySeasons seasons;

    /** By group: of its trait, and how many have it. */
    private final Key[] traits;

    private final double[] traitShares;

    /** By {@linkplain #kind who buys} and group: of how much customers buy, whatever they earn and like. */
    private final double[][] factors;

    /** By group: how much more the rich buy. */
    private final double[] incomes;

    private final BillsByCard bills;

    private final int[][] mccs;

    /** By category. */
    private final int[] group;

    /** By group: its share of all purchases. */
    private final double[] shares;

    private final Remembered<Likes> remembered = new Remembered<>(profile -> none());

    /** Weight of each group and those before it. */
    private final double[] upTo;

    private long ordinal = -1;
    private int month;
    private Likes likes;

    /** What was picked last: its group, its place in it, and where in the group its quantile lay. */
    private int pickedGroup;

    private int pickedPlace;
    private double pickedAt;

    /** What a customer buys more of than others in a year, and less. */
    private static final class Likes {
        private int year = Integer.MIN_VALUE;

        /** By group. */
        private final double[] tilts;

        /** What the customer's purchases sum to, where those of the country sum to 1. */
        private double sum;

        private Likes(int groups) {
            tilts = new double[groups];
        }
    }

    CategoryMix(Setting setting) {
        Key key = setting.key().derive("category mix");
        tastes = key.derive("tastes");
        seasons = setting.categorySeasons();
        bills = new BillsByCard(setting.bills(), setting.reference().mccs());
        List<ShoppingGroup> groups = setting.reference().shopping().groups();
        traits = groups.stream().map(group -> key.derive(group.trait())).toArray(Key[]::new);
        traitShares = groups.stream().mapToDouble(ShoppingGroup::traitShare).toArray();
        factors = factors(groups);
        incomes = groups.stream().mapToDouble(ShoppingGroup::income).toArray();
        mccs = groups.stream()
                .map(group -> group.mccs().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        List<Mcc> all = setting.reference().mccs().all();
        group = new int[all.size()];
        shares = new double[mccs.length];
        for (int i = 0; i < mccs.length; i++) {
            for (int mcc : mccs[i]) {
                group[mcc] = i;
                shares[i] += all.get(mcc).share();
            }
        }
        upTo = new double[mccs.length];
        likes = none();
    }

    private Likes none() {
        return new Likes(mccs.length);
    }

    /** Remembers the likes of so many customers, who are asked about in any order. */
    void remember(int customers) {
        remembered.widen(customers);
    }

    private static double[][] factors(List<ShoppingGroup> groups) {
        int ages = groups.get(0).byAge().size();
        double[][] factors = new double[kind(ages, false, false)][];
        for (int age = 0; age < ages; age++) {
            for (boolean isWoman : new boolean[] {false, true}) {
                for (boolean hasTrait : new boolean[] {false, true}) {
                    factors[kind(age, isWoman, hasTrait)] = factors(groups, age, isWoman, hasTrait);
                }
            }
        }
        return factors;
    }

    private static double[] factors(List<ShoppingGroup> groups, int age, boolean isWoman, boolean hasTrait) {
        return groups.stream()
                .mapToDouble(group -> group.scale()
                        * (hasTrait ? group.withTrait() : group.withoutTrait())
                        * (isWoman ? group.women() : group.men())
                        * group.byAge().get(age))
                .toArray();
    }

    /** @param age see {@link ShoppingGroup#ageBand} */
    private static int kind(int age, boolean isWoman, boolean hasTrait) {
        return age * 4 + (isWoman ? 2 : 0) + (hasTrait ? 1 : 0);
    }

    /**
     * The category of a purchase, by its index.
     *
     * @param u quantile in [0, 1)
     */
    int pick(Profile profile, int month, double u) {
        enter(profile, month);
        double target = u * upTo[upTo.length - 1];
        int which = 0;
        while (upTo[which] <= target) {
            which++;
        }
        double from = which == 0 ? 0 : upTo[which - 1];
        pickedGroup = which;
        pickedAt = Math.min((target - from) / (upTo[which] - from), Math.nextDown(1.0));
        pickedPlace = seasons.pick(month, which, pickedAt);
        return mccs[which][pickedPlace];
    }

    /** Where in its category the quantile lay that was picked with last, in [0, 1): quantiles that are spread evenly are so inside each. */
    double rest() {
        return seasons.rest(month, pickedGroup, pickedAt, pickedPlace);
    }

    /** How many times as much of what they buy a customer buys in a category in the year of a month as the country does. */
    double preference(Profile profile, int month, int mcc) {
        enter(profile, month);
        return likes.tilts[group[mcc]] / likes.sum;
    }

    private void enter(Profile profile, int month) {
        if (profile.ordinal() == ordinal && month == this.month) {
            return;
        }
        if (profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            likes = remembered.of(profile);
        }
        if (likes.year != Months.year(month)) {
            likes.year = Months.year(month);
            tilt(profile);
        }
        this.month = month;
        double upToHere = 0;
        for (int i = 0; i < upTo.length; i++) {
            upToHere += likes.tilts[i] * seasons.share(month, i);
            upTo[i] = upToHere;
        }
    }

    /** By the age of the year's beginning, which is the same whichever month is looked at first. */
    private void tilt(Profile profile) {
        int firstDay = Months.firstDay(Months.of(likes.year, 1));
        int age = ShoppingGroup.ageBand((int) Years.between(profile.birthDay(), firstDay));
        boolean isWoman = profile.gender() == Gender.FEMALE;
        double rich = (profile.incomeCents() - MIDDLING_INCOME) / (profile.incomeCents() + MIDDLING_INCOME);
        double[] with = factors[kind(age, isWoman, true)];
        double[] without = factors[kind(age, isWoman, false)];
        Key taste = new Key(tastes.at(ordinal));
        likes.sum = 0;
        for (int i = 0; i < likes.tilts.length; i++) {
            boolean hasTrait = bills.areOf(mccs[i][0])
                    ? bills.isAnyOf(profile, mccs[i][0])
                    : traits[i].unitAt(ordinal) < traitShares[i];
            likes.tilts[i] = (hasTrait ? with[i] : without[i])
                    * (1 + incomes[i] * rich)
                    * (LEAST_TASTE + TASTES * taste.unitAt(i));
            likes.sum += shares[i] * likes.tilts[i];
        }
    }
}
