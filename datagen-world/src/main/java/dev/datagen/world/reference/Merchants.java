package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** By category: index of its first merchant, and weights of its merchants. */
    private final int[] first;

    private final List<Categorical> all;

    /** By category: weights of the local shops among its merchants; those of the fallback where it has none. */
    private final List<Categorical> local;

    private final int[] localFirst;

    private Merchants(
            List<Wording> wordings,
            Wording.Words words,
            int[] first,
            List<Categorical> all,
            int[] localFirst,
            List<Categorical> local) {
        this.wordings = List.copyOf(wordings);
        this.words = words;
        this.first = first;
        this.all = List.copyOf(all);
        this.localFirst = localFirst;
        this.local = List.copyOf(local);
    }

    static Merchants load(Mccs mccs, Names names, Addresses addresses) {
        List<Wording> wordings = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        int[] end = new int[mccs.all().size()];
        Map<Integer, Integer> indices = new HashMap<>();
        for (Mcc mcc : mccs.all()) {
            indices.put(mcc.code(), mcc.index());
        }
        for (Table.Row row : Table.read("merchants").rows()) {
            wordings.add(Wording.parse(row.text("wording")));
            weights.add(row.decimal("weight"));
            Integer mcc = indices.get(row.integer("mcc"));
            if (mcc == null) {
                throw new IllegalStateException("merchants: category " + row.text("mcc") + " is not in mccs");
            }
            end[mcc] = wordings.size();
        }
        WeightedNames saints = saints();
        Builder builder =
                new Builder(wordings, weights, end, mccs.ofCode(FALLBACK_MCC).index());
        return builder.build((placeholder, u) -> word(placeholder, u, names, addresses, saints));
    }

    private static WeightedNames saints() {
        Table table = Table.read("saints");
        double[] weights = new double[table.rows().size()];
        java.util.Arrays.fill(weights, 1);
        return new WeightedNames(table.map(row -> row.text("saint")), weights);
    }

    private static String word(String placeholder, double u, Names names, Addresses addresses, WeightedNames saints) {
        return switch (placeholder) {
            case "surname" -> names.surname(u);
            case "neighbourhood" -> addresses.neighbourhood(u);
            case "woman" -> names.firstName(names.firstNameIndex(Sex.FEMALE, u));
            case "man" -> names.firstName(names.firstNameIndex(Sex.MALE, u));
            case "person" ->
                u < 0.5
                        ? names.firstName(names.firstNameIndex(Sex.FEMALE, u * 2))
                        : names.firstName(names.firstNameIndex(Sex.MALE, u * 2 - 1));
            case "saint" -> saints.name(u);
            default -> throw new IllegalStateException("unknown placeholder {" + placeholder + "} in merchants");
        };
    }

    /** Cuts the one list of merchants into categories. */
    private record Builder(List<Wording> wordings, List<Double> weights, int[] end, int fallback) {

        Merchants build(Wording.Words words) {
            int[] first = new int[end.length];
            int[] localFirst = new int[end.length];
            List<Categorical> all = new ArrayList<>();
            List<Categorical> local = new ArrayList<>();
            for (int mcc = 0; mcc < end.length; mcc++) {
                first[mcc] = mcc == 0 ? 0 : end[mcc - 1];
                all.add(Categorical.of(weights(first[mcc], end[mcc], false)));
            }
            for (int mcc = 0; mcc < end.length; mcc++) {
                int source = hasLocal(first[mcc], end[mcc]) ? mcc : fallback;
                localFirst[mcc] = first[source];
                local.add(Categorical.of(weights(first[source], end[source], true)));
            }
            return new Merchants(wordings, words, first, all, localFirst, local);
        }

        private boolean hasLocal(int from, int to) {
            for (int i = from; i < to; i++) {
                if (!wordings.get(i).isFixed()) {
                    return true;
                }
            }
            return false;
        }

        private double[] weights(int from, int to, boolean localOnly) {
            double[] chosen = new double[to - from];
            for (int i = from; i < to; i++) {
                chosen[i - from] = localOnly && wordings.get(i).isFixed() ? 0 : weights.get(i);
            }
            return chosen;
        }
    }

    /** How many merchants there are, a local wording counted as one. */
    public int size() {
        return wordings.size();
    }

    /**
     * @param mccIndex index in {@link Mccs#all()}
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #size()} − 1
     */
    public int pick(int mccIndex, double u) {
        return first[mccIndex] + all.get(mccIndex).pick(u);
    }

    /** Whether the merchant is a real company. */
    public boolean isChain(int merchantIndex) {
        return wordings.get(merchantIndex).isFixed();
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
     * @param mccIndex index in {@link Mccs#all()}
     * @param u1 quantile in [0, 1) of the merchant, {@code u2} and {@code u3} of the words of a local shop
     */
    public String name(int mccIndex, double u1, double u2, double u3) {
        return nameOf(pick(mccIndex, u1), u2, u3);
    }

    /** A local shop, never a real company: of miscellaneous retail in categories that have chains only. */
    public String localName(int mccIndex, double u1, double u2, double u3) {
        return nameOf(localFirst[mccIndex] + local.get(mccIndex).pick(u1), u2, u3);
    }
}
