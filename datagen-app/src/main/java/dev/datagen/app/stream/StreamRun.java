package dev.datagen.app.stream;

import dev.datagen.sinks.pace.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One run of a stream: which events it sent, and when each happened. With it, an event can be made again as it was. One thread at
 * a time sends, any may read.
 *
 * <p>A stream that can't keep up, or has no pace, is delayed twice a second for as long as it runs. So that what is remembered of it stays small, the
 * more delays a stream has, the longer one has to be to count: twice as long after each {@value #DELAYS_OF_A_STEP}. Until it counts, events happen so much
 * earlier than they are sent, never later: a second after ten minutes, two minutes after a day.
 */
final class StreamRun {

    /** After so many delays they are remembered in steps of two seconds, then four, and so on: some 3,000 delays in twelve hours, 5,000 in a week. */
    static final int DELAYS_OF_A_STEP = 512;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long FIRST_STEP_MILLIS = 1_000;
    private static final int MOST_DOUBLINGS = 30;
    private static final int PACE_PARTS = 6;

    private final long firstEvent;
    private final long startMillis;
    private final PaceOptions options;
    private final Pace pace;
    private final int delaysBefore;

    /** In the order of events. */
    private final List<Delay> delays = new CopyOnWriteArrayList<>();

    /** From an event on, all happened later than the pace alone says. */
    private record Delay(long event, long millis) {}

    /** @param delaysBefore how often the runs before it have been delayed */
    StreamRun(long firstEvent, long startMillis, PaceOptions options, int delaysBefore) {
        this.firstEvent = firstEvent;
        this.startMillis = startMillis;
        this.options = options;
        this.pace = options.pace();
        this.delaysBefore = delaysBefore;
    }

    long firstEvent() {
        return firstEvent;
    }

    Pace pace() {
        return pace;
    }

    PaceOptions options() {
        return options;
    }

    /**
     * When an event that is due now happens; a delay that counts is remembered.
     *
     * @param sinceStartNanos when it is due, delays included
     * @return milliseconds since 1970-01-01T00:00Z
     */
    long happens(long event, long sinceStartNanos) {
        long delay = (sinceStartNanos - pace.dueNanos(event - firstEvent)) / NANOS_PER_MILLI;
        if (delay - lastDelay() > passedOverMillis()) {
            delays.add(new Delay(event, delay));
        }
        return happened(event, lastDelay());
    }

    /** The longest delay that does not count. */
    private long passedOverMillis() {
        int doublings = Math.min(MOST_DOUBLINGS, (delaysBefore + delays.size()) / DELAYS_OF_A_STEP);
        return ((1L << doublings) - 1) * FIRST_STEP_MILLIS;
    }

    private long lastDelay() {
        return delays.isEmpty() ? 0 : delays.get(delays.size() - 1).millis;
    }

    /** When an event of this run happened, in milliseconds since 1970-01-01T00:00Z. */
    long happened(long event) {
        return happened(event, delayAt(event));
    }

    private long happened(long event, long delayMillis) {
        return startMillis + pace.dueNanos(event - firstEvent) / NANOS_PER_MILLI + delayMillis;
    }

    private long delayAt(long event) {
        int low = 0;
        int high = delays.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (delays.get(middle).event <= event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : delays.get(low - 1).millis;
    }

    /** How often the run was delayed, as far as that counts. */
    int delays() {
        return delays.size();
    }

    /** One line, as {@link #parse} reads it: of each delay, how many events and milliseconds there are from the one before. */
    String text() {
        StringBuilder text = new StringBuilder()
                .append(firstEvent)
                .append(' ')
                .append(startMillis)
                .append(' ')
                .append(options.text());
        Delay before = new Delay(firstEvent, 0);
        for (Delay delay : delays) {
            text.append(' ').append(delay.event - before.event).append('+').append(delay.millis - before.millis);
            before = delay;
        }
        return text.toString();
    }

    /** A run that is over. */
    static StreamRun parse(String line) {
        String[] parts = line.split(" ");
        StreamRun run = new StreamRun(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                PaceOptions.parse(String.join(" ", List.of(parts).subList(2, PACE_PARTS))),
                0);
        List<Delay> delays = new ArrayList<>();
        Delay before = new Delay(run.firstEvent, 0);
        for (String part : List.of(parts).subList(PACE_PARTS, parts.length)) {
            int plus = part.indexOf('+');
            before = new Delay(
                    before.event + Long.parseLong(part.substring(0, plus)),
                    before.millis + Long.parseLong(part.substring(plus + 1)));
            delays.add(before);
        }
        run.delays.addAll(delays);
        return run;
    }
}
