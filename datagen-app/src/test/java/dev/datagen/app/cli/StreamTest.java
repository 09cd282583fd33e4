package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams into real servers, looked at from outside. */
class StreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant DECEMBER = Instant.parse("2025-12-01T03:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static final Map<String, String> KEYS = Map.of(
            "banking.transactions", "account_id",
            "banking.card-transactions", "card_id",
            "banking.trades", "account_id",
            "banking.installments", "loan_id");

    private static final Map<String, String> IDS = Map.of(
            "banking.transactions", "transaction_id",
            "banking.card-transactions", "transaction_id",
            "banking.trades", "trade_id",
            "banking.installments", "installment_id");

    private static final Map<String, String> TABLES = Map.of(
            "banking.transactions", "accounts",
            "banking.card-transactions", "credit_cards",
            "banking.trades", "accounts",
            "banking.installments", "loans");

    private final Events events = new Events();
    private final World world = World.of(WorldOptions.ofSeed(42));

    static String[] stream(String... more) {
        List<String> args = new ArrayList<>(Arrays.asList(SharedStack.load(more)));
        args.set(0, "stream");
        return args.toArray(String[]::new);
    }

    private static JsonNode summary(Run run) throws Exception {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void eventsOfNowBelongToRowsAndAreCounted() throws Exception {
        JsonNode summary = summary(
                Run.of(stream("--truncate", "--recreate-topics", "--rate", "500", "--duration", "2", "--json")));

        int sent = summary.get("sent").asInt();
        // A machine that stalls for more than a second sends fewer, and says so.
        assertThat(sent).isBetween(summary.get("delay_seconds").asDouble() > 0 ? 1 : 1000, 1000);
        assertThat(summary.get("delivered").asInt()).isEqualTo(sent);
        assertThat(summary.get("failed").asInt()).isZero();
        assertThat(summary.at("/latency_ms/p99").asDouble()).isPositive();
        assertThat(SharedStack.count("customers")).isEqualTo(100);
        assertThat(summary.at("/events/banking.transactions").asDouble()).isCloseTo(0.257 * sent, within(5.0));
        assertThat(summary.at("/events/banking.card-transactions").asDouble()).isCloseTo(0.514 * sent, within(5.0));
        assertThat(summary.at("/events/banking.trades").asDouble()).isCloseTo(0.094 * sent, within(5.0));
        assertThat(summary.at("/events/banking.installments").asDouble()).isCloseTo(0.135 * sent, within(5.0));
        for (String topic : KEYS.keySet()) {
            List<Events.Event> read = events.of(topic);
            assertThat(read).hasSize(summary.at("/events/" + topic).asInt());
            String key = Objects.requireNonNull(KEYS.get(topic));
            assertThat(SharedStack.column(key, Objects.requireNonNull(TABLES.get(topic))))
                    .containsAll(read.stream().map(Events.Event::key).toList());
            assertThat(read).allSatisfy(event -> {
                assertThat(event.key()).isEqualTo(event.value().get(key).toString());
                assertThat(Instant.ofEpochMilli(event.timestamp())).isBetween(NOON, NOON.plusSeconds(4));
            });
        }
    }

    @Test
    void balancesRunOnFromTheRows() throws Exception {
        summary(Run.of(stream("--truncate", "--recreate-topics", "--rate", "unlimited", "--duration", "1", "--json")));
        Map<String, BigDecimal> balances = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT account_id, balance FROM accounts")) {
            while (row.next()) {
                balances.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        List<String> wrong = new ArrayList<>();
        List<Events.Event> told = events.of("banking.transactions");
        assertThat(told).hasSizeGreaterThan(100);
        for (Events.Event event : told) {
            BigDecimal amount = (BigDecimal) event.value().get("amount");
            boolean done = event.value().get("status").toString().equals("COMPLETED");
            boolean credit = event.value().get("direction").toString().equals("CREDIT");
            BigDecimal before = Objects.requireNonNull(balances.get(event.key()));
            BigDecimal after = !done ? before : credit ? before.add(amount) : before.subtract(amount);
            if (after.compareTo((BigDecimal) event.value().get("balance_after")) != 0) {
                wrong.add(event.value().toString());
            }
            balances.put(event.key(), after);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rowsThatAreThereAreUsedAndOthersAreRefused() {
        Run first = Run.of(SharedStack.load("--truncate", "--recreate-topics"));
        Run second = Run.of(stream("--rate", "100", "--duration", "1"));
        Run other = Run.of(stream("--rate", "100", "--duration", "1", "--seed", "43"));

        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).contains("PostgreSQL holds the rows of these customers already.\n");
        assertThat(second.out())
                .containsPattern("Delivered (\\d+) of \\1 events in ")
                .contains(" a second of 100.")
                .contains("From due to acknowledged: p50 ");
        assertThat(second.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err())
                .contains("already holds rows")
                .contains("with --from-load")
                .contains("the tables first with --truncate");
    }

    @Test
    void whereNothingHappenedNothingIsSaidOfHowLongItTook() {
        Run night = Run.of(
                stream("--truncate", "--recreate-topics", "--clock", "simulated", "--speed", "1", "--duration", "1"));

        assertThat(night.exitCode()).as(night.err()).isZero();
        assertThat(night.out()).contains("Delivered 0 of 0 events in ").doesNotContain("From due to acknowledged");
    }

    @Test
    void aStreamThatIsResumedSendsWhatItWouldHaveSent() throws Exception {
        for (String where : List.of("postgres", "topic")) {
            String[] half = {"--rate", "300", "--duration", "1", "--json"};
            String[] skip = where.equals("topic") ? new String[] {"--skip-postgres"} : new String[0];
            Run whole = Run.of(stream(
                    join(skip, "--truncate", "--recreate-topics", "--rate", "300", "--duration", "2", "--json")));
            assertThat(summary(whole).get("next_event").asInt()).isPositive();
            Map<String, List<String>> atOnce = contents();

            JsonNode first = summary(Run.of(stream(join(skip, join(half, "--truncate", "--recreate-topics")))));
            JsonNode second = summary(Run.of(stream(join(skip, join(half, "--resume")))));

            assertThat(second.get("first_event").asInt())
                    .isEqualTo(first.get("next_event").asInt());
            assertThat(second.get("sent").asInt()).isPositive();
            Map<String, List<String>> inTwo = contents();
            assertThat(inTwo.keySet()).isEqualTo(atOnce.keySet());
            inTwo.forEach((place, ids) -> {
                List<String> others = atOnce.getOrDefault(place, List.of());
                int both = Math.min(ids.size(), others.size());
                assertThat(ids.subList(0, both)).as(place).isEqualTo(others.subList(0, both));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--from-load --clock simulated --speed 200000 --update-postgres, ''",
        "--skip-postgres --customers 30 --mix 1;1;0;0 --rate 150, --skip-postgres",
        "--customers 20 --seed 7 --to 2025-11-30 --format json --cloudevents --rate unlimited, ''"
    })
    void aStreamThatIsResumedKnowsItsOptions(String begun, String again) throws Exception {
        Run load = Run.of(SharedStack.load(
                "--truncate", "--recreate-topics", "--customers", "20", "--seed", "7", "--to", "2025-11-30"));
        assertThat(load.exitCode()).as(load.err()).isZero();

        JsonNode first = summary(Run.of(stream((begun.replace(';', ',') + " --duration 1 --json").split(" "))));
        JsonNode second = summary(Run.of(stream(("--resume --duration 1 --json " + again).split(" "))));

        assertThat(second.get("customers")).isEqualTo(first.get("customers"));
        assertThat(second.get("format")).isEqualTo(first.get("format"));
        assertThat(second.get("rate")).isEqualTo(first.get("rate"));
        assertThat(second.get("speed")).isEqualTo(first.get("speed"));
        assertThat(streamed())
                .extracting(record -> record.headers().lastHeader("ce_id") != null)
                .containsOnly(begun.contains("--cloudevents"));
        assertThat(second.get("first_event")).isEqualTo(first.get("next_event"));
    }

    /** The records that happened after those of a load up to November. */
    private static List<ConsumerRecord<byte[], byte[]>> streamed() {
        return KEYS.keySet().stream()
                .flatMap(topic -> Events.records(topic).stream())
                .filter(record -> record.timestamp() >= DECEMBER.toEpochMilli())
                .toList();
    }

    @Test
    void aChangeLogThatCannotBeWrittenLeavesNoStreamBehind(@TempDir Path directory) throws Exception {
        Run.of(SharedStack.load("--truncate", "--recreate-topics"));
        String[] follow = {"--update-postgres", "--rate", "50", "--duration", "1"};
        Path missing = directory.resolve("missing").resolve("changes.json");

        Run refused = Run.of(stream(join(follow, "--change-log", missing.toString())));
        Run next = Run.of(stream(
                join(follow, "--change-log", directory.resolve("changes.json").toString())));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .endsWith("ERROR The change log " + missing + " cannot be written: its directory does not exist. Name"
                        + " another file with --change-log.\n");
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(directory.resolve("changes.json")).isNotEmptyFile();
    }

    @Test
    void resumingWithOtherOptionsIsRefused() {
        Run.of(stream("--truncate", "--recreate-topics", "--rate", "100", "--duration", "1"));

        Run other = Run.of(stream("--resume", "--duration", "1", "--mix", "1,0,0,0"));
        Run.of(SharedStack.load("--truncate", "--recreate-topics"));
        Run none = Run.of(stream("--resume", "--duration", "1"));

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err())
                .contains("ERROR The last stream was made with other options (mix was 25.7,51.4,9.4,13.5, not 1.0,")
                .endsWith("): give the same ones, or begin a new one without --resume.\n");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err())
                .endsWith("ERROR There is no stream to go on with: datagen_stream is empty. Leave out --resume.\n");
    }

    @ParameterizedTest
    @CsvSource({"{\"generation\": \"1\"}, 1", "{}, an earlier one"})
    void aStreamOfAnotherGenerationIsNotGoneOnWith(String remembered, String generation) throws Exception {
        Run.of(stream("--truncate", "--recreate-topics", "--rate", "100", "--duration", "1"));
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE datagen_stream SET options = options - 'generation' || '" + remembered + "'::jsonb");
        }

        Run resumed = Run.of(stream("--resume", "--duration", "1"));

        assertThat(resumed.exitCode()).isEqualTo(1);
        assertThat(resumed.err())
                .endsWith("ERROR The last stream was made by another generation of data-gen (" + generation
                        + "), and this is generation " + World.GENERATION
                        + ", which makes other events: begin a new one without --resume.\n");
    }

    /** It waits until nothing comes in any more, and somebody writes on. */
    @Test
    void whoStopsAStreamThatLooksAtWhatHasLandedIsToldSo(@TempDir Path directory) throws Exception {
        Run.of(stream("--truncate", "--recreate-topics", "--rate", "100", "--duration", "1"));
        AtomicBoolean over = new AtomicBoolean();
        Thread others = new Thread(() -> {
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap());
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                while (!over.get()) {
                    producer.send(new ProducerRecord<>("banking.trades", new byte[0]));
                    LockSupport.parkNanos(50_000_000);
                }
            }
        });
        others.start();
        try {
            Program resumed = Program.start(directory, stream("--resume"));
            resumed.await(() -> resumed.err().contains("Streaming; Ctrl+C stops.\n"));

            resumed.signal("INT");
            Run run = resumed.end();

            assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(run.err())
                    .endsWith("Streaming; Ctrl+C stops.\n"
                            + "Interrupted before the stream went on. --resume goes on from where it had stopped.\n");
        } finally {
            over.set(true);
            others.join();
        }
    }

    @Test
    void aStreamThatWasKilledGoesOnWithoutGapOrDouble(@TempDir Path directory) throws Exception {
        Run.of(SharedStack.load("--truncate", "--recreate-topics", "--skip-kafka"));
        Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--customers", "1", "--from", "2025-12-31"));
        SharedStack.forgetClaims();
        Map<String, Integer> before = sizes();
        Program program = Program.start(directory, stream("--rate", "3000"));
        int held = before.values().stream().mapToInt(Integer::intValue).sum();
        program.await(() -> SharedStack.records(KEYS.keySet()) >= held + 2000);
        program.signal("KILL");
        program.end();

        JsonNode second = summary(Run.of(stream("--rate", "1000", "--duration", "1", "--resume", "--json")));

        TreeSet<Long> acts = new TreeSet<>();
        int told = 0;
        for (String topic : List.of("banking.transactions", "banking.card-transactions", "banking.trades")) {
            for (Events.Event event : events.of(topic)) {
                var identity = world.identity(id(topic, event)).orElseThrow();
                if (identity.kind().name().startsWith("STREAMED")) {
                    acts.add(identity.ordinal());
                    told++;
                }
            }
        }
        assertThat(told).isEqualTo(acts.size());
        int installments =
                sizes().getOrDefault("banking.installments", 0) - before.getOrDefault("banking.installments", 0);
        assertThat(told + installments).isEqualTo(second.get("next_event").asInt());
        assertThat(acts.last()).isLessThan(second.get("next_event").asLong());
    }

    private Map<String, Integer> sizes() throws Exception {
        Map<String, Integer> sizes = new TreeMap<>();
        for (String topic : KEYS.keySet()) {
            sizes.put(topic, events.of(topic).size());
        }
        return sizes;
    }

    private static UUID id(String topic, Events.Event event) {
        return UUID.fromString(
                event.value().get(Objects.requireNonNull(IDS.get(topic))).toString());
    }

    /** The ids of each partition, in their order. */
    private Map<String, List<String>> contents() throws Exception {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String topic : KEYS.keySet()) {
            for (Events.Event event : events.of(topic)) {
                contents.computeIfAbsent(topic + "/" + event.partition(), place -> new ArrayList<>())
                        .add(id(topic, event).toString());
            }
        }
        return contents;
    }

    private static String[] join(String[] first, String... second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    private static final String[] LIVE_ON = {
        "--from-load", "--clock", "simulated", "--speed", "400000", "--duration", "1", "--json"
    };

    private static void loadToYesterday() {
        Run load = Run.of(SharedStack.load(
                "--truncate", "--recreate-topics", "--customers", "150", "--from", "2025-10-01", "--to", "yesterday"));
        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.err()).contains("2025-10-01 to 2026-03-03");
    }

    @Test
    void simulatedTimeRunsOnFromTheEndOfTheLoadWithoutGapOrOverlap() throws Exception {
        loadToYesterday();

        JsonNode first = summary(Run.of(stream(LIVE_ON)));
        JsonNode second = summary(Run.of(stream(join(LIVE_ON, "--resume"))));

        assertThat(first.get("customers").asInt()).isEqualTo(150);
        assertThat(first.get("first_event").asInt()).isZero();
        assertThat(first.get("sent").asInt()).isPositive();
        assertThat(second.get("first_event").asInt())
                .isEqualTo(first.get("next_event").asInt());
        assertThat(second.get("sent").asInt()).isPositive();
        long until = 0;
        for (String topic : KEYS.keySet()) {
            Map<Integer, Long> last = new HashMap<>();
            for (Events.Event event : events.of(topic)) {
                assertThat(event.timestamp()).isGreaterThanOrEqualTo(last.getOrDefault(event.partition(), 0L));
                last.put(event.partition(), event.timestamp());
                until = Math.max(until, event.timestamp());
            }
        }
        assertThat(until).isGreaterThan(Instant.parse("2026-03-04T03:00:00Z").toEpochMilli());
        assertThat(toldBefore(until)).isEqualTo(livedBefore(until));
    }

    /** What the topics hold of the time before an instant. */
    private List<String> toldBefore(long untilMillis) throws Exception {
        List<String> told = new ArrayList<>();
        for (String topic : KEYS.keySet()) {
            for (Events.Event event : events.of(topic)) {
                if (event.timestamp() < untilMillis) {
                    told.add(event.timestamp() + " " + topic + " " + id(topic, event));
                }
            }
        }
        Collections.sort(told);
        return told;
    }

    /** What customers do who live without a break from the beginning of the load up to an instant. */
    private static List<String> livedBefore(long untilMillis) {
        World living =
                World.livingOn(WorldOptions.ofSeed(42).between(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 3)));
        List<String> lived = new ArrayList<>();
        Cohort cohort = living.cohort(0, 150);
        Worker worker = living.worker();
        worker.open(cohort);
        worker.tell(cohort, untilMillis, new EventConsumer() {
            private void add(long millis, String topic, UUID id) {
                lived.add(millis + " " + topic + " " + id);
            }

            @Override
            public void transaction(Transaction event) {
                add(event.timestampMillis(), "banking.transactions", event.transactionId());
            }

            @Override
            public void cardTransaction(CardTransaction event) {
                add(event.timestampMillis(), "banking.card-transactions", event.transactionId());
            }

            @Override
            public void trade(Trade event) {
                add(event.executedAtMillis(), "banking.trades", event.tradeId());
            }

            @Override
            public void installment(Installment event) {
                add(event.recordedAtMillis(), "banking.installments", event.installmentId());
            }
        });
        Collections.sort(lived);
        return lived;
    }

    @Test
    void aSimulatedStreamThatWasKilledGoesOnWithTheSameEvents(@TempDir Path directory) throws Exception {
        SharedStack.forgetClaims();
        loadToYesterday();
        int loaded = size();
        Program program =
                Program.start(directory, stream("--from-load", "--clock", "simulated", "--speed", "400000", "--json"));
        program.await(() -> SharedStack.records(KEYS.keySet()) >= loaded + 500);
        program.signal("KILL");
        program.end();

        JsonNode second = summary(Run.of(stream(join(LIVE_ON, "--resume"))));

        assertThat(second.get("sent").asInt()).isPositive();
        assertThat(size()).isEqualTo(loaded + second.get("next_event").asInt());
        long until = 0;
        for (String topic : KEYS.keySet()) {
            for (Events.Event event : events.of(topic)) {
                until = Math.max(until, event.timestamp());
            }
        }
        assertThat(toldBefore(until)).isEqualTo(livedBefore(until));
    }

    private int size() throws Exception {
        return sizes().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void anEndlessStreamEndsWithASignalAndItsSummary(@TempDir Path directory) throws Exception {
        for (Map.Entry<String, Integer> signal : Map.of("TERM", 143, "INT", 130).entrySet()) {
            Program program = Program.start(
                    Files.createTempDirectory(directory, "run"),
                    stream("--truncate", "--recreate-topics", "--rate", "200"));
            program.await(() -> program.err().contains("Streaming; Ctrl+C stops."));
            program.await(() -> SharedStack.records(KEYS.keySet()) > 0);
            program.signal(signal.getKey());
            Run run = program.end();

            assertThat(run.exitCode()).isEqualTo(signal.getValue());
            assertThat(run.out()).containsPattern("Delivered (\\d+) of \\1 events in ");
            assertThat(SharedStack.count("datagen_stream WHERE state = 'STOPPED'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void eventsThatAreNotDeliveredAreCountedAndMakeTheExitCode1() throws Exception {
        Run run = Run.of(stream(
                "--truncate",
                "--recreate-topics",
                "--rate",
                "100",
                "--duration",
                "1",
                "--format",
                "json",
                "--producer",
                "max.request.size=800",
                "--json"));

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode summary = JSON.readTree(run.out());
        int failed = summary.get("failed").asInt();
        assertThat(failed).isBetween(1, 99);
        assertThat(summary.get("delivered").asInt())
                .isPositive()
                .isEqualTo(summary.get("sent").asInt() - failed);
        assertThat(run.err())
                .containsPattern("ERROR " + failed + " events were not delivered: The message is [0-9]+ bytes when"
                        + " serialized which is larger than 800, which is the value of the max.request.size"
                        + " configuration\\.\n");
    }

    @Test
    void metricsTellWhatIsDelivered(@TempDir Path directory) throws Exception {
        Program program = Program.start(
                directory, stream("--truncate", "--recreate-topics", "--rate", "500", "--metrics-port", "0"));
        Matcher url = Pattern.compile("Metrics at (http://127\\.0\\.0\\.1:[0-9]+/metrics)")
                .matcher("");
        program.await(() -> url.reset(program.err()).find());
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest scrape = HttpRequest.newBuilder(URI.create(url.group(1))).build();
        Pattern delivered =
                Pattern.compile("datagen_stream_delivered_events_total\\{topic=\"banking\\.trades\"\\} ([0-9.E]+)");
        String[] scraped = {""};
        program.await(() -> {
            scraped[0] = http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
            Matcher trades = delivered.matcher(scraped[0]);
            return trades.find() && Double.parseDouble(trades.group(1)) >= 50;
        });
        program.signal("TERM");
        String served = scraped[0];

        assertThat(program.end().exitCode()).isEqualTo(143);
        assertThat(served)
                .contains("datagen_stream_sent_events_total ")
                .contains("datagen_stream_failed_events_total 0.0")
                .contains("datagen_stream_pending_events ")
                .contains("datagen_stream_target_rate 500.0")
                .contains("datagen_stream_lag_seconds ")
                .contains("datagen_stream_latency_seconds{quantile=\"0.99\"} ")
                .contains("# TYPE datagen_stream_delivered_events_total counter");
        Matcher shown = Pattern.compile("datagen_stream_[a-z_]+")
                .matcher(Files.readString(Path.of("../docker/grafana-stream.json")));
        assertThat(shown.results().map(MatchResult::group).distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(metric -> assertThat(served).contains("\n" + metric));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rate 0 | --rate is '0', but must be more than 0 and at most 1e9 events a second, like 1000 or 0.5, or unlimited.
            --rate much | --rate is 'much', but must be more than 0 and at most 1e9 events a second, like 1000 or 0.5, or unlimited.
            --duration soon | --duration is 'soon', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d.
            --shape-period 10 | --shape-period is that of a shape: add --shape, or leave it out.
            --rate unlimited --shape sine | --rate unlimited has no shape: give a rate, or leave out --shape.
            --from-load --seed 4 | --from-load takes seed, customers and period from the load: leave out --customers, --seed, --from, --to, --activity, --profile and --documents.
            --shape-period 0 --shape sine | --shape-period is '0', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d.
            --mix 1,2,3 | --mix is '1,2,3', but must be four shares, of transactions, card purchases, trades and instalments, like 25.7,51.4,9.4,13.5.
            --mix 1,2,3,-4 | --mix is '1,2,3,-4': the share of instalments is -4.0, but must be a number and not negative.
            --customers 0 | --customers is 0, but must be at least 1.
            --skip-kafka | a stream goes to Kafka: leave out --skip-kafka.
            --skip-postgres --update-postgres | --update-postgres needs the rows: leave out --skip-postgres.
            --change-log x | --change-log tells of what --update-postgres does: add it, or leave both out.
            --metrics-port web | Invalid value for option '--metrics-port': 'web' is not a whole number.
            --clock simulated --speed 1,5 | Invalid value for option '--speed': '1,5' is not a number; write 1.5.
            --metrics-port 70000 | --metrics-port is 70000, but must be 0 to 65535.
            --clock simulated --rate 5 | with --clock simulated customers decide what they do, and when: leave out --rate, --mix, --shape and --shape-period.
            --speed 5 | --speed is that of --clock simulated: add it, or leave out --speed.
            --clock simulated --speed 0 | --speed is 0.0, but must be more than 0 and at most 1000000.
            --from-load --skip-postgres | --from-load goes on from the rows that are there: leave out --skip-postgres and --truncate.
            --resume --truncate | --resume goes on with what is there: leave out --truncate and --recreate-topics.
            """)
    void badOptionsAreNamedAndEndWith2(String options, String message) {
        Run run = Run.of(("stream " + options).split(" "));

        assertThat(run.err()).isEqualTo("ERROR " + message + "\nTry: ./datagen stream --help\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
