package dev.datagen.app.cli.print;

import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.profile.Comparison;
import dev.datagen.app.profile.Distance;
import dev.datagen.app.profile.Target;
import dev.datagen.app.profile.Verdict;
import dev.datagen.app.text.Numbers;
import dev.datagen.world.WorldOptions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A profile to read, in 80 columns: subject by subject, and what the verdicts mean. */
public final class ProfileText {

    private static final int WIDTH = 80;
    private static final int VERDICT = 8;
    private static final int WHAT = 42;
    private static final int NUMBER = 10;
    private static final int COUNT = 4;
    private static final String INDENT = " ".repeat(VERDICT);

    /** A figure of up to so many categories shows all. */
    private static final int ALL = 6;

    /** A figure of more shows those that are furthest off. */
    private static final int FURTHEST = 4;

    private static final double PERCENT = 100;
    private static final double SMALL = 0.01;
    private static final double LARGE = 1000;

    private final Terminal terminal;
    private final Paint paint;
    private final WorldOptions options;
    private final long customers;

    /** Of so many customers of a world. */
    public ProfileText(Terminal terminal, WorldOptions options, long customers) {
        this.terminal = terminal;
        this.paint = terminal.outPaint();
        this.options = options;
        this.customers = customers;
    }

    /** A table for each subject, and how many figures are near and off. */
    public void print(List<Comparison> comparisons) {
        say(WorldGroup.announcement(customers, options) + ", activity " + options.activity() + ", profile "
                + options.intensity().name().toLowerCase(Locale.ROOT));
        String subject = "";
        for (Comparison comparison : comparisons) {
            if (!comparison.target().subject().equals(subject)) {
                subject = comparison.target().subject();
                say("");
                say(paint.bold(Numbers.left(subject, VERDICT + WHAT))
                        + paint.dim(Numbers.right("distance", NUMBER)
                                + Numbers.right("chance", NUMBER)
                                + Numbers.right("records", NUMBER)));
            }
            figure(comparison);
        }
        say("");
        legend(comparisons);
    }

    private void figure(Comparison comparison) {
        Target target = comparison.target();
        say(painted(comparison.verdict(), Numbers.left(comparison.verdict().word(), VERDICT))
                + Numbers.cut(target.what(), WHAT)
                + Numbers.right(percent(comparison.distance()), NUMBER)
                + Numbers.right(percent(comparison.chance()), NUMBER)
                + Numbers.right(Numbers.grouped(comparison.samples()), NUMBER));
        List<Comparison.Line> lines = comparison.lines();
        boolean all = lines.size() <= ALL;
        say(paint.dim(INDENT
                + Numbers.left(all ? "" : "furthest of " + lines.size(), WHAT)
                + Numbers.right("target", NUMBER)
                + Numbers.right("found", NUMBER)
                + (hasContract(lines) ? Numbers.right("contract", NUMBER) : "")));
        lines.stream()
                .sorted(all ? Comparator.comparingInt(lines::indexOf) : furthestFirst(target))
                .limit(all ? ALL : FURTHEST)
                .forEach(line -> line(target, line));
        String note = comparison.verdict() == Verdict.CLOSE || target.note().isEmpty() ? "" : ": " + target.note();
        wrap(target.source() + ", " + target.date() + note);
    }

    private static Comparator<Comparison.Line> furthestFirst(Target target) {
        return Comparator.<Comparison.Line>comparingDouble(line -> target.distance() == Distance.RELATIVE
                        ? line.difference() / line.goal().target()
                        : line.difference())
                .reversed();
    }

    private static boolean hasContract(List<Comparison.Line> lines) {
        return lines.stream().anyMatch(line -> line.goal().contract().isPresent());
    }

    private void line(Target target, Comparison.Line line) {
        String contract = line.goal().contract().isPresent()
                ? Numbers.right(value(target, line.goal().contract().getAsDouble()), NUMBER)
                : "";
        say(INDENT
                + Numbers.cut("  " + line.goal().category(), WHAT)
                + Numbers.right(value(target, line.goal().target()), NUMBER)
                + Numbers.right(value(target, line.found()), NUMBER)
                + contract);
    }

    private static String value(Target target, double value) {
        if (Double.isNaN(value)) {
            return "-";
        } else if (target.distance() != Distance.RELATIVE) {
            return percent(value);
        }
        return value >= LARGE ? Numbers.grouped(Math.round(value)) : Numbers.decimal(value, 2);
    }

    private static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        return Numbers.decimal(share * PERCENT, share > 0 && share < SMALL ? 2 : 1) + " %";
    }

    /** Source and note, in as many lines as they need. */
    private void wrap(String text) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                say(paint.dim(line.toString()));
                line = new StringBuilder(INDENT);
            }
            line.append(line.length() > VERDICT ? " " : "").append(word);
        }
        say(paint.dim(line.toString()));
    }

    private void legend(List<Comparison> comparisons) {
        say(paint.bold(Numbers.left("Verdicts", VERDICT + COUNT)) + paint.dim("  distance less chance"));
        for (Verdict verdict : Verdict.values()) {
            long count = comparisons.stream()
                    .filter(comparison -> comparison.verdict() == verdict)
                    .count();
            say(painted(verdict, Numbers.left(verdict.word(), VERDICT))
                    + Numbers.right(Long.toString(count), COUNT)
                    + "  "
                    + meaning(verdict));
        }
        wrap(
                "distance: of a whole, what would have to be in another category; of rates, the difference; of amounts"
                        + " and other numbers, the error in proportion to the target. Several rates or amounts count on average.");
        wrap("chance: the distance that a fair sample of as many records would have on average.");
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case CLOSE -> "up to " + limits(Distance::close);
            case NEAR -> "up to " + limits(Distance::near);
            case FORCED -> "not as published, but as the contract's volumes set it";
            case OFF -> "further away";
            case FEW -> "too few records to tell: take more --customers, or whole years";
        };
    }

    private static String limits(ToDoubleFunction<Distance> limit) {
        return Arrays.stream(Distance.values())
                .map(distance -> Math.round(limit.applyAsDouble(distance) * PERCENT) + " " + distance.measure())
                .collect(Collectors.joining(", "));
    }

    private String painted(Verdict verdict, String text) {
        return switch (verdict) {
            case CLOSE -> paint.green(text);
            case NEAR, FORCED, FEW -> paint.yellow(text);
            case OFF -> paint.red(text);
        };
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
