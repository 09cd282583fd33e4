package dev.datagen.world.reference;

import java.util.List;

/**
 * Categories of merchants that the same people buy in, and who they are: factors of how often a customer buys in them.
 *
 * @param mccs indices of its categories in {@link Mccs#all()}
 * @param trait what some customers have or do, and others not; {@code -} if that does not matter
 * @param traitShare how many have it, 0 to 1
 * @param withTrait factor of those
 * @param withoutTrait factor of the others
 * @param women factor of women
 * @param men factor of men
 * @param byAge factors by {@linkplain #ageBand age}
 * @param income how much more the rich buy, −1 to 1
 * @param scale by which the group keeps its share of all purchases
 */
public record ShoppingGroup(
        List<Integer> mccs,
        String trait,
        double traitShare,
        double withTrait,
        double withoutTrait,
        double women,
        double men,
        List<Double> byAge,
        double income,
        double scale) {

    private static final int[] UP_TO = {25, 35, 45, 60, 75};
    private static final List<String> AGES = List.of("to24", "to34", "to44", "to59", "to74", "over");

    static ShoppingGroup read(Table.Row row, Mccs mccs) {
        return new ShoppingGroup(
                mccs.ofCodes(row.list("codes")),
                row.text("trait"),
                row.decimal("share"),
                row.decimal("with"),
                row.decimal("without"),
                row.decimal("women"),
                row.decimal("men"),
                AGES.stream().map(row::decimal).toList(),
                row.decimal("income"),
                row.decimal("scale"));
    }

    /** The place in {@link #byAge} of who is so old. */
    public static int ageBand(int years) {
        int band = 0;
        while (band < UP_TO.length && years >= UP_TO[band]) {
            band++;
        }
        return band;
    }
}
