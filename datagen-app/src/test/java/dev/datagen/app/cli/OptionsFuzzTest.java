package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.cli.option.KafkaGroup;
import dev.datagen.app.cli.option.PostgresGroup;
import dev.datagen.app.cli.option.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Command lines nobody meant: wrong usage, said in a sentence, and never a surprise. */
class OptionsFuzzTest {

    private static final long SEED = 20_261_128;

    private static final List<String> OPTIONS = List.of(
            "--customers",
            "--seed",
            "--from",
            "--to",
            "--activity",
            "--profile",
            "--documents",
            "--order",
            "--threads",
            "--format",
            "--preset",
            "--producer",
            "--kafka-config",
            "--replication-factor",
            "--retention-hours",
            "--ports",
            "--directory",
            "--postgres-url",
            "--kafka-bootstrap",
            "--schema-registry",
            "--resume",
            "--truncate",
            "--rate",
            "--duration",
            "--mix",
            "--shape",
            "--shape-period",
            "--embedded",
            "--json",
            "-q",
            "--",
            "-");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1e308",
            "NaN",
            "-0.0",
            "Infinity",
            "0x1p3",
            "today",
            "2025-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "2025-12-31",
            "avro",
            "auto",
            "1,2,3",
            "auto,auto,auto",
            "0,0,0",
            "a=b",
            "acks=",
            "=",
            "@",
            "@/nowhere",
            "@/dev/null",
            "/dev/null",
            "/",
            "localhost:1",
            "://:1",
            "http://[",
            "https://me:hunter2@h",
            "postgresql://me:hunter2@localhost/x?a",
            "%s%n%d",
            "${x}",
            "${env:HOME}",
            "'",
            "\"",
            "\u0007",
            "ção",
            "\ud83c\udf4c",
            "x".repeat(10_000));

    /** What cannot be meant stands last in each, so that none begins to load. */
    private static final List<String> NEVER = List.of("--skip-postgres", "--skip-kafka");

    @Test
    @Timeout(600)
    void aLoadThatCannotBeMeantIsWrongUsage() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_500; i++) {
            List<String> args = args(random, "load");
            args.addAll(NEVER);
            assertSaid(args, Run.of(args.toArray(String[]::new)), ExitCode.WRONG_USAGE);
        }
    }

    @Test
    @Timeout(600)
    void whatStartsNothingEndsWellOrSaysWhyNot() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<String> args = args(random, "explain");
            args.add("7c9e6679-7425-40de-944b-e07fc1f90ae7");
            Run run = Run.of(args.toArray(String[]::new));
            assertSaid(args, run, run.exitCode());
            assertThat(run.exitCode()).as(args.toString()).isIn(ExitCode.FAILED, ExitCode.WRONG_USAGE);
        }
    }

    @Test
    @Timeout(600)
    void addressesAreUnderstoodOrWrongUsage() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            Map<String, String> environment = Map.of(
                    "DATAGEN_POSTGRES_URL", value(random),
                    "DATAGEN_KAFKA_BOOTSTRAP", value(random),
                    "DATAGEN_SCHEMA_REGISTRY", value(random),
                    "DATAGEN_KAFKA_CONFIG", value(random),
                    "PGPASSWORD", value(random));
            understoodOrRefused(environment, () -> new PostgresGroup().target(environment));
            understoodOrRefused(environment, () -> new KafkaGroup().target(environment));
        }
    }

    private static void understoodOrRefused(Map<String, String> environment, Runnable use) {
        try {
            use.run();
        } catch (UsageException refused) {
            assertThat(refused.getMessage()).as(environment.toString()).isNotEmpty();
        }
    }

    private static void assertSaid(List<String> args, Run run, int exitCode) {
        assertThat(run.exitCode()).as(() -> args + run.err()).isEqualTo(exitCode);
        assertThat(run.err())
                .as(args::toString)
                .startsWith("ERROR ")
                .doesNotContain("Unexpected ", "\tat ", "Exception", "hunter2");
    }

    private static List<String> args(Random random, String command) {
        List<String> args = new ArrayList<>(List.of(command));
        for (int i = random.nextInt(6); i > 0; i--) {
            String option = OPTIONS.get(random.nextInt(OPTIONS.size()));
            switch (random.nextInt(4)) {
                case 0 -> args.add(value(random));
                case 1 -> args.add(option + "=" + value(random));
                default -> args.addAll(List.of(option, value(random)));
            }
        }
        return args;
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
