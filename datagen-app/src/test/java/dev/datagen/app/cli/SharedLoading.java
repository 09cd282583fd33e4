package dev.datagen.app.cli;

import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.Silence;
import dev.datagen.app.load.shared.PartWriter;
import dev.datagen.app.load.shared.SharedEvent;
import dev.datagen.app.load.shared.SharedLoad;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A load into the shared stack as processes share it, whose parts are made here one after the other. */
final class SharedLoading {

    private SharedLoading() {}

    /** Of a load that takes the place of whatever is there. */
    static LoadPlan plan(long customers, ValueFormat format, Headers headers) {
        return plan(customers, kafka(producer(), format, headers, LoadPlan.Topics.RECREATE), LoadPlan.Beginning.NEW);
    }

    /** Of a load whose transactions may have been aborted by the time it ends, however quick it is. */
    static LoadPlan ofShortTransactions(long customers) {
        return plan(
                customers,
                kafka(
                        producer().override("transaction.timeout.ms", "1"),
                        ValueFormat.AVRO,
                        Headers.NONE,
                        LoadPlan.Topics.RECREATE),
                LoadPlan.Beginning.NEW);
    }

    /** Of one that broke off. */
    static LoadPlan resuming(long customers, ValueFormat format, Headers headers) {
        return plan(customers, kafka(producer(), format, headers, LoadPlan.Topics.EXPECT), LoadPlan.Beginning.RESUME);
    }

    private static LoadPlan plan(long customers, LoadPlan.KafkaTarget kafka, LoadPlan.Beginning beginning) {
        return new LoadPlan(
                WorldOptions.ofSeed(42),
                customers,
                EventOrder.SHARED,
                1,
                Optional.of(new LoadPlan.PostgresTarget(
                        PostgresUrl.parse(SharedStack.endpoints().postgresUrl()),
                        beginning == LoadPlan.Beginning.NEW ? LoadPlan.HeldRows.TRUNCATE : LoadPlan.HeldRows.KEEP)),
                Optional.of(kafka),
                beginning);
    }

    private static ProducerConfig.Builder producer() {
        return ProducerConfig.builder()
                .bootstrapServers(SharedStack.endpoints().kafkaBootstrap())
                .schemaRegistryUrl(SharedStack.endpoints().registryUrl());
    }

    private static LoadPlan.KafkaTarget kafka(
            ProducerConfig.Builder producer, ValueFormat format, Headers headers, LoadPlan.Topics topics) {
        return new LoadPlan.KafkaTarget(
                producer.build(),
                format,
                LoadPlan.WithoutRegistry.FAIL,
                topics,
                (short) 1,
                TopicAdmin.KEEP_FOREVER,
                headers);
    }

    static SharedLoad begin(LoadPlan plan) {
        return new SharedLoad(plan, new Silence(), Clock.systemUTC());
    }

    /** The last part comes first. */
    static void load(LoadPlan plan) {
        try (SharedLoad load = begin(plan);
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                PartWriter writer = new PartWriter(load.task())) {
            for (int part = load.task().left().length - 1; part >= 0; part--) {
                writer.write(part, event -> producer.send(record(event)));
            }
            producer.flush();
            load.done();
        }
    }

    static ProducerRecord<byte[], byte[]> record(SharedEvent event) {
        return new ProducerRecord<>(
                event.topic(), event.partition(), event.millis(), event.key(), event.value(), event.headers());
    }
}
