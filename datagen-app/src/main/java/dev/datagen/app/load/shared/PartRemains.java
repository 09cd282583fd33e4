package dev.datagen.app.load.shared;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.prepare.EventRanges;
import dev.datagen.app.load.prepare.LoadProgress;
import dev.datagen.app.load.prepare.Remains;
import dev.datagen.app.load.prepare.TransactionalIds;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.postgres.LoadParts;
import dev.datagen.world.World;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What many processes have left: the rows of some parts, and the events of those of them whose transactions were committed. */
final class PartRemains implements Remains {

    private final World world;
    private final Cohorts cohorts;
    private final LoadParts parts;
    private final ProducerConfig kafka;
    private final LoadListener listener;
    private BitSet sent = new BitSet();

    /** @param cohorts one for each part */
    PartRemains(World world, Cohorts cohorts, LoadParts parts, ProducerConfig kafka, LoadListener listener) {
        this.world = world;
        this.cohorts = cohorts;
        this.parts = parts;
        this.kafka = kafka;
        this.listener = listener;
    }

    /** The parts whose rows and events have been found. */
    BitSet sent() {
        return sent;
    }

    @Override
    public void takeOver(Load load) {
        parts.takeOver(load.loadId());
    }

    /** Of a load that is done, parts are no longer put down. */
    @Override
    public Map<String, Long> rows(Load load) {
        if (isDone(load)) {
            return load.rows();
        }
        Map<String, Long> rows = new HashMap<>();
        parts.sum(load.loadId()).forEach((name, digest) -> rows.put(name, digest.count()));
        return rows;
    }

    @Override
    public String rowsInWords(Load load) {
        return isDone(load)
                ? Numbers.grouped(load.nextOrdinal()) + " of " + Numbers.grouped(load.customers())
                        + " customers are there."
                : Numbers.grouped(parts.count(load.loadId())) + " parts are there.";
    }

    private static boolean isDone(Load load) {
        return load.state() == Load.State.DONE;
    }

    /** They have been refused more parts before. */
    @Override
    public void fence(TopicAdmin admin, LoadProgress progress, String remedy) {
        if (!admin.fence(TransactionalIds.of(progress.loadId()))) {
            throw new LoadException("Kafka at " + kafka.bootstrapServers()
                    + " is older than 3.0, and can't say which transactions are open." + remedy);
        }
    }

    /** None of those who have sent them sends any more. */
    @Override
    public void look(LoadProgress progress, EventEncoding encoding, EventRanges events) {
        List<TopicReader.Range> ranges = events.ranges();
        if (progress.isDone()) {
            events.requireAll();
            sent.set(0, cohorts.count());
            return;
        }
        SentParts found = new SentParts(kafka.bootstrapServers(), world, cohorts, listener, events.remedy());
        parts.forEach(progress.loadId(), found::expect);
        try (TopicReader reader = TopicReader.open(kafka, ranges)) {
            sent = found.read(reader);
        }
    }
}
