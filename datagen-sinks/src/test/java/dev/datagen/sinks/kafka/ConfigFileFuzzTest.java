package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.FlatJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of client settings, and answers of registries, as nobody should write them: understood or refused by a sentence. */
class ConfigFileFuzzTest {

    private static final long SEED = 20_261_128;

    private static final List<String> LINES = List.of(
            "security.protocol=SASL_SSL\n",
            "security.protocol=NONE\n",
            "ssl.truststore.location=/nowhere\n",
            "ssl.truststore.password=hunter2\n",
            "ssl.enabled.protocols=,,\n",
            "sasl.jaas.config=x password=\"hunter2\";\n",
            "acks=many\n",
            "retries=-1\n",
            "linger.ms=99999999999999999999\n",
            "batch.size=\n",
            "compression.type=hunter\n",
            "bootstrap.servers=a:1\n",
            "basic.auth.user.info=me:hunter2\n",
            "schema.registry.ssl.truststore.type=PEM\n",
            "schema.registry.ssl.truststore.certificates=hunter2\n",
            "schema.registry.ssl.keystore.password=hunter2\n",
            "schema.registry.ssl.protocol=none\n",
            "schema.registry.ssl.endpoint.identification.algorithm=\n",
            "=\n",
            ":\n",
            "\\",
            "\\u00",
            "\\uzzzz\n",
            "# \n",
            "{\"id\":1}",
            "{\"a\":[{}],\"id\":1e999}",
            "\u0000",
            "ção=ção\n");

    @TempDir
    private Path directory = Path.of("");

    @Test
    @Timeout(600)
    void aFileOfSettingsIsUnderstoodOrRefusedWithoutItsPasswords() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path file = directory.resolve("client.properties");
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = bytes(random);
            Files.write(file, bytes);
            String shown;
            try {
                ProducerConfig config =
                        ProducerConfig.builder().clientConfig(file).build();
                shown = config + SchemaRegistry.of(config).toString();
            } catch (IllegalArgumentException refused) {
                shown = String.valueOf(refused.getMessage());
            }
            assertThat(shown)
                    .as(() -> new String(bytes, StandardCharsets.UTF_8))
                    .isNotEmpty()
                    .doesNotContain("hunter2");
        }
    }

    @Test
    @Timeout(600)
    void anAnswerOfARegistryIsAnObjectOrNot() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = new String(bytes(random), StandardCharsets.UTF_8);
            try {
                assertThat(FlatJson.read(text)).isNotNull();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessage("not a JSON object");
            }
        }
    }

    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String line = LINES.get(random.nextInt(LINES.size()));
            text.append(random.nextInt(300) == 0 ? line.repeat(2_000) : line);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
