package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.CohortsOnDisk;
import dev.datagen.app.make.EventBatch;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventHeaders;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.make.Production;
import dev.datagen.app.make.RowBatch;
import dev.datagen.app.make.Schemas;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Makes the rows and events of a load again, byte by byte and in their order, and writes them nowhere. */
final class Regeneration implements AutoCloseable {

    private final Load load;
    private final EventEncoding encoding;
    private final Production production;

    private Regeneration(World world, Load load, int threads) {
        this.load = load;
        encoding = encoding(load);
        production = new Production(
                world,
                encoding,
                Cohorts.of(LoadOptions.order(load), load.customers(), world),
                threads,
                load.topics().isEmpty() ? Production.Output.ROWS : Production.Output.ROWS_AND_EVENTS);
    }

    /**
     * What a load makes.
     *
     * @param world of the load's options
     * @param threads that make it
     * @throws dev.datagen.app.make.TemporaryFileException if its customers fit neither into memory nor on disk
     */
    static Regeneration of(World world, Load load, int threads) {
        if (!load.topics().isEmpty()) {
            CohortsOnDisk.check(LoadOptions.order(load), load.customers());
        }
        return new Regeneration(world, load, threads);
    }

    private static EventEncoding encoding(Load load) {
        List<Integer> schemaIds = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        for (EventType<?> type : EventEncoding.TYPES) {
            LoadedTopic topic = load.topics().get(type.collection());
            schemaIds.add(topic == null ? LoadedTopic.NO_SCHEMA : topic.schemaId());
            partitions.add(topic == null ? 1 : topic.partitions());
        }
        return new EventEncoding(
                new Schemas(LoadOptions.format(load), schemaIds, List.of()), LoadOptions.headers(load), partitions);
    }

    /** Is told the rows of some customers. */
    interface RowConsumer {

        /**
         * Rows of a table.
         *
         * @param tuples so many tuples of binary COPY as the digest counts, one after the other
         * @param customers how many have been made so far
         */
        void rows(Table<?> table, Bytes tuples, Digest digest, long customers);
    }

    /** Is told events in the order in which they leave. */
    interface EventConsumer {
        /** The event is good until this returns; {@link Event#kept} for longer. */
        void event(Event event);
    }

    /** A record that a load sends. */
    static final class Event {
        private final EventBatch batch;
        private final int place;
        private final EventHeaders ofAll;

        private Event(EventBatch batch, int place, EventHeaders ofAll) {
            this.batch = batch;
            this.place = place;
            this.ofAll = ofAll;
        }

        /** The same for as long as it is needed. */
        Event kept() {
            return new Event(batch.only(place), 0, ofAll);
        }

        /** Whether this is the record that was sent: timestamp, key, value and headers, byte by byte. */
        boolean is(ConsumerRecord<byte[], byte[]> record) {
            return ofAll.isRecordOf(batch, place, record);
        }

        /** Place of its type in {@link EventEncoding#TYPES}. */
        int type() {
            return batch.type(place);
        }

        int partition() {
            return batch.partition(place);
        }

        /** The record's timestamp, in milliseconds since 1970-01-01T00:00Z. */
        long millis() {
            return batch.millis(place);
        }

        byte[] key() {
            return batch.key(place);
        }

        byte[] value() {
            return batch.value(place);
        }

        List<Header> headers() {
            return ofAll.of(batch, place, key());
        }
    }

    /** All rows, parents before children within each range of customers. If events are wanted as well, they come after. */
    void rows(RowConsumer consumer) {
        long[] customers = {0};
        production.settleEach((cohort, batch) -> {
            customers[0] += production.cohorts().size(cohort);
            for (RowBatch.Part<?> part : batch.parts()) {
                consumer.rows(part.table(), part.tuples(), part.digest(), customers[0]);
            }
        });
    }

    /** Makes the customers without their rows, where only events are wanted. */
    void skipRows() {
        production.openAll();
    }

    /**
     * All events.
     *
     * @return what each topic's partitions get
     */
    Map<String, List<PartitionDigest>> events(EventConsumer consumer) {
        EventHeaders headers = new EventHeaders(encoding);
        EventWriter writer =
                new EventWriter((batch, event) -> consumer.event(new Event(batch, event, headers)), production);
        writer.write(LoadOptions.order(load), CompletableFuture.completedFuture(null));
        return writer.partitionDigests();
    }

    @Override
    public void close() {
        production.close();
    }
}
