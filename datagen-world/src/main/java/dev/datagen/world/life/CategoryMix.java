package dev.datagen.world.life;

import dev.datagen.model.Gender;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ShoppingGroup;
import java.util.List;

/**
 * In which categories of shops a customer buys: the same purchases of the country, but to each their own. Who has no car hardly buys fuel, whose bills
 * come to an account here pays none by card, games are for the young, and each customer has more of a taste for some things than for others; what, is a function of the key. Remembers the last customer
 * and month; belongs to one thread.
 */
final class CategoryMix {

    /** Tastes differ evenly between these factors. */
    private static final double LEAST_TASTE = 0.5;

    private static final double TASTES = 1;
    private static final double MIDDLING_INCOME = 3000_00;
    private static final double DAYS_A_YEAR = 365.25;

    private final Key tastes;
    private final CategorySeasons seasons;
    private final List<ShoppingGroup> groups;

    /** By group: of its trait. */
    private final Key[] traits;

    private final BillsByCard bills;

    private final int[][] mccs;
    private final double[] tilts;

    /** Weight of each group and those before it. */
    private final double[] upTo;

    private long ordinal = -1;
    private int month;

    CategoryMix(Setting setting) {
        Key key = setting.key().derive("category mix");
        tastes = key.derive("tastes");
        seasons = setting.categorySeasons();
        bills = new BillsByCard(setting);
        groups = setting.reference().shopping().groups();
        traits = groups.stream().map(group -> key.derive(group.trait())).toArray(Key[]::new);
        mccs = groups.stream()
                .map(group -> group.mccs().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        tilts = new double[mccs.length];
        upTo = new double[mccs.length];
    }

    /**
     * The category of a purchase, by its index.
     *
     * @param u quantile in [0, 1)
     */
    int pick(Profile profile, int month, double u) {
        enter(profile, month);
        double target = u * upTo[upTo.length - 1];
        int group = 0;
        while (upTo[group] <= target) {
            group++;
        }
        double from = group == 0 ? 0 : upTo[group - 1];
        double inGroup = Math.min((target - from) / (upTo[group] - from), Math.nextDown(1.0));
        return mccs[group][seasons.pick(month, group, inGroup)];
    }

    private void enter(Profile profile, int month) {
        if (profile.ordinal() == ordinal && month == this.month) {
            return;
        }
        if (profile.ordinal() != ordinal || Months.year(month) != Months.year(this.month)) {
            ordinal = profile.ordinal();
            tilt(profile, month);
        }
        this.month = month;
        double sum = 0;
        for (int group = 0; group < upTo.length; group++) {
            sum += tilts[group] * seasons.share(month, group);
            upTo[group] = sum;
        }
    }

    /** By the age of the year's beginning, which is the same whichever month is looked at first. */
    private void tilt(Profile profile, int month) {
        int firstDay = Months.firstDay(Months.of(Months.year(month), 1));
        int age = ShoppingGroup.ageBand((int) ((firstDay - profile.birthDay()) / DAYS_A_YEAR));
        boolean isWoman = profile.gender() == Gender.FEMALE;
        double rich = (profile.incomeCents() - MIDDLING_INCOME) / (profile.incomeCents() + MIDDLING_INCOME);
        for (int i = 0; i < tilts.length; i++) {
            ShoppingGroup group = groups.get(i);
            boolean hasTrait = bills.areOf(mccs[i][0])
                    ? bills.isAnyOf(profile, mccs[i][0])
                    : traits[i].unitAt(ordinal) < group.traitShare();
            tilts[i] = group.scale()
                    * (hasTrait ? group.withTrait() : group.withoutTrait())
                    * (isWoman ? group.women() : group.men())
                    * group.byAge().get(age)
                    * (1 + group.income() * rich)
                    * (LEAST_TASTE + TASTES * Key.unit(tastes.at(ordinal, i)));
        }
    }
}
