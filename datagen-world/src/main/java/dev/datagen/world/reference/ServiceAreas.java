package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cities of a state a biller serves that does not serve all of it. Immutable. */
final class ServiceAreas {

    private static final String THE_REST = "*";

    /** By biller, the municipalities, as text of state and name; of {@link #THE_REST} the state alone. */
    private final Map<String, Set<String>> areas = new HashMap<>();

    private ServiceAreas() {}

    static ServiceAreas load() {
        ServiceAreas loaded = new ServiceAreas();
        for (Table.Row row : Table.read("service-areas").rows()) {
            Set<String> area = loaded.areas.computeIfAbsent(row.text("biller"), any -> new HashSet<>());
            for (String city : row.list("cities")) {
                area.add(city.equals(THE_REST) ? row.text("uf") : row.text("uf") + ' ' + city);
            }
        }
        return loaded;
    }

    /**
     * Those of the billers that serve a city.
     *
     * @param billers of one category, that serve its state
     */
    List<Biller> serving(List<Biller> billers, Municipality city) {
        String state = city.state().uf();
        String named = state + ' ' + city.name();
        boolean isNamed = false;
        for (Biller biller : billers) {
            isNamed |= areaOf(biller).contains(named);
        }
        String place = isNamed ? named : state;
        List<Biller> serving = new ArrayList<>();
        for (Biller biller : billers) {
            if (!areas.containsKey(biller.name()) || areaOf(biller).contains(place)) {
                serving.add(biller);
            }
        }
        return serving;
    }

    private Set<String> areaOf(Biller biller) {
        return areas.getOrDefault(biller.name(), Set.of());
    }
}
