package dev.datagen.world.card;

import dev.datagen.model.ReplacementReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardPlastics.Replacement;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * When others use a card, read from the plastic's replacement: with its data, a burst of purchases within hours, small ones first to see whether they
 * work; or with the plastic itself, some purchases between its loss and its block. Either the issuer suspects the later ones and blocks the plastic
 * within hours, or the holder finds them, days later. The holder disputes all of them, and each comes back at an instant of its own after the block.
 *
 * <p>Mutable scratch space; belongs to one thread.
 */
public final class CardFrauds {

    /** Nine in ten disputes are reported within 45 days (Visa do Brasil, 2024), and all within 120 (the schemes' rules). */
    private static final double SOON = 0.9;

    private static final int FIRST_DISPUTE = 5;
    private static final int LAST_SOON = 43;
    private static final int LAST_DISPUTE = 117;

    /** Soon ones crowd at the beginning: the share of their days goes with this power of the quantile (estimate). */
    private static final double CROWDED = 3;

    /** Purchases of one fraud come back on the same day, or so many days later (estimates). */
    private static final double COMES_LATER = 0.35;

    private static final int LATER_DAYS = 2;

    /** Small purchases that try the data out: none, one, two. */
    private static final Categorical TESTS = Categorical.of(0.45, 0.35, 0.2);

    /** Purchases that follow, from one. */
    private static final Categorical PURCHASES = Categorical.of(0.25, 0.25, 0.2, 0.15, 0.1, 0.05);

    /** At most, of one fraud. */
    public static final int MOST = 8;

    /** Minutes from a test to what follows, and between purchases (estimates). */
    private static final LogNormal AFTER_TEST = new LogNormal(4, 0.8);

    private static final LogNormal BETWEEN = new LogNormal(11, 1.1);
    private static final double LONGEST_MINUTES = 70;

    /** Of bursts of several purchases, those that the issuer sees (estimate). */
    private static final double SEEN = 0.62;

    /** It then blocks the plastic within the hour, or once it has reached the holder (estimates). */
    private static final double BLOCKED_AT_ONCE = 0.6;

    private static final long LEAST_BLOCK = 2 * Moments.MINUTE;
    private static final long BLOCK_AT_ONCE = 40 * Moments.MINUTE;
    private static final long BLOCK_LATER = 9 * Moments.HOUR;

    /** From the block by a holder who has found a fraud to the day when the first purchase comes back (estimate). */
    private static final int BACK_WITHIN_DAYS = 3;

    /** When others buy with data that nobody misses yet: mostly while holders sleep (estimate). */
    private static final Categorical HOUR =
            Categorical.of(8, 8, 7, 6, 5, 3, 2, 1.5, 1.5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2.5, 3, 4, 6, 8, 8);

    /** Of plastics that are stolen, and lost, those that are used before they are blocked (estimates: one dispute in ten is of such a purchase). */
    private static final double STOLEN_AND_USED = 0.15;

    private static final double LOST_AND_USED = 0.03;

    /** And of those, on which the issuer declines the last purchases. */
    private static final double STOPPED = 0.35;

    /** The bank takes disputes through its app and its staff. */
    private static final long ANSWERS_FROM = 8 * Moments.HOUR;

    private static final long ANSWERS_UNTIL = 22 * Moments.HOUR;
    private static final long LEAST_BACK = 20 * Moments.MINUTE;

    private final Key key;
    private final CardPlastics plastics;
    private final long startMillis;
    private final Draws draws = new Draws();

    /** Of the card and its replacement. */
    private long fraud;

    private boolean inPerson;

    private int tests;
    private int size;
    private int suspectedFrom;
    private final long[] millis = new long[MOST];
    private final long[] disputedMillis = new long[MOST];

    public CardFrauds(Key key, CardPlastics plastics, long periodStartMillis) {
        this.key = key.derive("frauds");
        this.plastics = plastics;
        this.startMillis = periodStartMillis;
    }

    /**
     * Looks for a fraud of which some purchase is made, or may come back, in a month: all that follows is about that.
     *
     * @return whether there is one
     */
    public boolean enter(Profile profile, int month) {
        size = 0;
        int reach = LAST_DISPUTE + LATER_DAYS + 1;
        int first = Months.firstDay(month);
        long from = Brasilia.startOfDay(first - reach);
        Replacement last = plastics.last(profile, from, Brasilia.startOfDay(first + Months.length(month) + reach));
        if (last == null || profile.purchasesPerYear() == 0 || last.millis() < from) {
            return false;
        }
        fraud = key.at(profile.ordinal(), last.number());
        inPerson = !last.isOfData();
        look(last);
        if (size > 0 && millis[0] < startMillis) {
            size = 0;
        }
        return size > 0;
    }

    private void look(Replacement of) {
        draws.from(fraud);
        if (!inPerson) {
            lookAtData(of.millis());
            return;
        }
        double used = of.reason() == ReplacementReason.STOLEN ? STOLEN_AND_USED : LOST_AND_USED;
        if (of.goneMillis() < of.millis() && draws.chance(used)) {
            lookAtPlastic(of);
        }
    }

    private void lookAtData(long blockedMillis) {
        tests = TESTS.pick(draws.unit());
        int purchases = 1 + PURCHASES.pick(draws.unit());
        size = tests + purchases;
        boolean seen = purchases > 1 && draws.chance(SEEN);
        suspectedFrom = seen ? tests + 1 + draws.below(purchases - 1) : size;
        int days = daysLater(draws.unit());
        long length = 0;
        for (int which = 0; which < size; which++) {
            millis[which] = length;
            LogNormal pause = which < tests ? AFTER_TEST : BETWEEN;
            double minutes = Math.min(LONGEST_MINUTES, 1 + pause.at(draws.unit()));
            length += which == size - 1 ? 0 : (long) (minutes * Moments.MINUTE);
        }
        int blockedDay = Brasilia.epochDay(blockedMillis);
        int disputedDay;
        long began;
        if (seen) {
            began = blockedMillis - length - untilBlocked();
            disputedDay = Brasilia.epochDay(began) + days;
        } else {
            disputedDay = blockedDay + draws.below(BACK_WITHIN_DAYS);
            began = Brasilia.startOfDay(disputedDay - days) + Moments.inHour(HOUR.pick(draws.unit()), draws);
        }
        for (int which = 0; which < size; which++) {
            millis[which] += began;
        }
        dispute(disputedDay, blockedMillis);
    }

    private long untilBlocked() {
        return LEAST_BLOCK + draws.below((int) (draws.chance(BLOCKED_AT_ONCE) ? BLOCK_AT_ONCE : BLOCK_LATER));
    }

    /** In the city where its holder misses it, all on one day. */
    private void lookAtPlastic(Replacement of) {
        tests = 0;
        size = 1 + PURCHASES.pick(draws.unit());
        long each = (of.millis() - of.goneMillis()) / (size + 1);
        for (int which = 0; which < size; which++) {
            millis[which] = of.goneMillis() + (long) ((which + draws.unit()) * each);
        }
        suspectedFrom = size > 1 && draws.chance(STOPPED) ? size - 1 : size;
        dispute(Brasilia.epochDay(of.millis()) + daysLater(draws.unit()), of.millis());
    }

    private void dispute(int firstDay, long blockedMillis) {
        for (int which = 0; which < size; which++) {
            int day = firstDay + (draws.chance(COMES_LATER) ? 1 + draws.below(LATER_DAYS) : 0);
            long from = Math.max(Brasilia.startOfDay(day) + ANSWERS_FROM, blockedMillis + LEAST_BACK);
            long until = Math.max(Brasilia.startOfDay(day) + ANSWERS_UNTIL, from + Moments.HOUR);
            disputedMillis[which] = Moments.between(from, until, draws);
        }
    }

    /** Days from the first purchase to the first that comes back. */
    private static int daysLater(double u) {
        if (u >= SOON) {
            return LAST_SOON + 1 + (int) ((u - SOON) / (1 - SOON) * (LAST_DISPUTE - LAST_SOON));
        }
        double soon = StrictMath.pow(u / SOON, CROWDED);
        return FIRST_DISPUTE + (int) (soon * (LAST_SOON - FIRST_DISPUTE + 1));
    }

    /** How many purchases there are, declined ones included. */
    public int size() {
        return size;
    }

    /** Whether the card itself is used, not only its data. */
    public boolean isInPerson() {
        return inPerson;
    }

    /** Whether a purchase tries out whether the data work. */
    public boolean isTest(int which) {
        return which < tests;
    }

    /** Whether the issuer declines it as it looks like what it is. */
    public boolean isSuspected(int which) {
        return which >= suspectedFrom;
    }

    /** When it is made. */
    public long millis(int which) {
        return millis[which];
    }

    /** The month of that. */
    public int month(int which) {
        return Months.of(Brasilia.epochDay(millis[which]));
    }

    /** When it comes back, unless it was declined. */
    public long disputedMillis(int which) {
        return disputedMillis[which];
    }

    /** 64 random bits for what is bought, of a purchase or, negative, of the whole fraud. */
    public long random(int which) {
        return key.at(fraud, which);
    }
}
