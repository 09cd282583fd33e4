package dev.datagen.world.company;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Merchants;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CNPJs of companies: that of public registers where it is known, and else one whose root no other company has.
 *
 * <p>Each kind of business has numbers of its own, and a permutation spreads all of them over the roots that no real company in the reference data
 * has. Immutable.
 */
public final class CompanyRegister {

    /** Of B3 S.A., which buys from each who sells and sells to each who buys (RFB). */
    public static final String EXCHANGE_CNPJ = "09346601000125";

    /** Roots of eight digits, as all companies have that were opened until July 2026. */
    private static final int ROOTS = 100_000_000;

    /** Roots have as many characters, and of so many kinds. */
    private static final int ROOT_LENGTH = 8;

    private static final int LETTERED_RADIX = Character.MAX_RADIX;
    private static final long FIRST_LETTERED = Long.parseLong("A0000000", LETTERED_RADIX);
    private static final String HEAD_OFFICE = "0001";

    /** A kind of business, of which there are 2 to the power of so many at the most. */
    public enum Kind {
        /** With a name of its own. */
        NAMED(12),
        /** By municipality and rank. */
        WORKPLACE(15),
        /** Lets homes; by municipality and surname. */
        ESTATE_AGENCY(18),
        /** A block of flats; by municipality and surname. */
        CONDOMINIUM(18),
        /** By municipality and rank. */
        SCHOOL(18),
        /** Of internet; by municipality and name. */
        PROVIDER(12),
        /** That levies a tax; by index. */
        MUNICIPALITY(9),
        /** That levies a tax; by index. */
        STATE(5),
        /** Sells to customers; by {@link Shops#place}. */
        SHOP(25),
        /** Hires people by the job; by municipality and {@link Shops#localPlace}. */
        CLIENT(25),
        /** That registers vehicles; by index of the state. */
        TRAFFIC_OFFICE(5);

        private final int bits;

        Kind(int bits) {
            this.bits = bits;
        }

        int most() {
            return 1 << bits;
        }
    }

    private final int[] firstOfKind = new int[Kind.values().length];

    /** Roots of real companies in ascending order, each less how many there are below it: how many free roots are below. */
    private final int[] taken;

    private final Permutation numbers;
    private final Permutation lettered;

    /** By name. */
    private final Map<String, String> named = new HashMap<>();

    /** The names by which companies are known, by others under which they sell. */
    private final Map<String, String> tradeNames;

    /** @param key of the world */
    public CompanyRegister(Key key, ReferenceData reference) {
        int first = 0;
        for (Kind kind : Kind.values()) {
            firstOfKind[kind.ordinal()] = first;
            first += kind.most();
        }
        taken = taken(reference);
        numbers = new Permutation(key.derive("company register"), ROOTS - taken.length);
        lettered =
                new Permutation(key.derive("lettered companies"), (long) StrictMath.pow(LETTERED_RADIX, ROOT_LENGTH));
        Set<String> known = new HashSet<>();
        for (Employer employer : reference.employers().all()) {
            register(employer.name(), employer.cnpj(), known);
        }
        for (Biller biller : reference.billers().all()) {
            register(biller.name(), biller.cnpj(), known);
        }
        names(reference).forEach(this::nameAnew);
        tradeNames = reference.tradeNames();
        tradeNames.forEach((name, company) -> named.put(name, cnpj(company)));
    }

    private static int[] taken(ReferenceData reference) {
        Set<Integer> roots = new TreeSet<>();
        Stream.of(
                        Stream.of(EXCHANGE_CNPJ),
                        reference.employers().all().stream()
                                .map(employer -> employer.cnpj().characters()),
                        reference.billers().all().stream()
                                .filter(biller -> biller.cnpj() != null)
                                .map(biller -> biller.cnpj().characters()),
                        reference.banks().all().stream()
                                .flatMap(bank -> Stream.of(bank.ispbText(), bank.pixIspbText())))
                .flatMap(cnpjs -> cnpjs)
                .map(cnpj -> cnpj.substring(0, 8))
                .filter(root -> root.chars().allMatch(c -> c <= '9'))
                .forEach(root -> roots.add(Integer.parseInt(root)));
        int[] ascending = roots.stream().mapToInt(root -> root).toArray();
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] -= i;
        }
        return ascending;
    }

    /** A company with several trade names is known by the first. */
    private void register(String name, @Nullable Cnpj cnpj, Set<String> known) {
        if (cnpj != null && !named.containsKey(name) && known.add(cnpj.characters())) {
            named.put(name, cnpj.characters());
        }
    }

    private static Stream<String> names(ReferenceData reference) {
        Merchants merchants = reference.merchants();
        return Stream.of(
                        reference.employers().all().stream().map(Employer::name),
                        reference.billers().all().stream().flatMap(CompanyRegister::names),
                        merchants.chains().stream(),
                        Platforms.names())
                .flatMap(names -> names);
    }

    private static Stream<String> names(Biller biller) {
        Biller.Former formerly = biller.formerly();
        return formerly == null ? Stream.of(biller.name()) : Stream.of(biller.name(), formerly.name());
    }

    private void nameAnew(String name) {
        if (!named.containsKey(name)) {
            named.put(name, cnpj(Kind.NAMED, named.size()));
        }
    }

    /**
     * The CNPJ of a company known by name.
     *
     * @throws IllegalArgumentException if none is called that
     */
    String cnpj(String name) {
        String cnpj = named.get(name);
        if (cnpj == null) {
            throw new IllegalArgumentException("no company is known as '" + name + "'");
        }
        return cnpj;
    }

    /** The head office of a company, which has one name whatever the name under which it sells. */
    public Company headOffice(String name) {
        return new Company(withoutBrackets(tradeNames.getOrDefault(name, name)), cnpj(name), true);
    }

    private static String withoutBrackets(String name) {
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /**
     * The CNPJ of the head office of a business.
     *
     * @param number which of its kind, from 0 to less than {@link Kind#most()}
     */
    public String cnpj(Kind kind, long number) {
        if (number < 0 || number >= kind.most()) {
            throw new IllegalArgumentException(kind + " has no number " + number + ", but 0 to " + (kind.most() - 1));
        }
        int free = (int) numbers.apply(firstOfKind[kind.ordinal()] + number);
        return Cnpj.ofHeadOffice(free + below(free));
    }

    /**
     * The CNPJ of the head office of a business that opened when roots with letters were given out; none else has its root.
     *
     * @param number which of all of them, from 0
     */
    public String letteredCnpj(long number) {
        String root;
        long at = FIRST_LETTERED + number;
        do {
            at = lettered.apply(at);
            root = Long.toString(at, LETTERED_RADIX).toUpperCase(Locale.ROOT);
        } while (root.chars().allMatch(c -> c <= '9'));
        return Cnpj.ofBase("0".repeat(ROOT_LENGTH - root.length()) + root + HEAD_OFFICE)
                .characters();
    }

    /** How many roots are taken below a free one, by how many free ones are. */
    private int below(int free) {
        int place = Arrays.binarySearch(taken, free);
        if (place < 0) {
            return -1 - place;
        }
        while (place < taken.length && taken[place] == free) {
            place++;
        }
        return place;
    }
}
