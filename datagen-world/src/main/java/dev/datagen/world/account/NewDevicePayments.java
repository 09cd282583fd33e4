package dev.datagen.world.account;

import dev.datagen.world.memory.Passage;
import java.util.Arrays;

/**
 * What some customers of a cohort have paid on a day from devices that they have not registered. Few do at a time, so they stand in one list, in no
 * order; days before those that are being lived are forgotten as it grows.
 */
public final class NewDevicePayments {

    private int[] customers = new int[16];
    private int[] days = new int[16];
    private int[] cents = new int[16];
    private int size;

    /** Forgets all of them. */
    public void clear() {
        size = 0;
    }

    long paidCents(int index, int day) {
        int place = find(index, day);
        return place < 0 ? 0 : cents[place];
    }

    /**
     * Adds a payment.
     *
     * @param firstDay nobody asks any more what was paid before it
     */
    public void pay(int index, int day, long paidCents, int firstDay) {
        int place = find(index, day);
        if (place < 0) {
            makeRoom(firstDay);
            place = size++;
            customers[place] = index;
            days[place] = day;
            cents[place] = 0;
        }
        cents[place] += (int) paidCents;
    }

    private int find(int index, int day) {
        int place = size - 1;
        while (place >= 0 && (customers[place] != index || days[place] != day)) {
            place--;
        }
        return place;
    }

    private void makeRoom(int firstDay) {
        if (size < days.length) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (days[i] >= firstDay) {
                customers[kept] = customers[i];
                days[kept] = days[i];
                cents[kept++] = cents[i];
            }
        }
        size = kept;
        if (size > days.length / 2) {
            customers = Arrays.copyOf(customers, size * 2);
            days = Arrays.copyOf(days, size * 2);
            cents = Arrays.copyOf(cents, size * 2);
        }
    }

    /** Takes what is remembered out of memory, or puts it back. */
    public void pass(Passage passage) {
        size = (int) passage.number(size);
        customers = passage.first(customers, size);
        days = passage.first(days, size);
        cents = passage.first(cents, size);
    }
}
