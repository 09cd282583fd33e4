package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of a cluster beside its records: whether it is there, its topics, and who may still write to them. */
@ExtendWith(Stack.class)
class TopicAdminTest {

    private static final byte[] KEY = Samples.OTHER_ID.toString().getBytes(StandardCharsets.US_ASCII);

    private final ProducerConfig config;

    TopicAdminTest(Endpoints endpoints) {
        this.config = ProducerConfig.builder()
                .preset(Preset.RELIABLE)
                .bootstrapServers(endpoints.kafkaBootstrap())
                .schemaRegistryUrl(endpoints.registryUrl())
                .build();
    }

    @Test
    void aHostThatIsNotThereIsSaidNotToBe() {
        assertThatThrownBy(() -> connect("nobody.invalid:9092"))
                .isInstanceOf(SinkException.class)
                .hasMessage(
                        "Kafka at nobody.invalid:9092 cannot be reached: there is no such host. Check that it runs, and"
                                + " the bootstrap servers.");
    }

    /** One that does not answer is as a broker that asks for TLS or SASL is to who speaks neither. Side by side: each is waited for. */
    @Test
    void aBrokerThatIsNotThereIsToldFromOneThatTakesConnectionsAndDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "localhost:" + silent.getLocalPort();
            CompletableFuture<Void> hangingUp = CompletableFuture.runAsync(() -> hangUp(silent));
            CompletableFuture<TopicAdmin> unanswered = CompletableFuture.supplyAsync(() -> connect(address));

            assertThatThrownBy(() -> connect("localhost:" + port))
                    .isInstanceOf(SinkException.class)
                    .hasMessage("Kafka at localhost:" + port
                            + " cannot be reached: no broker answered within 9 s. Check that"
                            + " it runs, and the bootstrap servers.");
            assertThatThrownBy(unanswered::join)
                    .cause()
                    .isInstanceOf(SinkException.class)
                    .hasMessageStartingWith(
                            "Kafka at " + address + " takes connections, but has not answered within 9 s."
                                    + " Unless it has too much to do, check security.protocol in the client configuration");
            assertThat(hangingUp).isNotDone();
        }
    }

    private static TopicAdmin connect(String bootstrapServers) {
        return TopicAdmin.connect(
                ProducerConfig.builder().bootstrapServers(bootstrapServers).build());
    }

    private static void hangUp(ServerSocket on) {
        try {
            while (true) {
                on.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Test
    void aProducerThatWaitsLongForAnswersFindsTheCluster() {
        ProducerConfig patient = ProducerConfig.builder()
                .bootstrapServers(config.bootstrapServers())
                .override("request.timeout.ms", "40000")
                .build();
        try (TopicAdmin admin = TopicAdmin.connect(patient)) {
            assertThat(admin.facts().brokers()).isOne();
        }
    }

    @Test
    void topicsAreMadeDescribedAndMadeAgain() {
        List<String> topics = List.of("test.topics.a", "test.topics.b");
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            assertThat(admin.describe(topics)).isEmpty();
            assertThat(admin.create(topics.subList(0, 1), 3, 1, TopicAdmin.KEEP_FOREVER))
                    .containsExactly("test.topics.a");
            assertThat(admin.missing(topics)).containsExactly("test.topics.b");
            assertThat(admin.create(topics, 2, 1, 3_600_000)).containsExactly("test.topics.b");
            assertThat(admin.describe(topics))
                    .isEqualTo(Map.of(
                            "test.topics.a",
                            new TopicState("test.topics.a", List.of(0L, 0L, 0L), List.of(0L, 0L, 0L), -1),
                            "test.topics.b",
                            new TopicState("test.topics.b", List.of(0L, 0L), List.of(0L, 0L), 3_600_000)));

            try (KafkaSink sink = new KafkaSink(config, ValueFormat.JSON)) {
                sink.send("test.topics.a", KEY, new byte[1], 1);
                assertThat(sink.partitions("test.topics.a")).isEqualTo(3);
            }
            assertThat(admin.describe(topics).get("test.topics.a"))
                    .extracting(TopicState::records, TopicState::partitions)
                    .containsExactly(1L, 3);

            admin.recreate(topics, 1, 1, TopicAdmin.KEEP_FOREVER);
            assertThat(admin.describe(topics).values())
                    .allSatisfy(state -> assertThat(state.records()).isZero())
                    .allSatisfy(state -> assertThat(state.partitions()).isEqualTo(1));
            admin.delete(topics);
            assertThat(admin.describe(topics)).isEmpty();
        }
    }

    /** A broker makes a topic that is missing for whoever writes to it: here, somebody who does so between deleting and making. */
    @Test
    void aTopicThatSomebodyElseMakesMeanwhileIsMadeAnew() throws Exception {
        String topic = "test.topics.contested";
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (TopicAdmin admin = TopicAdmin.connect(config);
                Admin other = Admin.create(config.clientProperties())) {
            boolean contested = false;
            for (int round = 0; round < 20 && !contested; round++) {
                admin.recreate(List.of(topic), 3, 1, TopicAdmin.KEEP_FOREVER);
                AtomicBoolean over = new AtomicBoolean();
                Future<Boolean> made = others.submit(() -> makesOnce(other, topic, over));
                admin.recreate(List.of(topic), 3, 1, TopicAdmin.KEEP_FOREVER);
                over.set(true);
                contested = made.get(2, TimeUnit.MINUTES);

                assertThat(admin.describe(List.of(topic)).values())
                        .extracting(TopicState::partitions)
                        .containsExactly(3);
            }
            assertThat(contested).isTrue();
        } finally {
            others.shutdownNow();
        }
    }

    private static boolean makesOnce(Admin other, String topic, AtomicBoolean over) throws Exception {
        while (!over.get()) {
            try {
                other.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get(2, TimeUnit.MINUTES);
                return true;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
            }
        }
        return false;
    }

    @Test
    void whoIsFencedCommitsNothing() {
        String topic = "test.fenced";
        try (TopicAdmin admin = TopicAdmin.connect(config);
                KafkaProducer<byte[], byte[]> fenced = transactional("test-fenced-0");
                KafkaProducer<byte[], byte[]> other = transactional("test-other-0")) {
            admin.recreate(List.of(topic), 3, 1, TopicAdmin.KEEP_FOREVER);
            for (KafkaProducer<byte[], byte[]> producer : List.of(fenced, other)) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topic, 0, KEY, KEY));
                producer.flush();
            }

            admin.fence("test-nobody");
            admin.fence("test-fenced");

            assertThatThrownBy(fenced::commitTransaction).isInstanceOf(KafkaException.class);
            other.commitTransaction();
        }
    }

    private KafkaProducer<byte[], byte[]> transactional(String id) {
        Map<String, Object> properties = config.clientProperties();
        properties.put("transactional.id", id);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Kafka's topic settings: segment.ms is 604800000, a week, unless it is set; it is compared with records' own timestamps. */
    @Test
    void onlyATopicThatDeletesBeginsSegmentsByTime() throws Exception {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            admin.recreate(List.of("test.segments.kept"), 1, 1, TopicAdmin.KEEP_FOREVER);
            admin.recreate(
                    List.of("test.segments.deleted"), 1, 1, Duration.ofDays(800).toMillis());
        }

        assertThat(segmentMillis("test.segments.kept")).isEqualTo("9223372036854775807");
        assertThat(segmentMillis("test.segments.deleted")).isEqualTo("604800000");
    }

    /** Kafka's topic settings: message.timestamp.after.max.ms is an hour unless it is set; a day that is not over is further ahead. */
    @Test
    void aTopicTakesRecordsOfADayThatIsNotOver() {
        String topic = "test.topics.ahead";
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            admin.recreate(List.of(topic), 1, 1, TopicAdmin.KEEP_FOREVER);
            try (KafkaSink sink = new KafkaSink(config, ValueFormat.JSON)) {
                sink.send(topic, KEY, new byte[1], System.currentTimeMillis() + 86_400_000);
            }
            assertThat(admin.describe(List.of(topic)).values())
                    .extracting(TopicState::records)
                    .containsExactly(1L);
        }
    }

    private String segmentMillis(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(config.clientProperties())) {
            Map<ConfigResource, Config> settings =
                    admin.describeConfigs(List.of(resource)).all().get(2, TimeUnit.MINUTES);
            return settings.values().iterator().next().get("segment.ms").value();
        }
    }

    @Test
    void moreReplicasThanBrokersAreRefused() {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            assertThatThrownBy(() -> admin.create(List.of("test.replicas"), 3, 3, TopicAdmin.KEEP_FOREVER))
                    .isInstanceOf(SinkException.class)
                    .hasMessage(
                            "Kafka at " + config.bootstrapServers() + ", creating the topic test.replicas: Unable to"
                                    + " replicate the partition 3 time(s): The target replication factor of 3 cannot be reached"
                                    + " because only 1 broker(s) are registered or some brokers have all their log directories"
                                    + " cordoned. Use a replication factor that is not larger than the number of brokers.");
        }
    }

    @Test
    void whetherTheBrokerMakesTopicsIsKnown() {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            OptionalInt made = admin.autoCreatedPartitions();
            try (KafkaSink sink = new KafkaSink(
                    ProducerConfig.builder()
                            .bootstrapServers(config.bootstrapServers())
                            // Who gets no topic shall not wait long, and who gets one as long as it takes.
                            .override("max.block.ms=" + (made.isPresent() ? 120_000 : 3_000))
                            .build(),
                    ValueFormat.JSON)) {
                if (made.isPresent()) {
                    assertThat(sink.partitions("test.on-demand")).isEqualTo(made.getAsInt());
                } else {
                    assertThatThrownBy(() -> sink.partitions("test.on-demand")).isInstanceOf(SinkException.class);
                }
            }
        }
    }
}
