package dev.datagen.world.cohort;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.time.Agenda;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What customers of a cohort have planned, so that it is planned once, however often it is lived: eight bytes for each thing that is to
 * happen, and four for each customer and window. A window is a month or, where memory is short, a part of one.
 *
 * <p>Customers plan a window one after the other. Who is passed over, since they have not joined yet, is not kept when they do so out of turn, and
 * plans again.
 */
public final class KeptPlans {

    private final int customers;
    private final int firstMonth;
    private final int parts;
    private final @Nullable OfWindow[] windows;

    /**
     * Nothing is planned.
     *
     * @param firstMonth of the period
     * @param monthCount from it to that in which lives end
     * @param parts windows of a month, 1 to 31
     */
    KeptPlans(int customers, int firstMonth, int monthCount, int parts) {
        this.customers = customers;
        this.firstMonth = firstMonth;
        this.parts = parts;
        windows = new OfWindow[monthCount * parts];
    }

    private static final class OfWindow {
        /**
         * Where the items of each customer who has planned begin; they end where those of the next one would. Of who was passed over, the complement.
         */
        private final int[] starts;

        private int planned;
        private long[] items;

        OfWindow(int customers) {
            starts = new int[customers + 1];
            items = new long[customers];
        }

        void keep(int index, Agenda agenda) {
            if (index < planned) {
                return;
            }
            int used = starts[planned];
            while (planned < index) {
                starts[planned] = ~used;
                starts[++planned] = used;
            }
            int end = used + agenda.size();
            if (end > items.length) {
                items = Arrays.copyOf(items, Math.max(end, items.length + items.length / 2));
            }
            agenda.copyTo(items, used);
            starts[++planned] = end;
            if (planned == starts.length - 1) {
                items = Arrays.copyOf(items, end);
            }
        }

        boolean holds(int index) {
            return index < planned && starts[index] >= 0;
        }

        /** Where the items of a customer end. */
        int end(int index) {
            int next = starts[index + 1];
            return next < 0 ? ~next : next;
        }
    }

    /** In which part of its month a day lies, 0 being the first of both. */
    public int part(int dayInMonth) {
        return dayInMonth * parts / Months.LONGEST;
    }

    /** How many days of a month there are before the end of a part; it may be more than the month has. */
    public int daysUntilEnd(int part) {
        return ((part + 1) * Months.LONGEST + parts - 1) / parts;
    }

    private int window(int month, int part) {
        return (month - firstMonth) * parts + part;
    }

    /** Fills an agenda with what a customer has planned for a part of a month from an instant on; false if nothing is known of it. */
    public boolean restore(int index, int month, int part, long fromMillisInMonth, Agenda agenda) {
        OfWindow kept = windows[window(month, part)];
        if (kept == null || !kept.holds(index)) {
            return false;
        }
        agenda.fill(kept.items, kept.starts[index], kept.end(index), fromMillisInMonth);
        return true;
    }

    /** Keeps what a customer has planned for a part of a month. */
    public void keep(int index, int month, int part, Agenda agenda) {
        int window = window(month, part);
        OfWindow kept = windows[window];
        if (kept == null) {
            kept = new OfWindow(customers);
            windows[window] = kept;
        }
        kept.keep(index, agenda);
    }

    /** Forgets what was planned for days before one. */
    void forgetBefore(int month, int dayInMonth) {
        Arrays.fill(windows, 0, Math.min(windows.length, window(month, part(dayInMonth))), null);
    }
}
