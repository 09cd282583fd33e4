package dev.datagen.app.load;

import java.util.Arrays;
import java.util.List;

/** The events of several batches as one sequence by time; those of one instant in the order of batches, and within a batch as told. */
final class Merged {

    private final List<EventBatch> batches;
    private final int[] firstPlaces;
    private final long[] order;
    private int batch;
    private int event;

    Merged(List<EventBatch> batches, long startMillis) {
        this.batches = batches;
        firstPlaces = new int[batches.size()];
        int total = 0;
        for (int i = 0; i < batches.size(); i++) {
            firstPlaces[i] = total;
            total += batches.get(i).size();
        }
        long[] entries = new long[total];
        int place = 0;
        for (EventBatch each : batches) {
            for (int i = 0; i < each.size(); i++) {
                entries[place] = TimeOrder.entry(each.millis(i) - startMillis, place);
                place++;
            }
        }
        order = TimeOrder.sort(entries);
    }

    int size() {
        return order.length;
    }

    /** Moves to the n-th event by time. */
    void moveTo(int n) {
        int place = TimeOrder.place(order[n]);
        int found = Arrays.binarySearch(firstPlaces, place);
        batch = found >= 0 ? lastOf(found) : -found - 2;
        event = place - firstPlaces[batch];
    }

    /** Empty batches start where the next one does: the last of them holds the event. */
    private int lastOf(int found) {
        int last = found;
        while (last + 1 < firstPlaces.length && firstPlaces[last + 1] == firstPlaces[last]) {
            last++;
        }
        return last;
    }

    EventBatch batch() {
        return batches.get(batch);
    }

    int event() {
        return event;
    }
}
