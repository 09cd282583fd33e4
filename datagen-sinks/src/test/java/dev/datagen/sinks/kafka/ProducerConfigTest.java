package dev.datagen.sinks.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProducerConfigTest {

    @ParameterizedTest
    @CsvSource({
        "RELIABLE,       all, 16384,   5,   snappy, 3, true",
        "FAST,           0,   131072,  50,  snappy, 3, false",
        "EVENT_BY_EVENT, all, 0,       0,   none,   3, true",
        "BULK,           1,   1048576, 100, lz4,    3, false",
        "STREAMING,      1,   32768,   20,  snappy, 3, false",
    })
    void presetsAreWhatTheirNamesSay(
            Preset preset,
            String acks,
            int batchSize,
            int lingerMs,
            String compression,
            int retries,
            String idempotent) {
        ProducerConfig config = ProducerConfig.builder().preset(preset).build();

        assertThat(config.acks()).isEqualTo(acks);
        assertThat(config.batchSize()).isEqualTo(batchSize);
        assertThat(config.lingerMs()).isEqualTo(lingerMs);
        assertThat(config.compression()).isEqualTo(compression);
        assertThat(config.retries()).isEqualTo(retries);
        assertThat(config.producerProperties()).containsEntry("enable.idempotence", idempotent);
    }

    @Test
    void eventByEventKeepsFewEventsWaiting() {
        ProducerConfig config =
                ProducerConfig.builder().preset(Preset.EVENT_BY_EVENT).build();

        assertThat(config.producerProperties()).containsEntry("buffer.memory", "1048576");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void kafkaTakesEveryPreset(Preset preset) {
        Map<String, Object> properties =
                ProducerConfig.builder().preset(preset).build().producerProperties();
        new org.apache.kafka.clients.producer.ProducerConfig(properties);
        assertThat(org.apache.kafka.clients.producer.ProducerConfig.configNames())
                .containsAll(properties.keySet());
    }

    @Test
    void theDefaultsAreALocalBrokerAndRegistry() {
        assertThat(ProducerConfig.defaults().bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(ProducerConfig.defaults().schemaRegistryUrl()).isEqualTo("http://localhost:8081");
        assertThat(ProducerConfig.defaults())
                .hasToString("ProducerConfig[localhost:9092, acks=all, batchSize=16384, lingerMs=5, compression=snappy,"
                        + " retries=3]");
    }

    @Test
    void theLastSettingWins() {
        ProducerConfig config = ProducerConfig.builder()
                .override("linger.ms=1")
                .preset(Preset.BULK)
                .override(" linger.ms = 2")
                .acks("all")
                .build();
        assertThat(config.lingerMs()).isEqualTo(2);
        assertThat(config.producerProperties()).containsEntry("enable.idempotence", "true");
    }

    @Test
    void metricsForOthersAreLeftOutUnlessSomebodyWantsThem() {
        assertThat(ProducerConfig.defaults().unobserved().producerProperties())
                .containsEntry("metric.reporters", "")
                .containsEntry("enable.metrics.push", "false");

        ProducerConfig wanted = ProducerConfig.builder()
                .override("metric.reporters=org.apache.kafka.common.metrics.JmxReporter")
                .override("enable.metrics.push=true")
                .build();
        assertThat(wanted.unobserved().settings())
                .containsEntry("metric.reporters", "org.apache.kafka.common.metrics.JmxReporter")
                .containsEntry("enable.metrics.push", "true");
    }

    @Test
    void anUnknownSettingNamesThoseNearIt() {
        assertThatThrownBy(() -> ProducerConfig.builder().override("lingerms=20"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kafka's producer has no setting lingerms; did you mean linger.ms?");
        assertThatThrownBy(() -> ProducerConfig.builder().override("quite.something.else=20"))
                .hasMessage("Kafka's producer has no setting quite.something.else");
        assertThatThrownBy(() -> ProducerConfig.builder().override("linger.ms"))
                .hasMessage("a producer setting is written name=value, like linger.ms=20, not: linger.ms");
        assertThatThrownBy(() -> ProducerConfig.builder().override("bootstrap.servers=x:1"))
                .hasMessage("the producer setting bootstrap.servers cannot be changed here: servers are named apart");
        assertThatThrownBy(() -> ProducerConfig.builder().override("value.serializer=x"))
                .hasMessage("the producer setting value.serializer cannot be changed");
    }

    @Test
    void aValueKafkaDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> ProducerConfig.builder()
                        .override("linger.ms=soon")
                        .compression("zip")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kafka's producer does not take this: Invalid value zip for configuration compression.type:"
                        + " String must be one of: none, gzip, snappy, lz4, zstd; Invalid value soon"
                        + " for configuration linger.ms: Not a number of type LONG");
    }

    @Test
    void aFileOfClientSettingsServesProducerAndAdmin(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("client.properties");
        Files.writeString(file, """
                bootstrap.servers=elsewhere:9092
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                linger.ms=77
                acks=1
                group.id=x
                """);

        ProducerConfig config = ProducerConfig.builder()
                .clientConfig(file)
                .bootstrapServers("h:1")
                .acks("all")
                .build();

        assertThat(config.producerProperties())
                .containsEntry("bootstrap.servers", "h:1")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("linger.ms", "77")
                .containsEntry("acks", "all");
        assertThat(config.clientProperties())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "h:1",
                        "client.id", "data-gen",
                        "sasl.mechanism", "PLAIN",
                        "security.protocol", "SASL_SSL"));
        assertThat(config.toString()).doesNotContain("PLAIN");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("none.properties");
        assertThatThrownBy(() -> ProducerConfig.builder().clientConfig(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot read the Kafka settings in " + file
                        + ": there is no such file; it should hold lines like security.protocol=SASL_SSL");
    }

    @Test
    void aFileThatIsNoTextIsSaidToBeNone(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("latin.properties"), "sasl.jaas.config=senhã".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> ProducerConfig.builder().clientConfig(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot read the Kafka settings in " + file
                        + ": it is not text in UTF-8; it should hold lines like security.protocol=SASL_SSL");
    }
}
