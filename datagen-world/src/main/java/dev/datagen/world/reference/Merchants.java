package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shops by category: chains under their public trade name, and local shops whose name is a function of quantiles. Immutable.
 *
 * <p>Nothing adverse (fraud, dispute) may be pinned on a real company: take {@link #localName} there.
 */
public final class Merchants {

    /** The category whose local shops stand in where one has none: miscellaneous retail. */
    private static final int FALLBACK_MCC = 5999;

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

    /** By merchant: whether each city or state has its own, whether it is a real company, and whether it sells online alone. */
    private final boolean[] ofPlace;

    private final boolean[] chain;
    private final boolean[] onlineOnly;

    /** Which slice sells, by category, state and channel. */
    private final int[] markets;

    /** That of the local shops of each category, or of those that stand in. */
    private final int[] local;

    private final MerchantSlices.Choices choices;

    private final List<PlanSeller> planSellers = new ArrayList<>();
    private final List<OwnShops> ownShops = new ArrayList<>();

    /** Where each sells online from; null of those that have no such place. */
    private final List<@Nullable Municipality> seats;

    /** By category: of its purchases, those that are not for a plan. */
    private final double[] ordinary;

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
        ofPlace = new boolean[merchants.size()];
        chain = new boolean[merchants.size()];
        onlineOnly = new boolean[merchants.size()];
        for (int i = 0; i < presences.length; i++) {
            Merchant merchant = merchants.get(i);
            presences[i] = merchant.presence().isEverywhere() ? null : merchant.presence();
            ofPlace[i] = merchant.isPublic();
            chain[i] = !merchant.isLocal();
            onlineOnly[i] = merchant.channel() == Merchant.Channel.ONLINE;
        }
        seats = OnlineSeats.of(merchants, chains(), places.municipalities(), words);
        MerchantSlices slices = new MerchantSlices(merchants);
        int fallback = mccs.ofCode(FALLBACK_MCC).index();
        Integer standIn = slices.of(starts[fallback], starts[fallback + 1], Merchant::isLocal);
        if (standIn == null) {
            throw new IllegalStateException("merchants: category " + FALLBACK_MCC + " has no local shop");
        }
        List<Integer> sellers = new ArrayList<>();
        local = new int[mccs.all().size()];
        for (Mcc mcc : mccs.all()) {
            int first = starts[mcc.index()];
            int end = starts[mcc.index() + 1];
            Integer ofLocal = slices.of(first, end, Merchant::isLocal);
            local[mcc.index()] = ofLocal == null ? standIn : ofLocal;
            for (State state : places.states()) {
                addMarkets(slices, first, end, state.uf(), local[mcc.index()], sellers);
            }
            ordinary[mcc.index()] = 1 - addPlanSellers(mcc, first, end);
            OwnShops.add(mcc.index(), first, merchants.subList(first, end), words, ownShops);
        }
        markets = sellers.stream().mapToInt(slice -> slice).toArray();
        choices = slices.choices();
    }

    static Merchants load(Mccs mccs, Places places, Names names, Addresses addresses) {
        return new Merchants(mccs, places, new ShopWords(names, addresses));
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
    private static void addMarkets(
            MerchantSlices slices, int first, int end, String uf, int ofLocal, List<Integer> sellers) {
        Integer any = slices.of(
                first,
                end,
                merchant -> !merchant.hasPlans() && merchant.presence().isIn(uf));
        for (boolean online : new boolean[] {false, true}) {
            Integer market = slices.of(
                    first,
                    end,
                    merchant -> !merchant.hasPlans() && merchant.presence().isIn(uf) && merchant.sells(online));
            sellers.add(market != null ? market : any != null ? any : ofLocal);
        }
    }

    /** Whatever stands for a placeholder. */
    Wording.Words words() {
        return words;
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
            int merchant = choices.pick(market, at);
            Presence presence = presences[merchant];
            if (presence == null || presence.covers(city, day, day)) {
                return merchant;
            }
            at = at * NEXT % 1;
        }
        return choices.pick(local[mccIndex], at);
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

    /** Whether all shops of that name are of one company. */
    public boolean isOwned(int merchantIndex) {
        return merchants.get(merchantIndex).owned();
    }

    /** The shops that real companies own, those of each category by themselves. */
    public List<OwnShops> ownShops() {
        return Collections.unmodifiableList(ownShops);
    }

    /** The names of real companies. */
    public List<String> chains() {
        return merchants.stream()
                .filter(merchant -> merchant.wording().isFixed())
                .map(merchant -> merchant.wording().fill(words, 0, 0))
                .distinct()
                .toList();
    }

    /** Whether each municipality or state has its own, called after it. */
    public boolean isPublic(int merchantIndex) {
        return ofPlace[merchantIndex];
    }

    /** Whether each state has its own. */
    public boolean isOfState(int merchantIndex) {
        return merchants.get(merchantIndex).isOfState();
    }

    /** The name of a city's own merchant, or of its state's. */
    public String nameIn(Municipality city, int merchantIndex) {
        return merchants
                .get(merchantIndex)
                .wording()
                .fill(
                        (placeholder, u) -> placeholder == Wording.Placeholder.UF
                                ? city.state().uf()
                                : city.name(),
                        0,
                        0);
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
        return nameOf(choices.pick(local[mccIndex], u1), u2, u3);
    }
}
