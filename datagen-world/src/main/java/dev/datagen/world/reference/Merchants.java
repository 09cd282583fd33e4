package dev.datagen.world.reference;

import dev.datagen.model.Gender;
import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shops by category: chains under their public trade name, and local shops whose name is a function of quantiles. Immutable.
 *
 * <p>Nothing adverse (fraud, dispute) may be pinned on a real company: take {@link #localName} there.
 */
public final class Merchants {

    /** The category whose local shops stand in where one has none: miscellaneous retail. */
    private static final int FALLBACK_MCC = 5999;

    private final List<Wording> wordings;
    private final Wording.Words words;
    private final Set<String> chains;

    /** The merchants of each category, by index in {@link Mccs#all()}. */
    private final List<Slice> all;

    /** The local ones of each category, or those that stand in. */
    private final List<Slice> local;

    private Merchants(List<Wording> wordings, Wording.Words words, List<Slice> all, List<Slice> local) {
        this.wordings = List.copyOf(wordings);
        this.words = words;
        this.chains = wordings.stream()
                .filter(Wording::isFixed)
                .map(wording -> wording.fill(words, 0, 0))
                .collect(Collectors.toUnmodifiableSet());
        this.all = List.copyOf(all);
        this.local = List.copyOf(local);
    }

    /** Consecutive merchants from {@code first} on, by weight. */
    private record Slice(int first, Categorical weights) {

        int pick(double u) {
            return first + weights.pick(u);
        }
    }

    static Merchants load(Mccs mccs, Names names, Addresses addresses) {
        Reader reader = new Reader();
        Map<Integer, Slice> all = new HashMap<>();
        Map<Integer, Slice> local = new HashMap<>();
        for (Mcc mcc : mccs.all()) {
            reader.read(mcc.code(), all, local);
        }
        Slice fallback = local.get(FALLBACK_MCC);
        if (fallback == null) {
            throw new IllegalStateException("merchants: category " + FALLBACK_MCC + " has no local shop");
        }
        List<Slice> allByIndex = new ArrayList<>();
        List<Slice> localByIndex = new ArrayList<>();
        for (Mcc mcc : mccs.all()) {
            allByIndex.add(all.getOrDefault(mcc.code(), fallback));
            localByIndex.add(local.getOrDefault(mcc.code(), fallback));
        }
        WeightedNames saints = saints();
        Wording.Words words = (placeholder, u) -> word(placeholder, u, names, addresses, saints);
        return new Merchants(reader.wordings, words, allByIndex, localByIndex);
    }

    /** Cuts the table, whose rows are grouped by category, into slices. */
    private static final class Reader {

        private final List<Table.Row> rows = Table.read("merchants").rows();
        private final List<Wording> wordings = new ArrayList<>();

        /** The rows of a category must come next. */
        void read(int code, Map<Integer, Slice> all, Map<Integer, Slice> local) {
            int first = wordings.size();
            int end = first;
            while (end < rows.size() && rows.get(end).integer("mcc") == code) {
                wordings.add(Wording.parse(rows.get(end).text("wording")));
                end++;
            }
            if (end == first) {
                throw new IllegalStateException("merchants: category " + code + " has no rows, or not in its place");
            }
            double[] weights = new double[end - first];
            double[] localWeights = new double[end - first];
            for (int i = first; i < end; i++) {
                weights[i - first] = rows.get(i).decimal("weight");
                localWeights[i - first] = wordings.get(i).isFixed() ? 0 : weights[i - first];
            }
            all.put(code, new Slice(first, Categorical.of(weights)));
            if (Arrays.stream(localWeights).sum() > 0) {
                local.put(code, new Slice(first, Categorical.of(localWeights)));
            }
        }
    }

    /** Whatever stands for a placeholder. */
    Wording.Words words() {
        return words;
    }

    private static WeightedNames saints() {
        Table table = Table.read("saints");
        double[] weights = new double[table.rows().size()];
        Arrays.fill(weights, 1);
        return new WeightedNames(table.map(row -> row.text("saint")), weights);
    }

    private static String word(String placeholder, double u, Names names, Addresses addresses, WeightedNames saints) {
        return switch (placeholder) {
            case "surname" -> names.surname(u);
            case "neighbourhood" -> addresses.neighbourhood(u);
            case "woman" -> names.firstName(names.firstNameIndex(Gender.FEMALE, u));
            case "man" -> names.firstName(names.firstNameIndex(Gender.MALE, u));
            case "person" ->
                u < 0.5
                        ? names.firstName(names.firstNameIndex(Gender.FEMALE, u * 2))
                        : names.firstName(names.firstNameIndex(Gender.MALE, u * 2 - 1));
            case "saint" -> saints.name(u);
            default -> throw new IllegalStateException("unknown placeholder {" + placeholder + "} in merchants");
        };
    }

    /** How many merchants there are, a local wording counted as one. */
    public int size() {
        return wordings.size();
    }

    /**
     * Draws a merchant of a category.
     *
     * @param mccIndex index in {@link Mccs#all()}
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #size()} − 1
     */
    public int pick(int mccIndex, double u) {
        return all.get(mccIndex).pick(u);
    }

    /** Whether the merchant is a real company. */
    public boolean isChain(int merchantIndex) {
        return wordings.get(merchantIndex).isFixed();
    }

    /** Whether a name is that of a real company. */
    public boolean isChain(String name) {
        return chains.contains(name);
    }

    /**
     * The name of a merchant.
     *
     * @param merchantIndex from {@link #pick}
     * @param u1 quantile in [0, 1) of the first word of a local shop
     * @param u2 of the second, where there is one
     */
    public String nameOf(int merchantIndex, double u1, double u2) {
        return wordings.get(merchantIndex).fill(words, u1, u2);
    }

    /**
     * Draws a merchant and names it.
     *
     * @param mccIndex index in {@link Mccs#all()}
     * @param u1 quantile in [0, 1) of the merchant
     * @param u2 of the first word of a local shop
     * @param u3 of the second, where there is one
     */
    public String name(int mccIndex, double u1, double u2, double u3) {
        return nameOf(pick(mccIndex, u1), u2, u3);
    }

    /** A local shop, never a real company: of miscellaneous retail in categories that have chains only. */
    public String localName(int mccIndex, double u1, double u2, double u3) {
        return nameOf(local.get(mccIndex).pick(u1), u2, u3);
    }
}
