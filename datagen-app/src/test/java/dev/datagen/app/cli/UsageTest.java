package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.make.EventOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is said about options that can't be meant. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --customers 0           | --customers is 0, but must be at least 1.
            --customers 1099511627777 | --customers is 1,099,511,627,777, but at most 68,083,712 customers can have documents, telephone and account numbers of their own.
            --customers abc         | Invalid value for option '--customers': 'abc' is not a whole number.
            --activity much         | Invalid value for option '--activity': 'much' is not a number.
            --activity 1,5          | Invalid value for option '--activity': '1,5' is not a number; write 1.5.
            --seed 9223372036854775808 | Invalid value for option '--seed': '9223372036854775808' is too large a number.
            --replication-factor 99999 | Invalid value for option '--replication-factor': '99999' is too large a number.
            --customers 1,000       | Invalid value for option '--customers': '1,000' is not a whole number.
            --threads 0             | --threads is 0, but must be at least 1.
            --activity 0            | --activity is 0.0, but must be more than 0 and at most 100.0.
            --from 2025-02-30       | --from is '2025-02-30', but must be a date like 2025-12-31, yesterday or today.
            --to 2024-12-31         | --from and --to: the period ends on 2024-12-31, before it starts on 2025-01-01.
            --format xml            | Invalid value for option '--format': 'xml' is none of avro, json.
            --postgres-url foo      | --postgres-url: PostgreSQL URL foo: it does not start with postgresql://; it should look like postgresql://user:password@localhost:5432/datagen.
            --postgres-url postgresql://h/d?sslmod=require | --postgres-url: PostgreSQL URL postgresql://h/d?sslmod=***: there is no parameter sslmod, but there is sslmode; it should look like postgresql://user:password@localhost:5432/datagen.
            --kafka-bootstrap foo   | --kafka-bootstrap is 'foo', but must be host:port, several separated by commas, like localhost:9092.
            --schema-registry foo   | --schema-registry: Schema Registry URL foo: it should look like http://localhost:8081 or https://user:password@host/path.
            --replication-factor two | Invalid value for option '--replication-factor': 'two' is not a whole number.
            --replication-factor 0  | --replication-factor is 0, but must be at least 1.
            --retention-hours 0     | --retention-hours is 0, but must be at least 1.
            --producer lingerms=3   | --producer: Kafka's producer has no setting lingerms; did you mean linger.ms?
            --producer bogus=1      | --producer: Kafka's producer has no setting bogus.
            --producer foo          | --producer: a producer setting is written name=value, like linger.ms=20, not: foo.
            --documents foo         | Invalid value for option '--documents': 'foo' is none of valid, invalid, masked.
            --preset foo            | Invalid value for option '--preset': 'foo' is none of RELIABLE, FAST, EVENT_BY_EVENT, BULK, STREAMING.
            @nofile                 | there is no file nofile to read options from; it should hold them as on the command line, on as many lines as you like, like --customers 1000.
            --skip-kafka --skip-postgres | --skip-postgres and --skip-kafka together leave nothing to load: drop one of them.
            --ports auto            | --ports and --directory are for --embedded: add it, or leave them out.
            --embedded --ports 1,2  | --ports is '1,2', but must be auto, or three ports from 1 to 65535 like 5432,9092,8081.
            --embedded --kafka-bootstrap a:1 | --embedded and --ephemeral bring their own servers: leave out --postgres-url, --kafka-bootstrap and --schema-registry.
            --embedded --ephemeral  | --embedded keeps its servers and --ephemeral leaves nothing: drop one of them.
            --embedded --ports 7001,7001,7003 | --ports is '7001,7001,7003', but each server needs a port of its own.
            --ephemeral --directory x | --ephemeral takes a temporary directory: leave out --directory.
            --ephemeral --ports 7001,7002,7003 | --ephemeral takes free ports: leave out --ports.
            """)
    void badOptionsOfALoadAreNamedAndEndWith2(String options, String message) {
        Run run = Run.of(("load " + options).split(" "));

        assertThat(run.err()).isEqualTo("ERROR " + message + "\nTry: ./datagen load --help\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    /** Picocli would forget the port, and take the flag back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            load --kafka-bootstrap localhost:1 --schema-registry http://a:1 --schema-registry http://b:1 | load | --schema-registry
            load --truncate --postgres-url postgresql://a/x --truncate | load | --truncate
            load --producer acks=1 --kafka-config a --kafka-config b --producer linger.ms=1 | load | --kafka-config
            stream --seed 1 --from 2024-01-01 --seed 2 | stream | --seed
            preview --seed 1 --from 2024-01-01 --seed 2 | preview | --seed
            up --ports auto --ports auto | up | --ports
            """)
    void anOptionWithOneValueIsGivenOnce(String command, String name, String option) {
        Run run = Run.of(command.split(" "));

        assertThat(run.err())
                .matches("ERROR option '" + option
                        + "'( \\([A-Z]+\\))? should be specified only once\\.\nTry: ./datagen " + name + " --help\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void producerSettingsAreGivenOneByOne() {
        Run run = Run.of("load", "--producer", "linger.ms=1", "--customers", "0", "--producer", "acks=all");

        assertThat(run.err()).startsWith("ERROR --customers is 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --customers 0           | --customers is 0, but must be at least 1.
            --customers 99999999999 | --customers is 99,999,999,999, but at most 68,083,712 customers can have documents, telephone and account numbers of their own.
            --speed 1,5             | Invalid value for option '--speed': '1,5' is not a number; write 1.5.
            --metrics-port http     | Invalid value for option '--metrics-port': 'http' is not a whole number.
            --rate 100d             | --rate is '100d', but must be more than 0 and at most 1e9 events a second, like 1000 or 0.5, or unlimited.
            --duration 10f          | --duration is '10f', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d.
            --clock simulated --speed 60d | Invalid value for option '--speed': '60d' is not a number.
            --duration 1e-10        | --duration is '1e-10', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d.
            --shape sine --shape-period 1e-10s | --shape-period is '1e-10s', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d.
            """)
    void badOptionsOfAStreamAreNamedAndEndWith2(String options, String message) {
        Run run = Run.of(("stream " + options).split(" "));

        assertThat(run.err()).isEqualTo("ERROR " + message + "\nTry: ./datagen stream --help\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void optionsAreNotReadFromADirectory(@TempDir Path directory) {
        Run run = Run.of("load", "@" + directory);

        assertThat(run.err())
                .isEqualTo("ERROR " + directory
                        + " is a directory, not a file to read options from; it should hold them as"
                        + " on the command line, on as many lines as you like, like --customers 1000.\n"
                        + "Try: ./datagen load --help\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--resume", "--from-load"})
    void aStreamFromEmptyServersHasNothingToGoOnFrom(String option) {
        Run run = Run.of("stream", "--ephemeral", option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR --ephemeral begins with empty servers, which nothing can go on from: leave out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "doctor", "reset"})
    void embeddedServersAreLookedForOnlyByTheirDirectory(String command, @TempDir Path nothing) {
        assertThat(Run.of(command, "--directory", "x").err())
                .startsWith("ERROR --directory is for --embedded: add it, or leave it out.\n");
        assertThat(Run.of(command, "--embedded", "--kafka-bootstrap", "a:1").err())
                .startsWith("ERROR --embedded has its own servers: leave out --postgres-url, --kafka-bootstrap and"
                        + " --schema-registry.\n");
        Run run = Run.of(command, "--embedded", "--directory", nothing.toString());
        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .isEqualTo("ERROR PostgreSQL of the stack in " + nothing
                        + " does not run: start it first. './datagen up' does that, with the same --directory.\n");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearestOne() {
        assertThat(Run.of("load", "--custmers=3"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "ERROR there is no option --custmers, but there is --customers.\nTry: ./datagen load --help\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--customers=500", "--seed=7", "--to=2025-06-30", "--format=json"})
    void whatALoadInPostgresqlHasWrittenDownIsNotAskedOfAVerification(String option) {
        Run run = Run.of("verify", option, "--postgres-url", "postgresql://nobody@localhost:1/none");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR in PostgreSQL the load has written down how many customers it has, and all else that"
                        + " the data depends on: leave out " + option.replaceFirst("=.*", "")
                        + ", or add --skip-postgres.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            laod            | datagen         | there is no command laod, but there is load.
            LOAD            | datagen         | there is no command LOAD, but there is load.
            strem --rate 3  | datagen         | there is no command strem, but there is stream.
            foo             | datagen         | there is no command foo: there are load, verify, reset, doctor, stream, preview, explain, profile, up, status, down, generate-completion.
            --seed 3 load   | datagen         | there is no option --seed: options come after the command that they are of.
            load --custmers 3 | datagen load  | there is no option --custmers, but there is --customers.
            load --clientes 3 | datagen load  | there is no option --clientes.
            load 500        | datagen load    | '''500'' is no option of load, nor the value of one.'
            """)
    void aWordThatMeansNothingIsNamedWithWhatIsNear(String line, String helped, String message) {
        assertThat(Run.of(line.split(" ")))
                .isEqualTo(new Run(2, "", "ERROR " + message + "\nTry: ./" + helped + " --help\n"));
    }

    @Test
    void withoutACommandTheyAreListed() {
        assertThat(Run.of())
                .isEqualTo(new Run(
                        2,
                        "",
                        "ERROR What shall be done? load, verify, reset, doctor, stream, preview, explain, profile, up, status, down, generate-completion.\n"
                                + "Try: ./datagen --help\n"));
    }

    @Test
    void aUrlInTheEnvironmentIsNamedAfterItsVariableAndShowsNoPassword() {
        Run run = Run.in(Map.of("DATAGEN_POSTGRES_URL", "mysql://me:hunter2@host/db"), "load");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR DATAGEN_POSTGRES_URL: PostgreSQL URL")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATAGEN_KAFKA_BOOTSTRAP | DATAGEN_KAFKA_BOOTSTRAP is 'foo', but must be host:port
            DATAGEN_SCHEMA_REGISTRY | DATAGEN_SCHEMA_REGISTRY: Schema Registry URL foo: it should look like http://
            DATAGEN_KAFKA_CONFIG    | cannot read the Kafka settings in foo: there is no such file
            """)
    void anAddressInTheEnvironmentIsNamedAfterItsVariable(String variable, String message) {
        Run run = Run.in(Map.of(variable, "foo"), "load");

        assertThat(run.err()).startsWith("ERROR " + message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    /** Which can't be started here: that is said once all else can be meant. */
    @ParameterizedTest
    @ValueSource(strings = {"load", "stream"})
    void whatTheEnvironmentSaysOfOtherServersIsNothingToOnesOwn(String command, @TempDir Path directory)
            throws IOException {
        Map<String, String> elsewhere = Map.of(
                "DATAGEN_POSTGRES_URL", "foo",
                "DATAGEN_KAFKA_BOOTSTRAP", "foo",
                "DATAGEN_SCHEMA_REGISTRY", "foo",
                "DATAGEN_KAFKA_CONFIG", "foo");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String ports = taken.getLocalPort() + ",auto,auto";
            Run run = Run.in(elsewhere, command, "--embedded", "--directory", directory.toString(), "--ports", ports);

            assertThat(run.err()).contains("ERROR Port " + taken.getLocalPort() + " for PostgreSQL is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "verify",
                "reset",
                "doctor",
                "stream",
                "preview",
                "explain",
                "profile",
                "up",
                "status",
                "down",
                "generate-completion"
            })
    void helpFitsIn80ColumnsAndShowsNoPassword(String command) {
        Run run = Run.in(Map.of("DATAGEN_POSTGRES_URL", "postgresql://me:hunter2@host/db"), command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out())
                .contains("Usage: datagen " + command, "\nExamples:\n", "  ./datagen")
                .doesNotContain("hunter2");
    }

    /** Options without a heading would stand above all others, and be read as the most important. */
    @Test
    void onlyHelpStandsAboveTheHeadingsOfLoadAndStream() {
        assertThat(List.of("load", "stream"))
                .allSatisfy(name -> assertThat(Run.of(name, "--help").out())
                        .containsPattern("\\.\n  -h, --help  +Show this help\\.\n\nHow much:\n"));
    }

    /** Before it has emptied any table. */
    @Test
    void aMetricsPortThatIsTakenIsFoundBeforeAnythingElseIsTried() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            Run run = Run.of(
                    "stream", "--metrics-port", port, "--postgres-url", "postgresql://me@127.0.0.1:" + port + "/db");

            assertThat(run)
                    .isEqualTo(new Run(
                            1,
                            "",
                            "ERROR Metrics cannot be served on port " + port
                                    + ": Address already in use. Name another one with --metrics-port.\n"));
        }
    }

    /** Who copies an address would have half of it. */
    @Test
    void helpBreaksNoWord() {
        commands().forEach((name, command) -> {
            List<String> told = List.of(Run.of(name, "--help").out().split("\\s+"));
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option -> assertThat(told)
                            .as(name + " " + option.longestName())
                            .contains(String.join(" ", option.description()).split("\\s+")));
        });
        assertThat(Run.of("load", "--help").out())
                .contains("postgresql://user@host:5432/database;")
                .contains("(***.456.789-**)");
    }

    @ParameterizedTest
    @CsvSource({"load, true", "verify, true", "doctor, true", "reset, false", "stream, false"})
    void anOptionThatACommandRefusesIsNotInItsHelp(String command, boolean taken) {
        assertThat(Run.of(command, "--help").out().contains("  --skip-kafka ")).isEqualTo(taken);
        assertThat(Run.of(command, "--skip-kafka", "--postgres-url", "x").err().contains("leave out --skip-kafka"))
                .isNotEqualTo(taken);
    }

    @Test
    void eachWordThatAnOptionTakesIsListedAsItsHelpWritesIt() {
        commands()
                .forEach((name, command) -> command.getCommandSpec().options().stream()
                        .filter(option -> option.type().isEnum())
                        .forEach(option -> assertWordsAreThoseOfHelp(name, option)));
    }

    private static Map<String, CommandLine> commands() {
        return DatagenCommand.commandLine(new Surroundings(
                        Terminal.ofPipes(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())),
                        Clock.systemUTC(),
                        Map.of(),
                        Interruption.none()))
                .getSubcommands();
    }

    private static void assertWordsAreThoseOfHelp(String command, OptionSpec option) {
        Run run = Run.of(command, option.longestName(), "nonsense");
        assertThat(run.exitCode()).isEqualTo(2);
        String start = "ERROR Invalid value for option '" + option.longestName() + "': 'nonsense' is none of ";
        assertThat(run.err()).startsWith(start);
        String words = run.err().substring(start.length(), run.err().indexOf(".\n"));
        String described = String.join(" ", option.description());
        // That of loads which processes share is not for one process.
        int others = option.type() == EventOrder.class ? 1 : 0;
        assertThat(words.split(", "))
                .hasSize(option.type().getEnumConstants().length - others)
                .allMatch(described::contains);
    }

    @Test
    void theVersionNamesProgramGenerationAndJava() {
        assertThat(Run.of("--version").out())
                .isEqualTo("data-gen " + Version.number() + ", generation 26, Java "
                        + System.getProperty("java.version") + "\n");
        assertThat(Version.number()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @Test
    void aCompletionScriptKnowsTheOptions() {
        assertThat(Run.of("generate-completion").out()).contains("complete", "--recreate-topics");
    }
}
