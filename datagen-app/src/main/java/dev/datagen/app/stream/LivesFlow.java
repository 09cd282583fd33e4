package dev.datagen.app.stream;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.life.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Customers live on from the end of the period, by the calendar, and their time runs at some speed. What happens in the next span of it is
 * made ahead and put into order.
 */
final class LivesFlow implements EventFlow {

    private static final long MINUTE_MILLIS = 60_000;
    private static final long SHORTEST_SPAN_MILLIS = 10 * MINUTE_MILLIS;
    private static final long LONGEST_SPAN_MILLIS = 24 * 60 * MINUTE_MILLIS;
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
    private final Pace pace;
    private final long lastMillis;
    private final long spanMillis;
    private final List<Told> span = new ArrayList<>();
    private final long[] remembered = new long[REMEMBERED];
    private final List<RowChange> changesNow = new ArrayList<>();
    private int at;
    private long livedMillis;
    private long next;
    private long runStartMillis;
    private long runFirst;

    /** An event that has been made, and what it does to rows. */
    private record Told(ProducerRecord<byte[], byte[]> record, List<RowChange> changes) {
        long millis() {
            return record.timestamp();
        }
    }

    /**
     * Lives that go on.
     *
     * @param lived customers who have lived to the end of the period
     * @param speed seconds of theirs in a second of ours
     */
    LivesFlow(World world, List<Cohort> lived, double speed, EventRecords records) {
        this.cohorts = lived;
        this.worker = world.worker();
        this.records = records;
        this.audience = worker.withRows(lived, new Collector(records, this::keep), changesNow::add);
        this.pace = new LivesPace(speed);
        this.livedMillis = world.options().period().endMillis();
        this.runStartMillis = livedMillis;
        this.lastMillis = Period.of(Period.LATEST, Period.LATEST).endMillis();
        double customers = lived.stream().mapToLong(Cohort::size).sum();
        double least = SHORTEST_SPAN_MILLIS * Math.max(1, customers / CUSTOMERS_A_SPAN);
        this.spanMillis = (long) Math.min(LONGEST_SPAN_MILLIS, Math.max(least, speed * OUR_MILLIS_A_SPAN));
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
            cohorts.forEach(cohort -> worker.tell(cohort, until, audience));
            livedMillis = until;
            span.sort(Comparator.comparingLong(Told::millis));
        }
        return at < span.size();
    }

    private void keep() {
        ProducerRecord<byte[], byte[]> record = records.take();
        if (record != null) {
            span.add(new Told(record, List.copyOf(changesNow)));
        }
        changesNow.clear();
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

    @Override
    public String runs() {
        return "";
    }

    @Override
    public void recall(String runs) {
        // An event happens when it happens, whoever sends it when.
    }

    @Override
    public int delays() {
        return 0;
    }
}
