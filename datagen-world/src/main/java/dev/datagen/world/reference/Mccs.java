package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The merchant categories. Immutable. */
public final class Mccs {

    /** How much less it matters who works where nothing is bought in person (estimate). */
    private static final double LESS_ONLINE = 0.6;

    private final List<Mcc> all;

    private Mccs(List<Mcc> all) {
        this.all = List.copyOf(all);
    }

    static Mccs load() {
        List<Mcc> all = new ArrayList<>();
        for (Table.Row row : Table.read("mccs").rows()) {
            all.add(new Mcc(
                    all.size(),
                    row.integer("mcc"),
                    row.text("english"),
                    row.decimal("share"),
                    row.decimal("ticket_median_brl"),
                    row.decimal("ticket_sigma"),
                    row.decimal("instalments"),
                    row.decimal("online"),
                    row.decimal("weekend"),
                    row.integer("least"),
                    row.integer("most"),
                    row.decimal("trip"),
                    PriceStyle.valueOf(row.text("prices").toUpperCase(Locale.ROOT)),
                    HourProfile.parse(row.text("open"), row.list("peaks"), 1 - LESS_ONLINE * row.decimal("online"))));
        }
        return new Mccs(all);
    }

    public List<Mcc> all() {
        return all;
    }

    public Mcc mcc(int index) {
        return all.get(index);
    }

    /** The indices of the categories of some codes, as text. */
    List<Integer> ofCodes(List<String> codes) {
        return codes.stream()
                .map(code -> ofCode(Integer.parseInt(code)).index())
                .toList();
    }

    /**
     * The category of a code.
     *
     * @param code ISO 18245
     * @throws IllegalArgumentException if the code is not listed
     */
    public Mcc ofCode(int code) {
        return all.stream()
                .filter(mcc -> mcc.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no merchant category has the code " + code));
    }
}
