package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.load.LoadReport;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same command gives the same bytes: pinned digests of a first, a middle and a late range of customers.
 *
 * <p>A digest here changes only together with {@link World#GENERATION}, in a commit of its own that says why. The build runs these
 * tests in an odd time zone and locale, on whichever JDK it is run with.
 */
class DeterminismTest {

    private static final EventEncoding AVRO = new EventEncoding(Schemas.avro(List.of(1, 2, 3, 4)), Headers.NONE);
    private static final World WORLD = World.of(WorldOptions.ofSeed(42));

    @Test
    void aChangeOfTheDataRaisesTheGeneration() {
        assertThat(World.GENERATION).isEqualTo(26);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 9cef0c8f1aa560ddf17eddf4c3360228",
        "5000, 200, a79d49a7577cae92f23c32d7f8d8ac65",
        "60000000, 100, 993abe054d40a4a39e6a28d0df02335d",
    })
    void rangesHaveTheirPinnedDigests(long first, int size, String digest) {
        assertThat(total(digests(first, size))).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.pt-BR.md"})
    void theReadmesShowTheDigestsOfTheDefaultLoad(String readme) throws IOException {
        assertThat(Files.readString(Path.of("..", readme)))
                .contains(digests(0, 100).values());
    }

    @Test
    void anotherFormatOfTheSameDataHasTheSameDigests() {
        EventEncoding json = new EventEncoding(Schemas.NONE, Headers.CLOUD_EVENTS);
        assertThat(eventDigests(0, 50, json)).isEqualTo(eventDigests(0, 50, AVRO));
    }

    private static Map<String, String> digests(long first, int size) {
        Map<String, String> digests = new LinkedHashMap<>();
        RowBatch rows = new RowBatch();
        WORLD.worker().settle(WORLD.cohort(first, size), rows);
        WORLD.stocks().forEach(rows::stock);
        WORLD.stockPrices().forEach(rows::stockPrice);
        rows.parts()
                .forEach(part ->
                        digests.put(part.table().collection(), part.digest().hex()));
        digests.putAll(eventDigests(first, size, AVRO));
        return digests;
    }

    private static Map<String, String> eventDigests(long first, int size, EventEncoding encoding) {
        Worker worker = WORLD.worker();
        Cohort cohort = WORLD.cohort(first, size);
        worker.open(cohort);
        EventBatch events = new EventBatch(encoding, 1000);
        worker.tell(cohort, WORLD.options().period().endMillis(), events);
        events.encodeWaiting();
        Map<String, String> digests = new LinkedHashMap<>();
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            digests.put(
                    EventEncoding.TYPES.get(type).collection(),
                    events.digest(type, 0).hex());
        }
        return digests;
    }

    private static String total(Map<String, String> digests) {
        return new LoadReport(new java.util.UUID(0, 0), Map.of(), Map.of(), digests, "AVRO", 0)
                .totalDigest(World.GENERATION);
    }

    /** What the topics would hold, in order: a hash over all records of each as they leave. */
    private static final class Transcript implements EventWriter.EventTarget {
        private final long[] hash = {17, 17, 17, 17};
        private final long[] last = new long[4];
        private boolean ordered = true;
        private int count;

        @Override
        public void send(EventBatch batch, int event) {
            int type = batch.type(event);
            hash[type] = hash[type] * 31 + Arrays.hashCode(batch.key(event));
            hash[type] = hash[type] * 31 + Arrays.hashCode(batch.value(event));
            hash[type] = hash[type] * 31 + batch.millis(event);
            ordered &= batch.millis(event) >= last[type];
            last[type] = batch.millis(event);
            count++;
        }
    }

    private static Transcript written(int threads, int cohortSize, long eventsInSpan) {
        Transcript transcript = new Transcript();
        Cohorts cohorts = new Cohorts(700, cohortSize);
        try (Production production = new Production(WORLD, AVRO, cohorts, threads, Production.Output.ROWS_AND_EVENTS)) {
            production.openAll();
            EventWriter writer = new EventWriter(transcript, production);
            writer.writeByTime(eventsInSpan, CompletableFuture.completedFuture(null));
            Map<String, Digest> digests = writer.digests();
            assertThat(digests.values().stream().mapToLong(Digest::count).sum()).isEqualTo(transcript.count);
        }
        return transcript;
    }

    @Test
    void recordsLeaveInTheSameOrderWhateverTheThreadsAndHoweverTheWorkIsCut() {
        Transcript one = written(1, 2048, 1_000_000);
        assertThat(one.ordered).isTrue();
        assertThat(one.count).isGreaterThan(50_000);
        for (int threads : new int[] {2, 8}) {
            assertThat(written(threads, 64, 1_000_000).hash).isEqualTo(one.hash);
            assertThat(written(threads, 100, 3_000).hash).isEqualTo(one.hash);
        }
    }

    @Test
    void inEntityOrderRecordsLeaveInTheSameOrderHoweverManyCustomersAreMadeTogether() {
        long[] together = writtenByCohort(128);
        assertThat(writtenByCohort(16)).isEqualTo(together);
        assertThat(writtenByCohort(1)).isEqualTo(together);
    }

    private static long[] writtenByCohort(int cohortSize) {
        Transcript transcript = new Transcript();
        try (Production production =
                new Production(WORLD, AVRO, new Cohorts(150, cohortSize), 2, Production.Output.ROWS_AND_EVENTS)) {
            production.openAll();
            new EventWriter(transcript, production).writeByCohort(CompletableFuture.completedFuture(null));
        }
        assertThat(transcript.count).isPositive();
        return transcript.hash;
    }
}
