package dev.datagen.world.life;

import dev.datagen.model.DeclineReason;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases with a customer's card, against its limit. */
final class CardLife {

    /**
     * Attempts that the issuer declines for a reason other than the limit, by the way the card is used: data are typed online and passwords at a
     * chip, and nine in ten suspicions fall on who is not there (estimates).
     */
    private static final Categorical REFUSED_ONLINE = Categorical.of(0.040, 0.037, 0.0019, 0.9211);

    private static final Categorical REFUSED_BY_CHIP = Categorical.of(0.005, 0.0015, 0.0019, 0.9916);
    private static final Categorical REFUSED_CONTACTLESS = Categorical.of(0, 0.0005, 0.0019, 0.9976);

    /** Nobody suspects what is charged each month. */
    private static final Categorical REFUSED_CHARGES = Categorical.of(0.035, 0, 0.0019, 0.9631);

    /**
     * Of purchases for more than is left, how many are tried all the same: by the square of the share of the limit that is left, all from one in so many
     * on. Holders know when it has run out; so half of what is declined is declined for the limit, and not much more if a card is used a lot.
     */
    private static final double TRIED_BEYOND = 70;

    private static final @Nullable DeclineReason[] REASONS = {
        DeclineReason.WRONG_CARD_DATA, DeclineReason.SUSPECTED_FRAUD, DeclineReason.ISSUER_UNAVAILABLE, null
    };

    /** Who has got hold of a card asks for so many times what its holder would. */
    private static final double LEAST_BY_FRAUD = 2;

    private static final double MORE_BY_FRAUD = 3;

    /** In an {@link Agenda}, what becomes of a purchase stands beside its category. */
    private static final int CATEGORY_BITS = 7;

    /** Share of the limit below which somebody who does not wait for the due day pays what is owed. */
    private static final double LITTLE_LEFT = 0.2;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchasePlace place;
    private final ForeignPrices foreignPrices;
    private final PurchaseTeller teller;
    private final ReversalLife reversals;
    private final CardUse use;
    private final Draws draws = new Draws();
    private final CategoryMix mix;
    private final CardTickets tickets;

    private final TicketsAbroad ticketsAbroad;
    private final FeePrices fees;

    /** Of the purchase that was made last. */
    private long cents;

    private int parts;

    CardLife(Setting setting, Holder holder) {
        this.setting = setting;
        this.plan = new PurchasePlan(setting);
        this.place = new PurchasePlace(setting);
        this.foreignPrices = new ForeignPrices(
                new ExchangeRates(setting.key(), setting.reference().macro()));
        this.teller = new PurchaseTeller(setting, holder, place, foreignPrices);
        this.reversals = new ReversalLife(setting, plan, teller);
        this.use = useOf(setting.cardPlastics());
        this.mix = new CategoryMix(setting);
        this.tickets = new CardTickets(setting.reference().mccs(), plan, setting.careers(), draws);
        this.ticketsAbroad = new TicketsAbroad(setting.reference().mccs().all());
        this.fees = new FeePrices(setting, plan);
    }

    /** Of these plastics, by {@link #act}. */
    CardUse useOf(CardPlastics plastics) {
        return new CardUse(plastics, setting, place, draws);
    }

    CardTickets tickets() {
        return tickets;
    }

    void plan(Profile profile, int month, Agenda agenda) {
        if (!profile.holdsCard()) {
            return;
        }
        int count = plan.count(profile, month);
        reversals.plan(profile, month, count, agenda);
        for (int number = 0; number < count; number++) {
            plan.enter(profile, month, number);
            int day = plan.day();
            if (agenda.holds(day)) {
                agenda.add(
                        day * Moments.DAY + plan.timeOfDay(profile, month),
                        Agenda.PURCHASE,
                        reversals.fate(number) << CATEGORY_BITS | plan.mcc(),
                        number);
            }
        }
    }

    /** Books a purchase or its return, and tells of it unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int detail = Agenda.detail(item);
        if ((detail & ReversalLife.REVERSAL) != 0) {
            reversals.happen(cohort, index, month, item, millis, audience);
            return;
        }
        if (cohort.revolving().isWrittenOff(index)) {
            return;
        }
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        ReversalReason reversal = ReversalLife.reason(detail >>> CATEGORY_BITS);
        int mcc = detail & (1 << CATEGORY_BITS) - 1;
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        long where = plan.place(profile, month, number);
        draws.from(plan.details(profile.ordinal(), month, number));
        boolean disputed = reversal == ReversalReason.CHARGEBACK;
        int missed = cohort.revolving().missed(index);
        if (!use.isTried(profile, month, mcc, where, missed, disputed, millis)) {
            return;
        }
        ask(profile, month, mcc, where, disputed, millis);
        DeclineReason declined = use.declined();
        if (declined == null) {
            if (!isTried(profile.cardLimitCents(), cohort.availableLimitCents(index))) {
                return;
            }
            declined = buy(cohort, index, due, millis);
        }
        if (declined == null && reversal != null) {
            cohort.returned().remember(index, month, number, reversal, cents);
        }
        if (audience != null) {
            UUID id = teller.id(profile, month, number);
            audience.cardTransaction(
                    teller.purchase(purchase(cohort, index, id, mcc, where, reversal, millis), declined));
        }
    }

    /**
     * Where no invoice waits for its due day: pays all that is owed when little of the limit is left.
     *
     * @return whether that was so
     */
    boolean paysAll(Cohort cohort, int index, long millis) {
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
    void act(Cohort cohort, int index, CardUse use, long random, UUID id, long millis, EventConsumer audience) {
        draws.from(random);
        int month = Months.of(Brasilia.epochDay(millis));
        int mcc = mix.pick(cohort.profile(index), month, draws.unit());
        long where = Subscriptions.otherPlace(draws.bits());
        use.look(cohort.profile(index), mcc, where, cohort.revolving().missed(index), millis);
        ask(cohort.profile(index), month, mcc, where, false, millis);
        DeclineReason declined = use.declined();
        if (declined == null) {
            declined = buy(cohort, index, setting.period().lastMonth(), millis);
        }
        audience.cardTransaction(teller.purchase(purchase(cohort, index, id, mcc, where, null, millis), declined));
    }

    /** Sets the amount of a purchase, to be paid at once; what is disputed is the dearer of two that might be: some 1.5 times as dear. */
    private void ask(Profile profile, int month, int mcc, long where, boolean disputed, long millis) {
        place.enter(profile, mcc, where, disputed, millis);
        long listed = place.listedCents();
        if (listed != 0) {
            cents = listed;
        } else if (place.asksFee()) {
            cents = fees.cents(profile, mcc, month);
        } else {
            cents = tickets.cents(profile, month, place.mcc());
        }
        if (disputed) {
            cents = Math.max(cents, tickets.cents(profile, month, place.mcc()));
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

    private Purchase purchase(
            Cohort cohort, int index, UUID id, int mcc, long where, @Nullable ReversalReason reversal, long millis) {
        return new Purchase(
                cohort.profile(index),
                id,
                mcc,
                where,
                reversal,
                cents,
                parts,
                millis,
                cohort.availableLimitCents(index));
    }

    private boolean isTried(long limit, long available) {
        double left = TRIED_BEYOND * available / limit;
        return cents <= available || draws.chance(left * left);
    }

    private Categorical refused() {
        if (place.isCharge()) {
            return REFUSED_CHARGES;
        }
        return switch (place.mode(cents)) {
            case ONLINE -> REFUSED_ONLINE;
            case CHIP -> REFUSED_BY_CHIP;
            case CONTACTLESS -> REFUSED_CONTACTLESS;
        };
    }

    /** Sets the parts of what was asked for, and owes them unless the purchase is declined. */
    private @Nullable DeclineReason buy(Cohort cohort, int index, int dueMonth, long millis) {
        DeclineReason declined = DeclineReason.INSUFFICIENT_LIMIT;
        if (cents <= cohort.availableLimitCents(index)) {
            declined = REASONS[refused().pick(draws.unit())];
        }
        if (declined == DeclineReason.SUSPECTED_FRAUD) {
            cents = (long) (cents * (LEAST_BY_FRAUD + MORE_BY_FRAUD * draws.unit()));
            priceAbroad(millis);
        }
        if (declined == null || declined == DeclineReason.INSUFFICIENT_LIMIT) {
            parts = tickets.parts(place.mcc(), cents);
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
