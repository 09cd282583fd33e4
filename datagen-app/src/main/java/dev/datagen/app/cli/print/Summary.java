package dev.datagen.app.cli.print;

import dev.datagen.app.cli.option.EmbeddedGroup;
import dev.datagen.app.cli.option.OutputGroup;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.load.LoadReport;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.text.Numbers;
import dev.datagen.embedded.Endpoints;
import dev.datagen.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a load has done, and what can be done next. */
public final class Summary {

    private static final int NAME = 28;
    private static final int COUNT = 14;

    private final Terminal terminal;
    private final LoadPlan plan;
    private final LoadReport report;
    private final Optional<Endpoints> endpoints;
    private final EmbeddedGroup embedded;
    private final Optional<Path> kafkaConfig;

    /**
     * Of a load that has ended.
     *
     * @param kafkaConfig client properties that the cluster asks for
     */
    public Summary(
            Terminal terminal,
            LoadPlan plan,
            LoadReport report,
            Optional<Endpoints> endpoints,
            EmbeddedGroup embedded,
            Optional<Path> kafkaConfig) {
        this.terminal = terminal;
        this.plan = plan;
        this.report = report;
        this.endpoints = endpoints;
        this.embedded = embedded;
        this.kafkaConfig = kafkaConfig;
    }

    /** Of one into somebody else's servers. */
    public Summary(Terminal terminal, LoadPlan plan, LoadReport report, Optional<Path> kafkaConfig) {
        this(terminal, plan, report, Optional.empty(), new EmbeddedGroup(), kafkaConfig);
    }

    /** As text or as a line of JSON, whichever was asked for. */
    public void print(OutputGroup output) {
        if (output.json) {
            terminal.out().println(json());
        } else if (!output.quiet) {
            table("table", "rows", report.rows());
            table("topic", "events, " + report.format(), report.events());
            total();
            next();
        }
    }

    private void table(String title, String unit, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        Paint paint = terminal.outPaint();
        terminal.out().println(paint.dim(Numbers.left(title, NAME) + Numbers.right(unit, COUNT) + "  digest"));
        counts.forEach((name, count) -> terminal.out()
                .println(Numbers.left(name, NAME)
                        + Numbers.right(Numbers.grouped(count), COUNT)
                        + "  "
                        + paint.dim(report.digests().getOrDefault(name, ""))));
    }

    private void total() {
        long all = report.totalRows() + report.totalEvents();
        Paint paint = terminal.outPaint();
        terminal.out()
                .println(paint.bold(Numbers.left("total", NAME) + Numbers.right(Numbers.grouped(all), COUNT)) + "  "
                        + paint.dim(report.totalDigest(World.GENERATION)));
        terminal.out()
                .println(paint.green("Done") + " in " + Numbers.duration(report.seconds()) + ", "
                        + Numbers.grouped(Math.round(all / Math.max(report.seconds(), 0.001))) + " records a second.");
    }

    private void next() {
        terminal.note("");
        if (embedded.ephemeral) {
            terminal.note("The servers and their data are removed. './datagen load --embedded' keeps them.");
            return;
        }
        terminal.note("Next:");
        commands().forEach(command -> terminal.note("  " + command));
    }

    private List<String> commands() {
        List<String> commands = new ArrayList<>();
        commands.add(verify());
        if (endpoints.isPresent()) {
            commands.addAll(HowToLook.at(endpoints.get(), embedded.directoryOption()));
        } else {
            plan.postgres().ifPresent(target -> commands.add(HowToLook.psql(target.url())));
            plan.kafka().ifPresent(target -> {
                String bootstrap = target.producer().bootstrapServers();
                commands.add(
                        plan.isShared()
                                ? HowToLook.consumerOfTransactions(bootstrap, kafkaConfig)
                                : HowToLook.consumer(bootstrap, kafkaConfig));
                if (report.format().equals("AVRO")) {
                    commands.add(HowToLook.registry(target.producer().schemaRegistryUrl()));
                }
            });
        }
        commands.add(
                "./datagen explain ID" + WorldGroup.arguments(plan.world()) + "        of any id in a table or topic");
        return commands;
    }

    private String verify() {
        return "./datagen verify"
                + endpoints
                        .map(own -> " --embedded" + embedded.directoryOption())
                        .orElse("")
                + (plan.postgres().isEmpty() ? " --skip-postgres" : "")
                + "        "
                + endpoints.map(own -> "").orElse("with these addresses: ")
                + "proves that all is there";
    }

    private String json() {
        Map<String, String> digests = new LinkedHashMap<>(report.digests());
        digests.put("total", report.totalDigest(World.GENERATION));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("load_id", report.loadId());
        members.put("generation", World.GENERATION);
        members.put("customers", plan.customers());
        members.put("seed", plan.world().seed());
        members.put("from", java.time.LocalDate.ofEpochDay(plan.world().period().firstDay()));
        members.put("to", java.time.LocalDate.ofEpochDay(plan.world().period().lastDay()));
        members.put("activity", plan.world().activity());
        members.put("profile", plan.world().intensity().name());
        members.put("format", report.format());
        members.put("rows", report.rows());
        members.put("events", report.events());
        members.put("digests", digests);
        members.put("seconds", report.seconds());
        return JsonLine.of(members);
    }
}
