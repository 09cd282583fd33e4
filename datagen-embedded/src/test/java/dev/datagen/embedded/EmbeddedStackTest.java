package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.PartStatus.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedStackTest {

    /** A name with all that separates elsewhere, and with an accent where files may have one. */
    private static final String ANY_NAME =
            "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "dados da Águia, 2025" : "dados, 2025";

    @TempDir
    Path temporary;

    @Test
    void dataSurvivesStopAndStartWhateverTheDirectorysName() throws Exception {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve(ANY_NAME), StackOptions.freePorts());
        try {
            ConcurrentLinkedQueue<String> progress = new ConcurrentLinkedQueue<>();
            Endpoints first = timed("first start", () -> stack.start(progress::add));
            progress.forEach(System.out::println);
            assertThat(stack.status()).extracting(PartStatus::health).containsOnly(Health.RUNNING);
            assertThat(EmbeddedStack.at(stack.directory()).endpoints()).isEqualTo(first);
            writeEverywhere(first);

            List<ProcessHandle> processes = processes(stack);
            assertThat(processes).hasSize(3);
            timed("stop", () -> {
                stack.stop();
                return first;
            });
            assertThat(processes).noneMatch(Processes::isAlive);
            assertThat(temporary.toFile().list()).containsExactly(ANY_NAME);
            assertThat(stack.directory().resolve("kafka/data/made.by.the.broker-0"))
                    .isDirectory();
            assertThat(stack.status()).extracting(PartStatus::health).containsOnly(Health.STOPPED);

            Endpoints second = timed("second start", () -> stack.start(progress::add));
            assertThat(second).isEqualTo(first);
            assertHasWhatWasWritten(second);

            assertThat(stack.start(progress::add)).isEqualTo(second);
            assertThat(progress).contains("Kafka runs already on port " + second.port(Part.KAFKA));

            EmbeddedStack elsewhere = EmbeddedStack.at(stack.directory(), new StackOptions(0, 1234, 0));
            assertThat(elsewhere.start(progress::add)).isEqualTo(second);
            assertThat(progress)
                    .contains("Kafka runs already on port " + second.port(Part.KAFKA)
                            + ", and stays there until it is stopped, though 1234 was asked for");
        } finally {
            stack.stop();
        }
    }

    @Test
    void aKilledPartIsSeenAndStartedAgain() throws Exception {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        try {
            Endpoints endpoints = stack.start(Set.of(Part.POSTGRES), line -> {});
            execute(endpoints, "CREATE TABLE kept AS SELECT 42 AS answer");
            ProcessHandle postgres = processes(stack).get(0);

            postgres.destroyForcibly();
            assertThat(Processes.await(StackParts.PATIENCE, () -> !Processes.isAlive(postgres)))
                    .isTrue();
            assertThat(stack.status().get(0).health()).isEqualTo(Health.DIED);

            Endpoints again = EmbeddedStack.at(stack.directory()).start(Set.of(Part.POSTGRES), line -> {});
            assertThat(again.port(Part.POSTGRES)).isEqualTo(endpoints.port(Part.POSTGRES));
            assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
        } finally {
            stack.stop();
        }
    }

    /** Each new session would be refused: PostgreSQL reads files of its programs, such as those of time zones, by the path it was started from. */
    @Test
    void programsThatAreGoneAreFoundMissingByTheNextStart() throws Exception {
        String before = System.getProperty(PostgresPrograms.SHARED);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = temporary.resolve("programs");
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        try {
            System.setProperty(PostgresPrograms.SHARED, programs.toString());
            stack.start(Set.of(Part.POSTGRES), line -> {});
            List<ProcessHandle> first = processes(stack);
            PrivateFiles.deleteTree(programs);

            Endpoints again = stack.start(Set.of(Part.POSTGRES), line -> {});
            assertThat(query(again, "SELECT 42")).isEqualTo("42");
            assertThat(processes(stack)).isEqualTo(first);

            Path moved = Files.move(programs, temporary.resolve("moved"));
            System.setProperty(PostgresPrograms.SHARED, moved.toString());
            again = stack.start(Set.of(Part.POSTGRES), line -> {});
            assertThat(query(again, "SELECT 42")).isEqualTo("42");
            assertThat(processes(stack)).hasSize(1).doesNotContainAnyElementsOf(first);
        } finally {
            stack.stop();
            if (before == null) {
                System.clearProperty(PostgresPrograms.SHARED);
            } else {
                System.setProperty(PostgresPrograms.SHARED, before);
            }
        }
    }

    /** They are there as long as they are busy, or not let run, and nothing else may write to their data until they are gone. */
    @Test
    void theChildrenOfAKilledServerAreWaitedFor() throws Exception {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        stack.start(Set.of(Part.POSTGRES), line -> {});
        ProcessHandle postgres = processes(stack).get(0);
        List<ProcessHandle> children = postgres.children().toList();
        try {
            assertThat(children).isNotEmpty();
            signal("STOP", children);
            postgres.destroyForcibly();
            Processes.await(StackParts.PATIENCE, () -> !Processes.isAlive(postgres));
            Path log = stack.status().get(0).log();
            CompletableFuture<Boolean> refused = CompletableFuture.supplyAsync(() -> {
                try {
                    return Processes.await(
                            StackParts.PATIENCE, () -> Failures.tail(log).endsWith("is still in use"));
                } catch (InterruptedException e) {
                    return false;
                } finally {
                    signal("CONT", children);
                }
            });

            stack.start(Set.of(Part.POSTGRES), line -> {});

            assertThat(refused.join()).isTrue();
            assertThat(stack.status().get(0).health()).isEqualTo(Health.RUNNING);
        } finally {
            signal("CONT", children);
            stack.stop();
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        try {
            for (ProcessHandle process : processes) {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a machine that has too much to do, seconds go by until a new process gets to write down that it is there. */
    @Test
    void aServerThatTookLongToWriteItselfDownIsKnown() throws IOException {
        ProcessHandle running = ProcessHandle.current();
        long startedAtSeconds = Processes.startedAtMillis(running) / 1000;
        Path lock = Files.createDirectories(temporary.resolve("postgres/data")).resolve("postmaster.pid");
        PostgresServer server = new PostgresServer(temporary, "unused");

        Files.writeString(lock, running.pid() + "\n/data\n" + (startedAtSeconds + 30) + "\n");
        assertThat(server.running()).contains(running);

        Files.writeString(lock, running.pid() + "\n/data\n" + (startedAtSeconds - 30) + "\n");
        assertThat(server.running()).as("who got its number later").isEmpty();
    }

    @Test
    void postgresIsSetUpAsTheContractSays() throws Exception {
        try (EphemeralStack stack = EmbeddedStack.ephemeral(Set.of(Part.POSTGRES))) {
            Endpoints endpoints = stack.endpoints();
            assertThat(query(endpoints, "SHOW wal_level")).isEqualTo("logical");
            assertThat(query(endpoints, "SHOW fsync")).isEqualTo("on");
            assertThat(query(endpoints, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(endpoints, "SHOW unix_socket_directories")).isEmpty();
            assertThat(query(endpoints, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(endpoints, "SELECT upper('poupança')")).isEqualTo("POUPANÇA");
            assertThat(query(endpoints, "SELECT current_database()")).isEqualTo("datagen");
            assertThat(query(endpoints, "SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = 'postgres'"))
                    .isEqualTo("SCRAM-SHA-256");
            assertThatThrownBy(() -> DriverManager.getConnection(jdbcUrl(endpoints), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("FATAL: password authentication failed for user \"postgres\"");
            assertThatThrownBy(endpoints::registryUrl).hasMessage("Schema Registry was not started, only [POSTGRES]");
        }
    }

    @Test
    void anEphemeralStackLeavesNothing() throws Exception {
        List<ProcessHandle> processes;
        Path directory;
        try (EphemeralStack stack = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class))) {
            processes = processes(stack.stack());
            directory = stack.stack().directory();
            assertThat(processes).hasSize(3).allMatch(Processes::isAlive);
            assertThat(directory).isDirectory();
            assertOthersCannotList(directory);
        }
        assertThat(processes).noneMatch(Processes::isAlive);
        assertThat(directory).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedWithItsHolder() throws IOException {
        try (ServerSocket holder = new ServerSocket()) {
            holder.bind(new InetSocketAddress(Ports.loopback(), 0));
            int port = holder.getLocalPort();
            Path directory = temporary.resolve("new");
            EmbeddedStack stack = EmbeddedStack.at(directory, new StackOptions(port, 0, 0));
            String taken = "Port " + port + " for PostgreSQL is taken on 127.0.0.1, by process "
                    + ProcessHandle.current().pid()
                    + " (java). Stop what holds it, or choose other ports.";
            assertThat(stack.obstacles()).containsExactly(taken);
            assertThatThrownBy(() -> stack.start(line -> {}))
                    .isInstanceOf(EmbeddedStackException.class)
                    .hasMessage(taken);
            assertThat(stack.status()).extracting(PartStatus::health).containsOnly(Health.STOPPED);
            assertThat(directory).as("nothing has begun to run there").doesNotExist();
        }
    }

    /** The next start, on the usual ports, would else look for a server where none has ever been. */
    @Test
    void aStartThatFindsAPortTakenChangesNoPort() throws IOException {
        try (ServerSocket holder = new ServerSocket()) {
            holder.bind(new InetSocketAddress(Ports.loopback(), 0));
            Files.createFile(temporary.resolve("something"));
            EmbeddedStack stack = EmbeddedStack.at(temporary, new StackOptions(0, 0, holder.getLocalPort()));

            assertThatThrownBy(() -> stack.start(line -> {})).isInstanceOf(EmbeddedStackException.class);

            assertThat(stack.status()).extracting(PartStatus::port).containsOnly(OptionalInt.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KAFKA", "REGISTRY"})
    void aFreePortThatSomebodyTakesMeanwhileIsReplaced(Part part) throws IOException {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        List<String> told = new CopyOnWriteArrayList<>();
        try (ServerSocket quicker = new ServerSocket()) {
            Endpoints endpoints = stack.start(EnumSet.allOf(Part.class), line -> {
                told.add(line);
                if (line.startsWith("Starting " + part.title() + " on port ") && !quicker.isBound()) {
                    takePort(quicker, Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)));
                }
            });

            assertThat(told)
                    .contains("Port " + quicker.getLocalPort() + " was taken before " + part.title()
                            + " listened: starting again");
            assertThat(endpoints.port(part)).isNotEqualTo(quicker.getLocalPort());
            assertThat(stack.status()).extracting(PartStatus::health).containsOnly(Health.RUNNING);
        } finally {
            stack.stop();
        }
    }

    /** Nobody asks for the port on which Kafka talks to itself, and only the broker's log tells that it is taken. */
    @Test
    void kafkasOwnPortThatSomebodyTakesMeanwhileIsReplaced() throws Exception {
        boolean taken = false;
        for (int round = 0; round < 20 && !taken; round++) {
            EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack" + round), StackOptions.freePorts());
            Path settings = stack.directory().resolve("kafka/kafka.properties");
            try (ServerSocket quicker = new ServerSocket()) {
                Thread taker = new Thread(() -> takeControllersPort(quicker, settings));
                taker.start();
                Endpoints endpoints = stack.start(Set.of(Part.KAFKA), line -> {});
                taker.join();

                taken = quicker.isBound();
                assertThat(controllersPort(settings)).isNotEqualTo(quicker.getLocalPort());
                assertThat(endpoints.port(Part.KAFKA)).isNotEqualTo(quicker.getLocalPort());
            } finally {
                stack.stop();
            }
        }
        assertThat(taken).isTrue();
    }

    /** Unless the broker is quicker. */
    private static void takeControllersPort(ServerSocket socket, Path settings) {
        try {
            if (Processes.await(StackParts.PATIENCE, () -> controllersPort(settings) > 0)) {
                socket.bind(new InetSocketAddress(Ports.loopback(), controllersPort(settings)));
            }
        } catch (IOException brokerHasIt) {
            // It is tried again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** 0 while the settings are not written. */
    private static int controllersPort(Path settings) {
        try {
            Matcher voters =
                    Pattern.compile("voters=1@127\\.0\\.0\\.1:([0-9]+)\n").matcher(Files.readString(settings));
            return voters.find() ? Integer.parseInt(voters.group(1)) : 0;
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static void takePort(ServerSocket socket, int port) {
        try {
            socket.bind(new InetSocketAddress(Ports.loopback(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedStack.at(file).start(line -> {}))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessage("Cannot write " + file + " (it exists and is not a directory). Move it away, or name"
                        + " another directory.");
    }

    /** As whoever is told that the notes are damaged may do. */
    @Test
    void aServerThatRunsWithoutNotesOfItIsStartedAnew() throws Exception {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        try {
            Endpoints endpoints = stack.start(Set.of(Part.POSTGRES), line -> {});
            execute(endpoints, "CREATE TABLE kept AS SELECT 42 AS answer");
            Files.delete(stack.directory().resolve("state.json"));

            Endpoints again = stack.start(Set.of(Part.POSTGRES), line -> {});

            assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
        } finally {
            stack.stop();
        }
    }

    @Test
    void whatAStartHasBegunIsStoppedWhateverItFailsOf() {
        EmbeddedStack stack = EmbeddedStack.at(temporary.resolve("stack"), StackOptions.freePorts());
        try {
            assertThatThrownBy(() -> stack.start(Set.of(Part.POSTGRES), line -> {
                        if (line.contains("is ready")) {
                            throw new IllegalStateException("nobody listens");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("nobody listens");
            assertThat(stack.status().get(0).health()).isEqualTo(Health.STOPPED);
        } finally {
            stack.stop();
        }
    }

    @Test
    void aProcessThatGotTheNumberLaterIsNotOurs() throws IOException {
        long ours = ProcessHandle.current().pid();
        Files.writeString(
                temporary.resolve("state.json"),
                "{\"KAFKA\":{\"pid\":" + ours + ",\"startedAtMillis\":1000000000000,\"port\":9092}}");
        EmbeddedStack stack = EmbeddedStack.at(temporary);
        assertThat(stack.status().get(1).health()).isEqualTo(Health.DIED);
        stack.stop();
        assertThat(stack.status().get(1).health()).isEqualTo(Health.STOPPED);
    }

    /** Where it is somebody else's, but for root, who may read all. */
    @Test
    void aStateFileThatCannotBeReadIsNamedOnce() throws IOException {
        Path file = Files.createDirectory(temporary.resolve("state.json"));
        assertThatThrownBy(EmbeddedStack.at(temporary)::status)
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessage("Cannot read " + file + " (Is a directory). Is it yours?");
    }

    @Test
    void aDamagedStateFileIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("state.json"), "{");
        assertThatThrownBy(EmbeddedStack.at(temporary)::status)
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessage(file + " is damaged, so what was started here is not known. End the processes by hand, then"
                        + " remove the file.");
    }

    @Test
    void portsAreChecked() {
        assertThatThrownBy(() -> new StackOptions(5432, 70_000, 8081))
                .hasMessage("Kafka port 70000 is not between 1 and 65535, nor 0 for any");
    }

    private static void writeEverywhere(Endpoints endpoints) throws Exception {
        execute(endpoints, "CREATE TABLE kept AS SELECT 42 AS answer");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", endpoints.kafkaBootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("made.by.the.broker", "key", "value"))
                    .get();
        }
        HttpRequest register = HttpRequest.newBuilder(URI.create(endpoints.registryUrl() + "/subjects/kept/versions"))
                .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(register, BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"id\":1}");
    }

    private static void assertHasWhatWasWritten(Endpoints endpoints) throws Exception {
        assertThat(query(endpoints, "SELECT answer FROM kept")).isEqualTo("42");
        assertThat(endOffset(endpoints, "made.by.the.broker")).isEqualTo(1);
        HttpRequest list = HttpRequest.newBuilder(URI.create(endpoints.registryUrl() + "/subjects"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(list, BodyHandlers.ofString())
                        .body())
                .isEqualTo("[\"kept\"]");
    }

    private static long endOffset(Endpoints endpoints, String topic) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrap()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static List<ProcessHandle> processes(EmbeddedStack stack) {
        return stack.status().stream()
                .flatMapToLong(status -> status.pid().stream())
                .mapToObj(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
    }

    private static void assertOthersCannotList(Path directory) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .matches("rwx-----[-x]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("kafka"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("registry"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    private static void execute(Endpoints endpoints, String sql) throws SQLException {
        try (Connection connection = connect(endpoints);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Endpoints endpoints, String sql) throws SQLException {
        try (Connection connection = connect(endpoints);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Endpoints endpoints) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(endpoints), "postgres", endpoints.postgresPassword());
    }

    private static String jdbcUrl(Endpoints endpoints) {
        return "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen";
    }

    private interface Step {
        Endpoints run() throws Exception;
    }

    private static Endpoints timed(String what, Step step) throws Exception {
        long begin = System.nanoTime();
        Endpoints endpoints = step.run();
        System.out.println(what + ": " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        return endpoints;
    }
}
