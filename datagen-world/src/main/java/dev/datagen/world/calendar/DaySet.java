package dev.datagen.world.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The open days of a calendar, with every question answered in O(1). Immutable. */
final class DaySet {

    /** Open days, ascending. */
    private final int[] days;

    /** For each day of the span, how many open days come before it. */
    private final int[] before;

    DaySet(IntPredicate isOpen) {
        this.before = new int[Span.DAYS + 1];
        int[] found = new int[Span.DAYS];
        int count = 0;
        for (int offset = 0; offset < Span.DAYS; offset++) {
            before[offset] = count;
            if (isOpen.test(Span.FIRST_DAY + offset)) {
                found[count++] = Span.FIRST_DAY + offset;
            }
        }
        before[Span.DAYS] = count;
        this.days = Arrays.copyOf(found, count);
    }

    boolean contains(int epochDay) {
        int offset = Span.offset(epochDay);
        return before[offset + 1] > before[offset];
    }

    int sameOrNext(int epochDay) {
        return day(before[Span.offset(epochDay)], epochDay);
    }

    int sameOrPrevious(int epochDay) {
        return day(before[Span.offset(epochDay) + 1] - 1, epochDay);
    }

    /** The n-th open day strictly after (or, if negative, before) a day; for 0 the same day or the next open one. */
    int plus(int epochDay, int n) {
        if (n == 0) {
            return sameOrNext(epochDay);
        }
        int offset = Span.offset(epochDay);
        return day(n > 0 ? before[offset + 1] - 1 + n : before[offset] + n, epochDay);
    }

    /** How many open days lie in [from, to). */
    int count(int fromDay, int toDay) {
        return before[Span.offset(toDay)] - before[Span.offset(fromDay)];
    }

    private int day(int index, int epochDay) {
        if (index < 0 || index >= days.length) {
            throw new IllegalArgumentException(
                    "the open day asked for from " + LocalDate.ofEpochDay(epochDay) + " is outside the calendar");
        }
        return days[index];
    }
}
