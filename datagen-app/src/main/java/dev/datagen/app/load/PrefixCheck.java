package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.make.EventBatch;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventHeaders;
import dev.datagen.app.make.EventWriter;
import dev.datagen.sinks.kafka.TopicReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares what partitions hold with the first events that go to them, record by record and byte by byte: what a load that broke off
 * has left is an exact beginning of what it would have written, or it is not to be continued.
 */
final class PrefixCheck implements EventWriter.EventTarget {

    private final String bootstrapServers;
    private final String remedy;
    private final List<List<TopicReader.Cursor>> cursors = new ArrayList<>();
    private final EventHeaders headers;
    private final List<long[]> there = new ArrayList<>();
    private final List<boolean[]> read = new ArrayList<>();
    private int open;

    PrefixCheck(String bootstrapServers, TopicReader reader, EventEncoding encoding, String remedy) {
        this.remedy = remedy;
        this.bootstrapServers = bootstrapServers;
        this.headers = new EventHeaders(encoding);
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            there.add(new long[encoding.partitions(type)]);
            read.add(new boolean[encoding.partitions(type)]);
            cursors.add(new ArrayList<>());
            for (int partition = 0; partition < encoding.partitions(type); partition++) {
                cursors.get(type)
                        .add(reader.cursor(EventEncoding.TYPES.get(type).collection(), partition));
            }
            open += encoding.partitions(type);
        }
    }

    /** How many events each partition holds, by topic in the order of {@link EventEncoding#TYPES}. */
    List<long[]> there() {
        return there;
    }

    @Override
    public boolean wantsMore() {
        return open > 0;
    }

    @Override
    public void send(EventBatch batch, int event) {
        int type = batch.type(event);
        int partition = batch.partition(event);
        if (read.get(type)[partition]) {
            return;
        }
        TopicReader.Cursor cursor = cursors.get(type).get(partition);
        ConsumerRecord<byte[], byte[]> record = cursor.peek(0);
        if (record == null) {
            read.get(type)[partition] = true;
            open--;
        } else if (!headers.isRecordOf(batch, event, record)) {
            throw foreign(record);
        } else {
            cursor.advance();
            there.get(type)[partition]++;
        }
    }

    /** After the last event: nothing may be left. */
    void end() {
        for (int type = 0; type < read.size(); type++) {
            for (int partition = 0; partition < read.get(type).length; partition++) {
                @Nullable
                ConsumerRecord<byte[], byte[]> more = read.get(type)[partition]
                        ? null
                        : cursors.get(type).get(partition).peek(0);
                if (more != null) {
                    throw foreign(more);
                }
            }
        }
    }

    private LoadException foreign(ConsumerRecord<?, ?> record) {
        return new LoadException("Kafka at " + bootstrapServers + ": the record at offset " + record.offset() + " of "
                + record.topic() + ", partition " + record.partition()
                + ", is not the one that this load puts there: somebody else has written to the topic, or the load had"
                + " other options." + remedy);
    }
}
