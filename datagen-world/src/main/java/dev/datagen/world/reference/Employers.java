package dev.datagen.world.reference;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Large employers. Immutable. */
public final class Employers {

    private static final String EVERYWHERE = "BR";

    private final List<Employer> all;
    private final Categorical staff;
    private final Categorical payers;

    private Employers(List<Employer> all) {
        this.all = List.copyOf(all);
        this.staff = Categorical.of(all.stream().mapToDouble(Employer::staff).toArray());
        this.payers = Categorical.of(all.stream()
                .mapToDouble(each -> each.paysPeople() ? each.staff() : 0)
                .toArray());
    }

    static Employers load() {
        List<Employer> all = new ArrayList<>();
        for (Table.Row row : Table.read("employers").rows()) {
            all.add(new Employer(
                    all.size(),
                    row.text("name"),
                    row.text("legal_name"),
                    Cnpj.parse(row.text("cnpj")),
                    row.text("uf"),
                    row.integer("staff"),
                    Employer.Kind.valueOf(row.text("kind")),
                    row.hundredths("median_pay_brl"),
                    states(row.list("states")),
                    row.integer("women") / 100.0,
                    row.text("pays_people").equals("yes")));
        }
        return new Employers(all);
    }

    private static Set<String> states(List<String> listed) {
        return listed.contains(EVERYWHERE) ? Set.of() : Set.copyOf(listed);
    }

    public List<Employer> all() {
        return all;
    }

    public Employer employer(int index) {
        return all.get(index);
    }

    /** Those that pay people who do not work for them, by their staff: its categories are indices of {@link #all()}. */
    public Categorical payers() {
        return payers;
    }

    /** The employers by their staff: its categories are indices of {@link #all()}. */
    public Categorical staff() {
        return staff;
    }
}
