package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the events of a load lie that broke off: in each partition from where it began to where that ends.
 *
 * @param starts of the load's records in each topic
 * @param states of the topics now
 * @param remedy where something is missing or too much, a sentence or more after a blank
 */
public record EventRanges(Map<String, LoadedTopic> starts, List<TopicState> states, String remedy) {

    /**
     * The offsets of all partitions.
     *
     * @throws LoadException if some of them can't be the load's
     */
    public List<TopicReader.Range> ranges() {
        List<TopicReader.Range> ranges = new ArrayList<>();
        for (TopicState state : states) {
            LoadedTopic start = start(state);
            for (int partition = 0; partition < state.partitions(); partition++) {
                ranges.add(range(state, start, partition));
            }
        }
        return ranges;
    }

    private LoadedTopic start(TopicState state) {
        LoadedTopic start = starts.get(state.topic());
        if (start == null || start.partitions() != state.partitions()) {
            throw new LoadException("The topic " + state.topic() + " has " + state.partitions() + " partitions, "
                    + (start == null ? "none" : start.partitions()) + " when the load began." + remedy);
        }
        return start;
    }

    private TopicReader.Range range(TopicState state, LoadedTopic start, int partition) {
        long from = start.startOffsets().get(partition);
        long earliest = state.earliestOffsets().get(partition);
        long end = state.endOffsets().get(partition);
        if (earliest > from) {
            throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", begins at offset "
                    + earliest + ", but the load began at " + from + ": the broker has deleted records." + remedy);
        }
        if (end < from) {
            throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", ends at offset "
                    + end + ", but the load began at " + from + ": records before it are lost." + remedy);
        }
        return new TopicReader.Range(state.topic(), partition, from, end);
    }

    /**
     * Looks whether all is there of a load that is done.
     *
     * @throws LoadException if a partition ends before the load did
     */
    public void requireAll() {
        for (TopicState state : states) {
            LoadedTopic loaded = start(state);
            for (int partition = 0; partition < state.partitions(); partition++) {
                requireAll(loaded, state, partition);
            }
        }
    }

    private void requireAll(LoadedTopic loaded, TopicState state, int partition) {
        long before = loaded.endOffsets().get(partition);
        long now = state.endOffsets().get(partition);
        if (now < before) {
            throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", ends at offset "
                    + now + ", but the load ended at " + before + ": records are lost." + remedy);
        }
    }
}
