package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.profile.Comparison;
import dev.datagen.app.profile.Verdict;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A profile as one JSON object on one line. */
public final class ProfileJson {

    private static final int DECIMALS = 5;

    private final WorldOptions options;
    private final long customers;

    /** Of so many customers of a world. */
    public ProfileJson(WorldOptions options, long customers) {
        this.options = options;
        this.customers = customers;
    }

    /** All figures, on one line. */
    public String of(List<Comparison> comparisons) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("generation", World.GENERATION);
        members.put("customers", customers);
        members.put("seed", options.seed());
        members.put("from", LocalDate.ofEpochDay(options.period().firstDay()));
        members.put("to", LocalDate.ofEpochDay(options.period().lastDay()));
        members.put("activity", options.activity());
        members.put("profile", options.intensity().name());
        members.put("verdicts", verdicts(comparisons));
        members.put("figures", comparisons.stream().map(ProfileJson::figure).toList());
        return JsonLine.of(members);
    }

    private static Map<String, Long> verdicts(List<Comparison> comparisons) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict.word(),
                    comparisons.stream()
                            .filter(comparison -> comparison.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    /** What was not found has no member. */
    private static Map<String, Object> figure(Comparison comparison) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("figure", comparison.target().figure());
        members.put("verdict", comparison.verdict().word());
        members.put("distance_kind", comparison.target().distance().name().toLowerCase(Locale.ROOT));
        if (!Double.isNaN(comparison.distance())) {
            members.put("distance", number(comparison.distance()));
            members.put("chance", number(comparison.chance()));
        }
        members.put("records", comparison.samples());
        members.put("unit", comparison.target().unit());
        members.put("source", comparison.target().source());
        members.put("date", comparison.target().date());
        members.put("note", comparison.target().note());
        members.put(
                "categories", comparison.lines().stream().map(ProfileJson::line).toList());
        return members;
    }

    private static Map<String, Object> line(Comparison.Line line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("category", line.goal().category());
        members.put("target", line.goal().target());
        line.goal().contract().ifPresent(contract -> members.put("contract", contract));
        if (line.isFound()) {
            members.put("found", number(line.found()));
        }
        return members;
    }

    private static Number number(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(DECIMALS, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
