package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed at some moment and finished leaves what one leaves that was never killed: the same record at each offset. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest {

    private static final String TABLES =
            BankSchema.TABLES.stream().map(Table::collection).collect(Collectors.joining(", "));

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Rows are committed in parts of 2,048 customers. */
    private static final String CUSTOMERS = "2100";

    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");
    private static final String[] NEW = {
        "--customers", CUSTOMERS, "--truncate", "--recreate-topics", "--cloudevents", "--json"
    };
    private static final String[] RESUME = {"--customers", CUSTOMERS, "--resume", "--cloudevents", "--json"};

    @TempDir
    private Path directory = Path.of("");

    private JsonNode digests = JSON.nullNode();
    private Map<String, Long> records = Map.of();
    private long purchases;

    /** Whether the servers hold the whole load and nothing else. */
    private boolean whole;

    @BeforeAll
    void loadWithoutInterruption() throws Exception {
        SharedStack.forgetClaims();
        digests = Verification.digests(Run.of(SharedStack.load(NEW)));
        records = transcript();
        assertThat(records).hasSize(12);
        purchases = SharedStack.records(TOPICS.get(1));
        whole = true;
    }

    /** Nobody is told to begin by deleting what is complete, and perhaps the start of a stream. */
    private static final String DONE =
            "That load is done: \\./datagen verify says what differs from it, \\./datagen stream"
                    + " --resume goes on with a stream, and --truncate --recreate-topics start over\\.";

    /** Loads it again where a former test has left something else. */
    private void aWholeLoad() throws Exception {
        if (!whole) {
            assertThat(Verification.digests(Run.of(SharedStack.load(NEW)))).isEqualTo(digests);
            whole = true;
        }
    }

    private static Map<String, Long> transcript() {
        return Transcript.of(SharedStack.endpoints().kafkaBootstrap(), TOPICS);
    }

    /** Kills a new load at a moment. */
    private void killAt(Await.Condition moment) throws Exception {
        whole = false;
        Program program = Program.start(directory, SharedStack.load(NEW));
        program.await(moment);
        assertThat(program.isAlive()).as(program.err()).isTrue();
        program.kill();
    }

    private void assertResumes() throws Exception {
        assertThat(Verification.digests(Run.of(SharedStack.load(RESUME)))).isEqualTo(digests);
        assertThat(transcript()).isEqualTo(records);
        assertThat(SharedStack.count("customers")).isEqualTo(Long.parseLong(CUSTOMERS));
        assertThat(SharedStack.count("datagen_load WHERE state = 'DONE'")).isEqualTo(1);
        whole = true;
    }

    @Test
    void killedBeforeItsTopicsAreMade() throws Exception {
        Verification.sql("TRUNCATE datagen_load");
        killAt(() -> SharedStack.count("datagen_load WHERE topics = '{}'") > 0);

        assertResumes();
    }

    @Test
    void killedWhileItMakesTablesAndRowsInOneTransaction() throws Exception {
        Verification.sql("DROP TABLE " + TABLES + ", datagen_load");
        killAt(() -> tables("datagen_load") > 0 && SharedStack.count("datagen_load WHERE topics <> '{}'") > 0);

        assertResumes();
    }

    @Test
    void killedWhenTheRowsOfSomeCustomersAreCommitted() throws Exception {
        Verification.sql("TRUNCATE datagen_load, " + TABLES);
        killAt(() -> SharedStack.count("datagen_load WHERE next_ordinal >= 2048") > 0);

        assertResumes();
    }

    @Test
    void killedInTheMiddleOfTopics() throws Exception {
        Verification.sql("TRUNCATE datagen_load");
        killAt(() -> SharedStack.count("datagen_load WHERE state = 'ROWS_DONE'") > 0
                && SharedStack.records(TOPICS.get(1)) > purchases / 6);
        long left = SharedStack.records(TOPICS.get(1));

        assertThat(left).isLessThan(purchases);
        assertResumes();
    }

    @Test
    void killedAgainWhileItIsResumed() throws Exception {
        Verification.sql("TRUNCATE datagen_load");
        killAt(() -> SharedStack.count("datagen_load WHERE state = 'ROWS_DONE'") > 0
                && SharedStack.records(TOPICS.get(0)) > 5_000);
        long before = SharedStack.records(TOPICS.get(0));
        Program program = Program.start(directory, SharedStack.load(RESUME));
        program.await(() -> SharedStack.records(TOPICS.get(0)) >= before + 5_000);
        assertThat(program.isAlive()).as(program.err()).isTrue();
        program.kill();

        assertResumes();
    }

    @Test
    void aLoadThatIsDoneStaysAsItIs() throws Exception {
        aWholeLoad();

        assertResumes();
    }

    @Test
    void whatPostgresqlHasLostIsWrittenAgainWhileEventsStay() throws Exception {
        aWholeLoad();
        Verification.sql("DROP TABLE " + TABLES + ", datagen_load");
        whole = false;

        assertResumes();
    }

    @Test
    void whereNoLoadIsKnownThereIsNothingToResume() throws Exception {
        whole = false;
        Verification.sql("DROP TABLE IF EXISTS datagen_load, " + TABLES);

        Run run = Run.of(SharedStack.load("--resume"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .matches(
                        "ERROR PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:[0-9]+/datagen knows of no load, so"
                                + " there is nothing to resume: begin one without --resume; a load without PostgreSQL is resumed"
                                + " without it, with --skip-postgres\\. To write again what was lost, give"
                                + " --resume the options of that load\\. Nothing has been written\\.");
        assertThat(tables("customers")).isZero();
        // The other tests count on tables.
        aWholeLoad();
    }

    @Test
    void aLoadAfterTheClockWasSetBackIsStillTheLastOne() throws Exception {
        whole = false;
        Verification.sql("TRUNCATE datagen_load, " + TABLES);
        Verification.digests(Run.at(
                Instant.parse("2031-05-01T00:00:00Z"), SharedStack.load("--skip-kafka", "--customers", "5", "--json")));
        Verification.sql("TRUNCATE " + TABLES);

        Verification.digests(Run.at(
                Instant.parse("2019-01-01T00:00:00Z"), SharedStack.load("--skip-kafka", "--customers", "6", "--json")));

        Run verification = Run.of(
                "verify",
                "--skip-kafka",
                "--json",
                "--postgres-url",
                SharedStack.endpoints().postgresUrl());
        assertThat(verification.exitCode()).as(verification.err()).isZero();
        assertThat(JSON.readTree(verification.out()).get("customers").asInt()).isEqualTo(6);
    }

    @Test
    void otherOptionsAreRefused() throws Exception {
        aWholeLoad();

        Run run = Run.of(SharedStack.load("--resume", "--customers", "2099", "--cloudevents"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .matches(
                        "ERROR The load [0-9a-f-]{36} was begun with --customers 2100, not 2099: give --resume the options"
                                + " of that load, or none of them, or start over with --truncate --recreate-topics. Nothing has"
                                + " been written\\.");
    }

    @Test
    void aForeignRecordIsRefusedByItsPlace() throws Exception {
        aWholeLoad();
        whole = false;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPICS.get(2), 1, new byte[] {1}, new byte[] {2}))
                    .get();
        }
        Map<String, Long> before = transcript();

        Run run = Run.of(SharedStack.load(RESUME));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .matches("ERROR Kafka at localhost:[0-9]+: the record at offset [0-9]+ of banking.trades, partition 1,"
                        + " is not the one that this load puts there: somebody else has written to the topic, or"
                        + " the load had other options\\. " + DONE + " Nothing has been written\\.");
        assertThat(transcript()).isEqualTo(before);
    }

    @Test
    void aMissingRowIsRefusedByItsTable() throws Exception {
        aWholeLoad();
        Verification.sql(
                "CREATE TABLE lost AS SELECT * FROM loans LIMIT 1; DELETE FROM loans WHERE loan_id IN (SELECT loan_id FROM lost)");

        Run run = Run.of(SharedStack.load(RESUME));
        Verification.sql("INSERT INTO loans SELECT * FROM lost; DROP TABLE lost");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .matches("ERROR PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:[0-9]+/datagen holds [0-9,]+"
                        + " rows in loans, but the load [0-9a-f-]{36} has committed [0-9,]+\\. " + DONE
                        + " Nothing has been written\\.");
    }

    @Test
    void whatIsThereCanNotBeBothKeptAndDeleted() {
        Run run = Run.of(SharedStack.load("--resume", "--truncate"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR --resume goes on with what is there: leave out --truncate and --recreate-topics.\n");
    }

    private static long tables(String name) throws Exception {
        return SharedStack.count("information_schema.tables WHERE table_name = '" + name + "'");
    }
}
