package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults, made for real, at random moments of loads: after each one the load is resumed until it is done, and verified.
 *
 * <p>One fault of each kind by default; {@code -Ddatagen.faults=50} makes so many, {@code -Ddatagen.faults.seed} others, {@code
 * -Ddatagen.faults.customers} in larger loads: of more than 2,048 customers, rows are committed in parts.
 */
class FaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    private static final int CUSTOMERS = Integer.getInteger("datagen.faults.customers", 1000);
    private static final String KINDS = System.getProperty("datagen.faults.kinds", ".*");
    private static final int MOST_RESUMPTIONS = 5;
    private static final Instant YEARS_BEFORE = Instant.parse("2019-01-01T00:00:00Z");

    /** Before, a load looks at what is there; after, there is little left to be written. */
    private static final double FIRST_MOMENT = 0.03;

    private static final double LAST_MOMENT = 0.95;

    @TempDir
    private Path directory = Path.of("");

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a second loopback address without further ado")
    void whateverFailsNothingIsLostAndNothingIsThereTwice() throws Exception {
        long seed = Long.getLong("datagen.faults.seed", 20251125L);
        Random random = new Random(seed);
        FaultTally tally = new FaultTally();
        int faults;
        try (FaultyServers servers = new FaultyServers(directory)) {
            List<Fault> possible = servers.possible().stream()
                    .filter(fault -> fault.name().matches(KINDS))
                    .toList();
            faults = Integer.getInteger("datagen.faults", possible.size());
            System.out.println("faults: " + faults + ", seed " + seed);
            JsonNode digests = digests(load(servers).end());
            servers.measured();
            Map<String, Long> records = transcript(servers);
            for (int i = 0; i < faults; i++) {
                round(servers, possible.get(i % possible.size()), random, tally, digests);
                assertThat(transcript(servers)).as("after fault " + i).isEqualTo(records);
            }
        } finally {
            tally.print(System.out);
        }
        assertThat(tally.wrong()).isZero();
        // A load that is done a little sooner than the one that was measured escapes a late one.
        assertThat(tally.injected()).isGreaterThanOrEqualTo(faults / 2);
    }

    private static Map<String, Long> transcript(FaultyServers servers) {
        return Transcript.of(servers.endpoints().kafkaBootstrap(), TOPICS);
    }

    private static JsonNode digests(Run load) throws Exception {
        assertThat(load.exitCode()).as(load.err()).isZero();
        return JSON.readTree(load.out()).get("digests");
    }

    private Program load(FaultyServers servers) throws Exception {
        return Program.start(
                directory,
                servers.overWires(),
                args(servers.endpoints(), "load", "--truncate", "--recreate-topics", "--json"));
    }

    private void round(FaultyServers servers, Fault fault, Random random, FaultTally tally, JsonNode digests)
            throws Exception {
        double moment = FIRST_MOMENT + (LAST_MOMENT - FIRST_MOMENT) * random.nextDouble();
        servers.prepare(fault, moment);
        Program load = load(servers);
        boolean made = servers.make(fault, moment, random.nextBoolean(), load);
        Run run = load.end();
        if (made && fault == Fault.REGISTRY_GONE) {
            refuses(servers);
        }
        int resumptions = 0;
        while (run.exitCode() != 0 && resumptions < MOST_RESUMPTIONS) {
            resumptions++;
            run = Run.at(fault == Fault.CLOCK_JUMPED ? YEARS_BEFORE : Instant.now(), resumption(servers));
        }
        assertThat(digests(run)).as(fault + ": " + run.err()).isEqualTo(digests);
        if (made) {
            tally.survived(fault, resumptions);
        } else {
            tally.tooLate(fault);
        }
        Run verification = Run.of(args(servers.endpoints(), "verify", "--json"));
        assertThat(verification.exitCode()).as(verification.err()).isIn(0, 3);
        tally.count(JSON.readTree(verification.out()).get("differences"));
    }

    /** Without the registry nobody knows under which ids the former values were written. */
    private static void refuses(FaultyServers servers) {
        Run run = Run.of(resumption(servers));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("JSON").contains("ERROR Schema Registry at ");
        servers.restart(EnumSet.allOf(Part.class));
    }

    private static String[] resumption(FaultyServers servers) {
        return args(servers.endpoints(), "load", "--resume", "--create-topics", "--json");
    }

    private static String[] args(Endpoints endpoints, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--postgres-url",
                endpoints.postgresUrl(),
                "--kafka-bootstrap",
                endpoints.kafkaBootstrap(),
                "--schema-registry",
                endpoints.registryUrl()));
        if (command.equals("load")) {
            args.addAll(List.of("--customers", String.valueOf(CUSTOMERS)));
            // A pause is then longer than a request may take.
            args.addAll(List.of("--producer", "request.timeout.ms=2000", "--producer", "delivery.timeout.ms=20000"));
        }
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
