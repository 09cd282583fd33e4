package dev.datagen.app.cli.terminal;

import dev.datagen.app.stream.StreamJob;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.BankSchema;
import dev.datagen.sinks.kafka.ReadBack;
import dev.datagen.sinks.kafka.StreamStats;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shows on standard error how a stream gets on, from a thread of its own: a line that is drawn again on a terminal, a line now and then
 * elsewhere; and says when Kafka does not answer, and which of our own servers has ended.
 */
public final class StreamDisplay implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;
    /** Where no line is drawn again and again. */
    private static final long SLOW_LOOK_MILLIS = 1_000;

    private static final Duration SILENCE = Duration.ofSeconds(3);
    /** The rate shown is that of so many looks. */
    private static final int LOOKS = 4;
    /** Of the event types, in a few letters. */
    private static final String[] NAMES = {"tx", "card", "trade", "loan"};

    private final ProgressDisplay progress;
    private final StreamJob job;
    private final Supplier<List<String>> deaths;
    private final Set<String> toldDeaths = new HashSet<>();
    private final boolean screen;
    private final long lookMillis;
    private final Thread thread = new Thread(this::look, "datagen-stream-display");
    private final Deque<StreamStats> recent = new ArrayDeque<>();
    private volatile boolean closed;
    private final long startNanos = System.nanoTime();
    private long lineNanos = startNanos;
    private boolean silent;
    private long delivered;
    private ReadBack readBack = new ReadBack(0, 0);

    /**
     * Begins to show a stream.
     *
     * @param progress owns the terminal's last line
     * @param deaths of servers that have ended by themselves, what is known
     */
    public StreamDisplay(Terminal terminal, ProgressDisplay progress, StreamJob job, Supplier<List<String>> deaths) {
        this.progress = progress;
        this.job = job;
        this.deaths = deaths;
        this.screen = terminal.errKind() == Terminal.Kind.SCREEN;
        this.lookMillis = screen ? LOOK_MILLIS : SLOW_LOOK_MILLIS;
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        while (!closed) {
            try {
                Thread.sleep(lookMillis);
            } catch (InterruptedException e) {
                return;
            }
            StreamStats stats = job.stats();
            recent.add(stats);
            if (recent.size() > LOOKS) {
                recent.remove();
            }
            listen();
            if (stats.delivered() == delivered) {
                tellDeaths();
            }
            delivered = stats.delivered();
            show(stats);
        }
    }

    private void listen() {
        boolean now = job.silence().compareTo(SILENCE) > 0;
        if (now && !silent) {
            progress.warn("Kafka has not acknowledged anything for " + SILENCE.toSeconds()
                    + " s; the stream waits for it. Check that the brokers run.");
        } else if (!now && silent) {
            progress.info("Kafka answers again; the stream goes on.");
        }
        silent = now;
        ReadBack found = job.readBack();
        if (open(found) != open(readBack)) {
            progress.info("Of " + Numbers.grouped(open(found) - open(readBack))
                    + " events that Kafka had not confirmed, " + Numbers.grouped(found.found() - readBack.found())
                    + " had arrived; the others were sent again.");
            readBack = found;
        }
    }

    /** Once each: the same server may be started, and end, again. */
    private void tellDeaths() {
        List<String> now = deaths.get();
        toldDeaths.retainAll(now);
        now.stream().filter(toldDeaths::add).forEach(progress::warn);
    }

    private static long open(ReadBack found) {
        return found.found() + found.sentAgain();
    }

    private void show(StreamStats stats) {
        long now = System.nanoTime();
        if (screen || now - lineNanos >= LinePace.pauseNanos(now - startNanos)) {
            lineNanos = now;
            progress.live(line(stats, rate(stats)));
        }
    }

    private double rate(StreamStats stats) {
        StreamStats before = recent.getFirst();
        double seconds = stats.seconds() - before.seconds();
        return seconds > 0 ? (stats.delivered() - before.delivered()) / seconds : stats.throughput();
    }

    /** In 79 columns up to a million events of a topic. */
    static String line(StreamStats stats, double rate) {
        StringBuilder line = new StringBuilder(Numbers.rate(rate));
        line.append(!Double.isFinite(stats.targetRate()) ? "/s" : " of " + Numbers.rate(stats.targetRate()) + "/s");
        line.append(" ");
        for (int type = 0; type < BankSchema.EVENTS.size(); type++) {
            long count = stats.deliveredByTopic()
                    .getOrDefault(BankSchema.EVENTS.get(type).collection(), 0L);
            line.append(' ').append(NAMES[type]).append(' ').append(Numbers.brief(count));
        }
        line.append(stats.failed() > 0 ? "  failed " + Numbers.brief(stats.failed()) : "");
        line.append("  p50 ")
                .append(millis(stats.latency().p50Millis()))
                .append(" p99 ")
                .append(millis(stats.latency().p99Millis()))
                .append(" ms  lag ")
                .append(millis(stats.lagSeconds() * 1000))
                .append(" ms");
        return line.toString();
    }

    private static String millis(double millis) {
        return Numbers.grouped(Math.round(millis));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listen();
        progress.finish();
    }
}
