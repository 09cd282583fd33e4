package dev.datagen.world.life.card;

import dev.datagen.model.EntryMode;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.card.CardFrauds;
import dev.datagen.world.card.PurchaseParts;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Shops;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Mccs;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.shop.PaidAt;
import dev.datagen.world.shop.Whereabouts;
import dev.datagen.world.time.Moments;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What others buy with a card, where and for how much: with its data, what is worth money at once, from shops anywhere, like its holder's; with the
 * plastic, by contactless payments that ask for no password, where its holder is. Never from a real company. Mutable scratch space; belongs to one
 * thread.
 */
final class FraudPlace implements PaidAt {

    /**
     * What others buy online: median and spread in R$, and how often. Most of it is sold again; the rest is what everybody buys, as by food apps,
     * pharmacies and clothes shops (estimates, for some R$ 1,000 on average: ClearSale, 2022 to 2024).
     */
    private record Bought(int code, boolean fromAbroad, LogNormal reais, double weight) {}

    private static final List<Bought> ONLINE = List.of(
            new Bought(5732, false, new LogNormal(1100, 0.7), 14),
            new Bought(5732, true, new LogNormal(1300, 0.7), 6),
            new Bought(5262, false, new LogNormal(620, 0.8), 12),
            new Bought(5262, true, new LogNormal(560, 0.8), 6),
            new Bought(4722, false, new LogNormal(1500, 0.6), 5),
            new Bought(4511, true, new LogNormal(2100, 0.6), 4),
            new Bought(5818, true, new LogNormal(380, 0.6), 6),
            new Bought(5816, true, new LogNormal(240, 0.6), 3),
            new Bought(5655, false, new LogNormal(480, 0.6), 3),
            new Bought(5944, false, new LogNormal(1000, 0.7), 2),
            new Bought(5722, false, new LogNormal(1300, 0.6), 4),
            new Bought(5311, false, new LogNormal(620, 0.7), 4),
            new Bought(5651, false, new LogNormal(380, 0.7), 6),
            new Bought(5661, false, new LogNormal(450, 0.6), 3),
            new Bought(5977, false, new LogNormal(340, 0.6), 4),
            new Bought(5912, false, new LogNormal(230, 0.6), 4),
            new Bought(5411, false, new LogNormal(330, 0.7), 4),
            new Bought(5814, false, new LogNormal(110, 0.5), 4),
            new Bought(5812, false, new LogNormal(140, 0.5), 2),
            new Bought(5999, false, new LogNormal(300, 0.7), 3),
            new Bought(5533, false, new LogNormal(560, 0.6), 2),
            new Bought(7922, false, new LogNormal(420, 0.6), 2),
            new Bought(5941, false, new LogNormal(480, 0.6), 2));

    private static final Categorical WHICH =
            Categorical.of(ONLINE.stream().mapToDouble(Bought::weight).toArray());

    /** What is tried first, for less than a dollar: media, games, apps and clubs abroad, gifts to churches and odds and ends here. */
    private static final int[] TESTED = {5815, 5816, 5818, 5968, 8661, 5999};

    private static final int TESTED_ABROAD = 4;

    /** In R$. */
    private static final double LEAST_TEST = 1.1;

    private static final double MORE_TEST = 3.7;

    /** What a plastic is used for that is not one's own: groceries, fuel, convenience, drugs, fast food, drinks. */
    private static final int[] IN_PERSON = {5411, 5541, 5499, 5912, 5814, 5921};

    /** In R$: from R$ 200 on, cards ask for the password; prices abroad are rounded by a dollar. */
    private static final LogNormal CONTACTLESS = new LogNormal(85, 0.6);

    private static final long LEAST_CONTACTLESS_CENTS = 15_00;
    private static final double MOST_CONTACTLESS = 190;

    /** A fraud has a shop of its own, where so many of its purchases are made (estimate). */
    private static final double SAME_SHOP = 0.5;

    /** For more than so much of the limit, nobody expects to get anything. */
    private static final double MOST_OF_LIMIT = 0.45;

    private static final int SHOP = -1;
    private static final int TEST_SHOP = -2;

    private final Shops shops;
    private final Places places;
    private final Abroad foreign;
    private final ForeignPrices prices;
    private final Whereabouts whereabouts;
    private final List<Mcc> mccs;
    private final int[] online;
    private final int[] tested;
    private final int[] inPerson;
    private final Draws draws = new Draws();
    private final PurchaseParts purchaseParts;

    private int mcc;
    private int issuer;
    private Abroad.@Nullable City abroad;
    private Municipality city;
    private double shop;
    private boolean contactless;
    private double clearing;
    private long cents;
    private int parts;

    FraudPlace(Setting setting, ForeignPrices prices) {
        this.shops = setting.others().shops();
        this.places = setting.reference().places();
        this.foreign = setting.reference().abroad();
        this.prices = prices;
        this.whereabouts = new Whereabouts(setting.key(), setting.reference());
        Mccs all = setting.reference().mccs();
        this.mccs = all.all();
        this.online = ONLINE.stream()
                .mapToInt(bought -> all.ofCode(bought.code).index())
                .toArray();
        this.tested = indices(all, TESTED);
        this.inPerson = indices(all, IN_PERSON);
        this.purchaseParts = setting.purchaseParts();
        this.city = places.municipality(0);
    }

    private static int[] indices(Mccs all, int[] codes) {
        return IntStream.of(codes).map(code -> all.ofCode(code).index()).toArray();
    }

    /** Looks at a purchase of a fraud, which all that follows is about. */
    void enter(Profile profile, CardFrauds frauds, int which) {
        whereabouts.enter(profile, frauds.millis(which));
        issuer = profile.bank();
        contactless = frauds.isInPerson();
        abroad = null;
        parts = 1;
        int day = Brasilia.epochDay(frauds.millis(which));
        if (contactless) {
            enterInPerson(frauds, which);
        } else if (frauds.isTest(which)) {
            enterTest(frauds.random(TEST_SHOP), frauds.random(which), day, places.municipality(profile.municipality()));
        } else {
            enterOnline(profile, frauds, which, day);
        }
        clearing = draws.unit();
    }

    private void enterInPerson(CardFrauds frauds, int which) {
        draws.from(frauds.random(which));
        int hour = (int) (Brasilia.millisOfDay(frauds.millis(which)) / Moments.HOUR);
        int first = draws.below(inPerson.length);
        mcc = inPerson[first];
        for (int i = 0; i < inPerson.length && mccs.get(mcc).hours().weight(hour) == 0; i++) {
            mcc = inPerson[(first + i) % inPerson.length];
        }
        city = whereabouts.city();
        abroad = whereabouts.abroad();
        shop = draws.unit();
        double reais = CONTACTLESS.at(draws.unit());
        double within = reais > MOST_CONTACTLESS ? MOST_CONTACTLESS * MOST_CONTACTLESS / reais : reais;
        cents = Math.max(LEAST_CONTACTLESS_CENTS, (long) (within * 100));
        if (abroad != null) {
            cents = prices.booked(abroad, cents, Brasilia.epochDay(frauds.millis(which)), issuer, draws);
        }
    }

    private void enterTest(long random, long ownRandom, int day, Municipality home) {
        draws.from(random);
        int which = draws.below(tested.length);
        mcc = tested[which];
        double seller = draws.unit();
        shop = draws.unit();
        double reais = LEAST_TEST + MORE_TEST * draws.from(ownRandom).unit();
        if (which < TESTED_ABROAD) {
            abroad = foreign.seller(mcc, seller);
            cents = prices.bookedPrice(
                    abroad, Math.round(reais * 100 / prices.reais(abroad, day, issuer)), day, issuer);
        } else {
            city = shops.localSeat(mcc, shop, home);
            cents = Math.round(reais * 100);
        }
    }

    private void enterOnline(Profile profile, CardFrauds frauds, int which, int day) {
        long own = frauds.random(which);
        draws.from(own);
        boolean same = draws.chance(SAME_SHOP);
        draws.from(same ? frauds.random(SHOP) : ~own);
        int bought = WHICH.pick(draws.unit());
        mcc = online[bought];
        abroad = ONLINE.get(bought).fromAbroad ? foreign.seller(mcc, draws.unit()) : null;
        shop = draws.unit();
        city = shops.localSeat(mcc, shop, places.municipality(profile.municipality()));
        draws.from(own * 3);
        double most = MOST_OF_LIMIT * profile.cardLimitCents() * (0.5 + 0.5 * draws.unit());
        cents = rounded((long) Math.min(most, 100 * ONLINE.get(bought).reais.at(draws.unit())));
        if (abroad != null) {
            cents = prices.booked(abroad, cents, day, issuer, draws);
        } else {
            parts = purchaseParts.of(mcc, cents, draws);
        }
    }

    /** Shops' prices end in 00, 90 or 99 more often than not. */
    private long rounded(long cents) {
        double u = draws.unit();
        return u < 0.45
                ? cents / 100 * 100
                : u < 0.75 ? cents / 100 * 100 + 90 : u < 0.9 ? cents / 100 * 100 + 99 : cents;
    }

    /** What is asked for: what was bought abroad, with its tax. */
    long cents() {
        return cents;
    }

    /** In how many parts. */
    int parts() {
        return parts;
    }

    @Override
    public int mcc() {
        return mcc;
    }

    @Override
    public Abroad.@Nullable City abroad() {
        return abroad;
    }

    @Override
    public String shop(boolean suspected) {
        return abroad == null ? shops.localName(mcc, shop) : foreign.shop(abroad, mcc, shop);
    }

    @Override
    public String city(boolean suspected) {
        return abroad == null ? city.name() : abroad.name();
    }

    @Override
    public EntryMode mode(long cents) {
        return contactless ? EntryMode.CONTACTLESS : EntryMode.ONLINE;
    }

    @Override
    public int postingDay(int day) {
        return PurchasePlace.postingDay(day, abroad != null, clearing);
    }
}
