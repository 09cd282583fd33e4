package dev.datagen.app.cli.print;

import dev.datagen.app.cli.option.OutputGroup;
import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.stream.StreamPlan;
import dev.datagen.app.stream.StreamReport;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.Latency;
import dev.datagen.sinks.kafka.StreamStats;
import dev.datagen.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stream has done. */
public final class StreamSummary {

    private static final int NAME = 28;
    private static final int COUNT = 14;
    private static final int MILLI_DIGITS = 1;

    private final Terminal terminal;
    private final StreamPlan plan;
    private final StreamReport report;

    /** Of a stream that has ended. */
    public StreamSummary(Terminal terminal, StreamPlan plan, StreamReport report) {
        this.terminal = terminal;
        this.plan = plan;
        this.report = report;
    }

    /** As text or as a line of JSON, whichever was asked for. */
    public void print(OutputGroup output) {
        if (output.json) {
            terminal.out().println(json());
        } else if (!output.quiet) {
            table();
            pace();
        }
        whatIsNotKnown();
    }

    private void table() {
        Paint paint = terminal.outPaint();
        StreamStats stats = report.stats();
        terminal.out()
                .println(paint.dim(
                        Numbers.left("topic", NAME) + Numbers.right("delivered, " + report.format(), COUNT + 4)));
        for (EventType<?> type : BankSchema.EVENTS) {
            long count = stats.deliveredByTopic().getOrDefault(type.collection(), 0L);
            terminal.out()
                    .println(Numbers.left(type.collection(), NAME) + Numbers.right(Numbers.grouped(count), COUNT + 4));
        }
        terminal.out()
                .println(paint.bold(
                        Numbers.left("total", NAME) + Numbers.right(Numbers.grouped(stats.delivered()), COUNT + 4)));
    }

    private void pace() {
        StreamStats stats = report.stats();
        Paint paint = terminal.outPaint();
        String done = stats.failed() == 0 ? paint.green("Delivered") : paint.red("Delivered");
        terminal.out()
                .println(done + " " + Numbers.grouped(stats.delivered()) + " of "
                        + Numbers.grouped(stats.sent()) + " events in " + Numbers.duration(stats.seconds())
                        + ", " + Numbers.rate(stats.throughput()) + " a second" + target() + ".");
        if (stats.delivered() > 0) {
            latency(stats.latency());
        }
        if (stats.delaySeconds() > 0) {
            terminal.out().println("Stalls have moved the schedule by " + Numbers.duration(stats.delaySeconds()) + ".");
        }
    }

    private void latency(Latency latency) {
        terminal.out()
                .println("From due to acknowledged: p50 " + millis(latency.p50Millis()) + ", p95 "
                        + millis(latency.p95Millis()) + ", p99 " + millis(latency.p99Millis()) + ", at most "
                        + millis(latency.maxMillis()) + " ms.");
    }

    private String target() {
        if (!(plan.time() instanceof StreamPlan.Wall wall)
                || Double.isInfinite(wall.pace().rate())) {
            return "";
        }
        return " of " + Numbers.rate(wall.pace().rate());
    }

    private static String millis(double millis) {
        return Numbers.decimal(millis, MILLI_DIGITS);
    }

    private void whatIsNotKnown() {
        StreamStats stats = report.stats();
        if (stats.failed() > 0) {
            terminal.error(Numbers.grouped(stats.failed()) + " events were not delivered: "
                    + report.failure().orElse("no reason was given") + ".");
        }
        switch (report.acks()) {
            case "0" ->
                terminal.note("With acks=0 no broker confirms anything: delivered means handed to the network.");
            case "1" ->
                terminal.note("With acks=1 one broker has confirmed each event; what it lost since then is not known.");
            default -> {}
        }
    }

    private String json() {
        StreamStats stats = report.stats();
        Map<String, Object> latency = new LinkedHashMap<>();
        latency.put("p50", stats.latency().p50Millis());
        latency.put("p95", stats.latency().p95Millis());
        latency.put("p99", stats.latency().p99Millis());
        latency.put("p999", stats.latency().p999Millis());
        latency.put("max", stats.latency().maxMillis());
        Map<String, Long> topics = new LinkedHashMap<>();
        BankSchema.EVENTS.forEach(
                type -> topics.put(type.collection(), stats.deliveredByTopic().getOrDefault(type.collection(), 0L)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("stream_id", report.streamId());
        members.put("generation", World.GENERATION);
        members.put("customers", plan.customers());
        members.put("seed", plan.world().seed());
        members.put("format", report.format());
        members.put("acks", report.acks());
        if (plan.time() instanceof StreamPlan.Simulated simulated) {
            members.put("clock", "simulated");
            members.put("speed", simulated.speed());
        } else if (plan.time() instanceof StreamPlan.Wall wall) {
            members.put("clock", "wall");
            members.put(
                    "rate",
                    Double.isInfinite(wall.pace().rate())
                            ? "unlimited"
                            : wall.pace().rate());
        }
        members.put("first_event", report.firstEvent());
        members.put("next_event", report.nextEvent());
        members.put("sent", stats.sent());
        members.put("delivered", stats.delivered());
        members.put("failed", stats.failed());
        members.put("events", topics);
        members.put("seconds", stats.seconds());
        members.put("throughput", stats.throughput());
        members.put("delay_seconds", stats.delaySeconds());
        members.put("latency_ms", latency);
        return JsonLine.of(members);
    }
}
