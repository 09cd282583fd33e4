package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.reset.Removal;
import dev.datagen.app.reset.ResetJob;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load made goes, what others made stays. */
class ResetTest {

    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    /** A share that no load has. */
    private static final String SHARE_OF_OTHERS =
            "INSERT INTO stocks SELECT (jsonb_populate_record(s, '{\"stock_id\": \"00000000-0000-4000-8000-000000000000\","
                    + " \"ticker\": \"ABCD3\", \"isin\": \"BRABCDACNOR0\"}')).* FROM stocks s LIMIT 1";

    private static void load(String... args) {
        Run run = Run.of(SharedStack.load(args));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static Run reset(String... args) {
        String[] all = SharedStack.load(args);
        all[0] = "reset";
        return Run.of(all);
    }

    private static String ask(String method, String path) throws Exception {
        URI uri = URI.create(SharedStack.endpoints().registryUrl() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<String> topics() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()))) {
            return List.copyOf(admin.listTopics().names().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void allThatALoadMadeGoes() throws Exception {
        load("--truncate", "--recreate-topics", "--customers", "20");
        reset("--yes");
        for (String topic : TOPICS) {
            ask("DELETE", "/subjects/" + topic + "-value");
            ask("DELETE", "/subjects/" + topic + "-value?permanent=true");
        }
        load("--create-topics", "--customers", "20");

        Run run = reset("--yes");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("  customers +20 rows go\n")
                .containsSubsequence(Stream.concat(BankSchema.TABLES.stream().map(Table::collection), TOPICS.stream())
                        .map(name -> "\n  " + name + ' ')
                        .toArray(String[]::new))
                .containsPattern("  banking.trades +[0-9]+ records go, with the topic\n")
                .contains("  subject banking.trades-value goes\n")
                .endsWith("Removed.\n");
        for (String table : BankSchema.TABLES.stream().map(Table::collection).toList()) {
            assertThat(SharedStack.count(table)).isZero();
        }
        assertThat(SharedStack.count("information_schema.tables WHERE table_name = 'datagen_load'"))
                .isZero();
        assertThat(topics()).doesNotContainAnyElementsOf(TOPICS);
        assertThat(ask("GET", "/subjects")).doesNotContain("banking.");
    }

    @Test
    void rowsAndRecordsOfOthersStay() throws Exception {
        load("--truncate", "--recreate-topics", "--customers", "20");
        Verification.sql(SHARE_OF_OTHERS);
        long before = new Events().of("banking.trades").size();
        load("--skip-postgres", "--customers", "10", "--seed", "5");
        long both = new Events().of("banking.trades").size();

        Run run = reset("--yes");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("  stocks +42 rows go, 1 of others stay\n")
                .containsPattern("  banking.trades +[0-9]+ records go, the topic stays\n");
        assertThat(SharedStack.count("stocks")).isEqualTo(1);
        assertThat(SharedStack.count("customers")).isZero();
        assertThat(new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), "banking.trades").size())
                .isEqualTo(both - before);
    }

    private static ProducerConfig kafka() {
        return ProducerConfig.builder()
                .bootstrapServers(SharedStack.endpoints().kafkaBootstrap())
                .schemaRegistryUrl(SharedStack.endpoints().registryUrl())
                .build();
    }

    private static ResetJob job() {
        return ResetJob.connect(
                Optional.of(PostgresUrl.parse(SharedStack.endpoints().postgresUrl())),
                ResetTest::kafka,
                new TopicClaim(Clock.systemUTC(), reason -> {}));
    }

    @Test
    void rowsThatComeWhileTheUserIsAskedStay() throws Exception {
        load("--truncate", "--skip-kafka", "--customers", "20");

        try (ResetJob job = job()) {
            Removal removal = job.look();
            Verification.sql(SHARE_OF_OTHERS);

            assertThatThrownBy(() -> job.remove(removal))
                    .isInstanceOf(SinkException.class)
                    .hasMessage(
                            "the table stocks held 42 rows when it was looked at, and holds 43 now: somebody writes to it."
                                    + " No row has been removed; look again.");
        }
        assertThat(SharedStack.count("stocks")).isEqualTo(43);
        assertThat(SharedStack.count("customers")).isEqualTo(20);
    }

    @Test
    void recordsThatComeWhileTheUserIsAskedStay() throws Exception {
        load("--truncate", "--recreate-topics", "--customers", "20");
        long loaded = new Events().of("banking.trades").size();

        try (ResetJob job = job();
                KafkaSink other = new KafkaSink(kafka(), ValueFormat.JSON)) {
            Removal removal = job.look();
            other.send("banking.trades", new byte[1], new byte[1], 1);
            other.flush();

            assertThatThrownBy(() -> job.remove(removal))
                    .isInstanceOf(LoadException.class)
                    .hasMessage("The topics are not as they were when they were looked at: somebody writes to them."
                            + " Nothing has been removed; run ./datagen reset again.");
        }
        assertThat(new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), "banking.trades").size())
                .isEqualTo(loaded + 1);
        assertThat(SharedStack.count("customers")).isEqualTo(20);
    }

    @Test
    void withoutAnAnswerNothingGoes() throws Exception {
        load("--truncate", "--recreate-topics", "--customers", "20");

        Run run = reset();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .endsWith(
                        "Remove it? [y/N] \nNothing has been removed. Nobody answers: --yes removes it without asking.\n");
        assertThat(SharedStack.count("customers")).isEqualTo(20);
    }

    @Test
    void aLoadWithoutKafkaIsProvedAndTakenAwayWhereThereIsNone() throws Exception {
        load("--truncate", "--skip-kafka", "--customers", "20");
        String[] elsewhere = {
            "--postgres-url", SharedStack.endpoints().postgresUrl(), "--kafka-bootstrap", "localhost:1"
        };

        Run verified =
                Run.of(Stream.concat(Stream.of("verify"), Stream.of(elsewhere)).toArray(String[]::new));
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out() + verified.err()).contains("Kafka was not looked at");

        Run run = Run.of(
                Stream.concat(Stream.of("reset", "--yes"), Stream.of(elsewhere)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("banking.").endsWith("Removed.\n");
        assertThat(SharedStack.count("customers")).isZero();
    }

    @Test
    void soItIsOnServersOfOnesOwnOfWhichKafkaDoesNotRun(@TempDir Path directory) {
        String where = "--directory=" + directory;
        try {
            Run load = Run.of("load", "--embedded", where, "--ports", "auto", "--skip-kafka", "--customers", "3");
            assertThat(load.exitCode()).as(load.err()).isZero();
            assertThat(load.err())
                    .contains("  ./datagen verify --embedded --directory " + directory
                            + "        proves that all is there\n");
            Run resumed = Run.of("load", "--embedded", where, "--resume");
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertThat(resumed.err()).containsOnlyOnce("PostgreSQL runs already on port ");
            Run verified = Run.of("verify", "--embedded", where);
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            Run removed = Run.of("reset", "--embedded", where, "--yes");
            assertThat(removed.exitCode()).as(removed.err()).isZero();

            Run examined = Run.of("doctor", "--embedded", where);
            assertThat(examined.exitCode()).as(examined.err()).isZero();
            assertThat(examined.out())
                    .contains("+ PostgreSQL ")
                    .endsWith("! Embedded stack                     Kafka of the stack in " + directory
                            + " does not run: start it first. A load with --embedded does so, unless it is without that"
                            + " half.\n")
                    .doesNotContainPattern("(?m)^[+!x] Schema Registry");
            Run half = Run.of("doctor", "--embedded", where, "--skip-kafka");
            assertThat(half.out())
                    .contains("+ PostgreSQL ")
                    .doesNotContainPattern("(?m)^[+!x] (Kafka|Schema Registry|banking)");

            assertThat(Run.of("down", where).exitCode()).isZero();
            assertThat(Run.of("doctor", "--embedded", where).err())
                    .isEqualTo("ERROR PostgreSQL of the stack in " + directory
                            + " does not run: start it first. './datagen up' does that, with the same --directory.\n");
        } finally {
            Run.of("down", where);
        }
    }
}
