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
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Customers live on from the end of the period, by the calendar, and their time runs at some speed. What happens in the next span of it is
 * made ahead and put into order.
 */
final class LivesFlow implements EventFlow {

    private static final long SHORTEST_SPAN_MILLIS = Period.QUARTER_MILLIS;
    private static final long LONGEST_SPAN_MILLIS = 24 * 4 * Period.QUARTER_MILLIS;
    /** A span is at least so much of our time, and the longer the more customers have to be looked at. */
    private static final long OUR_MILLIS_A_SPAN = 5_000;

    private static final double CUSTOMERS_A_SPAN = 10_000;
    private static final double NANOS_PER_MILLI = 1e6;
    /** More events than are ever asked about again. */
    private static final int REMEMBERED = 4096;

    private final LivingCohorts lives;
    private final Worker worker;
    private final EventRecords records;
    private final EventConsumer audience;
    private final LivesPace pace;
    private final long lastMillis;
    private final long spanMillis;
    private final List<Happening> happening = new ArrayList<>();
    private final List<RowChange> changesBefore = new ArrayList<>();
    private final long[] remembered = new long[REMEMBERED];
    private final List<RowChange> changesNow = new ArrayList<>();
    /** What is left of the span that has been lived last, by time. */
    private Iterator<Happening> span = Collections.emptyIterator();

    /** The event that comes next, and what has happened to rows since the one before it; null if that isn't known yet. */
    private @Nullable Happening coming;

    private long livedMillis;
    private long next;
    private long runStartMillis;
    private long runFirst;

    /**
     * Lives that go on.
     *
     * @param lives of customers who have lived to the end of the period; closed with the flow
     * @param speed seconds of theirs in a second of ours
     * @param follow whether somebody asks what happens to rows
     */
    LivesFlow(World world, LivingCohorts lives, double speed, boolean follow, EventRecords records) {
        this.lives = lives;
        this.worker = world.worker();
        this.records = records;
        Collector collector = new Collector(records, this::keep);
        this.audience = follow ? worker.withRows(collector, changesNow::add) : collector;
        this.pace = new LivesPace(speed);
        this.livedMillis = world.options().period().endMillis();
        this.runStartMillis = livedMillis;
        this.lastMillis = Period.of(Period.LATEST, Period.LATEST).endMillis();
        double least = SHORTEST_SPAN_MILLIS * Math.max(1, lives.customers() / CUSTOMERS_A_SPAN);
        long span = lives.areOnDisk()
                ? LONGEST_SPAN_MILLIS
                : (long) Math.min(LONGEST_SPAN_MILLIS, Math.max(least, speed * OUR_MILLIS_A_SPAN));
        this.spanMillis = span / Period.QUARTER_MILLIS * Period.QUARTER_MILLIS;
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
            Happening next = coming();
            return next == null ? Long.MAX_VALUE : nanos(next.millis());
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

    /** Makes spans until there is an event that has not been told; null if none is left. */
    private @Nullable Happening coming() {
        while (coming == null && (span.hasNext() || livedMillis < lastMillis)) {
            if (span.hasNext()) {
                giveEventsTheChangesBefore(span.next());
            } else {
                long until = Math.min(lastMillis, (livedMillis / spanMillis + 1) * spanMillis);
                span = lives.live(cohort -> told(cohort, until));
                livedMillis = until;
            }
        }
        return coming;
    }

    private List<Happening> told(Cohort cohort, long untilMillis) {
        happening.clear();
        worker.tell(cohort, untilMillis, audience);
        keepChanges(Long.MIN_VALUE);
        return happening;
    }

    private void keep() {
        ProducerRecord<byte[], byte[]> record = records.take();
        if (record != null) {
            long millis = record.timestamp();
            keepChanges(millis);
            happening.add(new Happening(record, List.copyOf(changesNow), millis));
        }
        changesNow.clear();
    }

    /** What changes at an instant of its own has nothing to do with the event that was told next: that may be another customer's. */
    private void keepChanges(long exceptAtMillis) {
        changesNow.removeIf(change -> {
            boolean apart = change.updatedAtMillis() != exceptAtMillis;
            if (apart) {
                happening.add(new Happening(null, List.of(change), change.updatedAtMillis()));
            }
            return apart;
        });
    }

    /** Rows that change without an event do so as the next event comes, whoever's it is. */
    private void giveEventsTheChangesBefore(Happening told) {
        changesBefore.addAll(told.changes());
        if (told.event() != null) {
            coming = new Happening(told.event(), List.copyOf(changesBefore), told.millis());
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

    /** The first run begins with the end of the period, each other one with its first event; whose span is made before the clock runs. */
    @Override
    public void begin(long nowMillis) {
        runFirst = next;
        Happening first = coming();
        if (next > 0 && first != null) {
            runStartMillis = first.millis();
        }
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        return makeAgain(changes);
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> makeAgain(@Nullable RowChangeConsumer changes) {
        Happening told = coming();
        if (told == null) {
            return null;
        }
        coming = null;
        remembered[(int) (next++ % REMEMBERED)] = told.millis();
        if (changes != null) {
            told.changes().forEach(changes::rowChanged);
        }
        return told.event();
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

    @Override
    public void close() {
        lives.close();
    }
}
