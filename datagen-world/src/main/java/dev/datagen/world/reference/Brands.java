package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The card brands and their issuer identification numbers (IIN, the first six digits). Immutable. */
public final class Brands {

    private final List<Brand> all;
    private final List<IntRanges> iins;
    private final Categorical credit;
    private final Categorical debit;

    private Brands(List<Brand> all, List<IntRanges> iins) {
        this.all = List.copyOf(all);
        this.iins = List.copyOf(iins);
        this.credit =
                Categorical.of(all.stream().mapToDouble(Brand::creditShare).toArray());
        this.debit = Categorical.of(all.stream().mapToDouble(Brand::debitShare).toArray());
    }

    static Brands load() {
        List<Brand> brands = new ArrayList<>();
        List<IntRanges> iins = new ArrayList<>();
        for (Table.Row row : Table.read("brands").rows()) {
            brands.add(new Brand(
                    brands.size(),
                    row.text("brand"),
                    row.decimal("credit"),
                    row.decimal("debit"),
                    row.integer("pan_length")));
            iins.add(IntRanges.parse(row.list("iins")));
        }
        return new Brands(brands, iins);
    }

    public List<Brand> all() {
        return all;
    }

    public Brand brand(int index) {
        return all.get(index);
    }

    /** The brands by their credit cards: its categories are indices of {@link #all()}. */
    public Categorical credit() {
        return credit;
    }

    /** The brands by their debit cards: its categories are indices of {@link #all()}. */
    public Categorical debit() {
        return debit;
    }

    /**
     * The IIN of a card.
     *
     * @param brandIndex index in {@link #all()}
     * @param u quantile in [0, 1)
     * @return six digits that {@link #ofIin} attributes to the brand
     */
    public int iin(int brandIndex, double u) {
        IntRanges own = iins.get(brandIndex);
        int iin = own.at((long) (u * own.size()));
        while (owner(iin) != brandIndex) {
            // A few numbers inside a wide range belong to a smaller brand, never a range's last.
            iin++;
        }
        return iin;
    }

    /** The brand that issues an IIN: where two ranges overlap, the brand with fewer numbers in all, such as Elo inside Visa. */
    public Optional<Brand> ofIin(int iin) {
        int owner = owner(iin);
        return owner < 0 ? Optional.empty() : Optional.of(all.get(owner));
    }

    private int owner(int iin) {
        int owner = -1;
        for (int i = 0; i < iins.size(); i++) {
            boolean narrower = owner < 0 || iins.get(i).size() < iins.get(owner).size();
            if (narrower && iins.get(i).contains(iin)) {
                owner = i;
            }
        }
        return owner;
    }
}
