package dev.datagen.world.account;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Joining;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/** When customers and what they hold were registered: most before the period, some within it. Immutable. */
public final class Beginnings {

    private static final int CARD = 4;
    private static final int FIRST_MONEY = 5;
    private static final long BRANCHES_OPEN = 10 * Moments.HOUR;
    private static final long BRANCHES_TAKE_UNTIL = 15 * Moments.HOUR;

    /** What comes on a customer's first day, comes so much after them or after another thing, and before midnight. */
    private static final long APART = 10 * Moments.MINUTE;

    private static final long LATEST = 23 * Moments.HOUR;

    /** Since then accounts may be opened from afar (CMN, Res. 4.480/2016); until then people went to a branch. */
    private static final int FROM_AFAR = Brasilia.epochDay(2016, 4, 26);

    private static final int WORKWEEK = 5;

    /** Of those who might since then, on a business day (estimate). */
    private static final double AT_BRANCH = 0.5;

    /**
     * Who joins within the period has a card after fewer days, half of them within a quarter (estimates), so that it is there before the period ends.
     */
    private static final int CARD_DAYS = Joining.LEAST_DAYS_LEFT - 1;

    /**
     * Who joined before has the card, and accounts but the first one, after an exponential wait of so many days, cut off by the period (estimate): so
     * few that openings before the period fall as joinings do, where longer waits would pile up against its edge.
     */
    private static final double WAIT_DAYS = 180;

    /** Days until their first money comes, at the most and before the next business day (estimate), and the time of day of it. */
    private static final int MONEY_DAYS = 3;

    private static final long MONEY_FROM = 10 * Moments.HOUR;
    private static final long MONEY_UNTIL = 16 * Moments.HOUR;

    private final Key key;
    private final Period period;
    private final ReferenceData reference;

    /** @param key of the world */
    public Beginnings(Key key, Period period, ReferenceData reference) {
        this.key = key.derive("rows").derive("created");
        this.period = period;
        this.reference = reference;
    }

    /** When a customer was registered, in milliseconds since 1970-01-01T00:00Z. */
    public long customerMillis(Profile profile) {
        return millis(profile, 0);
    }

    /** When an account was opened, by its place among those of its holder, from 0; likewise. */
    public long accountMillis(Profile profile, int slot) {
        return millis(profile, 1 + slot);
    }

    /** The day of {@link #accountMillis}. */
    public int accountDay(Profile profile, int slot) {
        return day(profile, 1 + slot, drawsOf(profile, 1 + slot));
    }

    /** When a card was granted, likewise. */
    public long cardMillis(Profile profile) {
        return millis(profile, CARD);
    }

    /** Whether a customer joined within the period. */
    public boolean isNew(Profile profile) {
        return profile.createdDay() >= period.firstDay();
    }

    /** From when on a customer's accounts move: of who joined within the period, since their first money came; of others 0, since ever. */
    public long movesFromMillis(Profile profile) {
        if (!isNew(profile)) {
            return 0;
        }
        Draws draws = drawsOf(profile, FIRST_MONEY);
        int day = BankCalendar.BRAZIL.nextBusinessDay(profile.createdDay() + 1 + draws.below(MONEY_DAYS));
        return Brasilia.startOfDay(day) + Moments.between(MONEY_FROM, MONEY_UNTIL, draws);
    }

    /** Whether an instant lies in the period, or after it, and the customer's accounts had begun to move by then. */
    public boolean hasBegun(Profile profile, long millis) {
        return millis >= period.startMillis() && millis >= movesFromMillis(profile);
    }

    /** From when on a customer buys with the card, likewise. */
    public long buysFromMillis(Profile profile) {
        return isNew(profile) ? cardMillis(profile) : 0;
    }

    /**
     * An instant, or that of {@link #cardMillis} if that is later, as it can be only of what is before the period or hardly after, or of who joined
     * within it.
     */
    public long withCard(Profile profile, long millis) {
        long latest = Brasilia.startOfDay(period.firstDay() + Agenda.NEAR_DAYS);
        return millis >= latest && !isNew(profile) ? millis : Math.max(millis, cardMillis(profile));
    }

    /** Accounts and cards follow their holder by some minutes, days or years. */
    private long millis(Profile profile, int product) {
        Draws draws = drawsOf(profile, product);
        int day = day(profile, product, draws);
        if (product > 0 && day == openDay(profile, profile.createdDay())) {
            return customerMillis(profile) + product * APART + draws.below((int) APART);
        }
        long time = time(profile, day, draws);
        return Brasilia.startOfDay(day) + (time < LATEST ? time : time - Moments.HOUR);
    }

    private Draws drawsOf(Profile profile, int product) {
        return new Draws().from(key.at(profile.ordinal(), product));
    }

    private int day(Profile profile, int product, Draws draws) {
        if (isNew(profile)) {
            return profile.createdDay() + (product == CARD ? daysUntilCard(draws) : 0);
        }
        int joined = openDay(profile, profile.createdDay());
        int days = period.firstDay() - 1 - joined;
        int after = product == 0 ? 0 : product == 1 ? draws.below(Math.min(days, 3)) : waited(days, draws);
        return openDay(profile, joined + after);
    }

    private static int daysUntilCard(Draws draws) {
        double u = draws.unit();
        return (int) (CARD_DAYS * u * u);
    }

    /** Whole days of a wait that ends within so many. */
    private static int waited(int days, Draws draws) {
        double ended = -StrictMath.expm1(-days / WAIT_DAYS);
        return (int) (-WAIT_DAYS * StrictMath.log1p(-ended * draws.unit()));
    }

    /** In a branch while it is open; from afar at any hour. */
    private long time(Profile profile, int day, Draws draws) {
        State state = reference.municipality(profile.municipality()).state();
        boolean atBranch = hasBranches(profile)
                && BankCalendar.BRAZIL.isBusinessDay(day)
                && (day < FROM_AFAR || draws.chance(AT_BRANCH));
        return atBranch
                ? Moments.between(BRANCHES_OPEN, BRANCHES_TAKE_UNTIL, draws) + Moments.behindBrasilia(state)
                : Moments.inBrasilia(Moments.anyHour(draws), state);
    }

    private boolean hasBranches(Profile profile) {
        return reference.banks().bank(profile.bank()).format().hasBranches();
    }

    /** Who would have come on a weekend comes on any day of the week after it. */
    private int openDay(Profile profile, int day) {
        if (day >= FROM_AFAR || !hasBranches(profile) || BankCalendar.BRAZIL.isBusinessDay(day)) {
            return day;
        }
        int weekday = Brasilia.dayOfWeek(day);
        int later = (int) (WORKWEEK * Key.unit(key.at(~profile.ordinal(), day)));
        int wished = weekday > Brasilia.FRIDAY ? day - weekday + Brasilia.SUNDAY + 1 + later : day;
        return BankCalendar.BRAZIL.nextBusinessDay(wished);
    }
}
