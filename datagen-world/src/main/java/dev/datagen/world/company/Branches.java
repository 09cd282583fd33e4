package dev.datagen.world.company;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.OwnShops;
import dev.datagen.world.reference.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The establishments of companies that own many shops: each has a CNPJ of its own, of which the root is that of the head office, and the order its
 * own (RFB, IN 2.119/2022). A company has the more of them the more cities it is in, and the larger these are. Immutable.
 */
public final class Branches {

    /** Who sells rides, tolls, lines and insurance has offices, but is paid at the head office. */
    private static final Set<Integer> PAID_CENTRALLY = Set.of(4111, 4131, 4784, 4814, 4899, 4900, 6300);

    /** The head office is the first, as a rule. */
    private static final int HEAD_OFFICE = 1;

    private final CompanyRegister register;

    /** By merchant and municipality: how many shops of the company are counted before those there; null of who has no branches. */
    private final int[] @Nullable [] before;

    /** By merchant, which of a company's shops was opened when. */
    private final @Nullable Permutation[] orders;

    /** @param key of the world */
    public Branches(Key key, ReferenceData reference, Shops shops, CompanyRegister register) {
        this.register = register;
        before = new int[reference.merchants().size()][];
        orders = new Permutation[reference.merchants().size()];
        Map<String, Integer> counts = new HashMap<>();
        List<OwnShops> all = reference.merchants().ownShops().stream()
                .filter(own -> !PAID_CENTRALLY.contains(
                        reference.mccs().mcc(own.category()).code()))
                .toList();
        for (OwnShops own : all) {
            String company = register.cnpj(own.chain());
            int[] counted = count(own, counts.getOrDefault(company, 0), reference.municipalities(), shops);
            before[own.merchant()] = counted;
            counts.put(company, counted[counted.length - 1]);
        }
        Key ofOrders = key.derive("branches");
        for (OwnShops own : all) {
            String company = register.cnpj(own.chain());
            orders[own.merchant()] =
                    new Permutation(ofOrders.derive(company), Objects.requireNonNull(counts.get(company)));
        }
    }

    /** One in each city at least, and its share of all shops there. */
    private static int[] count(OwnShops own, int others, List<Municipality> municipalities, Shops shops) {
        int[] counted = new int[municipalities.size() + 1];
        counted[0] = others;
        for (Municipality city : municipalities) {
            int here = own.isAt(city) ? 1 + (int) (own.share() * shops.places(own.category(), city)) : 0;
            counted[city.index() + 1] = counted[city.index()] + here;
        }
        return counted;
    }

    /**
     * The company that is paid in a shop, whose establishment it is.
     *
     * @param merchant the shop's, a real company
     * @param place see {@link Shops#place}
     */
    public Company at(int merchant, String name, Municipality city, long place) {
        int[] counted = before[merchant];
        Permutation order = orders[merchant];
        if (counted == null || order == null) {
            return register.headOffice(name);
        }
        String headOffice = register.cnpj(name);
        int first = counted[city.index()];
        int which = first + Shops.rank(place) % (counted[city.index() + 1] - first);
        String cnpj = Cnpj.ofEstablishment(headOffice, HEAD_OFFICE + 1 + (int) order.apply(which));
        boolean isTaken = cnpj.equals(headOffice);
        return new Company(name, isTaken ? Cnpj.ofEstablishment(headOffice, HEAD_OFFICE) : cnpj, true, headOffice);
    }
}
