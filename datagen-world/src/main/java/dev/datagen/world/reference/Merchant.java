package dev.datagen.world.reference;

import java.util.List;
import java.util.Locale;

/**
 * A shop, or what local shops of a kind are called.
 *
 * @param weight among those of its category
 * @param ufs where it is; none stands for everywhere
 * @param pricesCents of its plans, the commonest first; none where each purchase has a price of its own
 */
record Merchant(Wording wording, double weight, List<String> ufs, Channel channel, List<Long> pricesCents) {

    /** How it sells. */
    enum Channel {
        STORE,
        ONLINE,
        BOTH
    }

    static Merchant read(Table.Row row) {
        String channel = row.text("channel");
        return new Merchant(
                Wording.parse(row.text("wording")),
                row.decimal("weight"),
                filled(row.list("states")),
                channel.isEmpty() ? Channel.BOTH : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                filled(row.list("prices")).stream().map(Merchant::cents).toList());
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** @param price R$ with two places */
    private static long cents(String price) {
        return Long.parseLong(price.replace(".", ""));
    }

    boolean isLocal() {
        return !wording.isFixed();
    }

    boolean isIn(String uf) {
        return ufs.isEmpty() || ufs.contains(uf);
    }

    boolean sells(boolean online) {
        return channel != (online ? Channel.STORE : Channel.ONLINE);
    }
}
