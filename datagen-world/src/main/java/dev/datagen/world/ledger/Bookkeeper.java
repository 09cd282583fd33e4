package dev.datagen.world.ledger;

import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Refused;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/**
 * Books what recurs, and tells of it.
 *
 * <p>Such a debit is always paid: what the account lacks, its overdraft included, is first fetched from the holder's savings here, or else from
 * an account elsewhere: up to some minutes before, and never in the same instant. Nobody does so before dawn: what an institution
 * takes by itself at that time is put off until later on the day, see {@link Refused}.
 *
 * <p>Remembers what happened last; belongs to one thread.
 */
public final class Bookkeeper {

    /** What is fetched is a round sum, the rounder the larger it is: a multiple of so much, from such a sum on. */
    private static final long ROUND_CENTS = 10_00;

    private static final long ROUNDER_CENTS = 50_00;
    private static final long ROUNDER_FROM_CENTS = 100_00;
    private static final long ROUNDEST_CENTS = 100_00;
    private static final long ROUNDEST_FROM_CENTS = 1000_00;

    /**
     * So much earlier at the most (estimate: who sees that there is not enough turns to another app), and never in another quarter of an hour, as spans
     * of time are cut between them: the less, the nearer a payment is to either end of its quarter, so that little piles up there.
     */
    private static final int FETCHED_BEFORE_MILLIS = 75_000;

    private final TransactionTeller teller;
    private final Other own;
    private final Other ownHere;
    private final Period period;
    private final Key key;
    private long earliestMillis;
    private long turnedToMillis;

    /** @param key of what is fetched */
    public Bookkeeper(TransactionTeller teller, Period period, Key key) {
        this.period = period;
        this.teller = teller;
        this.own = teller::own;
        this.ownHere = teller::ownHere;
        this.key = key;
    }

    /**
     * Turns to what happens next to a customer.
     *
     * @param fromMillis after the thing before
     * @param millis of what happens
     */
    public void turnTo(long fromMillis, long millis) {
        earliestMillis = fromMillis;
        turnedToMillis = millis;
    }

    /** When what is fetched for a booking arrives: before it, but after what was booked last, and in the same span of time. */
    private long fetchedMillis(long ordinal, Entry entry) {
        double u = Key.unit(key.at(ordinal, (long) entry.month() << 32 | entry.number()));
        double place = Math.floorMod(entry.millis(), Period.QUARTER_MILLIS) / (double) Period.QUARTER_MILLIS;
        long before = 1 + (long) (4 * FETCHED_BEFORE_MILLIS * place * (1 - place) * u);
        long earliest = Math.max(earliestMillis, period.lastCut(turnedToMillis));
        long most = Math.max(0, entry.millis() - earliest);
        return entry.millis() - (before <= most ? before : (long) (most * u));
    }

    /**
     * Says who is on the other side; asked only if somebody listens.
     *
     * <p>One is made for each booking, told or not, as a class of its own and not as a lambda: it takes a call into the virtual machine to make a lambda
     * that holds something, unless the second compiler sees to it.
     */
    public interface Other {
        Counterparty of(Movement movement);
    }

    /** Books what comes in, and tells of it if somebody listens. */
    public void credit(Occasion occasion, Entry entry, Other other) {
        occasion.cohort().book(occasion.index(), entry.slot(), entry.cents(), entry.millis());
        earliestMillis = entry.millis() + 1;
        tell(occasion, entry, Direction.CREDIT, null, other);
    }

    /** Books what is paid, fetching before what the account lacks, and tells of it if somebody listens. */
    public void debit(Occasion occasion, Entry entry, Other other) {
        fetch(occasion, entry, entry.cents());
        take(occasion, entry, other);
    }

    /**
     * Fetches what an account lacks.
     *
     * @param entry for which it is needed first
     * @param neededCents for that, and what comes soon after it
     */
    public void fetch(Occasion occasion, Entry entry, long neededCents) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        long lacking = neededCents - cohort.available(index, entry.slot());
        if (lacking <= 0) {
            return;
        }
        long round = lacking >= ROUNDEST_FROM_CENTS
                ? ROUNDEST_CENTS
                : lacking >= ROUNDER_FROM_CENTS ? ROUNDER_CENTS : ROUND_CENTS;
        long fetched = (lacking + round - 1) / round * round;
        Entry funds = entry.fetched(fetched, transferOf(entry.millis()))
                .at(fetchedMillis(occasion.profile().ordinal(), entry));
        if (entry.slot() == 0 && cohort.saved(index) >= fetched) {
            transfer(occasion, funds, occasion.profile().savingsSlot(), 0);
        } else {
            credit(occasion, funds, own);
        }
    }

    /** Tells of a debit for which the money was not there. */
    public void refuse(Occasion occasion, Entry entry, Other other) {
        tell(occasion, entry.before(), Direction.DEBIT, FailureReason.INSUFFICIENT_FUNDS, other);
    }

    /** A debit of what is known to be there. */
    public void take(Occasion occasion, Entry entry, Other other) {
        occasion.cohort().book(occasion.index(), entry.slot(), -entry.cents(), entry.millis());
        earliestMillis = entry.millis() + 1;
        tell(occasion, entry, Direction.DEBIT, null, other);
    }

    /**
     * Moves money between two accounts that a customer holds here, which have one institution: both sides at once, each of which tells of the
     * other.
     *
     * @param entry of which the account and the instrument do not matter
     * @param from which of the customer's accounts pays; there is enough on it
     */
    public void transfer(Occasion occasion, Entry entry, int from, int to) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        cohort.book(index, from, -entry.cents(), entry.millis());
        cohort.book(index, to, entry.cents(), entry.millis());
        Entry out = entry.side(from, TransactionType.WITHDRAW, entry.number());
        Entry in = entry.side(to, TransactionType.DEPOSIT, MovementNumbers.otherSide(entry.number()));
        tell(occasion, out, Direction.DEBIT, null, ownHere);
        tell(occasion, in, Direction.CREDIT, null, ownHere);
    }

    /** How people move their own money to and from elsewhere: by Pix, and by TED before there was Pix. */
    public static TransactionType transferOf(long millis) {
        return PixInitiation.KEY.exists(Brasilia.epochDay(millis)) ? TransactionType.PIX : TransactionType.TED;
    }

    private void tell(
            Occasion occasion, Entry entry, Direction direction, @Nullable FailureReason failure, Other other) {
        EventConsumer audience = occasion.audience();
        if (audience == null) {
            return;
        }
        Movement movement = new Movement(
                occasion.profile(),
                entry.month(),
                entry.number(),
                entry.slot(),
                entry.type(),
                direction,
                entry.purpose(),
                entry.cents(),
                entry.millis(),
                occasion.cohort().balance(occasion.index(), entry.slot()),
                failure);
        audience.transaction(teller.tell(movement, other.of(movement)));
    }
}
