package dev.datagen.world.company;

import dev.datagen.world.calendar.Years;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Merchants;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The shops of each city and category, and those online, so that customers meet the same ones again. A city has the more of them the larger it
 * is, some far more popular than others; a large chain stands in many places, a local shop in one.
 *
 * <p>Names are functions of the place, made anew each time: that costs less than to look for them in a memory that no cache of the processor holds.
 * Immutable.
 */
public final class Shops {

    /** Codes of categories: gyms and clubs, schools, colleges, who ask for a fee each month, and send no bill. */
    public static final Set<Integer> ASK_FEES = Set.of(7997, 8211, 8220);

    /** Online, by category and state of the buyer. */
    private static final int ONLINE_PLACES = 512;

    private static final int RANK_BITS = 9;
    private static final int CATEGORY_BITS = 7;

    /** In a city: of the square root of its thousands of inhabitants, times the category's share of all purchases. */
    private static final double PLACES = 10;

    private static final int LEAST_PLACES = 3;

    /** Most of what somebody buys in a category they buy in one of three shops of theirs. */
    private static final double HABIT = 0.75;

    /**
     * Of these, people have one, keep it, and pay it each month: telephone and internet, utilities, insurance, gyms and clubs, schools, colleges.
     */
    public static final Set<Integer> KEPT = Set.of(4814, 4900, 6300, 7997, 8211, 8220);

    /** Of what is bought online, people have one seller of these: the tag on the windscreen pays tolls. */
    private static final Set<Integer> KEPT_ONLINE = Set.of(4784);

    /** What is sent by mail or over the net, or booked for a trip: sellers need not be where their customers are. */
    private static final Set<Integer> SENT = Set.of(
            4722, 5262, 5311, 5331, 5641, 5651, 5655, 5661, 5691, 5712, 5719, 5722, 5732, 5815, 5816, 5818, 5941, 5942,
            5944, 5945, 5947, 5968, 5977, 5995, 5999, 7011, 8299);

    /** Of small sellers of such things, anywhere in the country; the others are in the buyer's state (estimate). */
    private static final double ANYWHERE = 0.7;

    private static final long SEATS = 5;
    private static final long KEEPERS = 7;

    /** More than {@link #place} tells apart. */
    private static final long PLACES_IN_ALL = 1L << 25;

    /** The first day on which the Receita Federal gives CNPJs with letters to who opens a business (IN RFB 2.229/2024). */
    static final int LETTERS_SINCE = (int) LocalDate.of(2026, 7, 31).toEpochDay();

    /**
     * Of all shops, a year later: a tenth are new each year, of which letters are few at first, and all when the roots of digits are used up,
     * in four years or five (estimates; RFB).
     */
    private static final double LETTERED = 0.015;

    private static final double FIRST = 0.5;
    private static final double SECOND = 0.85;

    private final Key key;
    private final Key habits;
    private final Merchants merchants;
    private final int categories;
    private final Places places;
    private final int municipalities;

    /** By municipality, and by category. */
    private final double[] size;

    private final double[] share;
    private final Fares fares;
    private final boolean[] isKept;
    private final boolean[] isKeptOnline;
    private final boolean[] asksFees;
    private final boolean[] isSent;

    /** @param key for this alone */
    public Shops(Key key, ReferenceData reference) {
        this.key = key;
        this.habits = key.derive("habits");
        this.merchants = reference.merchants();
        List<Mcc> mccs = reference.mccs().all();
        this.categories = mccs.size();
        this.places = reference.places();
        this.municipalities = reference.municipalities().size();
        this.size = reference.municipalities().stream()
                .mapToDouble(city -> PLACES * StrictMath.sqrt(city.population() / 1000.0))
                .toArray();
        this.share = mccs.stream().mapToDouble(Mcc::share).toArray();
        this.fares = new Fares(key.derive("fares"), reference);
        this.isKept = new boolean[mccs.size()];
        this.isKeptOnline = new boolean[mccs.size()];
        this.asksFees = new boolean[mccs.size()];
        this.isSent = new boolean[mccs.size()];
        for (Mcc mcc : mccs) {
            isKept[mcc.index()] = KEPT.contains(mcc.code());
            isKeptOnline[mcc.index()] = KEPT_ONLINE.contains(mcc.code());
            isSent[mcc.index()] = SENT.contains(mcc.code());
            asksFees[mcc.index()] = ASK_FEES.contains(mcc.code());
        }
    }

    /** Whether somebody has one shop of a category, at home, pays no other, and that one each month. */
    public boolean isKept(int category) {
        return isKept[category];
    }

    /** Whether such a shop asks for a fee each month. */
    public boolean asksFees(int category) {
        return asksFees[category];
    }

    /**
     * Which shop a customer goes to, as all that follows takes it: often one of their own.
     *
     * @param u quantile in [0, 1)
     * @return a quantile, too
     */
    public double habit(long ordinal, int category, boolean online, double u) {
        if (isOnlyOne(category, online)) {
            return Key.unit(habits.at(ordinal, category * 4L));
        }
        if (u >= HABIT) {
            return (u - HABIT) / (1 - HABIT);
        }
        int which = u < HABIT * FIRST ? 0 : u < HABIT * SECOND ? 1 : 2;
        return Key.unit(habits.at(ordinal, category * 4L + which));
    }

    /** Whether that is one of the customer's own. */
    public boolean isHabitual(int category, boolean online, double u) {
        return u < HABIT || isOnlyOne(category, online);
    }

    private boolean isOnlyOne(int category, boolean online) {
        return isKept[category] || online && isKeptOnline[category];
    }

    /**
     * The merchant of a shop.
     *
     * @param category index of the merchant category
     * @param city where the buyer is or, online, lives
     * @param day in days since 1970-01-01
     * @param u which one, in [0, 1)
     */
    int merchant(int category, Municipality city, boolean online, int day, double u) {
        return merchant(category, city, online, day, place(category, city, online, u));
    }

    /** The merchant at a place. */
    public int merchant(int category, Municipality city, boolean online, int day, long place) {
        return merchants.pick(category, city, online && !isKept[category], day, key.unitAt(place));
    }

    /** Whether shops of a category ask the same of everybody, as carriers do; elsewhere each purchase has a price of its own. */
    public boolean haveFares(int category) {
        return fares.areOf(category);
    }

    /** What such a shop asks, in cents. */
    public long fareCents(int category, Municipality city, boolean online, int day, double u) {
        return fares.cents(merchant(category, city, online, day, u), city, online, day);
    }

    /** The name of a shop, likewise. */
    public String name(int category, Municipality city, boolean online, int day, double u) {
        long place = place(category, city, online, u);
        int merchant = merchant(category, city, online, day, place);
        return merchants.isPublic(merchant)
                ? merchants.nameIn(city, merchant)
                : name(merchant, keeper(category, place, day));
    }

    /**
     * Who keeps a shop on a day: the place itself, or a number beyond all places once it changed hands. Of who opened a shop since letters are given
     * out, those with letters are told of.
     */
    public long keeper(int category, long place, int day) {
        return day >= LETTERS_SINCE && !isKept[category] && hasOpened(place, day) ? place + PLACES_IN_ALL : place;
    }

    private boolean hasOpened(long place, int day) {
        double years = Years.between(LETTERS_SINCE, day);
        return key.unitAt(KEEPERS * ~place) < LETTERED * years * years;
    }

    /** Whether letters are in the CNPJ of who keeps a shop. */
    public static boolean isLettered(long keeper) {
        return keeper >= PLACES_IN_ALL;
    }

    /** The name of a merchant kept so, unless each city or state has its own. */
    public String name(int merchant, long keeper) {
        return merchants.nameOf(merchant, key.unitAt(~keeper), key.unitAt(~keeper * 3));
    }

    /** How many shops a category has in a city, as {@link #rank} numbers them. */
    int places(int category, Municipality city) {
        return LEAST_PLACES + (int) (size[city.index()] * share[category]);
    }

    /** Which of its city and category a shop is, from 0. */
    static int rank(long place) {
        return (int) (place & (1 << RANK_BITS) - 1);
    }

    /** Which shop of all: below 2^25. */
    public long place(int category, Municipality city, boolean online, double u) {
        long market;
        int rank;
        if (online && !isKept[category]) {
            market = municipalities + city.state().index();
            rank = (int) (u * ONLINE_PLACES);
        } else {
            market = city.index();
            rank = (int) (u * u * places(category, city));
        }
        return (market << CATEGORY_BITS | category) << RANK_BITS | rank;
    }

    /**
     * Where a shop is that somebody buys from online: who sells online alone, and chains that send what is bought, do so from their seat; small sellers
     * of what can be sent are in any city; all others count as where the buyer lives.
     *
     * @param u which one, in [0, 1)
     */
    public Municipality seat(int category, Municipality home, int day, double u) {
        if (isKept[category]) {
            return home;
        }
        long place = place(category, home, true, u);
        int merchant = merchant(category, home, true, day, place);
        if (!isSent[category] && !merchants.isOnlineOnly(merchant)) {
            return home;
        }
        Municipality ofChain = merchants.seat(merchant);
        return ofChain == null ? seat(place, home) : ofChain;
    }

    private Municipality seat(long place, Municipality home) {
        double u = key.unitAt(SEATS * ~place);
        return u < ANYWHERE
                ? anywhere(u / ANYWHERE)
                : places.municipalityIn(home.state().index(), (u - ANYWHERE) / (1 - ANYWHERE));
    }

    /** Likewise, of a shop that is never a real company. */
    public Municipality localSeat(int category, double u, Municipality home) {
        return isSent[category] ? anywhere(key.unitAt(SEATS * ~localPlace(category, u))) : home;
    }

    private Municipality anywhere(double u) {
        return places.municipality(places.municipalityPopulation().pick(u));
    }

    /** A shop that is never a real company: for what looks like fraud. */
    public String localName(int category, double u) {
        return localName(localPlace(category, u));
    }

    /** Which of the shops that are never real companies, the same in all cities: below {@link #localPlaces()}. */
    public long localPlace(int category, double u) {
        return (long) category * ONLINE_PLACES + (int) (u * ONLINE_PLACES);
    }

    /** How many of those there are in all categories. */
    public long localPlaces() {
        return (long) categories * ONLINE_PLACES;
    }

    /** The name of such a shop. */
    public String localName(long place) {
        double inCategory = (place % ONLINE_PLACES + 0.5) / ONLINE_PLACES;
        int category = (int) (place / ONLINE_PLACES);
        return merchants.localName(category, inCategory, key.unitAt(-2 * place - 1), key.unitAt(-2 * place - 2));
    }
}
