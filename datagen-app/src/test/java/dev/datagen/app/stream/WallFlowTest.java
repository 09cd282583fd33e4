package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.pace.Shape;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Mix;
import dev.datagen.world.life.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What happens is made a moment ahead, and is what it would be if it were not. */
class WallFlowTest {

    private static final Instant BEGAN = Instant.parse("2026-03-04T12:00:00Z");
    private static final int EVENTS = 2_000;
    private static final PaceOptions PACE = new PaceOptions(1_000, Shape.SINE, Duration.ofSeconds(3), 0);
    private static final long STALL_NANOS = 7_000_000_000L;
    private static final int STALLED = 900;
    private static final long MOMENT_MILLIS = 1_000;

    private final World world = World.of(WorldOptions.ofSeed(42));

    private WallFlow flow() {
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, 100);
        worker.liveThrough(cohort);
        Acts acts = worker.acts(List.of(cohort), Mix.CONTRACT, Acts.Rows.STAY, BEGAN.getEpochSecond());
        return new WallFlow(acts, PACE, new EventRecords(Schemas.NONE, Headers.NONE));
    }

    /** When an event is due, in a run that stalls once. */
    private static long since(WallFlow flow, int event) {
        return flow.pace().dueNanos(event) + (event < STALLED ? 0 : STALL_NANOS);
    }

    private static List<ProducerRecord<byte[], byte[]>> made(WallFlow flow) {
        flow.begin(BEGAN.toEpochMilli());
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            assertThat(flow.next()).isEqualTo(event);
            made.add(Objects.requireNonNull(flow.make(since(flow, event), null)));
        }
        return made;
    }

    private static void assertEqual(ProducerRecord<byte[], byte[]> one, ProducerRecord<byte[], byte[]> other) {
        assertThat(one.topic()).isEqualTo(other.topic());
        assertThat(one.timestamp()).isEqualTo(other.timestamp());
        assertThat(one.key()).isEqualTo(other.key());
        assertThat(one.value()).isEqualTo(other.value());
    }

    @Test
    void eventsAreThoseThatAreMadeAgainFromTheRunsOnRecord() {
        WallFlow flow = flow();
        List<ProducerRecord<byte[], byte[]>> made = made(flow);
        WallFlow again = flow();
        again.recall(flow.runs());
        made.forEach(record -> assertEqual(Objects.requireNonNull(again.makeAgain(null)), record));
        assertThat(again.next()).isEqualTo(EVENTS);
    }

    @Test
    void eventsHappenWhenTheyAreDueButForThoseThatWereMadeBeforeAStall() {
        WallFlow flow = flow();
        List<ProducerRecord<byte[], byte[]>> made = made(flow);
        long[] dueMillis = IntStream.range(0, EVENTS)
                .mapToLong(event -> BEGAN.toEpochMilli() + since(flow, event) / 1_000_000)
                .toArray();
        int late = 0;
        for (int event = 0; event < EVENTS; event++) {
            long millis = made.get(event).timestamp();
            if (millis != dueMillis[event]) {
                late++;
                assertThat(dueMillis[event] - millis).isEqualTo(STALL_NANOS / 1_000_000);
                assertThat(dueMillis[event] - dueMillis[STALLED]).isBetween(0L, MOMENT_MILLIS);
            }
        }
        assertThat(flow.delays()).isEqualTo(1);
        assertThat(late).isBetween(1, STALLED);
    }

    @Test
    void changesOfRowsComeWithTheirEvent() {
        WallFlow flow = flow();
        flow.begin(BEGAN.toEpochMilli());
        WallFlow told = flow();
        told.begin(BEGAN.toEpochMilli());
        int[] changes = {0};
        for (int event = 0; event < STALLED; event++) {
            ProducerRecord<byte[], byte[]> plain = Objects.requireNonNull(flow.make(since(flow, event), null));
            assertEqual(Objects.requireNonNull(told.make(since(flow, event), change -> changes[0]++)), plain);
        }
        assertThat(changes[0]).isPositive();
    }
}
