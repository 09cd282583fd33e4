package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor says of servers that are well, and of servers that aren't there. */
class DoctorTest {

    private static Run doctor(String postgres, String kafka, String registry) {
        return Run.of("doctor", "--postgres-url", postgres, "--kafka-bootstrap", kafka, "--schema-registry", registry);
    }

    @Test
    void aLoadWouldWorkOnServersThatRun() {
        Run load = Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "3"));
        assertThat(load.exitCode()).as(load.err()).isZero();

        Run run = doctor(
                SharedStack.endpoints().postgresUrl(),
                SharedStack.endpoints().kafkaBootstrap(),
                SharedStack.endpoints().registryUrl());

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .doesNotContain(":postgres@", "\nx ")
                .containsPattern("\\+ PostgreSQL +version [0-9.]+")
                .containsPattern("\\+ Rights +tables can be made\n")
                .containsPattern(
                        "! Tables +[0-9]+ rows, of a load that is done: ./datagen verify proves it; a new load needs"
                                + " --truncate\n")
                .containsPattern("! banking.trades +3 partitions, [0-9]+ records; a new load comes after them, or"
                        + " --recreate-topics\n")
                .containsPattern("\\+ banking.trades-value +[0-9]+ versions; ours fits\n");
    }

    @Test
    void whatDoesNotRunIsNamedWithItsRemedyAndNothingElseIsSkipped() {
        Run run = doctor("postgresql://me:hunter2@localhost:1/db", "localhost:1", "http://localhost:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("hunter2");
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("x PostgreSQL ") && line.endsWith("--postgres-url."))
                .anyMatch(line -> line.startsWith("x Kafka ") && line.endsWith("--kafka-bootstrap."))
                .anyMatch(
                        line -> line.startsWith("! Schema Registry ") && line.endsWith("Without it, values are JSON."));
    }
}
