package dev.datagen.app.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to what is now its end, with the schemas that the registry holds. */
final class Topic {

    /** Takes a record of the topic. */
    interface Reader {
        void read(int partition, long offset, GenericRecord value) throws IOException;
    }

    private final String bootstrap;
    private final String registry;
    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

    Topic(String bootstrap, String registry, String name) {
        this.bootstrap = bootstrap;
        this.registry = registry;
        this.name = name;
    }

    void read(Reader reader) throws IOException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    reader.read(record.partition(), record.offset(), decode(record.value()));
                }
            }
        }
    }

    /** Undoes the registry's framing: a zero, the schema's id in four bytes, the value. */
    private GenericRecord decode(byte[] value) throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        if (buffer.get() != 0) {
            throw new IOException("a record of " + name + " is not framed");
        }
        return reader(buffer.getInt())
                .read(null, DecoderFactory.get().binaryDecoder(value, buffer.position(), buffer.remaining(), null));
    }

    private GenericDatumReader<GenericRecord> reader(int id) throws IOException, InterruptedException {
        GenericDatumReader<GenericRecord> known = readers.get(id);
        if (known == null) {
            URI uri = URI.create(registry + "/schemas/ids/" + id + "/schema");
            String text = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            Schema schema = new Schema.Parser().parse(text);
            GenericData data = new GenericData();
            data.addLogicalTypeConversion(new Conversions.DecimalConversion());
            data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
            data.addLogicalTypeConversion(new TimeConversions.DateConversion());
            known = new GenericDatumReader<>(schema, schema, data);
            readers.put(id, known);
        }
        return known;
    }
}
