package dev.datagen.app.stream;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Customers live on from the end of the period, by the calendar, and their time runs at some speed. What happens in the next span of it is
 * made ahead and put into order.
 */
final class LivesFlow implements EventFlow {

    private static final long QUARTER_MILLIS = 15 * 60_000;
    private static final long SHORTEST_SPAN_MILLIS = QUARTER_MILLIS;
    private static final long LONGEST_SPAN_MILLIS = 24 * 4 * QUARTER_MILLIS;
    /** A span is at least so much of our time, and the longer the more customers have to be looked at. */
    private static final long OUR_MILLIS_A_SPAN = 5_000;

    private static final double CUSTOMERS_A_SPAN = 10_000;
    private static final double NANOS_PER_MILLI = 1e6;
    /** More events than are ever asked about again. */
    private static final int REMEMBERED = 4096;

    private final List<Cohort> cohorts;
    private final Worker worker;
    private final EventRecords records;
    private final EventConsumer audience;
    private final LivesPace pace;
    private final long lastMillis;
    private final long spanMillis;
    /** The events of the span that has been lived last, in order. */
    private final List<Told> span = new ArrayList<>();

    private final List<Told> happening = new ArrayList<>();
    private final List<RowChange> changesBefore = new ArrayList<>();
    private final long[] remembered = new long[REMEMBERED];
    private final List<RowChange> changesNow = new ArrayList<>();
    private int at;
    private long livedMillis;
    private long next;
    private long runStartMillis;
    private long runFirst;

    /** What happens at an instant: an event, and what it does to rows; or rows that change without one. */
    private record Told(@Nullable ProducerRecord<byte[], byte[]> event, List<RowChange> changes, long millis) {

        ProducerRecord<byte[], byte[]> record() {
            return Objects.requireNonNull(event);
        }
    }

    /**
     * Lives that go on.
     *
     * @param lived customers who have lived to the end of the period
     * @param speed seconds of theirs in a second of ours
     * @param follow whether somebody asks what happens to rows
     */
    LivesFlow(World world, List<Cohort> lived, double speed, boolean follow, EventRecords records) {
        this.cohorts = lived;
        this.worker = world.worker();
        this.records = records;
        Collector collector = new Collector(records, this::keep);
        this.audience = follow ? worker.withRows(lived, collector, changesNow::add) : collector;
        this.pace = new LivesPace(speed);
        this.livedMillis = world.options().period().endMillis();
        this.runStartMillis = livedMillis;
        this.lastMillis = Period.of(Period.LATEST, Period.LATEST).endMillis();
        double customers = lived.stream().mapToLong(Cohort::size).sum();
        double least = SHORTEST_SPAN_MILLIS * Math.max(1, customers / CUSTOMERS_A_SPAN);
        long span = (long) Math.min(LONGEST_SPAN_MILLIS, Math.max(least, speed * OUR_MILLIS_A_SPAN));
        this.spanMillis = span / QUARTER_MILLIS * QUARTER_MILLIS;
    }

    private final class LivesPace implements Pace {

        private final double speed;

        LivesPace(double speed) {
            this.speed = speed;
        }

        @Override
        public long dueNanos(long event) {
            long number = event + runFirst;
            if (number < next) {
                return nanos(remembered[(int) (number % REMEMBERED)]);
            }
            return fill() ? nanos(span.get(at).millis()) : Long.MAX_VALUE;
        }

        private long nanos(long millis) {
            return (long) ((millis - runStartMillis) / speed * NANOS_PER_MILLI);
        }

        /** As many as happen. */
        @Override
        public double rateAt(long nanos) {
            return Double.NaN;
        }
    }

    /** Makes spans until there is an event that has not been told; false if none is left. */
    private boolean fill() {
        while (at == span.size() && livedMillis < lastMillis) {
            span.clear();
            at = 0;
            long until = Math.min(lastMillis, (livedMillis / spanMillis + 1) * spanMillis);
            for (Cohort cohort : cohorts) {
                worker.tell(cohort, until, audience);
            }
            keepChanges(Long.MIN_VALUE);
            livedMillis = until;
            happening.sort(Comparator.comparingLong(Told::millis));
            happening.forEach(this::giveEventsTheChangesBefore);
            happening.clear();
        }
        return at < span.size();
    }

    private void keep() {
        ProducerRecord<byte[], byte[]> record = records.take();
        if (record != null) {
            long millis = record.timestamp();
            keepChanges(millis);
            happening.add(new Told(record, List.copyOf(changesNow), millis));
        }
        changesNow.clear();
    }

    /** What changes at an instant of its own has nothing to do with the event that was told next: that may be another customer's. */
    private void keepChanges(long exceptAtMillis) {
        changesNow.removeIf(change -> {
            boolean apart = change.updatedAtMillis() != exceptAtMillis;
            if (apart) {
                happening.add(new Told(null, List.of(change), change.updatedAtMillis()));
            }
            return apart;
        });
    }

    /** Rows that change without an event do so as the next event comes, whoever's it is. */
    private void giveEventsTheChangesBefore(Told told) {
        changesBefore.addAll(told.changes());
        if (told.event() != null) {
            span.add(new Told(told.event(), List.copyOf(changesBefore), told.millis()));
            changesBefore.clear();
        }
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public long next() {
        return next;
    }

    /** The first run begins with the end of the period, each other one with its first event. */
    @Override
    public void begin(long nowMillis) {
        runFirst = next;
        if (next > 0 && fill()) {
            runStartMillis = span.get(at).millis();
        }
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        return makeAgain(changes);
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> makeAgain(@Nullable RowChangeConsumer changes) {
        if (!fill()) {
            return null;
        }
        Told told = span.get(at++);
        remembered[(int) (next++ % REMEMBERED)] = told.millis();
        if (changes != null) {
            told.changes().forEach(changes::rowChanged);
        }
        return told.record();
    }

    /** An event happens when it happens, whoever sends it when: of the runs, only the speed of the last one is of use later. */
    @Override
    public String runs() {
        return String.valueOf(pace.speed);
    }

    @Override
    public void recall(String runs) {
        // They tell nothing of events.
    }

    @Override
    public int delays() {
        return 0;
    }
}
