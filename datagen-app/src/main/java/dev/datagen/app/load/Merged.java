package dev.datagen.app.load;

import java.util.List;

/**
 * The events of several batches that happen in a span of time as one sequence by time; those of one instant in the order of batches, and within
 * a batch as told.
 *
 * <pre>
 * entry  milliseconds since the span began │ batch │ event in the batch │ type
 * </pre>
 *
 * Each part has as many bits as its largest value needs.
 */
final class Merged {

    private static final int TYPES = EventEncoding.TYPES.size();
    private static final int TYPE_BITS = bits(TYPES - 1);

    private final List<EventBatch> batches;
    private final long startMillis;
    private final long endMillis;
    private final int eventBits;
    private final int batchBits;
    private final long[] order;

    /** @param endMillis not included */
    Merged(List<EventBatch> batches, long startMillis, long endMillis) {
        this.batches = batches;
        this.startMillis = startMillis;
        this.endMillis = endMillis;
        int total = 0;
        int largest = 0;
        for (EventBatch batch : batches) {
            total += inSpan(batch);
            largest = Math.max(largest, batch.size());
        }
        eventBits = bits(largest - 1L);
        batchBits = bits(batches.size() - 1L);
        int timeShift = TYPE_BITS + eventBits + batchBits;
        int timeBits = bits(endMillis - 1 - startMillis);
        if (timeShift + timeBits > Long.SIZE) {
            throw new IllegalStateException(
                    batches.size() + " batches of up to " + largest + " events in " + (endMillis - startMillis)
                            + " ms need " + (timeShift + timeBits) + " bits, but an entry has " + Long.SIZE);
        }
        order = TimeOrder.sort(entries(total), timeShift, timeBits);
    }

    private int inSpan(EventBatch events) {
        int count = 0;
        for (int event = 0; event < events.size(); event++) {
            count += isInSpan(events.millis(event)) ? 1 : 0;
        }
        return count;
    }

    private boolean isInSpan(long millis) {
        return millis >= startMillis && millis < endMillis;
    }

    private long[] entries(int total) {
        long[] entries = new long[total];
        int next = 0;
        for (int batch = 0; batch < batches.size(); batch++) {
            EventBatch events = batches.get(batch);
            for (int event = 0; event < events.size(); event++) {
                long millis = events.millis(event);
                if (isInSpan(millis)) {
                    long place = ((millis - startMillis) << batchBits | batch) << eventBits | event;
                    entries[next++] = place << TYPE_BITS | events.type(event);
                }
            }
        }
        return entries;
    }

    /** How many bits hold a number; a negative one is of something that is empty. */
    private static int bits(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, largest));
    }

    /** Hands over all events, so many at a time, topic by topic: each topic is in time order, all of them together nearly so. */
    void send(int windowEvents, EventWriter.EventTarget target) {
        long[] window = new long[Math.min(windowEvents, order.length)];
        for (int from = 0; from < order.length; from += windowEvents) {
            int count = Math.min(windowEvents, order.length - from);
            byTopic(from, count, window);
            for (int i = 0; i < count; i++) {
                long place = window[i] >>> TYPE_BITS;
                target.send(batches.get(low(place >>> eventBits, batchBits)), low(place, eventBits));
            }
        }
    }

    private void byTopic(int from, int count, long[] window) {
        int[] next = new int[TYPES + 1];
        for (int i = from; i < from + count; i++) {
            next[low(order[i], TYPE_BITS) + 1]++;
        }
        for (int type = 1; type < TYPES; type++) {
            next[type] += next[type - 1];
        }
        for (int i = from; i < from + count; i++) {
            window[next[low(order[i], TYPE_BITS)]++] = order[i];
        }
    }

    private static int low(long value, int bits) {
        return (int) (value & (1L << bits) - 1);
    }
}
