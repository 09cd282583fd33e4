package dev.datagen.world.life.card;

import dev.datagen.model.EntryMode;
import dev.datagen.world.bills.BillsByCard;
import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Shops;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.PlanSeller;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.shop.ContactlessHabit;
import dev.datagen.world.shop.Lodgings;
import dev.datagen.world.shop.PaidAt;
import dev.datagen.world.shop.Whereabouts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which shop a purchase is made, where that is, and how the card comes to it: the same for a purchase and its return. Mutable scratch space;
 * belongs to one thread.
 */
final class PurchasePlace implements PaidAt {

    /** Of what is bought online, and sellers abroad sell, so much is from there (estimate). */
    private static final double FROM_ABROAD = 0.12;

    private static final double POSTED_NEXT_DAY = 0.7;

    /** Who sleeps in a hotel is on a trip: at home, but for so few, people book one elsewhere (estimate). */
    private static final double SLEEPS_NEAR_HOME = 0.12;

    private static final int HOTELS = 7011;

    private final ReferenceData reference;
    private final Shops shops;
    private final Whereabouts whereabouts;
    private final Lodgings lodgings;
    private final BillsByCard bills;
    private final ContactlessHabit contactless;

    /** By category: what comes each month is charged by who keeps the card's number. */
    private final double[] onlineShares;

    private final double[] onTrips;
    private final int hotels;
    private final List<PlanSeller> planSellers;

    /** What people buy on a trip instead of what they buy at home alone. */
    private final Categorical ofTravellers;

    private final Draws draws = new Draws();

    private long seen;
    private long seenMillis = Long.MIN_VALUE;
    private long ordinal;
    private int birthDay;
    private int day;
    private Municipality home;
    private int mcc;
    private boolean online;
    private double way;
    private double which;
    private double clearing;
    private Abroad.@Nullable City abroad;
    private @Nullable Biller utility;

    /** Where the hotel stands that is booked from home; null of all else. */
    private @Nullable Municipality lodging;

    PurchasePlace(Setting setting) {
        reference = setting.reference();
        shops = setting.others().shops();
        whereabouts = new Whereabouts(setting.key(), setting.reference());
        lodgings = new Lodgings(setting.key(), setting.reference());
        bills = new BillsByCard(setting.bills(), setting.reference().mccs());
        contactless = new ContactlessHabit(setting.key());
        home = whereabouts.city();
        List<Mcc> mccs = reference.mccs().all();
        onlineShares = mccs.stream()
                .mapToDouble(mcc -> shops.isKept(mcc.index()) ? 1 : mcc.onlineShare())
                .toArray();
        hotels = reference.mccs().ofCode(HOTELS).index();
        onTrips = mccs.stream().mapToDouble(Mcc::onTrips).toArray();
        planSellers = reference.merchants().planSellers();
        ofTravellers = Categorical.of(mccs.stream()
                .mapToDouble(mcc -> mcc.share() * Math.max(0, mcc.onTrips() - 1))
                .toArray());
    }

    /**
     * Looks at a purchase, or what is drawn like one, which all that follows is about.
     *
     * @param mcc index of the category that was planned, wherever the customer is
     * @param from 64 random bits of its own
     */
    void enter(Profile profile, int mcc, long from, long millis) {
        if (from == seen && millis == seenMillis) {
            return;
        }
        seen = from;
        seenMillis = millis;
        ordinal = profile.ordinal();
        birthDay = profile.birthDay();
        day = Brasilia.epochDay(millis);
        home = reference.municipality(profile.municipality());
        this.mcc = mcc;
        whereabouts.enter(profile, millis);
        draws.from(from);
        online = draws.chance(onlineShares[mcc]) || isCharge();
        way = draws.unit();
        online |= mcc == hotels && way >= SLEEPS_NEAR_HOME && !whereabouts.isOnTrip();
        abroad = abroad(draws.unit());
        which = draws.unit();
        clearing = draws.unit();
        if (!online && whereabouts.isOnTrip() && onTrips[mcc] == 0) {
            this.mcc = ofTravellers.pick(draws.unit());
        }
        utility = bills.utility(profile, this.mcc);
        boolean isBooked = mcc == hotels && online && abroad == null && !whereabouts.isOnTrip();
        lodging = isBooked ? lodgings.of(profile, day, which) : null;
    }

    private Abroad.@Nullable City abroad(double seller) {
        if (isCharge()) {
            return null;
        }
        if (online) {
            return way < FROM_ABROAD && reference.abroad().sells(mcc)
                    ? reference.abroad().seller(mcc, seller)
                    : null;
        }
        return whereabouts.abroad();
    }

    /** Index of the category of the shop: what was planned, unless that is bought at home alone, and the customer is on a trip. */
    @Override
    public int mcc() {
        return mcc;
    }

    boolean isOnline() {
        return online;
    }

    /** Whether the shop is none of the customer's usual ones. */
    boolean isNew() {
        return !isCharge() && !shops.isHabitual(mcc, online, which);
    }

    /** Whether the customer is on a trip, in Brazil or abroad. */
    boolean isOnTrip() {
        return whereabouts.isOnTrip();
    }

    /** Whether it is a charge for a plan. */
    boolean isCharge() {
        return Subscriptions.isCharge(seen);
    }

    /** The city or the seller abroad; null in Brazil. */
    @Override
    public Abroad.@Nullable City abroad() {
        return abroad;
    }

    /** How the card comes to a purchase of so much. */
    @Override
    public EntryMode mode(long cents) {
        if (online) {
            return EntryMode.ONLINE;
        }
        return way < contactless.share(ordinal, birthDay, day, cents) ? EntryMode.CONTACTLESS : EntryMode.CHIP;
    }

    /** What all pay for the same, in cents: of a plan, of a ride; 0 where there is no such price. */
    long listedCents() {
        if (isCharge()) {
            return Subscriptions.price(planSellers, seen).cents(day);
        }
        return abroad == null && shops.haveFares(mcc) ? shops.fareCents(mcc, buyer(), online, day, habit()) : 0;
    }

    /** Whether it is a fee, as {@link FeePrices} knows it. */
    boolean asksFee() {
        return abroad == null && shops.asksFees(mcc);
    }

    /** Whether it is one of the customer's fees or bills: see {@link FeesAndBills}. */
    boolean comesMonthly() {
        return abroad == null && shops.isKept(mcc);
    }

    /** Which shop of all: see {@link Shops#place}. */
    long seller() {
        return shops.place(mcc, buyer(), online, habit());
    }

    private double habit() {
        return shops.habit(ordinal, mcc, online, which);
    }

    @Override
    public String shop(boolean suspected) {
        if (isCharge()) {
            return Subscriptions.seller(planSellers, seen).name();
        }
        if (abroad != null) {
            return reference.abroad().shop(abroad, mcc, which);
        }
        if (suspected) {
            return shops.localName(mcc, which);
        }
        return utility != null ? utility.nameOn(day) : shops.name(mcc, buyer(), online, day, habit());
    }

    @Override
    public String city(boolean suspected) {
        if (abroad != null) {
            return abroad.name();
        }
        if (isCharge()) {
            return Subscriptions.seller(planSellers, seen).seat().name();
        }
        if (!online || utility != null || lodging != null) {
            return buyer().name();
        }
        return (suspected ? shops.localSeat(mcc, which, home) : shops.seat(mcc, home, day, habit())).name();
    }

    /** Where the shop is looked for. */
    private Municipality buyer() {
        return lodging != null ? lodging : online ? home : whereabouts.city();
    }

    @Override
    public int postingDay(int day) {
        return postingDay(day, abroad != null, clearing);
    }

    /**
     * On the first or second business day after a purchase (schemes' clearing), and a day later from abroad.
     *
     * @param day in days since 1970-01-01, as the answer
     * @param u quantile in [0, 1)
     */
    static int postingDay(int day, boolean isAbroad, double u) {
        int next = BankCalendar.BRAZIL.nextBusinessDay(day + 1);
        boolean later = isAbroad || u >= POSTED_NEXT_DAY;
        return later ? BankCalendar.BRAZIL.nextBusinessDay(next + 1) : next;
    }
}
