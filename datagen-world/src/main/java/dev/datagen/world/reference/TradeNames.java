package dev.datagen.world.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names under which companies sell besides the one they are known by. */
final class TradeNames {

    private TradeNames() {}

    /** The companies' names, by those. */
    static Map<String, String> load() {
        Map<String, String> companies = new LinkedHashMap<>();
        for (Table.Row row : Table.read("trade-names").rows()) {
            companies.put(row.text("name"), row.text("company"));
        }
        return companies;
    }
}
