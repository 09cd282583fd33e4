package dev.datagen.world.card;

import dev.datagen.model.ReplacementReason;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Which plastic stands for a card. Each is valid for five years, to the end of a month, and renewed then; one that is lost, stolen, damaged or
 * known to others is blocked for good, and one with a new number takes its place. Limit, debts and the card's identifier stay. Immutable.
 */
public final class CardPlastics {

    /** For so many months a plastic is good. */
    public static final int MONTHS = 60;

    /** Of every four years, one may be replaced in the first two, so that two replacements are two years apart at least. */
    private static final int BLOCK_DAYS = 1461;

    private static final int REPLACED_WITHIN_DAYS = 729;

    /** Of the cards, in four years, lost, stolen or damaged: one in twenty-five a year (estimate). */
    private static final double REPLACED = 0.17;

    private static final Categorical REASONS = Categorical.of(40, 25, 20);

    /** Of a card's purchases, such after which its data are known to others: so 0.45 % of online purchases are disputed (estimate). */
    private static final double KNOWN = 0.00045;

    private static final double MOST_KNOWN = 0.8;
    private static final double BLOCK_YEARS = 4;

    private static final ReplacementReason[] WORDS = ReplacementReason.values();

    /** The first plastic lies in its holder's hands for so long at least. */
    private static final long FIRST_LASTS = 60 * Moments.DAY;

    private static final long REPORTED_FROM = 7 * Moments.HOUR;

    /** A card is missed within so long (estimate), and on the day on which it was lost. */
    private static final long LOST_SINCE = 6 * Moments.HOUR;

    private static final long MISSED_WITHIN = 8 * Moments.HOUR;
    private static final long REPORTED_WITHIN = 16 * Moments.HOUR;

    /** Days until the new one is in its holder's hands. */
    static final int FASTEST_DAYS = 4;

    private static final int SLOWER_BY = 6;

    /** Before all of them. */
    private static final long FIRST_DAY = -36_524;

    private final Key key;
    private final Key replacements;
    private final Beginnings beginnings;
    private final Cancellations cancellations;
    /** By which the purchases of a year are multiplied. */
    private final double activity;
    /** From here on all is as it was before. */
    private final long endMillis;

    /** @param key of the world */
    public CardPlastics(Key key, Beginnings beginnings, Cancellations cancellations, double activity) {
        this(key.derive("validity"), key.derive("replacements"), beginnings, cancellations, activity, Long.MAX_VALUE);
    }

    private CardPlastics(
            Key key,
            Key replacements,
            Beginnings beginnings,
            Cancellations cancellations,
            double activity,
            long endMillis) {
        this.key = key;
        this.cancellations = cancellations;
        this.activity = activity;
        this.replacements = replacements;
        this.beginnings = beginnings;
        this.endMillis = endMillis;
    }

    /** The same ones, of which none is renewed or replaced from an instant on. */
    public CardPlastics until(long endMillis) {
        return new CardPlastics(key, replacements, beginnings, cancellations, activity, endMillis);
    }

    /**
     * A plastic that took another one's place.
     *
     * @param number decides its digits; no other one of the card has the same
     * @param goneMillis since when its holder did not have the old one; until it was blocked, others did if it was lost or stolen
     * @param millis when the old one was blocked and the new one issued
     * @param usedFromMillis when it came to its holder
     */
    public record Replacement(
            long number, long goneMillis, long millis, long usedFromMillis, ReplacementReason reason) {

        /** Whether others knew the card's data, and did not have the plastic. */
        boolean isOfData() {
            return reason == ReplacementReason.COMPROMISED;
        }
    }

    /** The last one before an instant; null while the first plastic stands for the card. */
    @Nullable
    public Replacement last(Profile profile, long beforeMillis) {
        return last(profile, Long.MIN_VALUE, beforeMillis);
    }

    /** The same where only those from an instant on matter: one before it is returned, or null. */
    @Nullable
    Replacement last(Profile profile, long fromMillis, long beforeMillis) {
        long before = Math.min(beforeMillis, endMillis);
        // When the first plastic came is looked up only where it matters: no replacement is later than its block, nor
        // than a first plastic after that.
        long earliest = Math.max(fromMillis, Brasilia.startOfDay(profile.createdDay()));
        long shifted = phase(profile);
        long block = (Brasilia.epochDay(before) - FIRST_DAY + shifted) / BLOCK_DAYS;
        for (long end = blockEnd(block, shifted); end > earliest; end -= BLOCK_DAYS * Moments.DAY) {
            Replacement replacement = in(block, shifted, profile);
            if (replacement != null
                    && replacement.millis < before
                    && cancellations.replacesAt(profile, replacement.millis)) {
                return replacement.millis < beginnings.cardMillis(profile) + FIRST_LASTS ? null : replacement;
            }
            block--;
        }
        return null;
    }

    private int phase(Profile profile) {
        return (int) (replacements.unitAt(profile.ordinal()) * BLOCK_DAYS);
    }

    private static long blockEnd(long block, long shifted) {
        return Brasilia.startOfDay((int) ((block + 1) * BLOCK_DAYS + FIRST_DAY - shifted));
    }

    private @Nullable Replacement in(long block, long shifted, Profile profile) {
        Draws draws = new Draws().from(replacements.at(profile.ordinal(), block));
        double u = draws.unit();
        if (u >= REPLACED + known(profile)) {
            return null;
        }
        int day = (int) (block * BLOCK_DAYS + FIRST_DAY - shifted) + draws.below(REPLACED_WITHIN_DAYS);
        long millis = Brasilia.startOfDay(day) + REPORTED_FROM + draws.below((int) REPORTED_WITHIN);
        int lost = REASONS.pick(draws.unit());
        ReplacementReason reason = u < REPLACED ? WORDS[lost] : ReplacementReason.COMPROMISED;
        long usedFrom = millis + (FASTEST_DAYS + draws.below(SLOWER_BY)) * Moments.DAY;
        return new Replacement(block, goneMillis(day, millis, reason, draws), millis, usedFrom, reason);
    }

    private static long goneMillis(int day, long blockedMillis, ReplacementReason reason, Draws draws) {
        if (reason != ReplacementReason.LOST && reason != ReplacementReason.STOLEN) {
            return blockedMillis;
        }
        return Math.max(
                Brasilia.startOfDay(day) + LOST_SINCE,
                blockedMillis - Moments.HOUR / 2 - draws.below((int) MISSED_WITHIN));
    }

    /** How likely a card's data come to be known to others, in four years. */
    private double known(Profile profile) {
        return Math.min(MOST_KNOWN, profile.purchasesPerYear() * activity * KNOWN * BLOCK_YEARS);
    }

    /** The last day of the plastic that stands for a card before an instant, in days since 1970-01-01. */
    public int lastDay(Profile profile, long beforeMillis) {
        int month = Months.of(Brasilia.epochDay(Math.min(beforeMillis, endMillis) - 1));
        int left = Math.floorMod(lastMonth(profile, last(profile, beforeMillis)) - month, MONTHS);
        return Months.firstDay(month + left + 1) - 1;
    }

    /**
     * Whether the month before was the last one of the plastic that stood for the card when a month began.
     *
     * @param last the last replacement before the month's end
     */
    public boolean isRenewedIn(Profile profile, int month, @Nullable Replacement last) {
        long start = Brasilia.startOfDay(Months.firstDay(month));
        Replacement before = last == null || last.millis < start ? last : last(profile, start);
        return Math.floorMod(month - 1 - lastMonth(profile, before), MONTHS) == 0
                && (before != null || !beginnings.isNew(profile) || month > firstMonth(profile));
    }

    /** The last month of a plastic or of one of those it was renewed by, or renews. */
    private int lastMonth(Profile profile, @Nullable Replacement replacement) {
        if (replacement != null) {
            return Months.of(Brasilia.epochDay(replacement.millis)) - 1;
        }
        return beginnings.isNew(profile) ? firstMonth(profile) - 1 : (int) (key.unitAt(profile.ordinal()) * MONTHS);
    }

    private int firstMonth(Profile profile) {
        return Months.of(Brasilia.epochDay(beginnings.cardMillis(profile)));
    }
}
