package dev.datagen.app.make;

import java.util.List;

/**
 * The events of several batches as one sequence by time; those of one instant in the order of batches, and within a batch as told.
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
    private final int eventBits;
    private final int batchBits;
    private final long[] order;

    Merged(List<EventBatch> batches, long startMillis) {
        this.batches = batches;
        int total = 0;
        int largest = 0;
        long last = startMillis;
        for (EventBatch batch : batches) {
            total += batch.size();
            largest = Math.max(largest, batch.size());
            last = Math.max(last, batch.lastMillis());
        }
        eventBits = bits(largest - 1L);
        batchBits = bits(batches.size() - 1L);
        int timeShift = TYPE_BITS + eventBits + batchBits;
        int timeBits = bits(last - startMillis);
        if (timeShift + timeBits > Long.SIZE) {
            throw new IllegalStateException(
                    batches.size() + " batches of up to " + largest + " events in " + (last - startMillis) + " ms need "
                            + (timeShift + timeBits) + " bits, but an entry has " + Long.SIZE);
        }
        order = TimeOrder.sort(entries(total, startMillis), timeShift, timeBits);
    }

    private long[] entries(int total, long startMillis) {
        long[] entries = new long[total];
        int next = 0;
        for (int batch = 0; batch < batches.size(); batch++) {
            EventBatch events = batches.get(batch);
            for (int event = 0; event < events.size(); event++) {
                long place = ((events.millis(event) - startMillis) << batchBits | batch) << eventBits | event;
                entries[next++] = place << TYPE_BITS | events.type(event);
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

    /** Hands over all events, each at its time. */
    void sendInOrder(EventWriter.EventTarget target) {
        for (long entry : order) {
            long place = entry >>> TYPE_BITS;
            target.send(batches.get(low(place >>> eventBits, batchBits)), low(place, eventBits));
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
