package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.load.LoadJob;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens where a server is missing or the user changes their mind. */
class LoadFailureTest {

    private static final String CHECK =
            "Check that it runs: './datagen up' starts one here, 'docker compose -p datagen ps' shows the"
                    + " containers; or name another one with ";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void postgresDownIsOneLineWithoutThePassword() {
        Run run = Run.of("load", "--skip-kafka", "--postgres-url", "postgresql://me:hunter2@localhost:1/db");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList()).hasSize(2);
        assertThat(run.err())
                .contains("ERROR PostgreSQL at localhost:1 cannot be used: ", CHECK + "--postgres-url.\n")
                .doesNotContain("hunter2", "\tat ");
    }

    @Test
    void kafkaDownIsOneLineAndPostgresIsNotWrittenTo() throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--skip-kafka", "--customers", "3"))
                        .exitCode())
                .isZero();

        Run run = Run.of(
                "load",
                "--truncate",
                "--postgres-url",
                SharedStack.endpoints().postgresUrl(),
                "--kafka-bootstrap",
                "localhost:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList())
                .last()
                .isEqualTo("ERROR Kafka at localhost:1 cannot be reached: no broker answered within 9 s. " + CHECK
                        + "--kafka-bootstrap.");
        assertThat(SharedStack.count("customers")).isEqualTo(3);
    }

    /** Found out only when topics are made, it would come after they were deleted and the tables emptied. */
    @ParameterizedTest
    @CsvSource({"load", "stream"})
    void moreReplicasThanBrokersAreRefusedBeforeAnythingGoes(String command) throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "3"))
                        .exitCode())
                .isZero();
        long records = SharedStack.records("banking.card-transactions");
        String[] args = SharedStack.load("--truncate", "--recreate-topics", "--replication-factor", "3");
        args[0] = command;

        Run run = Run.of(args);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList())
                .last()
                .isEqualTo("ERROR Kafka at " + SharedStack.endpoints().kafkaBootstrap()
                        + " has 1 broker, too few for --replication-factor 3: ask for no more than it has."
                        + " Nothing has been written.");
        assertThat(run.err()).doesNotContain("will be deleted");
        assertThat(SharedStack.count("customers")).isEqualTo(3);
        assertThat(SharedStack.records("banking.card-transactions")).isEqualTo(records);
    }

    @Test
    void withoutTheRegistryValuesAreJsonAndAWarningSaysSo() {
        Run run = Run.of(withoutRegistry());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"format\":\"JSON\"");
        assertThat(run.err().lines().filter(line -> line.startsWith("WARN ")).toList())
                .singleElement()
                .asString()
                .contains("localhost:1", "JSON", "--schema-registry");
    }

    /** Of a million possible ones. */
    @Test
    void moreMaskedCpfsThanDifferAreRefusedBeforeAnythingIsWritten() throws Exception {
        long there = SharedStack.count("customers");
        Run run =
                Run.of(SharedStack.load("--skip-kafka", "--truncate", "--documents", "masked", "--customers", "20000"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().reduce((first, last) -> last).orElseThrow())
                .matches(
                        "ERROR --documents masked leaves six digits of a CPF, of which 20,000 customers have too few: with"
                                + " --customers \\d{3,4} at most, all differ, as the key of customers\\.cpf asks for\\. Ask for no"
                                + " more, take --documents invalid, or load Kafka only with --skip-postgres\\. Nothing has been"
                                + " written\\.");
        assertThat(SharedStack.count("customers")).isEqualTo(there);
    }

    @Test
    void whoRequiresAvroGetsAnErrorInstead() {
        Run run = Run.of(withoutRegistry("--require-avro"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("ERROR Schema Registry at http://localhost:1 does not answer: ")
                .doesNotContain("\tat ")
                .endsWith(" Nothing has been written.\n");
    }

    @Test
    void whoWaitsForServersThatTakeConnectionsIsTold() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "localhost:" + silent.getLocalPort();
            Program program = Program.start(
                    directory,
                    "load",
                    "--postgres-url",
                    "postgresql://me@" + address + "/x",
                    "--kafka-bootstrap",
                    address);

            program.await(() -> program.err()
                            .contains("WARN PostgreSQL at " + address + " has not answered yet. Waiting 30 s more.\n")
                    && program.err()
                            .contains("WARN Kafka at " + address
                                    + " takes connections, but has not answered yet. Waiting 30 s more.\n"));
            program.kill();
        }
    }

    private static String[] withoutRegistry(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "load",
                "--customers",
                "3",
                "--json",
                "--skip-postgres",
                "--recreate-topics",
                "--kafka-bootstrap",
                SharedStack.endpoints().kafkaBootstrap(),
                "--schema-registry",
                "http://localhost:1"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void aUsageErrorEndsTheProcessWith2() throws Exception {
        Run run = Program.start(directory, "load", "--customers", "0").end();

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "ERROR --customers is 0, but must be at least 1.\nTry: ./datagen load --help\n"));
    }

    @Test
    void debugLoggingTellsHowALoadGetsOnAndNoPassword() throws Exception {
        Run run = Program.start(
                        directory,
                        Map.of("LOG_LEVEL", "DEBUG"),
                        SharedStack.load("--truncate", "--recreate-topics", "--customers", "3", "--quiet"))
                .end();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .containsPattern(
                        "DEBUG .* - Rows go to PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:[0-9]+/datagen\\.")
                .containsPattern("DEBUG .* - Events go to Kafka as AVRO: ProducerConfig\\[localhost:[0-9]+, acks=all, ")
                .containsPattern(
                        "DEBUG .* - The load [0-9a-f-]{36} is DONE: rows of 3 of 3 customers are committed, and"
                                + " events begin at \\{banking.card-transactions=\\[0, 0, 0\\], ")
                .doesNotContain(SharedStack.endpoints().postgresPassword());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalStopsALoadAndSaysWhatIsThere(String signal, int exitCode) throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--skip-kafka", "--customers", "1"))
                        .exitCode())
                .isZero();
        Program program =
                Program.start(directory, SharedStack.load("--truncate", "--recreate-topics", "--customers", "30000"));
        program.await(LoadFailureTest::hasBegun);
        program.signal(signal);

        Run run = program.end();

        assertThat(run.err().lines().toList())
                .last()
                .asString()
                .matches(
                        "Interrupted\\. PostgreSQL has the rows of (all|[0-9,]+ of) 30,000 customers\\. Kafka has (none|some"
                                + " [0-9,]+) of its events\\. Finish it with --resume, or start over: run the same"
                                + " command with --truncate --recreate-topics\\.");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSignalBeforeTheFirstEventOfAStreamSaysWhichRowsAreThereAndALoadFinishesThem() throws Exception {
        String[] stream = SharedStack.load("--truncate", "--create-topics", "--customers", "12000");
        stream[0] = "stream";
        assertThat(Run.of(SharedStack.load("--truncate", "--skip-kafka", "--customers", "1"))
                        .exitCode())
                .isZero();
        Program program = Program.start(directory, stream);
        program.await(LoadFailureTest::hasBegun);
        program.signal("TERM");

        Run run = program.end();

        assertThat(run.err().lines().toList())
                .last()
                .asString()
                .matches(
                        "Interrupted\\. PostgreSQL has the rows of [0-9,]+ of 12,000 customers, and no event has been sent\\."
                                + " Finish the rows with './datagen load --resume'; then stream, without --truncate\\.");
        assertThat(run.exitCode()).isEqualTo(143);
        long records = SharedStack.records("banking.transactions");
        Run finished = Run.of(SharedStack.load("--resume", "--quiet"));
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(SharedStack.count("customers")).isEqualTo(12_000);
        assertThat(SharedStack.records("banking.transactions")).isEqualTo(records);
    }

    private static boolean hasBegun() throws Exception {
        return SharedStack.count("information_schema.tables WHERE table_name = 'customers'") > 0
                && SharedStack.count("customers") >= 2048;
    }

    /** From the message that topics are deleted on, until the first rows: stopped where it is asked for the first time, then later. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 0", "4, 0"})
    void aLoadThatIsStoppedBeforeItsFirstRowCommitsNone(int check, int customers) throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "3"))
                        .exitCode())
                .isZero();
        LoadPlan plan = new LoadPlan(
                WorldOptions.ofSeed(42),
                5,
                EventOrder.TIME,
                1,
                database(),
                Optional.of(new LoadPlan.KafkaTarget(
                        ProducerConfig.builder()
                                .bootstrapServers(SharedStack.endpoints().kafkaBootstrap())
                                .build(),
                        ValueFormat.JSON,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.RECREATE,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        Headers.NONE)));

        assertThatThrownBy(() -> new LoadJob(plan, new Stopped(check), Clock.systemUTC()).run())
                .isInstanceOf(InterruptedRunException.class);

        assertThat(SharedStack.count("customers")).isEqualTo(customers);
        assertThat(SharedStack.records("banking.transactions") == 0).isEqualTo(check == 4);
    }

    private static Optional<LoadPlan.PostgresTarget> database() {
        return Optional.of(new LoadPlan.PostgresTarget(
                PostgresUrl.parse(SharedStack.endpoints().postgresUrl()), LoadPlan.HeldRows.TRUNCATE));
    }

    /** Its tables, their rows and their keys are one transaction. */
    @Test
    void aLoadThatMakesItsTablesHasCommittedNoRowBeforeTheLastOne() throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS datagen_load, "
                    + BankSchema.TABLES.stream().map(Table::collection).collect(Collectors.joining(", ")));
        }
        LoadPlan plan = new LoadPlan(WorldOptions.ofSeed(42), 60, EventOrder.TIME, 1, database(), Optional.empty());

        ProgressDisplay stopped = display();
        assertThatThrownBy(() -> load(plan, stopped, 25)).isInstanceOf(InterruptedRunException.class);
        assertThat(stopped.whatIsThere(plan)).startsWith("Interrupted. No row and no event has been written.");
        assertThat(SharedStack.count("information_schema.tables WHERE table_name = 'customers'"))
                .isZero();

        load(plan, display(), 61);
        assertThat(SharedStack.count("customers")).isEqualTo(60);

        ProgressDisplay again = display();
        assertThatThrownBy(() -> load(plan, again, 50)).isInstanceOf(InterruptedRunException.class);
        assertThat(again.whatIsThere(plan))
                .startsWith("Interrupted. PostgreSQL has the rows of 50 of 60 customers. Finish it with --resume,");
        assertThat(SharedStack.count("customers")).isEqualTo(50);
    }

    private static ProgressDisplay display() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return ProgressDisplay.on(Terminal.ofPipes(nowhere, nowhere), true, Interruption.none());
    }

    private static void load(LoadPlan plan, ProgressDisplay display, long stopAfter) {
        new LoadJob(plan, new StoppedAfter(stopAfter, display), Clock.systemUTC()).run();
    }

    private record StoppedAfter(long customers, ProgressDisplay display) implements LoadListener {
        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void rowsWritten(long written, long ofCustomers) {
            display.rowsWritten(written, ofCustomers);
            if (written >= customers) {
                throw new InterruptedRunException("Interrupted.");
            }
        }

        @Override
        public void rowsCommitted(long committed) {
            display.rowsCommitted(committed);
        }
    }

    private static final class Stopped implements LoadListener {
        private int checksLeft;
        private boolean deleting;

        Stopped(int check) {
            this.checksLeft = check;
        }

        @Override
        public void info(String message) {
            deleting |= message.endsWith(" will be deleted.");
        }

        @Override
        public void warn(String message) {}

        @Override
        public void check() {
            if (deleting && --checksLeft == 0) {
                throw new InterruptedRunException("Interrupted.");
            }
        }
    }
}
