package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardDebts;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.Purchase;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.shop.ExchangeRates;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.shop.TicketsAbroad;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PersonalTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases with a customer's card, against its limit. */
public final class CardLife {

    /** Of what is tried, so much is declined for wrong data: they are typed online, and passwords at a chip (estimates). */
    private static final double WRONG_ONLINE = 0.04;

    private static final double WRONG_AT_A_CHIP = 0.005;
    private static final double WRONG_CHARGED = 0.035;

    /** And for an issuer that is away. */
    private static final double UNAVAILABLE = 0.0019;

    /**
     * Of purchases for more than is left, how many are tried all the same: by the square of the share of the limit that is left, all from one in so many
     * on. Holders know when it has run out; so half of what is declined is declined for the limit, and not much more if a card is used a lot.
     */
    private static final double TRIED_BEYOND = 100;

    /** In an {@link Agenda}, whether a purchase comes back, and whether it is a charge for a plan, stands beside its category. */
    private static final int COMES_BACK = 1 << 7;

    private static final int IS_CHARGE = 1 << 8;

    /** Share of the limit below which somebody who does not wait for the due day pays what is owed. */
    private static final double LITTLE_LEFT = 0.2;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchasePlace place;
    private final ForeignPrices foreignPrices;
    private final PurchaseTeller teller;
    private final ReversalLife reversals;
    private final FraudLife frauds;
    private final Suspicion suspicion;
    private final CardUse use;
    private final Draws draws = new Draws();
    private final CategoryMix mix;
    private final CardTickets tickets;

    private final TicketsAbroad ticketsAbroad;
    private final FeePrices fees;

    /** Of the purchase that was made last. */
    private long cents;

    private int parts;

    /** @param setting what all lives share */
    public CardLife(Setting setting, Holder holder, PersonalTimes times) {
        this.setting = setting;
        this.plan = new PurchasePlan(setting, times);
        this.place = new PurchasePlace(setting);
        this.foreignPrices = new ForeignPrices(
                new ExchangeRates(setting.key(), setting.reference().macro()));
        this.teller = new PurchaseTeller(setting, holder, place, foreignPrices);
        this.reversals = new ReversalLife(setting, plan, teller);
        this.frauds = new FraudLife(setting, foreignPrices, teller, reversals);
        this.use = useOf(setting.cardPlastics());
        this.mix = new CategoryMix(setting);
        this.tickets = new CardTickets(setting, plan, draws);
        this.ticketsAbroad = new TicketsAbroad(setting.reference().mccs().all());
        this.suspicion = new Suspicion(place, tickets);
        this.fees = new FeePrices(setting, plan);
    }

    /** Of these plastics, by {@link #act}. */
    public CardUse useOf(CardPlastics plastics) {
        return new CardUse(plastics, setting, place, draws);
    }

    /** How much is paid by card. */
    public CardTickets tickets() {
        return tickets;
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        if (!profile.holdsCard()) {
            return;
        }
        long buysFrom = setting.beginnings().buysFromMillis(profile);
        long opened = agenda.narrow(buysFrom - Brasilia.startOfDay(Months.firstDay(month)));
        planPurchases(profile, month, agenda);
        agenda.reopen(opened);
    }

    private void planPurchases(Profile profile, int month, Agenda agenda) {
        int count = plan.count(profile, month);
        reversals.plan(profile, month, agenda);
        frauds.plan(profile, month, agenda);
        for (int number = 0; number < count; number++) {
            plan.enter(profile, month, number);
            int day = plan.day();
            if (agenda.holds(day)) {
                agenda.add(
                        day * Moments.DAY + plan.timeOfDay(profile, month),
                        Agenda.PURCHASE,
                        plan.mcc() | (reversals.comesBack(number) ? COMES_BACK : 0) | (plan.isCharge() ? IS_CHARGE : 0),
                        number);
            }
        }
    }

    /** Books a purchase or its return, and tells of it unless there is nobody to tell. */
    public void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int detail = Agenda.detail(item);
        if (FraudLife.isOfFraud(item)) {
            frauds.happen(cohort, index, month, item, millis, audience);
            return;
        }
        if ((detail & ReversalLife.REVERSAL) != 0) {
            reversals.happen(cohort, index, month, item, millis, audience);
            return;
        }
        if (cohort.revolving().isWrittenOff(index)) {
            return;
        }
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        int mcc = detail & COMES_BACK - 1;
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        long details = plan.details(profile.ordinal(), month, number);
        long where = (detail & IS_CHARGE) != 0
                ? plan.place(profile, month, number)
                : Subscriptions.otherPlace(EventDraws.place(details));
        draws.from(details);
        int missed = cohort.revolving().missed(index);
        if (!use.isTried(profile, month, mcc, where, missed, millis)) {
            return;
        }
        ask(profile, month, mcc, where, millis);
        DeclineReason declined = use.declined();
        if (declined == null) {
            if (!isTried(profile.cardLimitCents(), cohort.availableLimitCents(index))) {
                return;
            }
            declined = buy(cohort, index, month, due, millis);
        }
        if (declined == null && (detail & COMES_BACK) != 0) {
            cohort.returned().remember(index, month, number, ReversalReason.REFUND, cents);
        }
        if (audience != null) {
            UUID id = teller.id(profile, month, number);
            audience.cardTransaction(teller.purchase(purchase(cohort, index, id, mcc, where, millis), declined));
        }
    }

    /**
     * Where no invoice waits for its due day: pays all that is owed when little of the limit is left.
     *
     * @return whether that was so
     */
    public boolean paysAll(Cohort cohort, int index, long millis) {
        Profile profile = cohort.profile(index);
        CardDebts debts = cohort.cards();
        boolean enoughLeft =
                profile.cardLimitCents() - debts.outstandingCents(index) >= profile.cardLimitCents() * LITTLE_LEFT;
        if (enoughLeft || cohort.revolving().isBlocked(index)) {
            return false;
        }
        debts.payAll(index, millis);
        cohort.revolving().clear(index);
        return true;
    }

    /** A purchase that nobody planned: where, what for and how much comes from {@code random}. */
    public void act(Cohort cohort, int index, CardUse use, long random, UUID id, long millis, EventConsumer audience) {
        draws.from(random);
        int month = Months.of(Brasilia.epochDay(millis));
        int mcc = mix.pick(cohort.profile(index), month, draws.unit());
        long where = Subscriptions.otherPlace(draws.bits());
        use.look(cohort.profile(index), mcc, where, cohort.revolving().missed(index), millis);
        ask(cohort.profile(index), month, mcc, where, millis);
        DeclineReason declined = use.declined();
        if (declined == null) {
            declined = buy(cohort, index, month, setting.period().lastMonth(), millis);
        }
        audience.cardTransaction(teller.purchase(purchase(cohort, index, id, mcc, where, millis), declined));
    }

    /** Sets the amount of a purchase, to be paid at once. */
    private void ask(Profile profile, int month, int mcc, long where, long millis) {
        place.enter(profile, mcc, where, millis);
        long listed = place.listedCents();
        if (listed != 0) {
            cents = listed;
        } else if (place.asksFee()) {
            cents = fees.cents(profile, mcc, month);
        } else {
            cents = tickets.cents(profile, month, place.mcc(), tickets.haveLists(place.mcc()) ? place.seller() : 0);
        }
        priceAbroad(millis);
        parts = 1;
    }

    /** What is bought abroad has a price of the place. */
    private void priceAbroad(long millis) {
        Abroad.City abroad = place.abroad();
        if (abroad != null) {
            long asked = place.isOnline() ? cents : ticketsAbroad.cents(place.mcc(), cents);
            cents = foreignPrices.booked(abroad, asked, Brasilia.epochDay(millis), draws);
        }
    }

    private Purchase purchase(Cohort cohort, int index, UUID id, int mcc, long where, long millis) {
        return new Purchase(
                cohort.profile(index), id, mcc, where, cents, parts, millis, cohort.availableLimitCents(index));
    }

    private boolean isTried(long limit, long available) {
        if (cents <= available) {
            return true;
        }
        double left = TRIED_BEYOND * available / limit;
        return draws.chance(left * left);
    }

    /** Why the issuer declines what is within the limit; null if it does not. */
    private @Nullable DeclineReason refused(Profile profile, int month) {
        double u = draws.unit();
        // How the card comes to the purchase is seldom asked for: no way goes wrong more often than online.
        if (u < WRONG_ONLINE + UNAVAILABLE) {
            double wrong = wrongData();
            if (u < wrong) {
                return DeclineReason.WRONG_CARD_DATA;
            } else if (u < wrong + UNAVAILABLE) {
                return DeclineReason.ISSUER_UNAVAILABLE;
            }
        }
        return suspicion.falls(profile, month, cents, 1 - u) ? DeclineReason.SUSPECTED_FRAUD : null;
    }

    private double wrongData() {
        if (place.isCharge()) {
            return WRONG_CHARGED;
        }
        return switch (place.mode(cents)) {
            case ONLINE -> WRONG_ONLINE;
            case CHIP -> WRONG_AT_A_CHIP;
            case CONTACTLESS -> 0;
        };
    }

    /** Sets the parts of what was asked for, and owes them unless the purchase is declined. */
    private @Nullable DeclineReason buy(Cohort cohort, int index, int month, int dueMonth, long millis) {
        DeclineReason declined = DeclineReason.INSUFFICIENT_LIMIT;
        if (cents <= cohort.availableLimitCents(index)) {
            declined = refused(cohort.profile(index), month);
        }
        if (declined == null || declined == DeclineReason.INSUFFICIENT_LIMIT) {
            parts = setting.purchaseParts().of(place.mcc(), cents, draws);
        }
        if (parts > 1 && (place.isCharge() || place.abroad() != null)) {
            parts = 1;
        }
        if (declined == null) {
            cohort.cards().owe(index, dueMonth, parts, cents, millis);
        }
        return declined;
    }
}
