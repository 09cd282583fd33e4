package dev.datagen.world.bills;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/**
 * Since when a household is bound to who sends it a bill, and when it goes to another: homes are rented for some years, telephones and insurances
 * changed for cheaper ones, schools and courses come to their end. Who brings water and light to a city is never chosen. Months are those since
 * January 2000. Immutable.
 */
final class BillContracts {

    /** Of a kind of bill: how many months contracts last, and how many of them as long (estimates). */
    private record Lengths(int[] months, Categorical shares) {

        private static Lengths of(int[] months, double... shares) {
            return new Lengths(months, Categorical.of(shares));
        }
    }

    /** Thirty months and their multiples (Lei 8.245/1991, article 46). */
    private static final Lengths RENTS = Lengths.of(new int[] {30, 60, 90}, 45, 35, 20);

    private static final Lengths INTERNET = Lengths.of(new int[] {24, 36, 48, 72, 108}, 20, 25, 25, 20, 10);
    private static final Lengths MOBILES = Lengths.of(new int[] {24, 36, 60, 84, 120}, 15, 20, 25, 25, 15);
    private static final Lengths INSURANCES = Lengths.of(new int[] {12, 24, 36, 60, 84}, 20, 25, 20, 20, 15);

    /** From January to December of a later year. */
    private static final Lengths SCHOOLS = Lengths.of(new int[] {24, 36, 48, 60}, 20, 25, 30, 25);

    private final Key key;
    private final int firstMonth;

    /** @param firstMonth of the period, whose contract has the number 0 */
    BillContracts(Key key, int firstMonth) {
        this.key = key;
        this.firstMonth = firstMonth;
    }

    private static @Nullable Lengths lengths(BillNeed need) {
        return switch (need) {
            case RENT -> RENTS;
            case INTERNET -> INTERNET;
            case MOBILE -> MOBILES;
            case INSURANCE -> INSURANCES;
            case EDUCATION -> SCHOOLS;
            default -> null;
        };
    }

    /** Whether a bill comes by contracts that end. */
    static boolean end(BillNeed need) {
        return lengths(need) != null;
    }

    /** How many contracts a customer had after that of the first month of the period, when a month comes. */
    int number(Profile profile, BillNeed need, int month) {
        Lengths lengths = lengths(need);
        if (lengths == null) {
            return 0;
        }
        int length = length(profile, need, lengths);
        int phase = phase(profile, need, length);
        return Math.floorDiv(month - phase, length) - Math.floorDiv(firstMonth - phase, length);
    }

    /** The month in which the contract of a month began; of a bill by contracts that end. */
    int since(Profile profile, BillNeed need, int month) {
        Lengths lengths = lengths(need);
        if (lengths == null) {
            throw new IllegalArgumentException(need + " has no contracts that end");
        }
        int length = length(profile, need, lengths);
        return month - Math.floorMod(month - phase(profile, need, length), length);
    }

    private int length(Profile profile, BillNeed need, Lengths lengths) {
        return lengths.months()[lengths.shares().pick(Bills.unit(key, profile, need, 7))];
    }

    /** The first month from January 2000 on with which a contract began; schools begin with a year. */
    private int phase(Profile profile, BillNeed need, int length) {
        int phase = (int) (Bills.unit(key, profile, need, 8) * length);
        return need.changesInJanuary() ? phase / Months.A_YEAR * Months.A_YEAR : phase;
    }
}
