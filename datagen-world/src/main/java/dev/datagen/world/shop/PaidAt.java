package dev.datagen.world.shop;

import dev.datagen.model.EntryMode;
import dev.datagen.world.reference.Abroad;
import org.jspecify.annotations.Nullable;

/** Where and how a card is used once, by its holder or by others. */
public interface PaidAt {

    /** Index of the category of the shop. */
    int mcc();

    /** The city or the seller abroad; null in Brazil. */
    Abroad.@Nullable City abroad();

    /** @param suspected whether it is declined because it looks like fraud, which no real company is named with */
    String shop(boolean suspected);

    /** The city of that shop, likewise. */
    String city(boolean suspected);

    /** How the card comes to a purchase of so much. */
    EntryMode mode(long cents);

    /**
     * When a purchase is posted.
     *
     * @param day of the purchase, in days since 1970-01-01, as the answer
     */
    int postingDay(int day);
}
