package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults, made for real, at random moments of loads: after each one the load is resumed until it is done, and verified.
 *
 * <p>One fault of each kind by default; {@code -Ddatagen.faults=50} makes so many, {@code -Ddatagen.faults.seed} others.
 */
class FaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS = 1500;
    private static final int EXPECTED_EVENTS = 117_000;
    private static final int MOST_RESUMPTIONS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    @TempDir
    private Path directory = Path.of("");

    /** What can go wrong. */
    private enum Fault {
        LOADER_KILLED,
        BROKER_KILLED,
        POSTGRES_STOPPED_AT_ONCE,
        BROKER_PAUSED
    }

    /** What became of the faults. */
    private static final class Tally {
        private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
        private int survived;
        private int resumed;
        private long lost;
        private long duplicated;
        private long otherwise;
    }

    @Test
    void whateverFailsNothingIsLostAndNothingIsThereTwice() throws Exception {
        int faults = Integer.getInteger("datagen.faults", Fault.values().length);
        long seed = Long.getLong("datagen.faults.seed", 20251125L);
        System.out.println("faults: " + faults + ", seed " + seed);
        Random random = new Random(seed);
        Tally tally = new Tally();
        try (EphemeralStack stack = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class))) {
            Run first = Run.of(args(stack.endpoints(), "load", "--create-topics", "--json"));
            assertThat(first.exitCode()).as(first.err()).isZero();
            JsonNode digests = JSON.readTree(first.out()).get("digests");
            Map<String, Long> records = Transcript.of(stack.endpoints().kafkaBootstrap(), TOPICS);
            for (int i = 0; i < faults; i++) {
                round(stack, Fault.values()[i % Fault.values().length], random.nextDouble(), tally, digests);
                assertThat(Transcript.of(stack.endpoints().kafkaBootstrap(), TOPICS))
                        .as("after fault " + i)
                        .isEqualTo(records);
            }
        }
        System.out.println("faults injected " + tally.injected + ", survived " + tally.survived + ", resumed "
                + tally.resumed + "; records lost " + tally.lost + ", duplicated " + tally.duplicated
                + ", otherwise different " + tally.otherwise);
        assertThat(tally.lost + tally.duplicated + tally.otherwise).isZero();
    }

    private void round(EphemeralStack stack, Fault fault, double moment, Tally tally, JsonNode digests)
            throws Exception {
        Endpoints endpoints = stack.endpoints();
        Program load = Program.start(directory, args(endpoints, "load", "--truncate", "--recreate-topics", "--json"));
        awaitMoment(load, endpoints, moment);
        if (load.isAlive()) {
            tally.injected.merge(fault, 1, Integer::sum);
            inject(fault, stack.stack(), load);
        }
        Run run = load.end();
        boolean survived = run.exitCode() == 0;
        tally.survived += survived ? 1 : 0;
        for (int i = 0; i < MOST_RESUMPTIONS && run.exitCode() != 0; i++) {
            tally.resumed++;
            run = Run.of(args(endpoints, "load", "--resume", "--create-topics", "--json"));
        }
        assertThat(run.exitCode()).as(fault + ": " + run.err()).isZero();
        assertThat(JSON.readTree(run.out()).get("digests"))
                .as(fault + ": " + run.err())
                .isEqualTo(digests);
        count(Run.of(args(endpoints, "verify", "--json")), tally);
    }

    private static void count(Run verification, Tally tally) throws Exception {
        assertThat(verification.exitCode()).as(verification.err()).isIn(0, 3);
        for (JsonNode group : JSON.readTree(verification.out()).get("differences")) {
            long count = group.get("count").asLong();
            switch (group.get("kind").asText()) {
                case "MISSING" -> tally.lost += count;
                case "DUPLICATED" -> tally.duplicated += count;
                default -> tally.otherwise += count;
            }
        }
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

    /** The first moments lie in the making of rows, the others among the events. */
    private static void awaitMoment(Program load, Endpoints endpoints, double moment) throws Exception {
        long wanted = (long) (moment * EXPECTED_EVENTS);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrap()))) {
            boolean begun = false;
            while (load.isAlive()) {
                long records = records(admin);
                // Until the old topics are gone they are full.
                begun |= records < EXPECTED_EVENTS / 100;
                if (begun && records >= wanted) {
                    return;
                }
                Thread.sleep(5);
            }
        }
    }

    private static long records(Admin admin) throws InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (String topic : TOPICS) {
            for (int partition = 0; partition < 3; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        try {
            return admin.listOffsets(asked).all().get(10, TimeUnit.SECONDS).values().stream()
                    .mapToLong(info -> info.offset())
                    .sum();
        } catch (ExecutionException topicIsBeingMade) {
            return 0;
        }
    }

    private static void inject(Fault fault, EmbeddedStack stack, Program load) throws Exception {
        switch (fault) {
            case LOADER_KILLED -> load.kill();
            case BROKER_KILLED -> {
                kill(stack, Part.KAFKA, "KILL");
                restart(stack);
            }
            case POSTGRES_STOPPED_AT_ONCE -> {
                kill(stack, Part.POSTGRES, "QUIT");
                restart(stack);
            }
            case BROKER_PAUSED -> {
                signal(pid(stack, Part.KAFKA), "STOP");
                Thread.sleep(PAUSE.toMillis());
                signal(pid(stack, Part.KAFKA), "CONT");
            }
        }
    }

    private static void kill(EmbeddedStack stack, Part part, String signal) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid(stack, part)).orElseThrow();
        signal(process.pid(), signal);
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void restart(EmbeddedStack stack) {
        stack.start(EnumSet.of(Part.POSTGRES, Part.KAFKA), step -> {});
    }

    private static long pid(EmbeddedStack stack, Part part) {
        return stack.status().stream()
                .filter(status -> status.part() == part)
                .mapToLong(status -> status.pid().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static void signal(long pid, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
