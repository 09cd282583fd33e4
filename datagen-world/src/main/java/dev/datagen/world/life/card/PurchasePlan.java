package dev.datagen.world.life.card;

import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.DailyTimes;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.PlanSeller;
import dev.datagen.world.shop.Flights;
import dev.datagen.world.shop.Whereabouts;
import dev.datagen.world.time.DayWeights;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PersonalTimes;
import dev.datagen.world.time.Rhythm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often customers buy with their cards, when, and in which kind of shop: the same whenever it is asked. Mutable scratch space; belongs to
 * one thread.
 */
final class PurchasePlan {

    private static final double[] SEASON = {0.95, 0.92, 0.98, 0.97, 1.00, 0.99, 1.00, 1.02, 1.00, 1.03, 1.09, 1.12};

    /**
     * Of the events that the contract promises: some purchases come back, some are tried twice, and others not at all, the card being blocked or its
     * limit used up.
     */
    private static final double PURCHASES = 1.027;

    private static final long NOON = 12 * Moments.HOUR;

    /** By how much what would fall into the night before a trip abroad begins, or after it ends, is later. */
    private static final long AFTER_A_FLIGHT = 14 * Moments.HOUR;

    /** What is used up and bought again: in groceries, cash and carries, butchers' shops, at service stations, pet shops, hairdressers. */
    private static final Set<Integer> RECUR = Set.of(5411, 5300, 5422, 5541, 5995, 7230);

    /** Of the other purchases of an odd place, so many are made on the way from another, between so long after it (estimates). */
    private static final double FOLLOWS = 0.3;

    private static final long FIRST_MORE = 6 * Moments.MINUTE;
    private static final long LAST_MORE = 55 * Moments.MINUTE;

    /** Sellers of which more is sold at a distance are not on the way. */
    private static final double MOST_ONLINE = 0.3;

    private final PlanCharges charges;
    private final FeesAndBills fees;
    private final double aYear;
    private final List<Mcc> mccs;
    private final boolean[] recurs;
    private final boolean[] inPerson;
    private final DayWeights[] days;
    private final BestDays bestDays;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final Key strata;
    private final Rhythm rhythm;
    private final CategoryMix mix;
    private final Whereabouts whereabouts;
    private final Flights flights;
    private final int airlines;
    private final DailyTimes[] times;
    private final PersonalTimes personal;
    private int mcc;
    private int day;
    private @Nullable PlanSeller charging;

    /** Which of the customer's fees and bills it is; negative if it is none. */
    private int fee;

    /** When it is made on the way from another; negative if it is not. */
    private long outing;

    private int subscribed;
    private long countedOf = -1;
    private int countedMonth;
    private int counted;
    private int firstStratum;

    PurchasePlan(Setting setting, PersonalTimes personal) {
        Key key = setting.key().derive("purchases");
        charges = new PlanCharges(setting);
        aYear = setting.options().purchases() * PURCHASES;
        days = setting.purchaseDays().toArray(DayWeights[]::new);
        events = new EventDraws(key, draws);
        rhythm = new Rhythm(key.derive("rhythm"), SEASON);
        strata = key.derive("strata");
        mccs = setting.reference().mccs().all();
        recurs = new boolean[mccs.size()];
        inPerson = new boolean[mccs.size()];
        for (Mcc each : mccs) {
            recurs[each.index()] = RECUR.contains(each.code());
            inPerson[each.index()] = each.onlineShare() < MOST_ONLINE;
        }
        bestDays = new BestDays(mccs);
        mix = new CategoryMix(setting);
        fees = new FeesAndBills(setting.key().derive("fees and bills"), setting.reference(), mix);
        whereabouts = new Whereabouts(setting.key(), setting.reference());
        flights = new Flights(setting.key(), setting.reference());
        airlines = setting.reference().mccs().ofCode(Flights.AIRLINES).index();
        times = mccs.stream().map(each -> each.hours().times()).toArray(DailyTimes[]::new);
        this.personal = personal;
    }

    /** Purchases of a year, on average. */
    double perYear(Profile profile) {
        return profile.purchasesPerYear() * aYear;
    }

    /** Purchases of a month. */
    int count(Profile profile, int month) {
        int others = ordinary(profile, month);
        return subscribed(profile) + fees.count() + others;
    }

    /** Of these, the ones that are neither charges nor fees or bills. */
    private int ordinary(Profile profile, int month) {
        if (profile.ordinal() != countedOf || month != countedMonth) {
            countedOf = profile.ordinal();
            countedMonth = month;
            double perYear = perYear(profile);
            fees.enter(profile, month, perYear);
            double others = perYear - (charges.perMonth(profile, perYear) + fees.perMonth()) * Months.A_YEAR;
            counted = rhythm.count(profile.ordinal(), month, others - madeUpFor(others));
            firstStratum = (int) strata.at(profile.ordinal(), month);
        }
        return counted;
    }

    /**
     * By how many purchases a year a customer makes fewer others who pays more fees than customers like them do, as far as there are others; negative
     * if the customer pays fewer. On average it is 0.
     */
    private double madeUpFor(double others) {
        return Math.min(Months.A_YEAR, others / fees.most()) * (fees.count() - fees.perMonth());
    }

    /** How many of a month's purchases, the first ones, are charges for plans; fees follow, and a ticket for a flight may. */
    private int subscribed(Profile profile) {
        subscribed = charges.count(profile, perYear(profile));
        return subscribed;
    }

    /** How many of a month's purchases, the first ones, are charges for plans. */
    int charges(Profile profile) {
        return subscribed(profile);
    }

    /** The hour of the charge looked at, 0 to 23. */
    int hourOfCharge(Profile profile) {
        return charges.hour(profile, Objects.requireNonNull(charging));
    }

    /** Looks at a purchase, which all that follows is about. */
    void enter(Profile profile, int month, int number) {
        events.startPlan(profile.ordinal(), month, number);
        outing = -1;
        charging = number < subscribed(profile) ? charges.seller(profile, month, number) : null;
        if (charging != null) {
            mcc = charging.mcc();
            day = charges.day(profile, charging);
            return;
        }
        fees.enter(profile, month, perYear(profile));
        fee = number - subscribed < fees.count() ? number - subscribed : -1;
        if (fee >= 0) {
            mcc = fees.mcc(fee);
            day = fees.day(fee);
            return;
        }
        if (number == subscribed + fees.count() && flights.isBought(profile, month)) {
            mcc = airlines;
            day = flights.day();
            return;
        }
        choose(profile, month, number);
        int place = number - subscribed - fees.count();
        if (place % 2 == 1 && inPerson[mcc] && !recurs[mcc] && draws.chance(FOLLOWS)) {
            follow(profile, month, subscribed + fees.count());
        }
    }

    /**
     * What is bought on which day. The purchases of a month share out the quantiles of categories among them, so that those of each have its
     * quantiles spread evenly: what is used up is bought again when it is.
     */
    private void choose(Profile profile, int month, int number) {
        personal.enter(profile, month);
        int count = Math.max(1, ordinary(profile, month));
        int stratum = Math.floorMod(number + firstStratum, count);
        mcc = mix.pick(profile, month, (stratum + draws.unit()) / count);
        DayWeights ofAll = days[mcc];
        day = recurs[mcc] ? personal.day(ofAll, mix.rest()) : personal.day(ofAll, draws);
        if (bestDays.matter(mcc)) {
            day = bestDays.day(profile, day, ofAll, personal, draws);
        }
    }

    /**
     * Goes on from another purchase in person, of an even place, if the shop is open then.
     *
     * @param first number of the month's first purchase that is no charge or fee: it may be a flight
     */
    private void follow(Profile profile, int month, int first) {
        long later = Moments.between(FIRST_MORE, LAST_MORE, draws);
        int leaders = (ordinary(profile, month) - 1) / 2;
        int leader = first + 2 + 2 * (int) (draws.unit() * leaders);
        if (leaders < 1) {
            return;
        }
        int own = mcc;
        int ownDay = day;
        long state = draws.state();
        events.startPlan(profile.ordinal(), month, leader);
        choose(profile, month, leader);
        long there = timeThere(profile, month);
        long time = inBrasilia(profile, month, there) + later;
        if (inPerson[mcc] && time < Moments.DAY && isOpen(own, there + later)) {
            outing = time;
        } else {
            day = ownDay;
        }
        mcc = own;
        draws.from(state);
    }

    private boolean isOpen(int category, long there) {
        return mccs.get(category).hours().weight((int) (there % Moments.DAY / Moments.HOUR)) > 0;
    }

    /** Index of the category of the shop. */
    int mcc() {
        return mcc;
    }

    /** Whether it is a charge for a plan. */
    boolean isCharge() {
        return charging != null;
    }

    /** Day of the month, 0 for the first. */
    int day() {
        return day;
    }

    /** In milliseconds since midnight in Brasília; to be asked once, of the purchase and the customer looked at. */
    long timeOfDay(Profile profile, int month) {
        if (charging != null) {
            return Moments.inHour(charges.hour(profile, charging), draws);
        }
        if (fee >= 0) {
            return Moments.inHour(fees.hour(fee), draws);
        }
        return outing >= 0 ? outing : inBrasilia(profile, month, timeThere(profile, month));
    }

    private long timeThere(Profile profile, int month) {
        whereabouts.enter(profile, start(month) + NOON);
        personal.enter(profile, month);
        return whereabouts.isOnTrip()
                ? personal.timeOff(times[mcc], draws)
                : personal.timeOfDay(times[mcc], Months.firstDay(month) + day, draws);
    }

    private long inBrasilia(Profile profile, int month, long there) {
        long time = Moments.inBrasilia(there, whereabouts.utcOffsetMinutes());
        return time < Whereabouts.DAY_BEGINS && crossesABorder(profile, start(month), time)
                ? time + AFTER_A_FLIGHT
                : time;
    }

    private long start(int month) {
        return Brasilia.startOfDay(Months.firstDay(month) + day);
    }

    /** Whether the customer is abroad, or in another country, at an instant of a night, and not at noon after it, or the other way round. */
    private boolean crossesABorder(Profile profile, long startMillis, long time) {
        Abroad.City atNoon = whereabouts.abroad();
        whereabouts.enter(profile, startMillis + time);
        return whereabouts.abroad() != atNoon;
    }

    /** What the purchase itself is drawn from. */
    long details(long ordinal, int month, int number) {
        return events.details(ordinal, month, number);
    }

    /** What the shop and its place are drawn from. */
    long place(Profile profile, int month, int number) {
        long random = EventDraws.place(details(profile.ordinal(), month, number));
        return number < subscribed(profile)
                ? charges.place(profile, month, number, random)
                : Subscriptions.otherPlace(random);
    }
}
