package dev.datagen.world.bills;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Key;

/**
 * On which days Pix Automático tries to collect a bill, each of them in the morning and once more in the evening: the day on which it is due and, if the
 * receiver asks for it and the payer has agreed, three others within seven days (BCB, Manual de Padrões para Iniciação do Pix: {@code PERMITE_3R_7D}). What is
 * not there on any of them is paid some days later by a QR code, all within the month. Immutable.
 */
public final class PixCollections {

    /** Of the consents, so many allow it (estimate). */
    private static final double ALLOWED = 0.7;

    /** After the due day; each receiver has its own (estimates). */
    private static final int[][] DAYS_AFTER = {{1, 2, 3}, {1, 3, 5}, {1, 3, 7}, {2, 4, 6}, {3, 5, 7}};

    /** Of who lacked the money in the morning, so many have sent it by the evening (estimate). */
    private static final double SENT = 0.5;

    /** By hand, so many days after the last try at the most (estimate). */
    private static final int PAID_WITHIN_DAYS = 4;

    /** Tries on days after the first one. */
    public static final int MOST_DAYS = 3;

    private static final int ALLOWS = -1;
    private static final int DAYS = -2;
    private static final int BY_HAND = MOST_DAYS + 1;

    private final Key key;

    /** @param key for this alone */
    public PixCollections(Key key) {
        this.key = key;
    }

    /**
     * The day of a try.
     *
     * @param which 0 on the due day, up to {@link #MOST_DAYS}
     * @param due when it is tried first, in days since 1970-01-01
     * @return in days since 1970-01-01; {@link Integer#MIN_VALUE} where there is none, for want of consent or as the month ends before it is paid by hand
     */
    public int day(long ordinal, BillNeed need, int which, int due) {
        int day = wished(ordinal, need, which, due);
        return which == 0 || day < byHandDay(ordinal, need, due) ? day : Integer.MIN_VALUE;
    }

    /** Whether nothing but the first day is left of the month: then the money is there by its evening. */
    boolean isLast(long ordinal, BillNeed need, int due) {
        return byHandDay(ordinal, need, due) <= due;
    }

    /** The day on which what could not be collected is paid by hand, or the due day if that is the month's last. */
    public int byHandDay(long ordinal, BillNeed need, int due) {
        int last = Math.max(due, wished(ordinal, need, MOST_DAYS, due));
        int wait = 1 + (int) (PAID_WITHIN_DAYS * Key.unit(key.at(ordinal, bill(need, due, BY_HAND))));
        return Math.min(last + wait, Months.firstDay(Months.of(due) + 1) - 1);
    }

    private int wished(long ordinal, BillNeed need, int which, int due) {
        if (which == 0) {
            return due;
        }
        long consent = key.at(ordinal, need.ordinal());
        if (Key.unit(new Key(consent).at(ALLOWS)) >= ALLOWED) {
            return Integer.MIN_VALUE;
        }
        int policy = (int) (DAYS_AFTER.length * Key.unit(new Key(consent).at(DAYS)));
        return due + DAYS_AFTER[policy][which - 1];
    }

    /** Whether the payer who lacked the money in the morning has sent it by the evening of a day. */
    public boolean isSent(long ordinal, BillNeed need, int which, int due) {
        return isLast(ordinal, need, due) || Key.unit(key.at(ordinal, bill(need, due, which))) < SENT;
    }

    private static long bill(BillNeed need, int due, int which) {
        return (long) due << 16 | which << 8 | need.ordinal();
    }
}
