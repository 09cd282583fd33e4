package dev.datagen.app.load.shared;

import dev.datagen.app.load.LoadReport;
import dev.datagen.app.load.RowWriter;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.prepare.EventRanges;
import dev.datagen.app.load.prepare.LoadProgress;
import dev.datagen.app.load.prepare.Preparation;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.load.prepare.TransactionalIds;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.make.RowBatch;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.encode.SequenceDigest;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A load whose rows and events are made by many processes: begins it, or finds out what is left of one that broke off, says what they need to
 * know, and ends it once all of them are done. Meanwhile it holds the database and the topics, as any load does.
 */
public final class SharedLoad implements AutoCloseable {

    /** As long as a broker lets a transaction last unless it is told otherwise (transaction.max.timeout.ms). */
    private static final String LONGEST_TRANSACTION_MILLIS = "900000";

    private static final List<String> TABLES =
            BankSchema.TABLES.stream().map(Table::collection).toList();

    /** Between a topic and its partition. */
    private static final String PLACE = "/";

    private final LoadPlan plan;
    private final LoadListener listener;
    private final TopicClaim claim;
    private final TopicAdmin admin;
    private final PostgresSink postgres;
    private final LoadProgress progress;
    private final World world;
    private final PartRemains remains;
    private final Preparation.Position position;
    private final SharedTask task;
    private final long start = System.nanoTime();

    /**
     * Begins a load: looks at everything that can be wrong, makes tables and topics, and writes what belongs to no customers. One that is resumed
     * is taken over from whoever may still work for it, and what is there is looked at.
     *
     * @param plan of a load in the order {@link EventOrder#SHARED}, into a database and a cluster
     * @throws LoadException if what is there stands in the way; its message says whether something has been written
     * @throws SinkException if a server can't be reached
     */
    public SharedLoad(LoadPlan plan, LoadListener listener, Clock clock) {
        this.plan = plan;
        this.listener = listener;
        LoadPlan.PostgresTarget database = plan.postgres().orElseThrow();
        LoadPlan.KafkaTarget cluster = plan.kafka().orElseThrow();
        world = World.of(plan.world());
        claim = new TopicClaim(clock, listener::info);
        Cohorts parts = Cohorts.of(plan.order(), plan.customers(), world);
        postgres = new PostgresSink(database.url());
        remains = new PartRemains(world, parts, postgres.parts(), cluster.producer(), listener);
        @Nullable TopicAdmin connected = null;
        try {
            connected = TopicAdmin.connect(cluster.producer());
            admin = connected;
            Preparation preparation = new Preparation(plan, remains, claim, listener, clock);
            preparation.checkDatabase(postgres);
            preparation.checkCluster(admin);
            preparation.checkDocuments();
            admin.rights().requireTransactions(TransactionalIds.PREFIX);
            checkTransactions(cluster.producer());
            position = preparation.position(postgres, admin);
            progress = position.progress();
            OptionalInt attempt = plan.beginning() == LoadPlan.Beginning.NEW
                    ? OptionalInt.empty()
                    : postgres.parts().attempt(progress.loadId());
            task = task(database, cluster, parts.largest(), attempt.orElse(0));
            if (attempt.isEmpty() && !progress.isDone()) {
                postgres.createTables();
                postgres.parts().create();
                writeNobodys();
            }
        } catch (RuntimeException | Error e) {
            close(connected);
            throw e;
        }
    }

    /**
     * How long the transactions may last in which events are sent.
     *
     * @throws NumberFormatException if what the producer has been told of it is no number
     */
    public static Duration transactionTimeout(ProducerConfig producer) {
        return Duration.ofMillis(Long.parseLong(producer.producerProperties()
                .getOrDefault(
                        org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        LONGEST_TRANSACTION_MILLIS)
                .toString()));
    }

    /** Whoever begins one that may last longer is refused each time he tries again. */
    private void checkTransactions(ProducerConfig producer) {
        long asked = transactionTimeout(producer).toMillis();
        long allowed = admin.longestTransactionMillis().orElse(asked);
        if (asked > allowed) {
            throw new LoadException("Kafka at " + producer.bootstrapServers() + " lets transactions last " + allowed
                    + " ms (transaction.max.timeout.ms), less than the " + asked
                    + " ms that are asked for: use --producer transaction.timeout.ms=" + allowed
                    + ", or raise it in the brokers. Nothing has been written.");
        }
    }

    private SharedTask task(LoadPlan.PostgresTarget database, LoadPlan.KafkaTarget cluster, int partSize, int attempt) {
        EventEncoding encoding = position.encoding();
        return new SharedTask(
                progress.loadId(),
                plan.world().seed(),
                plan.world().period().firstDay(),
                plan.world().period().lastDay(),
                plan.world().activity(),
                plan.world().intensity(),
                plan.world().documents(),
                plan.customers(),
                partSize,
                database.url(),
                encoding.format(),
                EventEncoding.TYPES.stream().map(this::schemaId).toList(),
                IntStream.range(0, EventEncoding.TYPES.size())
                        .mapToObj(encoding::partitions)
                        .toList(),
                cluster.headers() == Headers.CLOUD_EVENTS,
                attempt,
                remains.sent());
    }

    private int schemaId(EventType<?> type) {
        LoadedTopic topic = position.starts().get(type.collection());
        if (topic == null) {
            throw new IllegalStateException("the topic " + type.collection() + " has not been made ready");
        }
        return topic.schemaId();
    }

    /** What belongs to no customers: the shares and their prices. */
    private void writeNobodys() {
        RowBatch rows = new RowBatch();
        world.stocks().forEach(rows::stock);
        world.stockPrices().forEach(rows::stockPrice);
        postgres.inTransaction(() -> {
            postgres.parts().begin(task.loadId(), digests(rows));
            RowWriter.copy(rows, postgres);
        });
    }

    /** What the processes need to know. */
    public SharedTask task() {
        return task;
    }

    /** Tells the listener how many customers have their rows. */
    public void look() {
        long customers = Math.min(plan.customers(), postgres.parts().count(task.loadId()) * task.partSize());
        listener.rowsCommitted(customers);
        listener.rowsWritten(customers, plan.customers());
    }

    /**
     * Ends the load: all processes are done, and what they sent is committed; where it can have been aborted, all is read once. One that was done
     * before stays as it is.
     *
     * @throws LoadException if a part is missing
     */
    public LoadReport done() {
        if (progress.isDone()) {
            return report(progress.noted(TABLES), progress.noted(Targets.TOPICS));
        }
        long parts = postgres.parts().count(task.loadId());
        if (parts != task.parts()) {
            throw new LoadException("Of the load " + task.loadId() + ", " + parts + " of " + task.parts()
                    + " parts have their rows, though the job is done: finish it with --resume.");
        }
        look();
        if (Duration.ofNanos(System.nanoTime() - start).compareTo(transactionTimeout(producer())) >= 0) {
            requireAllSent();
        }
        Map<String, Digest> sums = postgres.parts().sum(task.loadId());
        Map<String, List<PartitionDigest>> topics = topics(sums);
        Map<String, Digest> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, sums.getOrDefault(table, new Digest())));
        List<TopicState> ends = Targets.describe(admin);
        postgres.inTransaction(() -> {
            progress.rowsCommitted(plan.customers(), tables);
            progress.done(topics, ends);
            postgres.parts().drop();
        });
        return report(tables, EventWriter.joined(topics));
    }

    private ProducerConfig producer() {
        return plan.kafka().orElseThrow().producer();
    }

    /**
     * A failure that outlasts a transaction has it aborted, though its process believes to have sent what is in it. Brokers before 3.0 can't say
     * whether one is open, and nothing is read there.
     */
    private void requireAllSent() {
        if (!admin.fence(TransactionalIds.of(task.loadId()))) {
            return;
        }
        remains.look(
                progress,
                position.encoding(),
                new EventRanges(
                        position.starts(),
                        Targets.describe(admin),
                        " " + plan.continued().startOver()));
        int sent = remains.sent().cardinality();
        if (sent != task.parts()) {
            throw new LoadException("Of the load " + task.loadId() + ", " + sent + " of " + task.parts()
                    + " parts have their events in Kafka, though the job is done: the brokers have aborted what was not"
                    + " committed in time (transaction.timeout.ms). Finish it with --resume.");
        }
    }

    private LoadReport report(Map<String, Digest> tables, Map<String, Digest> topics) {
        return LoadReport.of(task.loadId(), tables, topics, task.format().name(), (System.nanoTime() - start) / 1e9);
    }

    private Map<String, List<PartitionDigest>> topics(Map<String, Digest> sums) {
        Map<String, List<PartitionDigest>> topics = new LinkedHashMap<>();
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            List<PartitionDigest> partitions = new ArrayList<>();
            for (int partition = 0; partition < task.partitions().get(type); partition++) {
                partitions.add(new PartitionDigest(
                        sums.getOrDefault(place(type, partition), new Digest()), new SequenceDigest()));
            }
            topics.put(EventEncoding.TYPES.get(type).collection(), partitions);
        }
        return topics;
    }

    /** By what name the digest of a partition is put down. */
    static String place(int type, int partition) {
        return EventEncoding.TYPES.get(type).collection() + PLACE + partition;
    }

    /** Whether what is put down by this name is the digest of a partition, and none of a table. */
    static boolean isPlace(String name) {
        return name.contains(PLACE);
    }

    /** Of the rows of each table that has some. */
    static Map<String, Digest> digests(RowBatch rows) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        for (RowBatch.Part<?> part : rows.parts()) {
            Digest digest = part.digest();
            if (digest.count() > 0) {
                digests.put(part.table().collection(), digest);
            }
        }
        return digests;
    }

    @Override
    public void close() {
        close(admin);
    }

    /** Each, whatever becomes of the others. */
    private void close(@Nullable TopicAdmin connected) {
        try (postgres;
                claim;
                connected) {
            // What they hold is given back in this order: the cluster's connection, the claim, the lock.
        }
    }
}
