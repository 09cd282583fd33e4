package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.prepare.EventRanges;
import dev.datagen.app.load.prepare.LoadProgress;
import dev.datagen.app.load.prepare.Remains;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.Production;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.world.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What one process has left: the rows of the first customers, and the first events of each partition. Nobody else works for the load. */
final class PrefixRemains implements Remains {

    private final LoadPlan plan;
    private final Supplier<World> world;
    private final LoadListener listener;
    private List<long[]> there = List.of();

    /** @param world only of interest to a load that goes on */
    PrefixRemains(LoadPlan plan, Supplier<World> world, LoadListener listener) {
        this.plan = plan;
        this.world = world;
        this.listener = listener;
    }

    /** Leaves out the events that have been found. */
    EventWriter.EventTarget beyond(EventWriter.EventTarget target) {
        return there.isEmpty() ? target : new Continuation(target, there);
    }

    @Override
    public void takeOver(Load load) {}

    @Override
    public Map<String, Long> rows(Load load) {
        return load.rows();
    }

    @Override
    public String rowsInWords(Load load) {
        return Numbers.grouped(load.nextOrdinal()) + " of " + Numbers.grouped(load.customers())
                + " customers are there.";
    }

    @Override
    public void fence(TopicAdmin admin, LoadProgress progress, String remedy) {}

    /** Each of them is compared with what the load makes. */
    @Override
    public void look(LoadProgress progress, EventEncoding encoding, EventRanges events) {
        List<TopicReader.Range> ranges = events.ranges();
        ProducerConfig kafka = plan.kafka().orElseThrow().producer();
        Cohorts cohorts = Cohorts.of(plan.order(), plan.customers(), world.get());
        try (TopicReader reader = TopicReader.open(kafka, ranges);
                Production production = new Production(
                        world.get(), encoding, cohorts, plan.threads(), Production.Output.ROWS_AND_EVENTS)) {
            production.openAll();
            PrefixCheck check = new PrefixCheck(kafka.bootstrapServers(), reader, encoding, events.remedy());
            EventWriter writer = new EventWriter(check, production, listener::eventsChecked);
            writer.write(plan.order(), CompletableFuture.completedFuture(null));
            check.end();
            listener.info("Kafka holds "
                    + Numbers.grouped(
                            ranges.stream().mapToLong(TopicReader.Range::length).sum())
                    + " events of this load, each of them as it should be.");
            there = check.there();
        }
    }
}
