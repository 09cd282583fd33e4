package dev.datagen.world.shop;

import dev.datagen.world.reference.Mcc;
import java.util.List;
import java.util.Map;

/**
 * How much dearer than at home, in reais, people buy while they are abroad: prices are those of the dollar and the euro, and who travels spends more.
 * Immutable.
 */
public final class TicketsAbroad {

    /** By code: hotels, car rental; restaurants, bars, fast food; taxis, transport; shops; groceries (estimates). */
    private static final Map<Integer, Double> DEARER = Map.ofEntries(
            Map.entry(7011, 2.5),
            Map.entry(7512, 2.0),
            Map.entry(5812, 2.4),
            Map.entry(5813, 2.2),
            Map.entry(5814, 2.1),
            Map.entry(4121, 2.3),
            Map.entry(4111, 2.2),
            Map.entry(5311, 2.0),
            Map.entry(5651, 2.0),
            Map.entry(5655, 2.0),
            Map.entry(5661, 2.0),
            Map.entry(5691, 2.0),
            Map.entry(5732, 2.0),
            Map.entry(7922, 2.0),
            Map.entry(5411, 1.7),
            Map.entry(5499, 1.7),
            Map.entry(5462, 1.8));

    private static final double OTHERS = 1.6;

    private final double[] byCategory;

    public TicketsAbroad(List<Mcc> mccs) {
        byCategory = mccs.stream()
                .mapToDouble(mcc -> DEARER.getOrDefault(mcc.code(), OTHERS))
                .toArray();
    }

    /** What a purchase in person costs abroad that would cost so much at home, in cents, as the answer. */
    public long cents(int mcc, long atHomeCents) {
        return (long) (atHomeCents * byCategory[mcc]);
    }
}
