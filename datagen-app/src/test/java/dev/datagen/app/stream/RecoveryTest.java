package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.pace.Shape;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Mix;
import dev.datagen.world.life.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Instant BEGAN = Instant.parse("2026-03-04T12:00:00Z");
    private static final UUID STREAM = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Map<String, Long> OFFSETS =
            Map.of("banking.transactions/0", 105L, "banking.trades/0", 100L, "banking.trades/1", 3L);

    private static EventFlow flow() {
        World world = World.of(WorldOptions.ofSeed(42));
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, 20);
        worker.liveThrough(cohort);
        Acts acts = worker.acts(List.of(cohort), Mix.CONTRACT, Acts.Rows.STAY, BEGAN.getEpochSecond());
        WallFlow flow = new WallFlow(
                acts,
                new PaceOptions(1_000, Shape.CONSTANT, Duration.ofSeconds(3), 0),
                new EventRecords(Schemas.NONE, Headers.NONE));
        flow.begin(BEGAN.toEpochMilli());
        return flow;
    }

    private static Recovery recovery(long transactions, Long... trades) {
        return recovery(flow(), StreamState.State.RUNNING, transactions, trades);
    }

    private static Recovery recovery(EventFlow flow, StreamState.State how, long transactions, Long... trades) {
        StreamState state = new StreamState(STREAM, how, BEGAN, BEGAN, Map.of(), 0, OFFSETS, flow.runs());
        return new Recovery(
                flow,
                state,
                null,
                Map.of(
                        "banking.transactions", topic("banking.transactions", transactions),
                        "banking.trades", topic("banking.trades", trades)));
    }

    private static TopicState topic(String name, Long... ends) {
        return new TopicState(name, Collections.nCopies(ends.length, 0L), List.of(ends), TopicAdmin.KEEP_FOREVER);
    }

    @Test
    void aTopicThatEndsBeforeWhereTheRunBeganIsRefusedWhateverOthersHaveGot() {
        assertRefused(100, 105L, 3L);
    }

    @Test
    void aPartitionThatIsGoneIsRefused() {
        assertRefused(105, 103L);
    }

    @Test
    void whereNothingHasArrivedNothingIsMissing() {
        assertThat(recovery(105, 100L, 3L).missing()).isEmpty();
    }

    /** They would be taken for the next ones, which nobody would send then. */
    @Test
    void whatComesInAfterAStreamHasEndedIsNoneOfItsNextEvents() {
        EventFlow flow = flow();

        Recovery recovery = recovery(flow, StreamState.State.STOPPED, 108, 100L, 4L);

        assertThat(recovery.missing()).isEmpty();
        assertThat(flow.next()).isZero();
    }

    @Test
    void whatComesInWhileAStreamRunsIsWhatItHasMade() {
        EventFlow flow = flow();

        recovery(flow, StreamState.State.RUNNING, 108, 100L, 3L);

        assertThat(flow.next()).isGreaterThanOrEqualTo(3);
    }

    private static void assertRefused(long transactions, Long... trades) {
        assertThatThrownBy(() -> recovery(transactions, trades))
                .isInstanceOf(LoadException.class)
                .hasMessage("The topics hold records that the stream " + STREAM
                        + " has not written, so where it stopped can't be told. Begin a new one without --resume.");
    }
}
