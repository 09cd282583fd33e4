package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state file that somebody else has written: it is understood or named as damaged. */
class StateFileFuzzTest {

    private static final long SEED = 20_261_128;

    private static final List<String> SAMPLES = List.of(
            "null",
            "{\"KAFKA\":null}",
            "{\"KAFKA\":{}}",
            "{\"KAFKA\":{\"pid\":-1,\"startedAtMillis\":0,\"port\":9092}}",
            "{\"KAFKA\":{\"pid\":1,\"startedAtMillis\":0,\"port\":70000}}",
            "{\"KAFKA\":{\"pid\":0,\"startedAtMillis\":0,\"port\":-5}}",
            "{\"POSTGRES\":{\"pid\":12,\"startedAtMillis\":1,\"port\":5432},\"REGISTRY\":{\"pid\":0}}");

    @TempDir
    Path directory;

    @Test
    void whateverItHoldsIsUnderstoodOrNamed() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        EmbeddedStack stack = EmbeddedStack.at(directory);
        Path file = directory.resolve("state.json");
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = SAMPLES.get(random.nextInt(SAMPLES.size())).getBytes(StandardCharsets.UTF_8);
            for (int j = i < SAMPLES.size() * 10 ? 0 : random.nextInt(4); j > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                assertThat(stack.status()).hasSize(3);
            } catch (EmbeddedStackException e) {
                assertThat(e).hasMessageStartingWith(file + " is damaged");
            }
        }
    }
}
