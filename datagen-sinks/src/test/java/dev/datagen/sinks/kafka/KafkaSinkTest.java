package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.BankSchema;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import dev.datagen.sinks.encode.AvroEncoder;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.encode.Bytes;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Stack.class)
class KafkaSinkTest {

    private static final byte[] KEY = Samples.OTHER_ID.toString().getBytes(StandardCharsets.US_ASCII);

    private final Endpoints endpoints;
    private final ProducerConfig config;

    KafkaSinkTest(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.config = config(Preset.RELIABLE);
    }

    private ProducerConfig config(Preset preset) {
        return ProducerConfig.builder()
                .preset(preset)
                .bootstrapServers(endpoints.kafkaBootstrap())
                .schemaRegistryUrl(endpoints.registryUrl())
                .build();
    }

    @Test
    void anEventArrivesInConfluentsFrame() {
        recreate(Transaction.EVENT.collection());
        try (KafkaSink sink = new KafkaSink(config, ValueFormat.AVRO)) {
            sink.send(Transaction.EVENT, Samples.FULL_TRANSACTION);
            sink.send("banking.transactions", Samples.SPARSE_TRANSACTION);
            sink.flush();
            assertThat(sink.delivered()).isEqualTo(2);
            assertThat(sink.failed()).isZero();
        }
        int id = SchemaRegistry.at(endpoints.registryUrl())
                .register("banking.transactions-value", AvroSchema.json(Transaction.EVENT));
        ConsumerRecord<byte[], byte[]> record =
                read(Transaction.EVENT.collection()).get(0);

        assertThat(record.key()).isEqualTo(KEY);
        assertThat(record.timestamp()).isEqualTo(Samples.NOON);
        assertThat(record.partition()).isEqualTo(KafkaSink.partition(KEY, 3));
        ByteBuffer value = ByteBuffer.wrap(record.value());
        assertThat(value.get()).isZero();
        assertThat(value.getInt()).isEqualTo(id);
        Bytes body = new Bytes(1);
        AvroEncoder.of(Transaction.EVENT).encode(Samples.FULL_TRANSACTION, body);
        assertThat(Arrays.copyOfRange(record.value(), 5, record.value().length)).isEqualTo(body.toByteArray());
        assertThat(record.headers()).isEmpty();
    }

    @Test
    void cloudEventsSayWhatTheValueIs() {
        EventType<CardTransaction> event = CardTransaction.EVENT;
        String topic = event.collection();
        recreate(topic);
        try (KafkaSink sink = new KafkaSink(config, ValueFormat.JSON).withCloudEvents()) {
            sink.send(topic, Samples.CARD_TRANSACTION);
        }
        ConsumerRecord<byte[], byte[]> record = read(topic).get(0);
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "com.financial.card_transaction.created.v1",
                        "ce_source", "/financial/banking/cards",
                        "ce_id", "0f9e8d7c-6b5a-4948-b726-150413fedcba",
                        "ce_time", "2025-01-31T12:00:00.001Z",
                        "ce_subject", "ffffffff-ffff-4fff-bfff-ffffffffffff",
                        "content-type", "application/json"));
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .startsWith("{\"transaction_id\":\"0f9e8d7c-6b5a-4948-b726-150413fedcba\",")
                .endsWith("\"available_limit_after\":9999999999999.99,"
                        + "\"original_transaction_id\":\"ffffffff-ffff-4fff-bfff-ffffffffffff\","
                        + "\"reversal_reason\":\"CHARGEBACK\",\"entry_mode\":\"ONLINE\","
                        + "\"posting_date\":\"2025-01-31\",\"original_amount\":12.34,"
                        + "\"original_currency\":\"USD\",\"iof_amount\":0.56}");
        assertThat(CloudEvents.of(event, ValueFormat.AVRO)
                        .headers(Samples.CARD_TRANSACTION, record.key())
                        .get(6)
                        .value())
                .asString()
                .isEqualTo("application/avro");
    }

    @Test
    void whoIsInterruptedWhileSendingIsToldInASinksOwnWords() {
        KafkaSink sink = new KafkaSink(
                ProducerConfig.builder()
                        .bootstrapServers(endpoints.kafkaBootstrap())
                        .build(),
                ValueFormat.JSON);
        String message = "interrupted while writing to the topic test.interrupted-while-sending";
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> sink.send("test.interrupted-while-sending", KEY, new byte[1], 1))
                .isInstanceOf(SinkException.class)
                .hasMessage(message);
        assertThatThrownBy(sink::close).isInstanceOf(SinkException.class).hasMessage(message);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoIsInterruptedLeavesNoProducerBehind() {
        String id = "interrupted-" + System.nanoTime();
        KafkaSink sink = new KafkaSink(
                ProducerConfig.builder()
                        .bootstrapServers(endpoints.kafkaBootstrap())
                        .override("client.id", id)
                        .override("linger.ms", "20000")
                        .build(),
                ValueFormat.JSON);
        sink.send("test.interrupted", KEY, new byte[1], 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(sink::flush)
                .isInstanceOf(SinkException.class)
                .hasMessage("interrupted while waiting for records to arrive");
        assertThatThrownBy(sink::close).isInstanceOf(SinkException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains(id));
    }

    /** A broker that does not find the topic is asked again by a producer, which may have it made meanwhile. */
    @Test
    void whatIsOnItsWayWhenASinkIsClosedIsNotSentTwiceEither() {
        String topic = "test.closed-once";
        recreate(topic);
        KafkaSink sink = KafkaSink.once(config, ValueFormat.JSON);
        sink.partitions(topic);
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            admin.delete(List.of(topic));
        }
        sink.send(topic, KEY, new byte[1], 1);

        assertThatThrownBy(sink::close).isInstanceOf(UnconfirmedException.class);
        assertThat(sink.delivered()).isZero();
    }

    /** The CloudEvents project's own reader, which refuses what the specification does not allow. */
    @ParameterizedTest
    @EnumSource(ValueFormat.class)
    void theSdkReadsTheEventsAsTheyWereMeant(ValueFormat format) {
        Map<EventType<?>, Object> samples = Map.of(
                Transaction.EVENT, Samples.FULL_TRANSACTION,
                CardTransaction.EVENT, Samples.CARD_TRANSACTION,
                Trade.EVENT, Samples.TRADE,
                Installment.EVENT, Samples.INSTALLMENT);
        BankSchema.EVENTS.forEach(event -> recreate(event.collection()));
        try (KafkaSink sink = new KafkaSink(config, format).withCloudEvents()) {
            samples.forEach((event, sample) -> sink.send(event.collection(), sample));
        }
        for (EventType<?> type : BankSchema.EVENTS) {
            ConsumerRecord<byte[], byte[]> record = read(type.collection()).get(0);
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();

            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getType()).isEqualTo(type.cloudEventType());
            assertThat(event.getSource()).isEqualTo(URI.create(type.cloudEventSource()));
            assertThat(UUID.fromString(event.getId())).hasToString(event.getId());
            assertThat(Objects.requireNonNull(event.getTime()).toInstant().toEpochMilli())
                    .isEqualTo(record.timestamp());
            assertThat(event.getSubject()).isEqualTo(new String(record.key(), StandardCharsets.UTF_8));
            assertThat(event.getDataContentType()).isEqualTo(format.contentType());
            assertThat(event.getExtensionNames()).isEmpty();
            assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(record.value());
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetDeliversInOrder(Preset preset) {
        String topic = "test.preset." + preset;
        recreate(topic);
        List<Integer> sent = IntStream.range(0, 2_000).boxed().toList();
        try (KafkaSink sink = new KafkaSink(config(preset), ValueFormat.JSON)) {
            for (int i : sent) {
                sink.send(topic, KEY, ByteBuffer.allocate(4).putInt(i).array(), i);
            }
        }
        assertThat(read(topic).stream()
                        .map(record -> ByteBuffer.wrap(record.value()).getInt())
                        .toList())
                .isEqualTo(sent);
    }

    @Test
    void aTopicThatRefusesIsNamed() {
        String topic = "test.too-large";
        recreate(topic);
        KafkaSink sink = new KafkaSink(config, ValueFormat.JSON);
        assertThatThrownBy(() -> sink.send(topic, KEY, new byte[2_000_000], 0))
                .isInstanceOf(SinkException.class)
                .hasMessage(
                        "Kafka at " + config.bootstrapServers() + ", writing to the topic test.too-large: The message"
                                + " is 2000124 bytes when serialized which is larger than 1048576, which is the value of the"
                                + " max.request.size configuration. Raise the producer's max.request.size and the topic's"
                                + " max.message.bytes.");
        assertThatThrownBy(() -> sink.send(topic, KEY, new byte[2], 0)).isInstanceOf(SinkException.class);
        assertThatThrownBy(sink::flush).isInstanceOf(SinkException.class);
        assertThatThrownBy(sink::close).isInstanceOf(SinkException.class);
        assertThat(sink.delivered()).isZero();
        assertThat(sink.failed()).isEqualTo(1);
    }

    @Test
    void recordsOfAnotherKindAreRefused() {
        try (KafkaSink sink = new KafkaSink(config, ValueFormat.JSON)) {
            assertThatThrownBy(() -> sink.send("banking.trades", Samples.CARD_TRANSACTION))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the record is not one of banking.trades, but of class CardTransaction");
            assertThatThrownBy(() -> sink.send("banking.loans", Samples.CARD_TRANSACTION))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no event goes to banking.loans; there are banking.transactions,"
                            + " banking.card-transactions, banking.trades, banking.installments");
        }
    }

    @Test
    void anAddressThatCannotBeIsNamed() {
        ProducerConfig wrong =
                ProducerConfig.builder().bootstrapServers("nowhere").build();
        assertThatThrownBy(() -> new KafkaSink(wrong, ValueFormat.JSON))
                .isInstanceOf(SinkException.class)
                .hasMessage("Kafka at nowhere, opening the producer: Invalid url in bootstrap.servers: nowhere. Check"
                        + " the bootstrap servers and the settings of the producer's configuration.");
        assertThatThrownBy(() -> TopicAdmin.connect(wrong))
                .isInstanceOf(SinkException.class)
                .hasMessage(
                        "Kafka at nowhere cannot be reached: Invalid url in bootstrap.servers: nowhere. Check that it"
                                + " runs, and the bootstrap servers.");
    }

    @Test
    void aTopicThatTakesNoRecordsOfTomorrowIsNamedWithTheRemedy() throws Exception {
        String topic = "test.topics.strict";
        try (Admin admin = Admin.create(config.clientProperties())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(2, TimeUnit.MINUTES);
        }
        KafkaSink sink = new KafkaSink(config, ValueFormat.JSON);
        sink.send(topic, KEY, new byte[1], System.currentTimeMillis() + 86_400_000);

        assertThatThrownBy(sink::close)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("writing to the topic " + topic)
                .hasMessageContaining("raise the topic's message.timestamp.after.max.ms");
    }

    private void recreate(String topic) {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            admin.recreate(List.of(topic), 3, 1, TopicAdmin.KEEP_FOREVER);
        }
    }

    /** All records, partition by partition, in order. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", config.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (records.size() < expected) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
