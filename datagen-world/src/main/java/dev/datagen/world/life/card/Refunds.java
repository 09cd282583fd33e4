package dev.datagen.world.life.card;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.ReversalDraws;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.time.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which purchases of a month shops take back, and when: some do so in the months after it, too. Is about the customer and month last entered; belongs
 * to one thread.
 */
final class Refunds {

    private static final LogNormal REFUND_DAYS = new LogNormal(6, 0.8);
    private static final int LAST_REFUND = 45;
    private static final long OPENS = 8 * Moments.HOUR;
    private static final long CLOSES = 21 * Moments.HOUR;

    /**
     * Of what would come back on a day off, so much waits for the next business day: shops have staff then, and sellers online pay back (estimates).
     */
    private static final double WAITS_ONLINE = 0.85;

    private static final double WAITS = 0.45;

    /** Rides, meals, tickets and parking are called off, and paid back within the hour or so (estimates). */
    private static final Set<Integer> CALLED_OFF = Set.of(4111, 4121, 5812, 5814, 7523);

    private static final LogNormal CALLED_OFF_MINUTES = new LogNormal(35, 1.1);
    private static final double LAST_MINUTES = 20 * 60;

    private final ReversalDraws which;
    private final PurchasePlan plan;
    private final List<Mcc> mccs;
    private final Draws draws = new Draws();

    private long ordinal = -1;
    private int month;
    private int size;
    private int[] numbers = new int[4];
    private long[] millis = new long[4];

    Refunds(ReversalDraws which, PurchasePlan plan, List<Mcc> mccs) {
        this.which = which;
        this.plan = plan;
        this.mccs = mccs;
    }

    /** Looks at a customer's purchases of a month, which all that follows is about. */
    void enter(Profile profile, int ofMonth) {
        if (profile.ordinal() == ordinal && ofMonth == month) {
            return;
        }
        ordinal = profile.ordinal();
        month = ofMonth;
        size = 0;
        int tries = which.tries(profile, plan.perYear(profile), month);
        if (tries > 0) {
            int purchases = plan.count(profile, month);
            for (int each = 0; each < Math.min(tries, purchases); each++) {
                tryOne(profile, each, tries, purchases);
            }
        }
    }

    private void tryOne(Profile profile, int each, int tries, int purchases) {
        int number = which.number(profile, month, each, tries, purchases, draws);
        plan.enter(profile, month, number);
        if (!which.comesBack(mccs.get(plan.mcc()), draws)) {
            return;
        }
        int day = Months.firstDay(month) + plan.day();
        if (CALLED_OFF.contains(mccs.get(plan.mcc()).code())) {
            double minutes = Math.min(LAST_MINUTES, 1 + CALLED_OFF_MINUTES.at(draws.unit()));
            add(number, Brasilia.startOfDay(day) + plan.timeOfDay(profile, month) + (long) (minutes * Moments.MINUTE));
            return;
        }
        int back = day + Math.min(LAST_REFUND, 1 + (int) REFUND_DAYS.at(draws.unit()));
        double waits = WAITS + (WAITS_ONLINE - WAITS) * mccs.get(plan.mcc()).onlineShare();
        if (draws.chance(waits)) {
            back = BankCalendar.BRAZIL.nextBusinessDay(back);
        }
        // Of two instants the middle: fewer early and late.
        long time = (Moments.between(OPENS, CLOSES, draws) + Moments.between(OPENS, CLOSES, draws)) / 2;
        add(number, Brasilia.startOfDay(back) + time);
    }

    private void add(int number, long whenMillis) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            millis = Arrays.copyOf(millis, size * 2);
        }
        numbers[size] = number;
        millis[size++] = whenMillis;
    }

    /** How many are taken back. */
    int size() {
        return size;
    }

    /** The number of one of them in its month. */
    int number(int each) {
        return numbers[each];
    }

    /** When it is taken back, in milliseconds since 1970-01-01T00:00Z. */
    long millis(int each) {
        return millis[each];
    }

    /** Whether a purchase is one of them. */
    boolean contains(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }
}
