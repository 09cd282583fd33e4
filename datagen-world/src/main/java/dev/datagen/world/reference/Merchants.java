package dev.datagen.world.reference;

import dev.datagen.model.Gender;
import dev.datagen.world.distribution.Categoricals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shops by category: chains under their public trade name, and local shops whose name is a function of quantiles. Immutable.
 *
 * <p>Nothing adverse (fraud, dispute) may be pinned on a real company: take {@link #localName} there.
 */
public final class Merchants {

    /** The category whose local shops stand in where one has none: miscellaneous retail. */
    private static final int FALLBACK_MCC = 5999;

    private static final String COUNTRYSIDE = "Zona Rural";

    /** Begins the names of neighbourhoods in Goiás, Tocantins and the Distrito Federal. */
    private static final String SECTOR = "Setor ";

    /** In a shop, or online. */
    private static final int CHANNELS = 2;

    /** So often another is drawn instead of a merchant that is not in a city; then it is a local shop. */
    private static final int DRAWN_AGAIN = 12;

    /** By which what is drawn next depends on all digits of what was drawn. */
    private static final double NEXT = 7919;

    private final List<Merchant> merchants = new ArrayList<>();
    private final Wording.Words words;
    private final int states;

    /** By merchant: where and when they are; null of who is everywhere and always. */
    private final @Nullable Presence[] presences;

    private final Wording[] wordings;

    /** By merchant: whether each municipality has its own, whether it is a real company, and whether it sells online alone. */
    private final boolean[] municipal;

    private final boolean[] chain;
    private final boolean[] onlineOnly;

    /** Which slice sells, by category, state and channel. */
    private final int[] markets;

    /** That of the local shops of each category, or of those that stand in. */
    private final int[] local;

    /** By slice: its first merchant, and which of those from there on. */
    private final int[] firsts;

    private final Categoricals choices;

    private final List<PlanSeller> planSellers = new ArrayList<>();

    /** Where each sells online from; null of those that have no such place. */
    private final List<@Nullable Municipality> seats = new ArrayList<>();

    /** By category: of its purchases, those that are not for a plan. */
    private final double[] ordinary;

    /**
     * By who of all merchants is in it, its number: most states have the same ones of a category, and few slices stay in the caches of the processor.
     */
    private final Map<BitSet, Integer> numbers = new HashMap<>();

    private final List<Slice> slices = new ArrayList<>();

    /** Consecutive merchants from {@code first} on, by weight. */
    private record Slice(int first, double[] weights) {}

    private Merchants(Mccs mccs, Places places, Wording.Words words) {
        this.words = words;
        this.states = places.states().size();
        this.ordinary = new double[mccs.all().size()];
        List<Table.Row> rows = Table.read("merchants").rows();
        int[] starts = new int[mccs.all().size() + 1];
        for (Mcc mcc : mccs.all()) {
            readOf(mcc, rows, places.municipalities());
            starts[mcc.index() + 1] = merchants.size();
        }
        presences = new Presence[merchants.size()];
        wordings = merchants.stream().map(Merchant::wording).toArray(Wording[]::new);
        municipal = new boolean[merchants.size()];
        chain = new boolean[merchants.size()];
        onlineOnly = new boolean[merchants.size()];
        for (int i = 0; i < presences.length; i++) {
            Merchant merchant = merchants.get(i);
            presences[i] = merchant.presence().isEverywhere() ? null : merchant.presence();
            municipal[i] = merchant.isMunicipal();
            chain[i] = !merchant.isLocal();
            onlineOnly[i] = merchant.channel() == Merchant.Channel.ONLINE;
        }
        addSeats(places);
        int fallback = mccs.ofCode(FALLBACK_MCC).index();
        Integer standIn = slice(starts[fallback], starts[fallback + 1], Merchant::isLocal);
        if (standIn == null) {
            throw new IllegalStateException("merchants: category " + FALLBACK_MCC + " has no local shop");
        }
        List<Integer> sellers = new ArrayList<>();
        local = new int[mccs.all().size()];
        for (Mcc mcc : mccs.all()) {
            int first = starts[mcc.index()];
            int end = starts[mcc.index() + 1];
            Integer ofLocal = slice(first, end, Merchant::isLocal);
            local[mcc.index()] = ofLocal == null ? standIn : ofLocal;
            for (State state : places.states()) {
                addMarkets(first, end, state.uf(), local[mcc.index()], sellers);
            }
            ordinary[mcc.index()] = 1 - addPlanSellers(mcc, first, end);
        }
        markets = sellers.stream().mapToInt(slice -> slice).toArray();
        firsts = slices.stream().mapToInt(Slice::first).toArray();
        choices = Categoricals.of(slices.stream().map(Slice::weights).toArray(double[][]::new));
    }

    static Merchants load(Mccs mccs, Places places, Names names, Addresses addresses) {
        WeightedNames saints = saints();
        return new Merchants(mccs, places, (placeholder, u) -> word(placeholder, u, names, addresses, saints));
    }

    /** The rows of a category come after those of the one before. */
    private void readOf(Mcc mcc, List<Table.Row> rows, List<Municipality> municipalities) {
        int first = merchants.size();
        while (merchants.size() < rows.size() && rows.get(merchants.size()).integer("mcc") == mcc.code()) {
            merchants.add(Merchant.read(rows.get(merchants.size()), municipalities));
        }
        if (merchants.size() == first) {
            throw new IllegalStateException("merchants: category " + mcc.code() + " has no rows, or not in its place");
        }
    }

    private void addSeats(Places places) {
        Map<String, String> cities = new HashMap<>();
        for (Table.Row row : Table.read("online-seats").rows()) {
            cities.put(row.text("chain"), row.text("city"));
        }
        for (Merchant merchant : merchants) {
            seats.add(merchant.wording().isFixed() ? seat(merchant, cities, places.municipalities()) : null);
        }
        if (!chains().containsAll(cities.keySet())) {
            throw new IllegalStateException("online-seats: names a chain that merchants does not");
        }
    }

    /** Municipalities come largest first: those of the whole country sell from the largest of all. */
    private Municipality seat(Merchant chain, Map<String, String> cities, List<Municipality> municipalities) {
        String name = chain.wording().fill(words, 0, 0);
        String city = cities.get(name);
        return municipalities.stream()
                .filter(each ->
                        city == null ? chain.presence().isAt(each) : each.name().equals(city))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("merchants: " + name + " is nowhere"));
    }

    /** What share of a category's purchases they sell. */
    private double addPlanSellers(Mcc mcc, int first, int end) {
        double all = merchants.subList(first, end).stream()
                .mapToDouble(Merchant::weight)
                .sum();
        double share = 0;
        for (int i = first; i < end; i++) {
            Merchant merchant = merchants.get(i);
            if (merchant.hasPlans()) {
                Municipality seat = Objects.requireNonNull(seats.get(i), "seller of plans");
                planSellers.add(
                        new PlanSeller(planSellers.size(), mcc.index(), merchant.weight() / all, merchant, seat));
                share += merchant.weight() / all;
            }
        }
        return share;
    }

    /** Where none sells in a channel, those of the other stand in, and local ones where there are none either. */
    private void addMarkets(int first, int end, String uf, int ofLocal, List<Integer> sellers) {
        Integer any = slice(
                first,
                end,
                merchant -> !merchant.hasPlans() && merchant.presence().isIn(uf));
        for (boolean online : new boolean[] {false, true}) {
            Integer market = slice(
                    first,
                    end,
                    merchant -> !merchant.hasPlans() && merchant.presence().isIn(uf) && merchant.sells(online));
            sellers.add(market != null ? market : any != null ? any : ofLocal);
        }
    }

    /** The number of a slice; null if there are none. */
    private @Nullable Integer slice(int first, int end, Predicate<Merchant> which) {
        BitSet within = new BitSet();
        for (int i = first; i < end; i++) {
            within.set(i, merchants.get(i).weight() > 0 && which.test(merchants.get(i)));
        }
        return within.isEmpty() ? null : numbers.computeIfAbsent(within, same -> add(first, end, same));
    }

    private int add(int first, int end, BitSet within) {
        double[] weights = new double[end - first];
        for (int i = first; i < end; i++) {
            weights[i - first] = within.get(i) ? merchants.get(i).weight() : 0;
        }
        slices.add(new Slice(first, weights));
        return slices.size() - 1;
    }

    private int pick(int slice, double u) {
        return firsts[slice] + choices.pick(slice, u);
    }

    /** Whatever stands for a placeholder. */
    Wording.Words words() {
        return words;
    }

    private static WeightedNames saints() {
        Table table = Table.read("saints");
        double[] weights = new double[table.rows().size()];
        Arrays.fill(weights, 1);
        return new WeightedNames(table.map(row -> row.text("saint")), weights);
    }

    private static String word(
            Wording.Placeholder placeholder, double u, Names names, Addresses addresses, WeightedNames saints) {
        return switch (placeholder) {
            case SURNAME -> names.surname(u);
            case NEIGHBOURHOOD -> neighbourhood(u, names, addresses);
            case WOMAN -> names.firstName(names.firstNameIndex(Gender.FEMALE, u));
            case MAN -> names.firstName(names.firstNameIndex(Gender.MALE, u));
            case PERSON ->
                u < 0.5
                        ? names.firstName(names.firstNameIndex(Gender.FEMALE, u * 2))
                        : names.firstName(names.firstNameIndex(Gender.MALE, u * 2 - 1));
            case SAINT -> saints.name(u);
            case CITY -> throw new IllegalStateException("a municipality's own has no other name");
        };
    }

    /** No shop is called after the countryside, nor everywhere after what few states have; its owner's name stands there. */
    private static String neighbourhood(double u, Names names, Addresses addresses) {
        String neighbourhood = addresses.neighbourhood(u);
        return neighbourhood.equals(COUNTRYSIDE) || neighbourhood.startsWith(SECTOR) ? names.surname(u) : neighbourhood;
    }

    /** How many merchants there are, a local wording counted as one. */
    public int size() {
        return merchants.size();
    }

    /**
     * Draws a merchant of a category, of those that sell no plans.
     *
     * @param mccIndex index in {@link Mccs#all()}
     * @param city where somebody buys in a shop, or lives
     * @param online whether they buy online
     * @param day when, in days since 1970-01-01
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #size()} − 1
     */
    public int pick(int mccIndex, Municipality city, boolean online, int day, double u) {
        int market = markets[(mccIndex * states + city.state().index()) * CHANNELS + (online ? 1 : 0)];
        double at = u;
        for (int drawn = 0; drawn < DRAWN_AGAIN; drawn++) {
            int merchant = pick(market, at);
            Presence presence = presences[merchant];
            if (presence == null || presence.covers(city, day, day)) {
                return merchant;
            }
            at = at * NEXT % 1;
        }
        return pick(local[mccIndex], at);
    }

    /** Whether the merchant is a real company. */
    public boolean isChain(int merchantIndex) {
        return chain[merchantIndex];
    }

    /** Whether it sells online alone. */
    public boolean isOnlineOnly(int merchantIndex) {
        return onlineOnly[merchantIndex];
    }

    /** Where a real company sells online from; null of shops, and of what each municipality has. */
    public @Nullable Municipality seat(int merchantIndex) {
        return seats.get(merchantIndex);
    }

    /** The names of real companies. */
    public List<String> chains() {
        return merchants.stream()
                .filter(merchant -> merchant.wording().isFixed())
                .map(merchant -> merchant.wording().fill(words, 0, 0))
                .distinct()
                .toList();
    }

    /** Whether each municipality has its own, called after it. */
    public boolean isMunicipal(int merchantIndex) {
        return municipal[merchantIndex];
    }

    /** The name of a municipality's own merchant. */
    public String nameIn(Municipality city, int merchantIndex) {
        return merchants.get(merchantIndex).wording().fill((placeholder, u) -> city.name(), 0, 0);
    }

    /** What each purchase from a merchant costs on a day, in cents; 0 if each has a price of its own. */
    public long fareCents(int merchantIndex, int day) {
        DatedPrice fare = merchants.get(merchantIndex).fare();
        return fare == null ? 0 : fare.cents(day);
    }

    /** Who sells plans. */
    public List<PlanSeller> planSellers() {
        return Collections.unmodifiableList(planSellers);
    }

    /** Of the purchases of a category, those that are not for a plan, 0 to 1. */
    public double ordinaryShare(int mccIndex) {
        return ordinary[mccIndex];
    }

    /**
     * The name of a merchant.
     *
     * @param merchantIndex from {@link #pick}
     * @param u1 quantile in [0, 1) of the first word of a local shop
     * @param u2 of the second, where there is one
     */
    public String nameOf(int merchantIndex, double u1, double u2) {
        return wordings[merchantIndex].fill(words, u1, u2);
    }

    /** A local shop, never a real company: of miscellaneous retail in categories that have chains only. */
    public String localName(int mccIndex, double u1, double u2, double u3) {
        return nameOf(pick(local[mccIndex], u1), u2, u3);
    }
}
