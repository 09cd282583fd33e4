package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.make.CohortsOnDisk;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.model.RowChange;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether customers wait in memory or on disk, they live on as they do. */
class LivesFlowTest {

    private static final long CUSTOMERS = 2_100;
    private static final int EVENTS = 6_000;

    /** At this speed customers in memory live a day at a time, too. */
    private static final double DAYS_AT_A_TIME = 100_000;

    private final World world = World.livingOn(new WorldOptions(
            42, Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 25)), 1, DocumentStyle.VALID));

    private static String words(ProducerRecord<byte[], byte[]> record) {
        StringBuilder words = new StringBuilder(record.topic() + " " + record.partition() + " " + record.timestamp());
        words.append(' ').append(Arrays.hashCode(record.key())).append(' ').append(Arrays.hashCode(record.value()));
        record.headers()
                .forEach(header -> words.append(' ').append(header.key()).append(Arrays.hashCode(header.value())));
        return words.toString();
    }

    private static String words(RowChange change) {
        return change.table().collection() + " " + change.extent() + " " + change.key() + " " + change.values() + " "
                + change.updatedAtMillis();
    }

    /** Events with their changes of rows, as far as anybody can see them. */
    private List<String> told(Optional<CohortsOnDisk> disk, double speed, boolean follow, Headers headers) {
        List<String> told = new ArrayList<>();
        try (LivesFlow flow = new LivesFlow(
                world,
                LivingCohorts.of(world, CUSTOMERS, disk),
                speed,
                follow,
                new EventRecords(Schemas.NONE, headers))) {
            flow.begin(0);
            while (flow.next() < EVENTS) {
                long due = flow.pace().dueNanos(flow.next());
                List<RowChange> changes = new ArrayList<>();
                ProducerRecord<byte[], byte[]> record = Objects.requireNonNull(flow.make(due, changes::add));
                told.add(due + " " + words(record) + " "
                        + changes.stream().map(LivesFlowTest::words).toList());
            }
        }
        return told;
    }

    @Test
    void customersWhoWaitOnDiskTellTheSameAsThoseInMemory(@TempDir Path directory) {
        List<String> onDisk = told(Optional.of(new CohortsOnDisk(directory)), DAYS_AT_A_TIME, true, Headers.NONE);
        assertThat(onDisk).isEqualTo(told(Optional.empty(), DAYS_AT_A_TIME, true, Headers.NONE));
        assertThat(onDisk).anyMatch(event -> event.contains(" ROW "));
    }

    @Test
    void soTheyDoWithHeaders(@TempDir Path directory) {
        assertThat(told(Optional.of(new CohortsOnDisk(directory)), DAYS_AT_A_TIME, true, Headers.CLOUD_EVENTS))
                .isEqualTo(told(Optional.empty(), DAYS_AT_A_TIME, true, Headers.CLOUD_EVENTS));
    }

    /** Ctrl+C is an interrupt: what is being made is made, so that the stream can write down where it ended. */
    @Test
    void anInterruptLosesNothingOfWhatIsOnDisk(@TempDir Path directory) {
        Thread.currentThread().interrupt();
        try {
            List<String> onDisk = told(Optional.of(new CohortsOnDisk(directory)), DAYS_AT_A_TIME, false, Headers.NONE);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(onDisk).hasSize(EVENTS);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** On disk they live a day at a time, however slow their clock. */
    @Test
    void soTheyDoHoweverLittleThoseInMemoryLiveAtATime(@TempDir Path directory) {
        assertThat(told(Optional.of(new CohortsOnDisk(directory)), 60, false, Headers.NONE))
                .isEqualTo(told(Optional.empty(), 60, false, Headers.NONE));
    }
}
