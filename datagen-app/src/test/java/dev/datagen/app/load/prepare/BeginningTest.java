package dev.datagen.app.load.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a load is told where it can't go on is true of the moment in which it is told. */
class BeginningTest {

    private static LoadPlan plan(long customers, LoadPlan.Beginning beginning) {
        return plan(WorldOptions.ofSeed(3), customers, Headers.NONE, beginning);
    }

    private static LoadPlan plan(WorldOptions world, long customers, Headers headers, LoadPlan.Beginning beginning) {
        return new LoadPlan(
                world,
                customers,
                EventOrder.TIME,
                1,
                Optional.empty(),
                Optional.of(new LoadPlan.KafkaTarget(
                        ProducerConfig.defaults(),
                        ValueFormat.AVRO,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.RECREATE,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        headers)),
                beginning);
    }

    private static void assertRefuses(LoadPlan plan, String end) {
        Load begun = LoadOptions.claim(plan(3, LoadPlan.Beginning.NEW), Map.of());

        assertThatThrownBy(() -> LoadOptions.requireSame(begun, plan, Optional.empty()))
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith(
                        "The load 00000000-0000-0000-0000-000000000000 was begun with --customers 3, not 4: ")
                .hasMessageEndingWith(" or start over with --truncate --recreate-topics. " + end);
    }

    @Test
    void whoeverResumesALoadHasWrittenNothingYet() {
        assertRefuses(plan(4, LoadPlan.Beginning.RESUME), "Nothing has been written.");
    }

    /** Who gives one option gets the usual values of all others: the first difference may be none of theirs. */
    @Test
    void whoeverResumesALoadWithOtherOptionsIsToldOfAllThatDiffer() {
        Load begun = LoadOptions.claim(plan(3, LoadPlan.Beginning.NEW), Map.of());
        LoadPlan resuming = plan(WorldOptions.ofSeed(4), 100, Headers.CLOUD_EVENTS, LoadPlan.Beginning.RESUME);

        assertThatThrownBy(() -> LoadOptions.requireSame(begun, resuming, Optional.empty()))
                .hasMessage("The load 00000000-0000-0000-0000-000000000000 was begun with --seed 3, not 4, and with"
                        + " --customers 3, not 100, and without --cloudevents: give --resume the options of that load, or"
                        + " none of them, or start over with --truncate --recreate-topics. Nothing has been written.");
    }

    @Test
    void aLoadThatGoesOnByItselfHasWrittenSomething() {
        assertRefuses(
                plan(4, LoadPlan.Beginning.NEW).continued(),
                "What this load had written before its broker went away is still there.");
    }

    @Test
    void aLoadThatGoesOnByItselfKeepsTheTopicsItHasMade() {
        assertThat(plan(4, LoadPlan.Beginning.NEW)
                        .continued()
                        .kafka()
                        .orElseThrow()
                        .topics())
                .isEqualTo(LoadPlan.Topics.CREATE);
    }

    @Test
    void whoeverResumesALoadWhoseRowsAreOthersHasWrittenNothingYet() {
        LoadPlan resuming = plan(3, LoadPlan.Beginning.RESUME);
        Load claimed = LoadOptions.claim(resuming, Map.of());
        Load begun = new Load(
                claimed.loadId(),
                Load.State.RUNNING,
                claimed.startedAt(),
                Optional.empty(),
                claimed.generationVersion(),
                claimed.seed(),
                claimed.customers(),
                claimed.options(),
                3,
                Map.of(),
                Map.of(),
                Map.of("customers", "another"),
                Map.of());
        Digest others = new Digest();

        assertThatThrownBy(() -> new LoadProgress(new NoStore(), Clock.systemUTC(), resuming, begun)
                        .requireSame(Map.of("customers", others)))
                .isInstanceOf(LoadException.class)
                .hasMessage(
                        "The load 00000000-0000-0000-0000-000000000000 has written rows of customers with the digest"
                                + " another, but this version makes " + others.hex()
                                + " of the same options: start over with --truncate --recreate-topics. Nothing has been"
                                + " written.");
    }

    /** Nothing is to be written down. */
    private static final class NoStore implements LoadStore {

        @Override
        public void create() {
            throw new AssertionError("asked for a store");
        }

        @Override
        public Optional<Load> latest() {
            throw new AssertionError("asked for the last load");
        }

        @Override
        public void save(Load load) {
            throw new AssertionError("asked to save " + load);
        }

        @Override
        public void forget(UUID loadId) {
            throw new AssertionError("asked to forget " + loadId);
        }
    }
}
