package dev.datagen.app.make;

import dev.datagen.sinks.encode.Digest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Hands events over to Kafka in their order, from one thread, so that the same record always lands at the same offset.
 *
 * <p>In time order the period is cut into spans; all cohorts tell of a span, their events are merged by time, and the next span is being
 * told meanwhile. Every topic is in time order; between topics the order is that of time but for a small window. In entity order each cohort tells all at once.
 */
public final class EventWriter {

    private static final int AHEAD = 2;

    /**
     * Within so many events, those of one topic are handed over together: each topic stays in time order, and the producer's batches fill
     * up instead of leaving half empty, one of each partition at a time.
     */
    private static final int WINDOW = 8192;

    /** Events between two reports of progress. */
    private static final int REPORT_EVERY = 8192;

    /** What is known of an event in memory beside its bytes. */
    private static final int PLACE_BYTES = 40;

    /** Of the heap, events of one span may take so much; up to three spans are in memory. */
    private static final int SPAN_SHARE_OF_HEAP = 12;

    private static final long MOST_EVENTS_IN_SPAN = 1_000_000;
    static final long LEAST_EVENTS_IN_SPAN = 20_000;

    private final EventTarget target;
    private final Production production;
    private final Progress progress;
    private final List<List<PartitionDigest>> digests = new ArrayList<>();
    private final long expected;
    private long sent;

    /** Where an event goes. */
    public interface EventTarget {
        /** The batch is used again afterwards, for other events. */
        void send(EventBatch batch, int event);

        /** Whether later events are of use. */
        default boolean wantsMore() {
            return true;
        }
    }

    /** Is told how many events have been handed over, of about how many. */
    public interface Progress {
        void handedOver(long events, long ofAbout);
    }

    /** Of events whose progress nobody follows. */
    public EventWriter(EventTarget target, Production production) {
        this(target, production, (events, ofAbout) -> {});
    }

    /** Hands over what is produced once {@link #write} is called. */
    public EventWriter(EventTarget target, Production production, Progress progress) {
        this.target = target;
        this.production = production;
        this.progress = progress;
        this.expected = production.world().expectedEvents(production.cohorts().customers());
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            digests.add(Stream.generate(PartitionDigest::new)
                    .limit(production.encoding().partitions(type))
                    .toList());
        }
    }

    /** Counts and digests by topic. */
    Map<String, Digest> digests() {
        return joined(partitionDigests());
    }

    /** Counts and digests of topics from those of their partitions. */
    public static Map<String, Digest> joined(Map<String, List<PartitionDigest>> digests) {
        Map<String, Digest> byTopic = new LinkedHashMap<>();
        digests.forEach((topic, partitions) -> {
            Digest all = new Digest();
            partitions.forEach(partition -> all.merge(partition.records()));
            byTopic.put(topic, all);
        });
        return byTopic;
    }

    /** What each topic's partitions have got. */
    public Map<String, List<PartitionDigest>> partitionDigests() {
        Map<String, List<PartitionDigest>> byTopic = new LinkedHashMap<>();
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            byTopic.put(EventEncoding.TYPES.get(type).collection(), digests.get(type));
        }
        return byTopic;
    }

    /** All events; {@code rows} must be committed before the first one leaves. */
    public void write(EventOrder order, CompletableFuture<?> rows) {
        if (order == EventOrder.TIME) {
            writeByTime(eventsInSpan(), rows);
        } else {
            writeByCohort(rows);
        }
    }

    private long eventsInSpan() {
        int eventBytes = production.encoding().eventBytes() + PLACE_BYTES;
        long fitting = Runtime.getRuntime().maxMemory() / SPAN_SHARE_OF_HEAP / eventBytes;
        return Math.max(LEAST_EVENTS_IN_SPAN, Math.min(MOST_EVENTS_IN_SPAN, fitting));
    }

    /** The events of all cohorts by time, about so many at once. */
    void writeByTime(long eventsInSpan, CompletableFuture<?> rows) {
        List<Long> spanEnds = production.world().spans(production.cohorts().customers(), eventsInSpan);
        Deque<List<CompletableFuture<EventBatch>>> ahead = new ArrayDeque<>();
        long start = production.world().options().period().startMillis();
        int told = 0;
        for (long end : spanEnds) {
            if (!target.wantsMore()) {
                return;
            }
            while (told < spanEnds.size() && ahead.size() < AHEAD) {
                ahead.add(tellAll(spanEnds.get(told++)));
            }
            List<EventBatch> batches = new ArrayList<>();
            for (CompletableFuture<EventBatch> batch : ahead.remove()) {
                batches.add(Outcome.of(batch));
            }
            Merged merged = new Merged(batches, start);
            Outcome.of(rows);
            merged.send(WINDOW, this::send);
            batches.forEach(this::done);
            start = end;
        }
    }

    private List<CompletableFuture<EventBatch>> tellAll(long untilMillis) {
        List<CompletableFuture<EventBatch>> batches = new ArrayList<>();
        for (int cohort = 0; cohort < production.cohorts().count(); cohort++) {
            batches.add(production.tell(cohort, untilMillis));
        }
        return batches;
    }

    /** The events of one cohort after the other. */
    void writeByCohort(CompletableFuture<?> rows) {
        Deque<CompletableFuture<EventBatch>> ahead = new ArrayDeque<>();
        long end = production.world().options().period().endMillis();
        int count = production.cohorts().count();
        int told = 0;
        for (int cohort = 0; cohort < count && target.wantsMore(); cohort++) {
            while (told < count && ahead.size() < 2 * AHEAD) {
                ahead.add(production.tell(told++, end));
            }
            EventBatch batch = Outcome.of(ahead.remove());
            production.forget(cohort);
            Outcome.of(rows);
            for (int event = 0; event < batch.size(); event++) {
                send(batch, event);
            }
            done(batch);
        }
    }

    private void send(EventBatch batch, int event) {
        target.send(batch, event);
        digests.get(batch.type(event))
                .get(batch.partition(event))
                .sequence()
                .add(batch.hash(event), batch.millis(event));
        if (++sent % REPORT_EVERY == 0) {
            progress.handedOver(sent, Math.max(sent, expected));
        }
    }

    private void done(EventBatch batch) {
        for (int type = 0; type < digests.size(); type++) {
            for (int partition = 0; partition < digests.get(type).size(); partition++) {
                digests.get(type).get(partition).records().merge(batch.digest(type, partition));
            }
        }
        production.reuse(batch);
    }
}
