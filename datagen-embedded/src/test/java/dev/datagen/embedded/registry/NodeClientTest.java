package dev.datagen.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.datagen.embedded.Endpoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** npm's kafkajs and its registry client, installed into target/node. Skipped where there is no node, npm or network. */
class NodeClientTest {
    private static final int INSTALL_SECONDS = 120;
    private static final int CHECK_SECONDS = 300;

    /** What npm writes when all else is there: an installation that was broken off is begun again. */
    private static final String INSTALLED = "node_modules/.package-lock.json";

    @Test
    void encodesAndDecodes() throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "node"));
        copy("package.json", directory);
        copy("check.js", directory);
        install(directory);

        Endpoints endpoints = SharedStack.stack().endpoints();
        Run run = Run.of(
                directory, CHECK_SECONDS, "node", "check.js", endpoints.kafkaBootstrap(), endpoints.registryUrl());

        assertThat(run.output())
                .isEqualTo("{\"received\":{\"id\":7,\"name\":\"poupança\"},\"sameId\":true,\"found\":true}");
        assertThat(SharedStack.client().get("/config/node.check-value"))
                .isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
    }

    private static void install(Path directory) throws InterruptedException {
        try {
            Run.of(directory, CHECK_SECONDS, "node", "--version");
            if (Files.exists(directory.resolve(INSTALLED))) {
                return;
            }
            Run run = Run.of(
                    directory,
                    INSTALL_SECONDS,
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--fetch-retries=1",
                    "--loglevel=error");
            if (run.exitCode() != 0) {
                abort("npm install failed: " + run.output());
            }
        } catch (IOException e) {
            abort("node or npm is not installed: " + e.getMessage());
        }
    }

    private static void copy(String name, Path directory) throws IOException {
        try (InputStream in = Objects.requireNonNull(NodeClientTest.class.getResourceAsStream("/node/" + name))) {
            Files.copy(in, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private record Run(int exitCode, String output) {
        static Run of(Path directory, int limitSeconds, String... command) throws IOException, InterruptedException {
            Path output = directory.resolve("output.txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Run(-1, "not done after " + limitSeconds + " s");
            }
            return new Run(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        }
    }
}
