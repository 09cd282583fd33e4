package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where real companies sell online from. */
final class OnlineSeats {

    private OnlineSeats() {}

    /**
     * By merchant; null of shops, and of what each municipality has.
     *
     * @param chains the names of all real companies
     * @param municipalities the largest first: companies of the whole country sell from the largest of all, unless it is known better
     */
    static List<@Nullable Municipality> of(
            List<Merchant> merchants, List<String> chains, List<Municipality> municipalities, Wording.Words words) {
        Map<String, String> cities = new HashMap<>();
        for (Table.Row row : Table.read("online-seats").rows()) {
            cities.put(row.text("chain"), row.text("city"));
        }
        if (!chains.containsAll(cities.keySet())) {
            throw new IllegalStateException("online-seats: names a chain that merchants does not");
        }
        List<@Nullable Municipality> seats = new ArrayList<>();
        for (Merchant merchant : merchants) {
            Wording wording = merchant.wording();
            seats.add(wording.isFixed() ? seat(merchant, wording.fill(words, 0, 0), cities, municipalities) : null);
        }
        return seats;
    }

    private static Municipality seat(
            Merchant chain, String name, Map<String, String> cities, List<Municipality> municipalities) {
        String city = cities.get(name);
        return municipalities.stream()
                .filter(each ->
                        city == null ? chain.presence().isAt(each) : each.name().equals(city))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("merchants: " + name + " is nowhere"));
    }
}
