package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.pace.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a stream is delayed, what is remembered of it is little, and enough to tell again when its events happened. */
class StreamRunTest {

    private static final long START = 1_772_625_600_000L;
    private static final long FIRST = 4_000;
    private static final long HALF_SECOND_NANOS = 500_000_000;
    private static final int EVENTS_A_SECOND = 250_000;

    /** A tenth of what a record of Kafka holds, in which all that is remembered of a stream has to find room. */
    private static final int FEW_CHARACTERS = 100_000;

    private static PaceOptions pace(double rate) {
        return new PaceOptions(rate, Shape.CONSTANT, Duration.ofDays(1), 0);
    }

    /** What happened when: every so many-th event of a run. */
    private record Told(long event, long dueMillis, long millis) {}

    /** Two batches a second, some of them larger than others, each at the beginning of its second. */
    private static List<Told> unlimited(StreamRun run, Duration length) {
        Random random = new Random(7);
        List<Told> told = new ArrayList<>();
        long event = run.firstEvent();
        for (long half = 0; half < length.toSeconds() * 2; half++) {
            long sinceNanos = half / 2 * 2 * HALF_SECOND_NANOS;
            told.add(new Told(event, START + sinceNanos / 1_000_000, run.happens(event, sinceNanos)));
            event += 1 + random.nextInt(EVENTS_A_SECOND);
        }
        return told;
    }

    /** Half as many events leave as should, so the schedule moves by half a second each second. */
    private static List<Told> tooSlow(StreamRun run, Duration length) {
        List<Told> told = new ArrayList<>();
        for (long second = 0; second < length.toSeconds(); second++) {
            long event = run.firstEvent() + second * 50;
            long sinceNanos = run.pace().dueNanos(event - run.firstEvent()) + second * HALF_SECOND_NANOS;
            told.add(new Told(event, START + sinceNanos / 1_000_000, run.happens(event, sinceNanos)));
        }
        return told;
    }

    private static void assertToldAgain(StreamRun run, List<Told> told) {
        StreamRun again = StreamRun.parse(run.text());
        assertThat(again.text()).isEqualTo(run.text());
        assertThat(told).allMatch(one -> again.happened(one.event()) == one.millis());
        assertThat(told).extracting(Told::millis).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 24 * 7})
    void aRunWithoutPaceIsToldInAFewCharacters(int hours) {
        StreamRun run = new StreamRun(FIRST, START, pace(Double.POSITIVE_INFINITY), 0);
        List<Told> told = unlimited(run, Duration.ofHours(hours));
        assertThat(run.text()).hasSizeLessThan(FEW_CHARACTERS);
        assertToldAgain(run, told);
        assertLittleEarly(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 24 * 7})
    void aRunThatCannotKeepUpIsToldInAFewCharacters(int hours) {
        StreamRun run = new StreamRun(FIRST, START, pace(100), 0);
        List<Told> told = tooSlow(run, Duration.ofHours(hours));
        assertThat(run.text()).hasSizeLessThan(FEW_CHARACTERS);
        assertToldAgain(run, told);
        assertLittleEarly(told);
    }

    /** Never later than it is due, and never earlier by more than 4 thousandths of the run. */
    private static void assertLittleEarly(List<Told> told) {
        assertThat(told)
                .allMatch(one -> one.millis() <= one.dueMillis()
                        && one.dueMillis() - one.millis() <= (one.dueMillis() - START) * 0.004);
    }

    @Test
    void manyLongRunsAreToldInAFewCharactersTogether() {
        int delays = 0;
        int characters = 0;
        for (int day = 0; day < 30; day++) {
            StreamRun run = new StreamRun(FIRST, START, pace(Double.POSITIVE_INFINITY), delays);
            List<Told> told = unlimited(run, Duration.ofHours(12));
            assertToldAgain(run, told);
            delays += run.delays();
            characters += run.text().length();
        }
        assertThat(characters).isLessThan(FEW_CHARACTERS);
    }

    @Test
    void eachStallOfAStreamThatKeepsUpIsRemembered() {
        StreamRun run = new StreamRun(FIRST, START, pace(1_000), 0);
        List<Told> told = new ArrayList<>();
        long delay = 0;
        for (int event = 0; event < 100_000; event++) {
            delay += event % 1_000 == 0 ? 1_234_567_890 : 0;
            long since = run.pace().dueNanos(event) + delay;
            told.add(new Told(FIRST + event, START + since / 1_000_000, run.happens(FIRST + event, since)));
        }
        assertThat(run.delays()).isEqualTo(100);
        assertThat(told).allMatch(one -> one.dueMillis() - one.millis() <= 1);
        assertToldAgain(run, told);
    }
}
