package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shops abroad are called in a language: none of them exists. Immutable. */
final class ShopsAbroad {

    /** The row of the names that stand in a wording. */
    private static final String NAMES = "0000";

    /** The row of all categories that have none of their own. */
    private static final String OTHERS = "9999";

    private static final String PLACE = "{}";

    private final List<String> names;

    /** By index of the merchant category. */
    private final List<List<String>> wordings;

    private ShopsAbroad(List<String> names, List<List<String>> wordings) {
        this.names = names;
        this.wordings = List.copyOf(wordings);
    }

    /** By language. */
    static Map<String, ShopsAbroad> load(Mccs mccs) {
        Map<String, Map<String, List<String>>> rows = new HashMap<>();
        for (Table.Row row : Table.read("abroad-shops").rows()) {
            Map<String, List<String>> byCode = rows.computeIfAbsent(row.text("language"), same -> new HashMap<>());
            row.list("codes").forEach(code -> byCode.put(code, row.list("wordings")));
        }
        Map<String, ShopsAbroad> byLanguage = new HashMap<>();
        rows.forEach((language, own) -> {
            Map<String, List<String>> byCode = new HashMap<>(rows.getOrDefault(spoken(language), Map.of()));
            byCode.putAll(own);
            byLanguage.put(language, of(byCode, mccs));
        });
        return byLanguage;
    }

    /** The language of which a country may have words of its own: {@code en} of {@code en-IE}. */
    private static String spoken(String language) {
        return language.substring(0, 2);
    }

    private static ShopsAbroad of(Map<String, List<String>> byCode, Mccs mccs) {
        List<String> names = byCode.getOrDefault(NAMES, List.of());
        List<String> others = byCode.getOrDefault(OTHERS, List.of());
        List<List<String>> wordings = new ArrayList<>();
        mccs.all().forEach(mcc -> wordings.add(byCode.getOrDefault(mcc.codeText(), others)));
        return new ShopsAbroad(names, wordings);
    }

    /** @param u quantile in [0, 1) */
    String name(int mcc, double u) {
        List<String> ofCategory = wordings.get(mcc);
        int which = (int) (u * ofCategory.size() * names.size());
        return ofCategory.get(which % ofCategory.size()).replace(PLACE, names.get(which / ofCategory.size()));
    }
}
