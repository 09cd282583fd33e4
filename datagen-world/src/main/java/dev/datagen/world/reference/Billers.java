package dev.datagen.world.reference;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.calendar.Brasilia;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who sends bills. Immutable. */
public final class Billers {

    /** As the median bills are told. */
    private static final int PRICES_OF = Brasilia.epochDay(2025, 1, 1);

    private final List<Biller> all;
    private final Map<Biller.Category, List<Biller>> byCategory = new EnumMap<>(Biller.Category.class);
    private final ServiceAreas areas;

    private Billers(List<Biller> all, ServiceAreas areas) {
        this.all = List.copyOf(all);
        this.areas = areas;
        for (Biller biller : all) {
            byCategory
                    .computeIfAbsent(biller.category(), none -> new ArrayList<>())
                    .add(biller);
        }
    }

    static Billers load(List<PlanSeller> planSellers) {
        Map<String, Biller.Former> formerly = new TreeMap<>();
        for (Table.Row row : Table.read("former-names").rows()) {
            formerly.put(row.text("biller"), Biller.Former.read(row));
        }
        List<Biller> all = new ArrayList<>();
        for (Table.Row row : Table.read("billers").rows()) {
            all.add(biller(all.size(), row, formerly.remove(row.text("name")), planSellers));
        }
        if (!formerly.isEmpty()) {
            throw new IllegalStateException("former-names: no such billers: " + formerly.keySet());
        }
        return new Billers(all, ServiceAreas.load());
    }

    private static Biller biller(
            int index, Table.Row row, Biller.@Nullable Former formerly, List<PlanSeller> planSellers) {
        String cnpj = row.text("cnpj");
        return new Biller(
                index,
                row.text("name"),
                formerly,
                Biller.Category.valueOf(row.text("category")),
                row.text("ufs").equals("*") ? Set.of() : Set.copyOf(row.list("ufs")),
                cnpj.equals("-") ? null : Cnpj.parse(cnpj),
                Biller.Frequency.valueOf(row.text("frequency")),
                row.hundredths("median_brl"),
                row.decimal("sigma"),
                plans(row.text("name"), planSellers),
                row.list("paid_by").stream().map(Biller.Means::valueOf).toList());
    }

    private static List<DatedPrice> plans(String name, List<PlanSeller> planSellers) {
        return planSellers.stream()
                .filter(seller -> seller.name().equals(name))
                .flatMap(seller -> seller.plans().stream())
                .sorted(Comparator.comparingLong(plan -> plan.cents(PRICES_OF)))
                .toList();
    }

    public List<Biller> all() {
        return all;
    }

    /** The billers of a category that serve a city, in the order of {@link #all()}: of electricity one, of water and gas one at the most. */
    public List<Biller> serving(Biller.Category category, Municipality city) {
        List<Biller> inState = new ArrayList<>();
        for (Biller biller : byCategory.getOrDefault(category, List.of())) {
            if (biller.serves(city.state().uf())) {
                inState.add(biller);
            }
        }
        return areas.serving(inState, city);
    }
}
