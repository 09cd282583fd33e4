package dev.datagen.world.reference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A shop, or what local shops of a kind are called.
 *
 * @param weight among those of its category
 * @param plans what its plans cost, the commonest first; none where each purchase has a price of its own
 * @param fare what each purchase costs, where that is the same for all
 */
record Merchant(
        Wording wording,
        double weight,
        Presence presence,
        Channel channel,
        List<DatedPrice> plans,
        @Nullable DatedPrice fare) {

    /** How it sells. */
    enum Channel {
        STORE,
        ONLINE,
        BOTH
    }

    static Merchant read(Table.Row row, List<Municipality> municipalities) {
        String channel = row.text("channel");
        String fare = row.text("fare");
        return new Merchant(
                Wording.parse(row.text("wording")),
                row.decimal("weight"),
                Presence.read(row, municipalities),
                channel.isEmpty() ? Channel.BOTH : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                row.filled("prices").stream().map(DatedPrice::parse).toList(),
                fare.isEmpty() ? null : DatedPrice.parse(fare));
    }

    boolean isLocal() {
        return !wording.isFixed() && !isMunicipal();
    }

    /** Whether each municipality has its own, called after it. */
    boolean isMunicipal() {
        return wording.names(Wording.Placeholder.CITY);
    }

    boolean hasPlans() {
        return !plans.isEmpty();
    }

    boolean sells(boolean online) {
        return channel != (online ? Channel.STORE : Channel.ONLINE);
    }
}
