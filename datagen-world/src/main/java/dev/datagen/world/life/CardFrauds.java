package dev.datagen.world.life;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.life.CardPlastics.Replacement;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import java.util.List;

/**
 * What others buy with the data of a card: some purchases of one month, near each other, which its holder finds and disputes, one after the other;
 * then the plastic is blocked and replaced. Mutable scratch space; belongs to one thread.
 */
final class CardFrauds {

    /** Nine in ten disputes are reported within 45 days (Visa do Brasil, 2024), and all within 120 (the schemes' rules). */
    private static final double SOON = 0.9;

    private static final int FIRST_DISPUTE = 4;
    private static final int LAST_SOON = 45;
    private static final int LAST_DISPUTE = 119;

    /** Purchases of one fraud: up to so many, each number as likely (estimate). */
    private static final int MOST = 4;

    private final Key key;
    private final CardPlastics plastics;
    private final PurchasePlan plan;
    private final List<Mcc> mccs;
    private final int firstMonth;
    private final Draws draws = new Draws();

    private long replacedMillis;
    private int boughtMonth;
    private int wantedDay;
    private int wanted;

    /** Of the purchases that were found, nearest to the wanted day first. */
    private final int[] numbers = new int[MOST];

    private final int[] apart = new int[MOST];
    private int size;

    CardFrauds(Setting setting, PurchasePlan plan) {
        this.key = setting.key().derive("frauds");
        this.plastics = setting.cardPlastics();
        this.plan = plan;
        this.mccs = setting.reference().mccs().all();
        this.firstMonth = setting.period().firstMonth();
    }

    /**
     * Looks for a fraud of which some purchase is made, or disputed, in a month: all that follows is about that.
     *
     * @return whether there is one
     */
    boolean enter(Profile profile, int month) {
        int first = Months.firstDay(month);
        Replacement last = plastics.last(profile, Brasilia.startOfDay(first + Months.length(month) + LAST_DISPUTE));
        if (last == null || !last.isForFraud() || last.millis() < Brasilia.startOfDay(first)) {
            return false;
        }
        replacedMillis = last.millis();
        draws.from(key.at(profile.ordinal(), last.number()));
        int disputedDay = Brasilia.epochDay(last.millis());
        wantedDay = disputedDay - daysLater(draws.unit());
        wanted = 1 + draws.below(MOST);
        boughtMonth = Months.of(wantedDay);
        if (boughtMonth < firstMonth || month != boughtMonth && month != Months.of(disputedDay)) {
            return false;
        }
        look(profile, disputedDay);
        return size > 0;
    }

    private static int daysLater(double u) {
        return u < SOON
                ? FIRST_DISPUTE + (int) (u / SOON * (LAST_SOON - FIRST_DISPUTE + 1))
                : LAST_SOON + (int) ((u - SOON) / (1 - SOON) * (LAST_DISPUTE - LAST_SOON + 1));
    }

    /** Each category as far as it is bought at a distance; no charges for plans: on real companies nothing adverse may be pinned. */
    private void look(Profile profile, int disputedDay) {
        size = 0;
        int count = plan.count(profile, boughtMonth);
        for (int number = 0; number < count; number++) {
            plan.enter(profile, boughtMonth, number);
            int day = Months.firstDay(boughtMonth) + plan.day();
            draws.from(key.at(profile.ordinal(), (long) boughtMonth << Integer.SIZE | number));
            if (!plan.isCharge()
                    && day < disputedDay
                    && disputedDay - day <= LAST_DISPUTE
                    && draws.chance(mccs.get(plan.mcc()).onlineShare())) {
                insert(number, Math.abs(day - wantedDay));
            }
        }
    }

    private void insert(int number, int days) {
        int at = size;
        while (at > 0 && apart[at - 1] > days) {
            at--;
        }
        if (at == wanted) {
            return;
        }
        size = Math.min(size + 1, wanted);
        System.arraycopy(numbers, at, numbers, at + 1, size - 1 - at);
        System.arraycopy(apart, at, apart, at + 1, size - 1 - at);
        numbers[at] = number;
        apart[at] = days;
    }

    /** How many purchases there are. */
    int size() {
        return size;
    }

    /** The month in which they are made. */
    int boughtMonth() {
        return boughtMonth;
    }

    /** Which of that month's purchases. */
    int number(int which) {
        return numbers[which];
    }

    /** When that is disputed: a minute apart, the last one a minute before the plastic is replaced. */
    long disputedMillis(int which) {
        return replacedMillis - (size - which) * Moments.MINUTE;
    }
}
