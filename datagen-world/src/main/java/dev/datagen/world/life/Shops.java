package dev.datagen.world.life;

import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Merchants;
import org.jspecify.annotations.Nullable;

/**
 * The shops of each merchant category, so that customers meet the same ones again.
 *
 * <p>A category has {@link #SHOPS} places, filled by weight: a large chain stands in many of them, a local shop in one. Names are made
 * when first asked for; two threads that ask at once make the same name.
 */
final class Shops {

    private static final int SHOPS = 512;

    private final Key key;
    private final Merchants merchants;
    private final @Nullable String[] names;

    Shops(Key key, Merchants merchants, int categories) {
        this.key = key;
        this.merchants = merchants;
        this.names = new String[categories * SHOPS];
    }

    /**
     * The name of a shop of a category.
     *
     * @param category index of the merchant category
     * @param u which one, in [0, 1)
     */
    String name(int category, double u) {
        int place = category * SHOPS + (int) (u * SHOPS);
        String name = names[place];
        if (name == null) {
            double inCategory = (place % SHOPS + 0.5) / SHOPS;
            name = merchants.name(category, inCategory, key.unitAt(2L * place), key.unitAt(2L * place + 1));
            names[place] = name;
        }
        return name;
    }

    /** Likewise, but never a real company: for what somebody disputes. */
    String localName(int category, double u) {
        long place = category * SHOPS + (int) (u * SHOPS);
        double inCategory = (place % SHOPS + 0.5) / SHOPS;
        return merchants.localName(category, inCategory, key.unitAt(-2 * place - 1), key.unitAt(-2 * place - 2));
    }
}
