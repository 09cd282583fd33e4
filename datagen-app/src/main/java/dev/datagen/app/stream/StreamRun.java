package dev.datagen.app.stream;

import dev.datagen.sinks.pace.Pace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One run of a stream: which events it sent, and when each happened. With it, an event can be made again as it was. One thread at
 * a time sends, any may read.
 */
final class StreamRun {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long firstEvent;
    private final long startMillis;
    private final PaceOptions options;
    private final Pace pace;
    /** Grows by two a second at most. */
    private final List<Delay> delays = new CopyOnWriteArrayList<>();

    /** From an event on, all happened later than the pace alone says. */
    private record Delay(long event, long nanos) {}

    StreamRun(long firstEvent, long startMillis, PaceOptions options) {
        this.firstEvent = firstEvent;
        this.startMillis = startMillis;
        this.options = options;
        this.pace = options.pace();
    }

    long firstEvent() {
        return firstEvent;
    }

    Pace pace() {
        return pace;
    }

    /**
     * When an event that is due now happens; the delay is remembered.
     *
     * @param sinceStartNanos when it is due, delays included
     * @return milliseconds since 1970-01-01T00:00Z
     */
    long happens(long event, long sinceStartNanos) {
        long delay = sinceStartNanos - pace.dueNanos(event - firstEvent);
        if (delay != delayAt(event)) {
            delays.add(new Delay(event, delay));
        }
        return startMillis + sinceStartNanos / NANOS_PER_MILLI;
    }

    /** When an event of this run happened, in milliseconds since 1970-01-01T00:00Z. */
    long happened(long event) {
        return startMillis + (pace.dueNanos(event - firstEvent) + delayAt(event)) / NANOS_PER_MILLI;
    }

    private long delayAt(long event) {
        for (int i = delays.size() - 1; i >= 0; i--) {
            if (delays.get(i).event <= event) {
                return delays.get(i).nanos;
            }
        }
        return 0;
    }

    /** How often the run was delayed. */
    int delays() {
        return delays.size();
    }

    /** One line, as {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder()
                .append(firstEvent)
                .append(' ')
                .append(startMillis)
                .append(' ')
                .append(options.text());
        delays.forEach(delay -> text.append(' ').append(delay.event).append('+').append(delay.nanos));
        return text.toString();
    }

    static StreamRun parse(String line) {
        String[] parts = line.split(" ");
        int paceParts = 6;
        StreamRun run = new StreamRun(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                PaceOptions.parse(String.join(" ", List.of(parts).subList(2, paceParts))));
        for (int i = paceParts; i < parts.length; i++) {
            int plus = parts[i].indexOf('+');
            run.delays.add(new Delay(
                    Long.parseLong(parts[i].substring(0, plus)), Long.parseLong(parts[i].substring(plus + 1))));
        }
        return run;
    }
}
