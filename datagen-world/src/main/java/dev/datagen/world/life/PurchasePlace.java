package dev.datagen.world.life;

import dev.datagen.model.EntryMode;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which shop a purchase is made, where that is, and how the card comes to it: the same for a purchase and its return. Mutable scratch space;
 * belongs to one thread.
 */
final class PurchasePlace {

    /** Of purchases in person, by amount up to R$ 200 and above (ABECS, first half of 2025: 37.5 % of all on credit). */
    private static final double CONTACTLESS = 0.51;

    private static final double CONTACTLESS_DEAR = 0.36;
    private static final long DEAR_CENTS = 200_00;

    /** What is bought online from sellers abroad, by code: airlines, marketplaces, clothes, electronics, digital goods, books, toys, hotels. */
    private static final Set<Integer> SOLD_FROM_ABROAD =
            Set.of(4511, 5262, 5651, 5691, 5732, 5815, 5816, 5818, 5942, 5945, 5968, 7011);

    /** Of that (estimate). */
    private static final double FROM_ABROAD = 0.12;

    private static final double POSTED_NEXT_DAY = 0.7;

    private final ReferenceData reference;
    private final Shops shops;
    private final Whereabouts whereabouts;
    private final List<Mcc> mccs;
    private final boolean[] soldFromAbroad;
    private final Draws draws = new Draws();

    private boolean online;
    private double way;
    private EntryMode mode = EntryMode.CHIP;
    private Abroad.@Nullable City abroad;
    private String shop = "";
    private String city = "";
    private int postingDay;

    PurchasePlace(Setting setting) {
        reference = setting.reference();
        shops = setting.shops();
        whereabouts = new Whereabouts(setting);
        mccs = reference.mccs().all();
        soldFromAbroad = new boolean[mccs.size()];
        mccs.forEach(mcc -> soldFromAbroad[mcc.index()] = SOLD_FROM_ABROAD.contains(mcc.code()));
    }

    /**
     * Looks at a purchase or its return, which all that follows is about.
     *
     * @param suspected whether it looks like fraud
     */
    void enter(Purchase purchase, long boughtMillis, boolean suspected) {
        Profile profile = purchase.profile();
        boolean disputed = purchase.isDisputed();
        draw(profile, purchase.mcc(), purchase.place(), disputed, boughtMillis);
        mode = online ? EntryMode.ONLINE : inPerson(purchase.cents(), way);
        name(profile, purchase.mcc(), disputed || suspected);
        post(Brasilia.epochDay(purchase.millis()));
    }

    /** Whether a purchase is made abroad. */
    boolean isAbroad(Profile profile, int mcc, long from, boolean disputed, long boughtMillis) {
        draw(profile, mcc, from, disputed, boughtMillis);
        return abroad != null;
    }

    /** Whether a purchase is made online. */
    boolean isOnline(Profile profile, int mcc, long from, long boughtMillis) {
        draw(profile, mcc, from, false, boughtMillis);
        return online;
    }

    /** How the card comes to a purchase. */
    EntryMode mode(Profile profile, int mcc, long from, boolean disputed, long cents, long millis) {
        draw(profile, mcc, from, disputed, millis);
        return online ? EntryMode.ONLINE : inPerson(cents, way);
    }

    /** What a plan costs that is paid in a category where merchants have plans, in cents; 0 if it is none. */
    long planCents(Profile profile, int mcc, long from, boolean disputed, long millis) {
        if (disputed || !reference.merchants().hasPlans(mcc)) {
            return 0;
        }
        draw(profile, mcc, from, false, millis);
        return abroad != null
                ? 0
                : shops.planCents(profile, mcc, buyer(profile), online, shops.habit(profile, mcc, draws.unit()));
    }

    /** What is disputed is bought online, and in Brazil. */
    private void draw(Profile profile, int mcc, long from, boolean disputed, long millis) {
        whereabouts.enter(profile, millis);
        draws.from(from);
        online = draws.chance(mccs.get(mcc).onlineShare()) || disputed;
        way = draws.unit();
        double which = draws.unit();
        if (disputed) {
            abroad = null;
        } else if (online) {
            abroad = soldFromAbroad[mcc] && way < FROM_ABROAD
                    ? reference.abroad().seller(which)
                    : null;
        } else {
            abroad = whereabouts.abroad();
        }
    }

    private static EntryMode inPerson(long cents, double u) {
        return u < (cents < DEAR_CENTS ? CONTACTLESS : CONTACTLESS_DEAR) ? EntryMode.CONTACTLESS : EntryMode.CHIP;
    }

    private void name(Profile profile, int mcc, boolean adverse) {
        Abroad.City foreign = abroad;
        if (foreign != null) {
            city = foreign.name();
            shop = reference.abroad().shop(mccs.get(mcc), draws.unit());
            return;
        }
        Municipality buyer = buyer(profile);
        city = buyer.name();
        double u = draws.unit();
        shop = adverse ? shops.localName(mcc, u) : shops.name(mcc, buyer, online, shops.habit(profile, mcc, u));
    }

    private Municipality buyer(Profile profile) {
        return online ? reference.municipality(profile.municipality()) : whereabouts.city();
    }

    /** On the first or second business day after it (schemes' clearing), and a day later from abroad. */
    private void post(int day) {
        int next = BankCalendar.BRAZIL.nextBusinessDay(day + 1);
        boolean later = abroad != null || !draws.chance(POSTED_NEXT_DAY);
        postingDay = later ? BankCalendar.BRAZIL.nextBusinessDay(next + 1) : next;
    }

    EntryMode mode() {
        return mode;
    }

    /** Null in Brazil. */
    Abroad.@Nullable City abroad() {
        return abroad;
    }

    String shop() {
        return shop;
    }

    String city() {
        return city;
    }

    /** In days since 1970-01-01. */
    int postingDay() {
        return postingDay;
    }
}
