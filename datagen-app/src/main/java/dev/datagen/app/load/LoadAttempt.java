package dev.datagen.app.load;

import dev.datagen.app.load.plan.Capacity;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.prepare.LoadProgress;
import dev.datagen.app.load.prepare.Preparation;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.CohortsOnDisk;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.Outcome;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.make.Production;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at a load, from the first connection to the last acknowledgement, or to the moment in which a broker goes away.
 *
 * <p>Everything that can be wrong is looked at first; then rows are written and committed while the first events are being made; then
 * events leave. Where there is no PostgreSQL, or no Kafka, that half is left out, and the other half is the same as ever. A load that is
 * resumed does the same, but leaves out what is there already.
 */
final class LoadAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAttempt.class);

    private final LoadPlan plan;
    private final LoadListener listener;
    private final TopicClaim claim;
    private final CompletableFuture<World> world;
    private final PrefixRemains remains;
    private final Preparation preparation;

    /** An attempt that has not begun. */
    LoadAttempt(LoadPlan plan, LoadListener listener, Clock clock, TopicClaim claim) {
        this.plan = plan;
        this.listener = listener;
        this.claim = claim;
        this.world = CompletableFuture.supplyAsync(() -> World.of(plan.world()));
        this.remains = new PrefixRemains(plan, () -> Outcome.of(world), listener);
        this.preparation = new Preparation(plan, remains, claim, listener, clock);
    }

    /** Runs the load, or what is left of it. */
    LoadReport run(long start) {
        // This, the database and the world take longer than a hundred customers do, and none needs another.
        CompletableFuture<Optional<TopicAdmin>> kafka =
                CompletableFuture.supplyAsync(() -> plan.kafka().map(target -> TopicAdmin.connect(target.producer())));
        try (PostgresSink postgres = connectPostgres()) {
            @Nullable TopicAdmin admin = Outcome.of(kafka).orElse(null);
            if (admin != null) {
                preparation.checkCluster(admin);
                CohortsOnDisk.check(plan.order(), plan.customers());
            }
            checkCapacity();
            preparation.checkDocuments();
            return load(postgres, admin, start);
        } finally {
            kafka.thenAccept(admin -> admin.ifPresent(TopicAdmin::close));
        }
    }

    private void checkCapacity() {
        Capacity.objection(plan.customers(), () -> Outcome.of(world)).ifPresent(objection -> {
            throw new LoadException(objection + ".");
        });
    }

    private @Nullable PostgresSink connectPostgres() {
        if (plan.postgres().isEmpty()) {
            return null;
        }
        LoadPlan.PostgresTarget target = plan.postgres().get();
        PostgresSink postgres = new PostgresSink(target.url());
        LOG.debug("Rows go to PostgreSQL at {}.", target.url().redacted());
        try {
            preparation.checkDatabase(postgres);
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private LoadReport load(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin, long start) {
        Preparation.Position position = preparation.position(postgres, admin);
        EventEncoding encoding = position.encoding();
        World made = Outcome.of(world);
        try (Production production = new Production(
                made,
                encoding,
                Cohorts.of(plan.order(), plan.customers(), made),
                plan.threads(),
                admin == null ? Production.Output.ROWS : Production.Output.ROWS_AND_EVENTS)) {
            RowsInBackground rows = new RowsInBackground(production, postgres, position.progress());
            Map<String, List<PartitionDigest>> topics = Map.of();
            List<TopicState> ends = List.of();
            if (admin != null) {
                topics = writeEvents(position, production, rows.committed, admin);
                ends = arrived(admin);
                compare(position.starts(), ends, topics);
            }
            Outcome.of(rows.committed);
            position.progress().done(topics, ends);
            double seconds = (System.nanoTime() - start) / 1e9;
            String format = admin == null ? "none" : encoding.format().name();
            return LoadReport.of(
                    position.progress().loadId(),
                    rows.digests,
                    admin == null ? Map.of() : EventWriter.joined(topics),
                    format,
                    seconds);
        }
    }

    /** Writes rows on a thread of its own, so that the first events are made meanwhile. */
    private final class RowsInBackground {
        private final CompletableFuture<@Nullable Void> committed;
        private Map<String, Digest> digests = Map.of();

        RowsInBackground(Production production, @Nullable PostgresSink postgres, LoadProgress progress) {
            if (postgres == null) {
                production.openAll();
                committed = CompletableFuture.completedFuture(null);
                return;
            }
            RowWriter writer = new RowWriter(postgres, production, listener, progress);
            committed = production.settleInBackground(() -> {
                writer.write();
                digests = writer.digests();
            });
        }
    }

    private Map<String, List<PartitionDigest>> writeEvents(
            Preparation.Position position, Production production, CompletableFuture<?> rows, TopicAdmin admin) {
        LoadPlan.KafkaTarget target = plan.kafka().orElseThrow();
        EventEncoding encoding = position.encoding();
        LOG.debug("Events go to Kafka as {}: {}.", encoding.format(), target.producer());
        try (KafkaSink kafka = KafkaSink.once(target.producer(), encoding.format())) {
            // While rows are made; with the first event of each topic it would hold events up.
            Targets.TOPICS.forEach(kafka::partitions);
            EventWriter.EventTarget held = claim.held(new KafkaEvents(kafka, encoding));
            EventWriter writer = new EventWriter(remains.beyond(held), production, listener::eventsSent);
            writer.write(plan.order(), rows.thenRun(() -> preparation.claimTopics(admin)));
            kafka.flush();
            return writer.partitionDigests();
        }
    }

    /** Where topics end now that all was sent; what nobody confirms may still be on its way. */
    private List<TopicState> arrived(TopicAdmin admin) {
        boolean isConfirmed = !plan.kafka().orElseThrow().producer().acks().equals("0");
        return isConfirmed ? Targets.describe(admin) : Targets.describeAtRest(admin);
    }

    /** What others wrote meanwhile, or a broker has lost, shows in the number of records. */
    private void compare(
            Map<String, LoadedTopic> starts, List<TopicState> ends, Map<String, List<PartitionDigest>> written) {
        for (TopicState end : ends) {
            LoadedTopic start = starts.get(end.topic());
            List<PartitionDigest> digests = written.getOrDefault(end.topic(), List.of());
            for (int partition = 0; start != null && partition < digests.size(); partition++) {
                long records =
                        end.endOffsets().get(partition) - start.startOffsets().get(partition);
                long events = digests.get(partition).records().count();
                if (records != events) {
                    listener.warn("The topic " + end.topic() + ", partition " + partition + ", has grown by "
                            + Numbers.counted(records, "record") + " while this load wrote "
                            + Numbers.counted(events, "event")
                            + ": others write to it, or records were lost. ./datagen verify names them.");
                }
            }
        }
    }
}
