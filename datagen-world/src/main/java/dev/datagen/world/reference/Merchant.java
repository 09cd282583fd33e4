package dev.datagen.world.reference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A shop, or what local shops of a kind are called.
 *
 * @param owned whether all of its shops are of one company: not of franchisees, dealers or sister institutions who share a name
 * @param weight among those of its category
 * @param plans what its plans cost, the commonest first; none where each purchase has a price of its own
 * @param fare what each purchase costs, where that is the same for all
 */
record Merchant(
        boolean owned,
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
                row.text("kind").equals("chain"),
                Wording.parse(row.text("wording")),
                row.decimal("weight"),
                Presence.read(row, municipalities),
                channel.isEmpty() ? Channel.BOTH : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                row.filled("prices").stream().map(DatedPrice::parse).toList(),
                fare.isEmpty() ? null : DatedPrice.parse(fare));
    }

    boolean isLocal() {
        return !wording.isFixed() && !isPublic();
    }

    /** Whether each municipality or state has its own, called after it. */
    boolean isPublic() {
        return wording.names(Wording.Placeholder.CITY) || isOfState();
    }

    /** Whether each state has its own. */
    boolean isOfState() {
        return wording.names(Wording.Placeholder.UF);
    }

    boolean hasPlans() {
        return !plans.isEmpty();
    }

    boolean sells(boolean online) {
        return channel != (online ? Channel.STORE : Channel.ONLINE);
    }
}
