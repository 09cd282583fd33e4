package dev.datagen.world.reference;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The card brands and their issuer identification numbers (IIN, the first six digits). Immutable. */
public final class Brands {

    /** Before codes: all banks but these. */
    private static final String ALL_BUT = "!";

    /** Shares of banks and brands are met by turns (iterative proportional fitting), to six digits after so many. */
    private static final int ROUNDS = 200;

    /** Of banks that have next to no clients. */
    private static final double LEAST_SHARE = 1e-6;

    private static final int HIPERCARD_UNTIL = Brasilia.epochDay(2025, 6, 30);

    private final List<Brand> all;
    private final List<IntRanges> iins;
    /** By bank. */
    private final List<Categorical> credit;

    private Brands(List<Brand> all, List<IntRanges> iins, List<Categorical> credit) {
        this.all = List.copyOf(all);
        this.iins = List.copyOf(iins);
        this.credit = List.copyOf(credit);
    }

    static Brands load(Banks banks) {
        List<Brand> brands = new ArrayList<>();
        List<IntRanges> iins = new ArrayList<>();
        List<String> issuers = new ArrayList<>();
        for (Table.Row row : Table.read("brands").rows()) {
            brands.add(new Brand(brands.size(), row.text("brand"), row.decimal("credit"), row.integer("pan_length")));
            iins.add(IntRanges.parse(row.list("iins")));
            issuers.add(row.text("issuers"));
        }
        return new Brands(brands, iins, credit(brands, issuers, banks));
    }

    /** Each bank's credit cards by brand: such as it issues, and of all banks' as many of each as there are. */
    private static List<Categorical> credit(List<Brand> brands, List<String> issuers, Banks banks) {
        double[][] cards = new double[banks.all().size()][brands.size()];
        for (Bank bank : banks.all()) {
            for (Brand brand : brands) {
                String codes = issuers.get(brand.index());
                boolean issues = codes.contains(bank.code()) != codes.startsWith(ALL_BUT);
                cards[bank.index()][brand.index()] = issues ? brand.creditShare() : 0;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Bank bank : banks.all()) {
                scaleRow(cards[bank.index()], Math.max(bank.clientShare(), LEAST_SHARE));
            }
            for (Brand brand : brands) {
                scaleColumn(cards, brand.index(), brand.creditShare());
            }
        }
        return Stream.of(cards).map(Categorical::of).toList();
    }

    private static void scaleRow(double[] row, double share) {
        double sum = 0;
        for (double cell : row) {
            sum += cell;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] *= share / sum;
        }
    }

    private static void scaleColumn(double[][] cards, int column, double share) {
        double sum = 0;
        for (double[] row : cards) {
            sum += row[column];
        }
        for (double[] row : cards) {
            row[column] *= share / sum;
        }
    }

    public List<Brand> all() {
        return all;
    }

    /** The brands of a bank's credit cards: its categories are indices of {@link #all()}. */
    public Categorical credit(int bankIndex) {
        return credit.get(bankIndex);
    }

    /**
     * Which brand a credit card has after a day, that had another by then: Itaú ended Hipercard on 30 June 2025, and gave its holders Mastercard.
     *
     * @param brandIndex index in {@link #all()}
     * @param epochDay in days since 1970-01-01
     */
    public Brand brand(int brandIndex, int epochDay) {
        Brand brand = all.get(brandIndex);
        boolean ended = epochDay > HIPERCARD_UNTIL && brand.name().equals("HIPERCARD");
        return ended
                ? all.stream()
                        .filter(other -> other.name().equals("MASTERCARD"))
                        .findFirst()
                        .orElseThrow()
                : brand;
    }

    /**
     * The IIN of a card.
     *
     * @param brandIndex index in {@link #all()}
     * @param u quantile in [0, 1)
     * @return six digits that no brand with fewer numbers has
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

    /** The index of the brand that issues an IIN: where ranges overlap, the one with fewer numbers in all, such as Elo inside Visa; −1 for nobody. */
    int owner(int iin) {
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
