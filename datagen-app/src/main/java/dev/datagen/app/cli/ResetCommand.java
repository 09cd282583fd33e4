package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.LookGroup;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.reset.Removal;
import dev.datagen.app.reset.ResetJob;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reset}: takes away what the last load made, and nothing else. */
@Command(
        name = "reset",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Take away what the last load made, and nothing else.",
        description = {
            "%nShows first what would go: the load's rows, its topics or its records in them, the subjects that it was the"
                    + " first to use, and its line in datagen_load. Then it asks.",
            "%nOf a load without Kafka, no Kafka is asked.",
            "%nRows and records of others stay. Tables stay, too, empty of the load. Where others have written into a topic"
                    + " before the load, its records stay: Kafka deletes records only from the beginning."
        },
        footer = {
            "%nExamples:",
            "  ./datagen reset",
            "  ./datagen reset --yes",
            "  ./datagen reset --skip-postgres    the last load without PostgreSQL"
        })
final class ResetCommand implements Callable<Integer> {

    private final Surroundings here;

    @Option(names = "--yes", description = "Don't ask.")
    boolean yes;

    @Option(names = "--skip-kafka", hidden = true)
    boolean skipKafka;

    @ArgGroup(validate = false, heading = "%nWhere to look:%n")
    LookGroup look = new LookGroup();

    @Mixin
    HelpOption help = new HelpOption();

    ResetCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        if (skipKafka) {
            throw new UsageException(
                    "reset takes away a whole load, and asks for no Kafka where that has no events: leave"
                            + " out --skip-kafka");
        }
        look.check();
        here.interruption().changesNothing();
        try (ResetJob job = ResetJob.connect(
                look.postgres(here.environment()),
                look.kafka(here.environment()).orElseThrow(),
                new TopicClaim(here.clock(), here.terminal()::note))) {
            Removal removal = job.look();
            show(removal);
            if (!yes && !agreed()) {
                return ExitCode.FAILED;
            }
            here.interruption()
                    .describe(() ->
                            "Interrupted. What is not removed yet is still there: ./datagen reset removes the rest.");
            job.remove(removal);
            here.terminal().out().println(here.terminal().outPaint().green("Removed."));
        }
        return ExitCode.DONE;
    }

    private void show(Removal removal) {
        line("Load " + removal.load().loadId() + " of " + removal.load().startedAt());
        BankSchema.TABLES.stream()
                .map(Table::collection)
                .filter(removal.rows()::containsKey)
                .forEach(table -> showTable(
                        table,
                        removal.rows().getOrDefault(table, 0L),
                        removal.kept().getOrDefault(table, List.of()).size()));
        removal.topics().forEach(this::showTopic);
        removal.subjects().forEach(subject -> line("  subject " + subject + " goes"));
        line("  its line in datagen_load goes");
    }

    private void showTable(String table, long rows, int others) {
        line("  " + Numbers.left(table, 28) + Numbers.right(Numbers.grouped(rows), 12)
                + (rows == 1 ? " row goes" : " rows go") + others(others));
    }

    private static String others(int count) {
        return count == 0 ? "" : ", " + Numbers.grouped(count) + " of others stay";
    }

    private void showTopic(Removal.TopicStep step) {
        line("  " + Numbers.left(step.topic(), 28) + Numbers.right(Numbers.grouped(step.records()), 12)
                + switch (step.action()) {
                    case DELETE_TOPIC -> " records go, with the topic";
                    case DELETE_RECORDS -> " records go, the topic stays";
                    case LEAVE -> " records stay behind others";
                });
    }

    private void line(String text) {
        here.terminal().out().println(text);
    }

    private boolean agreed() {
        Optional<String> answer = answer();
        if (answer.isEmpty()) {
            here.terminal().err().println(); // as who answers would have done
        }
        boolean agreed = answer.filter(word -> word.matches("y|yes")).isPresent();
        if (!agreed) {
            here.terminal()
                    .note("Nothing has been removed."
                            + (answer.isEmpty() ? " Nobody answers: --yes removes it without asking." : ""));
        }
        return agreed;
    }

    /** Empty where nobody is there. */
    private Optional<String> answer() {
        here.terminal().err().print("Remove it? [y/N] ");
        here.terminal().err().flush();
        try {
            String answer = new BufferedReader(
                            new InputStreamReader(here.terminal().answers(), StandardCharsets.UTF_8))
                    .readLine();
            return Optional.ofNullable(answer).map(word -> word.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
