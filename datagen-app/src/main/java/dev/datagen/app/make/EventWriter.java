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
 * told meanwhile. Where cohorts don't fit into memory, spans are longer, and stand on disk until they are merged. Every topic is in time
 * order; between topics the order is that of time but for a small window. In entity order each cohort tells all at once.
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

    /** Of the {@link Room}, events of one span may take so much; up to three spans are in memory. */
    private static final int SPAN_SHARE_OF_ROOM = 12;

    private static final long MOST_EVENTS_IN_SPAN = 1_000_000;
    static final long LEAST_EVENTS_IN_SPAN = 20_000;

    /** Where cohorts are on disk, up to two spans are there as well, each of some hundred bytes an event. */
    private static final long MOST_EVENTS_ON_DISK = 4_000_000;

    /** Few enough that each thread has what one cohort tells of a span in memory. */
    private static final int EVENTS_OF_COHORT = 8192;

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
        if (production.keeping() == Keeping.ON_DISK) {
            return Math.min(
                    MOST_EVENTS_ON_DISK,
                    (long) EVENTS_OF_COHORT * production.cohorts().count());
        }
        int eventBytes = production.encoding().eventBytes() + PLACE_BYTES;
        long fitting = Room.bytes() / SPAN_SHARE_OF_ROOM / eventBytes;
        return Math.max(LEAST_EVENTS_IN_SPAN, Math.min(MOST_EVENTS_IN_SPAN, fitting));
    }

    /** The events of all cohorts by time, about so many at once. */
    void writeByTime(long eventsInSpan, CompletableFuture<?> rows) {
        if (production.keeping() == Keeping.ON_DISK) {
            EventBatch window = new EventBatch(production.encoding(), WINDOW);
            writeSpans(eventsInSpan, production::tellOnDisk, (told, start) -> {
                Outcome.of(rows);
                sendFromDisk(told, window);
            });
        } else {
            writeSpans(eventsInSpan, production::tell, (batches, start) -> {
                Merged merged = new Merged(batches, start);
                Outcome.of(rows);
                merged.send(WINDOW, this::send);
                batches.forEach(this::done);
            });
        }
    }

    /** Lets a cohort tell of a span. */
    private interface Telling<T> {
        CompletableFuture<T> tell(int cohort, long untilMillis);
    }

    /** Takes what all cohorts have told of a span. */
    private interface Spans<T> {
        void take(List<T> told, long startMillis);
    }

    private <T> void writeSpans(long eventsInSpan, Telling<T> telling, Spans<T> spans) {
        List<Long> spanEnds = production.world().spans(production.cohorts().customers(), eventsInSpan);
        Deque<List<CompletableFuture<T>>> ahead = new ArrayDeque<>();
        long start = production.world().options().period().startMillis();
        int told = 0;
        for (long end : spanEnds) {
            if (!target.wantsMore()) {
                return;
            }
            while (told < spanEnds.size() && ahead.size() < AHEAD) {
                ahead.add(tellAll(spanEnds.get(told++), telling));
            }
            List<T> ofSpan = new ArrayList<>();
            for (CompletableFuture<T> one : ahead.remove()) {
                ofSpan.add(Outcome.of(one));
            }
            spans.take(ofSpan, start);
            start = end;
        }
    }

    private <T> List<CompletableFuture<T>> tellAll(long untilMillis, Telling<T> telling) {
        List<CompletableFuture<T>> told = new ArrayList<>();
        for (int cohort = 0; cohort < production.cohorts().count(); cohort++) {
            told.add(telling.tell(cohort, untilMillis));
        }
        return told;
    }

    private void sendFromDisk(List<Told> told, EventBatch window) {
        MergedFromFile merged = production.disk().merged(told);
        while (merged.hasNext()) {
            while (merged.hasNext() && window.size() < WINDOW) {
                merged.next(window::read);
            }
            new Merged(List.of(window), window.millis(0)).send(WINDOW, this::send);
            window.clear();
        }
        for (Told one : told) {
            merge(one.digests());
            production.disk().reuse(one);
        }
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
        merge(batch.digests());
        production.reuse(batch);
    }

    private void merge(List<List<Digest>> told) {
        for (int type = 0; type < digests.size(); type++) {
            for (int partition = 0; partition < digests.get(type).size(); partition++) {
                digests.get(type).get(partition).records().merge(told.get(type).get(partition));
            }
        }
    }
}
