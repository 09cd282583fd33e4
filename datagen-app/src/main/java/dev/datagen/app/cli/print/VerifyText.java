package dev.datagen.app.cli.print;

import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.text.Numbers;
import dev.datagen.app.verify.Difference;
import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.app.verify.VerifyReport;
import dev.datagen.app.verify.VerifyReport.Group;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.app.verify.VerifyReport.Verdict;

/** A verification for people. */
public final class VerifyText {

    private static final int NAME = 28;
    private static final int COUNT = 12;
    private static final int DIGEST = 32;

    private final Terminal terminal;
    private final VerifyReport report;
    private final Paint paint;

    /** Of a verification that has ended. */
    public VerifyText(Terminal terminal, VerifyReport report) {
        this.terminal = terminal;
        this.report = report;
        this.paint = terminal.outPaint();
    }

    /** Each check, and the differences it found. */
    public void print() {
        if (!report.load().loadId().equals(LoadOptions.UNREMEMBERED)) {
            line("Load " + report.load().loadId());
        }
        line(WorldGroup.announcement(report.load().customers(), LoadOptions.world(report.load())));
        if (!report.tables().isEmpty()) {
            heading("table", "rows");
            report.tables().forEach(this::table);
        }
        if (!report.partitions().isEmpty()) {
            heading("topic, partition", "events");
            report.partitions().forEach(this::partition);
        }
        report.proved()
                .forEach((what, count) -> line(Numbers.right(Numbers.grouped(count), NAME + COUNT) + "  " + what));
        report.notes().forEach(terminal::note);
        report.groups().forEach(this::group);
        verdict();
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    private void heading(String what, String unit) {
        line(paint.dim(Numbers.left(what, NAME) + Numbers.right(unit, COUNT) + "  " + Numbers.left("digest", DIGEST)));
    }

    private void table(TableResult table) {
        row(table.table(), table.rows(), table.digest(), table.verdict());
    }

    private void partition(PartitionResult partition) {
        row(
                partition.topic() + ", " + partition.partition(),
                partition.events(),
                partition.digest(),
                partition.verdict());
    }

    private void row(String name, long count, String digest, Verdict verdict) {
        line(Numbers.left(name, NAME) + Numbers.right(Numbers.grouped(count), COUNT) + "  "
                + paint.dim(Numbers.left(digest, DIGEST)) + "  "
                + (verdict == Verdict.EQUAL ? paint.green("=") : paint.red("≠")));
    }

    private void group(Group group) {
        line(paint.bold(group.kind().title()) + ": " + Numbers.grouped(group.count()));
        group.first().forEach(this::difference);
        if (group.rest() > 0) {
            line("  and " + Numbers.grouped(group.rest()) + " more");
        }
    }

    private void difference(Difference difference) {
        line("  " + difference.place());
        line("    " + paint.cyan(difference.field()) + ": expected " + difference.expected() + ", found "
                + difference.found());
    }

    private void verdict() {
        String time = " in " + Numbers.duration(report.seconds()) + ".";
        line(
                report.isEqual()
                        ? paint.green("Proved") + time + " What is there is what the load wrote"
                                + (report.basis() == Basis.OPTIONS ? " and its options make." : ".")
                        : paint.red(Numbers.counted(report.differences(), "difference")) + time);
    }
}
