package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.Customer;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The project under {@code examples} builds from our jars and poms alone, and runs. */
@ExtendWith(Stack.class)
class ExampleTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path directory;

    @Test
    void aStrangersProjectBuildsAndRunsFromJarsAlone(Endpoints endpoints) throws Exception {
        Path project = copy(ROOT.resolve("examples/library"), directory.resolve("project"));
        build(project);
        List<String> jars = names(project.resolve("target/dependency"));
        assertThat(jars).anyMatch(jar -> jar.startsWith("datagen-library-"));
        assertThat(jars).noneMatch(jar -> jar.matches("(picocli|datagen-app|datagen-embedded|slf4j-simple|junit).*"));

        try (PostgresSink postgres = new PostgresSink(endpoints.postgresUrl())) {
            postgres.truncate();
        }
        String said = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                project.resolve("target/classes") + File.pathSeparator + project.resolve("target/dependency/*"),
                "example.LoadABank",
                endpoints.postgresUrl(),
                endpoints.kafkaBootstrap(),
                endpoints.registryUrl()));

        long events = Bank.of(WorldOptions.ofSeed(7).between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)))
                .customers(50)
                .events()
                .count();
        assertThat(said.lines()).contains("50 customers in PostgreSQL", events + " events in Kafka");
    }

    private void build(Path project) throws Exception {
        Path local = Path.of(System.getProperty("maven.localRepository"));
        try (ScratchRepository repository = new ScratchRepository(directory.resolve("repository"), local)) {
            repository.installPom(ROOT.resolve("pom.xml"), "datagen-parent");
            repository.installPom(ROOT.resolve("datagen-bom/pom.xml"), "datagen-bom");
            repository.installModule(ROOT.resolve("datagen-model"), Customer.class);
            repository.installModule(ROOT.resolve("datagen-world"), World.class);
            repository.installModule(ROOT.resolve("datagen-sinks"), SinkException.class);
            repository.installModule(ROOT.resolve("datagen-library"), Bank.class);
            run(maven(project, repository));
        }
    }

    private static List<String> maven(Path project, ScratchRepository repository) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-q",
                "-B",
                "-f",
                project.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + repository.path(),
                "compile",
                "dependency:copy-dependencies"));
        if ("offline=true".equals(System.getProperty("maven.settings"))) {
            command.add("-o");
        }
        return command;
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "run", ".log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(code).as(String.join(" ", command) + "\n" + said).isZero();
        return said;
    }

    private static List<String> names(Path directory) {
        String[] names = directory.toFile().list();
        return names == null ? List.of() : Arrays.asList(names);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.startsWith(from.resolve("target")))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
