package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.List;

/** Companies and institutions of a place that employ people, none of them a real one; names include the legal form. Immutable. */
public final class Workplaces {

    private final Wording.Words words;
    private final List<Wording> wordings;
    private final Categorical weights;
    private final long[] mostPayCents;

    private Workplaces(Wording.Words words, Table table) {
        this.words = words;
        this.wordings = table.map(row -> Wording.parse(row.text("wording")));
        this.weights = Categorical.of(table.decimals("weight"));
        this.mostPayCents = table.rows().stream()
                .mapToLong(row -> row.hundredths("most_pay_brl"))
                .toArray();
    }

    static Workplaces load(Wording.Words words) {
        return new Workplaces(words, Table.read("workplaces"));
    }

    /**
     * Draws a kind of workplace.
     *
     * @param u quantile in [0, 1)
     */
    public int pick(double u) {
        return weights.pick(u);
    }

    /** The highest gross pay of a month at a kind of workplace, in cents. */
    public long mostPayCents(int workplace) {
        return mostPayCents[workplace];
    }

    /**
     * The name of a workplace.
     *
     * @param workplace from {@link #pick}
     * @param u quantile in [0, 1) of the word in it
     */
    public String name(int workplace, double u) {
        return wordings.get(workplace).fill(words, u, u);
    }
}
