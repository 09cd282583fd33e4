package dev.datagen.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as any consumer does: schema by id from the registry, values with Avro's own reader. */
final class Events {

    /** A record of a topic. */
    record Event(int partition, String key, long timestamp, GenericRecord value) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    List<Event> of(String topic) throws IOException, InterruptedException {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            events.add(new Event(
                    record.partition(),
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.timestamp(),
                    decode(record.value())));
        }
        return events;
    }

    /** The records of a topic, in whatever format. */
    static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long wanted = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (records.size() < wanted) {
                consumer.poll(Duration.ofSeconds(5)).forEach(records::add);
            }
        }
        return records;
    }

    private GenericRecord decode(byte[] value) throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        if (buffer.get() != 0) {
            throw new IOException("not framed");
        }
        Schema schema = schema(buffer.getInt());
        GenericData data = new GenericData();
        data.addLogicalTypeConversion(new Conversions.DecimalConversion());
        return new GenericDatumReader<GenericRecord>(schema, schema, data)
                .read(null, DecoderFactory.get().binaryDecoder(value, buffer.position(), buffer.remaining(), null));
    }

    private Schema schema(int id) throws IOException, InterruptedException {
        Schema known = schemas.get(id);
        if (known == null) {
            URI uri = URI.create(SharedStack.endpoints().registryUrl() + "/schemas/ids/" + id + "/schema");
            String text = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            known = new Schema.Parser().parse(text);
            schemas.put(id, known);
        }
        return known;
    }
}
