package dev.datagen.world.cohort;

import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.OverdraftCharge;
import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Profile;
import java.util.Arrays;

/**
 * How deep in the red the checking accounts of some customers have been at the end of each day of a month, as far as interest and tax need it.
 *
 * <p>Days are made up for when the account next moves, so a day costs nothing.
 */
public final class OverdraftDebts {

    private static final OverdraftCharge NOTHING = new OverdraftCharge(0, 0);

    private final Profile[] profiles;
    private final Overdrafts overdrafts;

    /** Which place a customer has in the arrays below, from 0; −1 for those who never are in the red. */
    private final short[] places;

    /** How far each goes this month. */
    private final int[] depths;

    /** Who goes there for what is due only. */
    private final boolean[] reluctant;

    /** The first day that is not accounted for. */
    private final int[] days;

    /** Debt at the end of the day before. */
    private final int[] lastDebts;

    private final long[] debtCentDays;
    private final long[] growths;

    /** Of the last month that ended. */
    private final int[] interests;

    private final int[] taxes;

    /** Who goes there no more. */
    private final boolean[] givenUp;

    OverdraftDebts(Profile[] profiles, Overdrafts overdrafts) {
        this.profiles = profiles;
        this.overdrafts = overdrafts;
        places = new short[profiles.length];
        boolean[] unwilling = new boolean[profiles.length];
        int count = 0;
        for (int i = 0; i < profiles.length; i++) {
            boolean used = overdrafts.isUsed(profiles[i]);
            places[i] = (short) (used ? count : -1);
            if (used) {
                unwilling[count++] = overdrafts.isReluctant(profiles[i]);
            }
        }
        depths = new int[count];
        reluctant = Arrays.copyOf(unwilling, count);
        days = new int[count];
        lastDebts = new int[count];
        debtCentDays = new long[count];
        growths = new long[count];
        interests = new int[count];
        taxes = new int[count];
        givenUp = new boolean[count];
    }

    /**
     * Forgets a customer's debts; days are accounted for from this one on, and those before it on which they owed what they owe. If a month begins, its charges
     * are also those of who was in the red in the month before, and is not any more.
     */
    void open(int index, int day, long balance) {
        int place = places[index];
        if (place >= 0) {
            int debt = (int) Math.max(0, -balance);
            int since = debt == 0 ? day : overdrafts.owesSinceDay(profiles[index]);
            depths[place] = (int) overdrafts.firstDepthCents(profiles[index]);
            days[place] = since;
            // Since the first day of a month, or before.
            lastDebts[place] = since == Months.firstDay(Months.of(since)) ? debt : 0;
            debtCentDays[place] = 0;
            growths[place] = 0;
            interests[place] = 0;
            taxes[place] = 0;
            givenUp[place] = false;
            reach(index, day, balance);
            int month = Months.of(day);
            if (debt == 0 && day == Months.firstDay(month)) {
                long past = overdrafts.pastDebtCents(profiles[index], balance);
                debtCentDays[place] = past * overdrafts.pastDebtDays(profiles[index]);
                growths[place] = past;
                close(index, place, month - 1);
            }
        }
    }

    /** Whether a customer goes there at all. */
    public boolean isUsed(int index) {
        return places[index] >= 0;
    }

    /** How far a customer goes there now, in cents: as far as this month, or as they are there already; 0 of who has given it up. */
    long depthCents(int index, long balance) {
        int place = places[index];
        return place < 0 || givenUp[place] ? 0 : Math.max(depths[place], -balance);
    }

    /** How far a customer who goes there may be there, in cents; 0 of others, and of who has given it up. */
    long limitCents(int index, long millis) {
        int place = places[index];
        return place < 0 || givenUp[place] ? 0 : overdrafts.limitCents(profiles[index], millis);
    }

    /** From now on a customer goes there no more. */
    public void giveUp(int index) {
        if (places[index] >= 0) {
            givenUp[places[index]] = true;
        }
    }

    /** Whether a customer goes there, but for what is due only. */
    public boolean isReluctant(int index) {
        int place = places[index];
        return place >= 0 && reluctant[place];
    }

    /** A month begins, in which a customer goes as far as they will. */
    void enter(int index, int month) {
        int place = places[index];
        if (place >= 0) {
            depths[place] = (int) overdrafts.depthCents(profiles[index], month);
        }
    }

    /** Accounts for the days before one, at the end of which the account stood as it stands. */
    void reach(int index, int day, long balance) {
        int place = places[index];
        if (place >= 0 && day > days[place]) {
            int debt = (int) Math.max(0, -balance);
            while (days[place] < day) {
                int month = Months.of(days[place]);
                int until = Math.min(day, Months.firstDay(month + 1));
                debtCentDays[place] += (long) debt * (until - days[place]);
                growths[place] += Math.max(0, debt - lastDebts[place]);
                lastDebts[place] = debt;
                days[place] = until;
                if (until == Months.firstDay(month + 1)) {
                    close(index, place, month);
                }
            }
        }
    }

    private void close(int index, int place, int month) {
        OverdraftCharge charge = debtCentDays[place] == 0
                ? NOTHING
                : OverdraftCharge.of(overdrafts.rate(profiles[index]), debtCentDays[place], growths[place], month);
        interests[place] = (int) charge.interestCents();
        taxes[place] = (int) charge.taxCents();
        debtCentDays[place] = 0;
        growths[place] = 0;
    }

    /** What the month that ended last costs a customer. */
    OverdraftCharge charge(int index) {
        int place = places[index];
        return place < 0 ? NOTHING : new OverdraftCharge(interests[place], taxes[place]);
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        passage.all(depths);
        passage.all(days);
        passage.all(lastDebts);
        passage.all(debtCentDays);
        passage.all(growths);
        passage.all(interests);
        passage.all(taxes);
        passage.all(givenUp);
    }
}
