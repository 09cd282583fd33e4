package dev.datagen.world.reference;

import java.util.List;

/**
 * The shops of one category that a real company owns. Immutable.
 *
 * <p>Merchants and categories are known by their indices in {@link Merchants} and {@link Mccs#all()}.
 */
public final class OwnShops {

    private final int merchant;
    private final int category;
    private final String chain;
    private final double share;
    private final Presence presence;

    private OwnShops(int merchant, int category, String chain, double share, Presence presence) {
        this.merchant = merchant;
        this.category = category;
        this.chain = chain;
        this.share = share;
        this.presence = presence;
    }

    /** Adds those of a category, of which {@code first} is the first merchant. */
    static void add(int category, int first, List<Merchant> merchants, Wording.Words words, List<OwnShops> all) {
        double weights = merchants.stream().mapToDouble(Merchant::weight).sum();
        for (int i = 0; i < merchants.size(); i++) {
            Merchant merchant = merchants.get(i);
            if (merchant.owned() && merchant.wording().isFixed() && merchant.sells(false) && !merchant.hasPlans()) {
                String name = merchant.wording().fill(words, 0, 0);
                all.add(new OwnShops(first + i, category, name, merchant.weight() / weights, merchant.presence()));
            }
        }
    }

    public int merchant() {
        return merchant;
    }

    public int category() {
        return category;
    }

    /** The company's name. */
    public String chain() {
        return chain;
    }

    /** Of all shops of the category, where it has any: 0 to 1. */
    public double share() {
        return share;
    }

    /** Whether it has any in a city. */
    public boolean isAt(Municipality city) {
        return presence.isAt(city);
    }
}
