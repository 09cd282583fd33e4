package dev.datagen.world.life;

import dev.datagen.world.credit.CardCredit;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Standing;
import dev.datagen.world.random.Key;

/** How customers pay the invoices of their cards, the worse the less their score promises, and at which rates they don't. Immutable. */
final class Revolving {

    /** Of the cards, so many revolve at times, finance at times, or miss a payment at times (estimates from BCB and ABECS). */
    private static final double REVOLVE = 0.13;

    private static final double FINANCE = 0.07;
    private static final double MISS = 0.09;

    /** How often they do where nothing is left from before. */
    private static final double REVOLVES = 0.5;

    private static final double FINANCES = 0.35;
    private static final double MISSES = 0.25;

    /** What is left from the invoice before is financed by those who miss payments, and by those who revolve. */
    private static final double FINANCES_WHAT_IS_LEFT = 0.5;

    private static final double FINANCES_WHAT_REVOLVED = 0.05;

    /** Who missed one payment misses the next, and who missed two or more. */
    private static final double MISSES_AGAIN = 0.3;

    private static final double STAYS_AWAY = 0.85;
    private static final int[] PARTS = {4, 6, 8, 10, 12};

    /** So many payments missed in a row block a card, and so many make its issuer give the debt up (a year: Res. CMN 2.682/1999). */
    static final int BLOCKED_AFTER = 2;

    static final int WRITTEN_OFF_AFTER = 12;

    /** Of those who pay in part, so many pay the minimum and no more, the others at most so much of the rest as well (estimates). */
    private static final double JUST_THE_MINIMUM = 0.5;

    private static final double MOST_OF_THE_REST = 0.8;
    private static final long ROUND_CENTS = 10_00;

    /** Beside ordinals, for draws of their own. */
    private static final long MORE = 1L << 60;

    /** What issuers ask for at least. */
    private static final int MINIMUM_PERCENT = 15;

    /** Some 15 % a month, 440 % a year, and 9 % (BCB, 2025). */
    private static final int LOWEST_REVOLVING = 1350;

    private static final int LOWEST_FINANCING = 820;
    private static final int STEP = 40;
    private static final int STEPS = 7;

    private final Key key;
    private final Key bankKey;
    private final Population population;

    Revolving(Key key, Population population) {
        this.population = population;
        this.key = key.derive("invoices");
        this.bankKey = this.key.derive("banks");
    }

    /** How an invoice is paid. */
    enum Way {
        FULL,
        MINIMUM,
        NOTHING
    }

    /** Whether a customer ever pays less than the whole. */
    boolean mayOwe(Profile profile) {
        return profile.holdsCard() && kind(profile) < MISS + FINANCE + REVOLVE;
    }

    /** Whether a customer misses payments at times. */
    boolean misses(Profile profile) {
        return profile.holdsCard() && kind(profile) < MISS;
    }

    /** In [0, 1): the lower, the worse they pay. */
    private double kind(Profile profile) {
        return 1 - Math.nextUp(Standing.risk(population.standing(profile), population.hidden(profile)));
    }

    /** How the invoice due in a month is paid, unless something is left from the one before. */
    Way way(Profile profile, int month) {
        double kind = kind(profile);
        double u = Key.unit(key.at(profile.ordinal(), month));
        if (kind < MISS) {
            return u < MISSES ? Way.NOTHING : Way.FULL;
        }
        return u < (kind < MISS + FINANCE ? FINANCES : REVOLVES) ? Way.MINIMUM : Way.FULL;
    }

    /** Whether who missed so many payments in a row misses the next. */
    boolean missesAgain(Profile profile, int month, int missed) {
        return Key.unit(key.at(profile.ordinal(), -2 - month)) < (missed == 1 ? MISSES_AGAIN : STAYS_AWAY);
    }

    /** In how many parts what is left from the invoice before is paid off, the first at once; 1 is at once and all. */
    int parts(Profile profile, int month) {
        double kind = kind(profile);
        double u = Key.unit(key.at(profile.ordinal(), month));
        double finances = kind < MISS ? FINANCES_WHAT_IS_LEFT : kind < MISS + FINANCE ? 1 : FINANCES_WHAT_REVOLVED;
        return u >= finances ? 1 : PARTS[(int) (u / finances * PARTS.length)];
    }

    /**
     * What is paid of an invoice by who pays {@link Way#MINIMUM}, in cents: that alone, or more in whole R$ 10, but not all.
     */
    long partCents(Profile profile, int month, long totalCents) {
        long minimum = minimumCents(totalCents);
        double u = Key.unit(key.at(MORE ^ profile.ordinal(), month));
        double more = u < JUST_THE_MINIMUM ? 0 : (u - JUST_THE_MINIMUM) / (1 - JUST_THE_MINIMUM);
        long wished = minimum + (long) ((totalCents - minimum) * MOST_OF_THE_REST * more * more);
        return Math.max(minimum, wished / ROUND_CENTS * ROUND_CENTS);
    }

    /** Of an invoice, in cents. */
    static long minimumCents(long totalCents) {
        return (totalCents * MINIMUM_PERCENT + 99) / 100;
    }

    /** What the customer's institution takes. */
    CardCredit rates(Profile profile) {
        int step = (int) (Key.unit(bankKey.at(profile.bank())) * STEPS) * STEP;
        return new CardCredit(LOWEST_REVOLVING + step, LOWEST_FINANCING + step);
    }
}
