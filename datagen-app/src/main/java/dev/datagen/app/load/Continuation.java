package dev.datagen.app.load;

import dev.datagen.app.make.EventBatch;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventWriter;
import java.util.List;

/** Leaves out the first events of each partition, which are there already. */
final class Continuation implements EventWriter.EventTarget {

    private final EventWriter.EventTarget rest;
    private final long[][] left;

    /**
     * What comes after some events.
     *
     * @param there how many events each partition holds, by topic in the order of {@link EventEncoding#TYPES}
     */
    Continuation(EventWriter.EventTarget rest, List<long[]> there) {
        this.rest = rest;
        this.left = there.stream().map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public void send(EventBatch batch, int event) {
        long[] ofTopic = left[batch.type(event)];
        int partition = batch.partition(event);
        if (ofTopic[partition] > 0) {
            ofTopic[partition]--;
        } else {
            rest.send(batch, event);
        }
    }
}
