package dev.datagen.world.card;

import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Moments;

/**
 * Which cards are cancelled as their holders leave: nothing is bought any more from the day on which the last invoice closes that they can pay before, all
 * parts fall due until then, and no plastic is replaced so late that something could still come back. Immutable.
 */
public final class Cancellations {

    /** More than it takes until all of a fraud has come back. */
    private static final long SETTLED_WITHIN_MILLIS = 125 * Moments.DAY;

    private final Departures departures;

    /** Those of who leaves. */
    public Cancellations(Departures departures) {
        this.departures = departures;
    }

    /** When a card is cancelled, in milliseconds since 1970-01-01T00:00Z; {@link Departures#NEVER} if its holder stays. */
    public long millis(Profile profile) {
        return departures.millis(profile);
    }

    /** The month in which the last invoice is due; after all months if the holder stays. */
    public int lastDue(Profile profile) {
        int day = departures.day(profile);
        if (day == Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        int month = Months.of(day);
        while (InvoiceCalendar.payableDay(profile, month) >= day) {
            month--;
        }
        return month;
    }

    /** How many invoices are due after that of a month; very many if the holder stays. */
    public int dueAfter(Profile profile, int due) {
        return lastDue(profile) - due;
    }

    /** Until when a card buys, not included; likewise. */
    public long buysUntilMillis(Profile profile) {
        int last = lastDue(profile);
        return last == Integer.MAX_VALUE
                ? Departures.NEVER
                : Brasilia.startOfDay(InvoiceCalendar.closingDay(profile, last));
    }

    /** Whether a plastic can still be replaced at an instant. */
    boolean replacesAt(Profile profile, long millis) {
        long until = buysUntilMillis(profile);
        return until == Departures.NEVER || millis < until - SETTLED_WITHIN_MILLIS;
    }

    /** In how many parts a purchase can be paid whose first part is due in a month. */
    public int parts(Profile profile, int wished, int firstDue) {
        return wished == 1 ? 1 : (int) Math.min(wished, (long) lastDue(profile) - firstDue + 1);
    }
}
