package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.shared.PartWriter;
import dev.datagen.app.load.shared.SharedLoad;
import dev.datagen.app.load.shared.SharedTask;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.ForgottenLoadException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A load that processes share breaks off at any step, and is finished: nothing is lost, and nothing is there twice. */
class SharedResumeTest {

    /** Three parts of 128 customers, the last of them smaller. */
    private static final int CUSTOMERS = 300;

    private static final String TRADES = "banking.trades";

    @AfterAll
    static void leaveAWholeLoad() {
        Verification.load();
    }

    /** What has been done when all but one of its processes are lost. */
    enum Step {
        BEFORE_THE_FIRST_ROW(0, 1, 2) {
            @Override
            void reach(Worker worker) throws Exception {
                Verification.sql("DELETE FROM datagen_load_part; TRUNCATE stocks CASCADE");
            }
        },
        BEFORE_THE_FIRST_PART(0, 1, 2) {
            @Override
            void reach(Worker worker) {
                // The shares are there.
            }
        },
        ROWS_OF_A_PART(0, 1, 2) {
            @Override
            void reach(Worker worker) {
                worker.writeRows(1);
            }
        },
        EVENTS_OF_A_PART_SENT(0, 1, 2) {
            @Override
            void reach(Worker worker) {
                worker.write(1);
            }
        },
        EVENTS_OF_A_PART_COMMITTED(0, 2) {
            @Override
            void reach(Worker worker) {
                worker.write(1);
                worker.commit();
                worker.write(0);
            }
        },
        ALL_BUT_THE_END {
            @Override
            void reach(Worker worker) {
                for (int part = 0; part < 3; part++) {
                    worker.write(part);
                }
                worker.commit();
            }
        };

        private final int[] left;

        Step(int... left) {
            this.left = left;
        }

        abstract void reach(Worker worker) throws Exception;
    }

    /** A process that works for a load, as a task of Flink does, and is not told when nobody waits for it any more. */
    private static final class Worker implements AutoCloseable {

        private final PartWriter writer;
        private final KafkaProducer<byte[], byte[]> producer;

        Worker(SharedTask task) {
            writer = new PartWriter(task);
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            SharedStack.endpoints().kafkaBootstrap(),
                            "transactional.id",
                            task.transactionalIds() + "-0-1"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            producer.initTransactions();
            producer.beginTransaction();
        }

        void write(int place) {
            writer.write(place, event -> producer.send(SharedLoading.record(event)));
            producer.flush();
        }

        /** It is lost when it has the first event. */
        void writeRows(int place) {
            assertThatThrownBy(() -> writer.write(place, event -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
        }

        void commit() {
            producer.commitTransaction();
            producer.beginTransaction();
        }

        void assertRefused(String message) {
            assertThatThrownBy(() -> write(0))
                    .isInstanceOf(ForgottenLoadException.class)
                    .hasMessageContaining(message);
            assertThatThrownBy(() -> {
                        producer.send(new ProducerRecord<>(TRADES, new byte[] {'k'}, new byte[] {2}));
                        commit();
                    })
                    .isInstanceOf(KafkaException.class);
        }

        @Override
        public void close() {
            writer.close();
            producer.close(Duration.ZERO);
        }
    }

    private static Worker begin() {
        try (SharedLoad load = SharedLoading.begin(SharedLoading.plan(CUSTOMERS, ValueFormat.AVRO, Headers.NONE))) {
            return new Worker(load.task());
        }
    }

    private static SharedLoad resume() {
        return SharedLoading.begin(SharedLoading.resuming(CUSTOMERS, ValueFormat.AVRO, Headers.NONE));
    }

    private static void finish(SharedLoad load) {
        if (load.task().left().length > 0) {
            try (Worker worker = new Worker(load.task())) {
                for (int place = 0; place < load.task().left().length; place++) {
                    worker.write(place);
                }
                worker.commit();
            }
        }
        load.done();
    }

    private static void assertWhole() throws Exception {
        Run proof = Verification.verify();
        assertThat(proof.exitCode()).as(proof.out() + proof.err()).isZero();
        assertThat(Verification.one("SELECT to_regclass('datagen_load_part')")).isNull();
        assertThat(SharedStack.count("customers")).isEqualTo(CUSTOMERS);
    }

    @ParameterizedTest
    @EnumSource
    void whereverItBreaksOffItIsFinished(Step step) throws Exception {
        try (Worker lost = begin()) {
            step.reach(lost);
            try (SharedLoad load = resume()) {
                assertThat(load.task().left()).containsExactly(step.left);
                if (step != Step.BEFORE_THE_FIRST_ROW) { // nobody could work for it
                    lost.assertRefused("it has been resumed, and is now another job's,");
                }
                finish(load);
            }
        }
        assertWhole();
    }

    @Test
    void itCanBreakOffMoreThanOnceAndStaysAsItIsOnceItIsDone() throws Exception {
        try (Worker first = begin()) {
            first.write(1);
            first.commit();
            try (Worker second = lostAgain()) {
                assertThat(Verification.run("load", "--resume").err())
                        .contains("was begun with datagen-flink/run: give --resume to that command. Nothing has been"
                                + " written.");
                assertThat(Verification.verify().err()).contains("finish it with datagen-flink/run --resume.");
                try (SharedLoad load = resume()) {
                    assertThat(load.task().attempt()).isEqualTo(2);
                    assertThat(load.task().left()).containsExactly(2);
                    first.assertRefused("it has been resumed");
                    second.assertRefused("it has been resumed");
                    finish(load);
                }
                assertWhole();
                second.assertRefused("does not know that load");
            }
        }
        try (SharedLoad done = resume()) {
            assertThat(done.task().left()).isEmpty();
            assertThat(done.done().rows().get("customers")).isEqualTo(CUSTOMERS);
        }
        assertWhole();
    }

    /** Who has resumed it, and sent one more part. */
    private static Worker lostAgain() {
        try (SharedLoad load = resume()) {
            Worker worker = new Worker(load.task());
            worker.write(0);
            worker.commit();
            return worker;
        }
    }

    private static void beginOnePart() {
        try (Worker lost = begin()) {
            lost.write(1);
            lost.commit();
        }
    }

    private static void assertNotGoneOnWith(String pattern) {
        assertThatThrownBy(SharedResumeTest::resume)
                .isInstanceOf(LoadException.class)
                .message()
                .matches(pattern + " Start over with --truncate --recreate-topics\\. Nothing has been written\\.");
    }

    @Test
    void aPartThatIsNotWholeIsNotGoneOnWith() throws Exception {
        beginOnePart();
        TopicRewriter trades = new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), TRADES);
        List<ProducerRecord<byte[], byte[]>> records = trades.records();

        trades.rewrite(there -> there.subList(1, there.size()));

        assertNotGoneOnWith("Kafka at \\S+ holds \\d+ events of the customers 128 to 255, of whom this load makes \\d+:"
                + " records were deleted, or somebody else has written to the topics\\.");
        trades.rewrite(there -> {
            there.clear();
            there.addAll(records);
            there.add(new ProducerRecord<>(TRADES, 0, null, new byte[] {'k'}, new byte[] {2}));
            return there;
        });
        assertNotGoneOnWith(
                "Kafka at \\S+: the record at offset \\d+ of banking\\.trades, partition 0, is none that this"
                        + " load puts there: somebody else has written to the topic\\.");
    }

    @Test
    void eventsWhoseRowsAreGoneAreNotGoneOnWith() throws Exception {
        beginOnePart();

        Verification.sql("DELETE FROM datagen_load_part WHERE part = 1");
        assertNotGoneOnWith("PostgreSQL at \\S+ holds \\d+ rows in customers, but the load \\S+ has committed 0\\.");
        Verification.sql("TRUNCATE customers, properties CASCADE");
        assertNotGoneOnWith("Kafka at \\S+ holds \\d+ events of the customers 128 to 255, of whom this load has written"
                + " no rows: the database has lost them\\.");
    }

    /** As when brokers are away for longer than a transaction may last: whoever sent it believes that it is committed. */
    @Test
    void whatWasAbortedInTheEndIsMissedBeforeTheLoadIsDone() throws Exception {
        try (SharedLoad load = SharedLoading.begin(SharedLoading.ofShortTransactions(CUSTOMERS));
                Worker worker = new Worker(load.task())) {
            worker.write(1);
            worker.commit();
            worker.write(0);
            worker.write(2);
            assertThatThrownBy(load::done)
                    .isInstanceOf(LoadException.class)
                    .hasMessageMatching(
                            "Of the load \\S+, 1 of 3 parts have their events in Kafka, though the job is done:"
                                    + " the brokers have aborted what was not committed in time \\(transaction\\.timeout\\.ms\\)\\."
                                    + " Finish it with --resume\\.");
        }
        try (SharedLoad load = resume()) {
            assertThat(load.task().left()).containsExactly(0, 2);
            finish(load);
        }
        assertWhole();
    }

    @Test
    void whatIsStillSentIsEndedByTheNextLoadThatReachesKafka() {
        try (Worker lost = begin()) {
            lost.write(1);
            lost.commit();

            assertThat(Verification.run("load", "--skip-kafka", "--truncate").exitCode())
                    .isZero();
            assertThatThrownBy(() -> lost.write(0)).isInstanceOf(ForgottenLoadException.class);
            assertThat(Verification.run("load", "--truncate").exitCode()).isZero();
            lost.assertRefused("does not know that load");
        }
    }

    @Test
    void aLoadOfOneProcessIsNotFinishedByMany() {
        Verification.load();

        assertThatThrownBy(SharedResumeTest::resume)
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith(
                        " was begun with ./datagen load: give --resume to that command. Nothing has been written.");
    }

    @Test
    void whatHasLostEventsSinceItWasDoneIsNotGoneOnWith() throws Exception {
        SharedLoading.load(SharedLoading.plan(CUSTOMERS, ValueFormat.AVRO, Headers.NONE));
        new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), TRADES).rewrite(there -> List.of());

        assertThatThrownBy(SharedResumeTest::resume)
                .isInstanceOf(LoadException.class)
                .hasMessageMatching(
                        "The topic banking\\.trades, partition 0, ends at offset 0, but the load ended at \\d+:"
                                + " records are lost\\. That load is done: .* start over\\. Nothing has been written\\.");
    }
}
