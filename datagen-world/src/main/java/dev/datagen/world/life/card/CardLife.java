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
import dev.datagen.world.card.Revolving;
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

    /**
     * Of purchases for more than is left, how many are tried all the same: by the square of the share of the limit that is left, all from one in so
     * many on. Holders know when it has run out; so half of what is declined is declined for the limit, and not much more if a card is used a lot.
     */
    private static final double TRIED_BEYOND = 76;

    /** In an {@link Agenda}, whether a purchase comes back, and whether it is a charge for a plan, stands beside its category. */
    private static final int COMES_BACK = 1 << 7;

    private static final int IS_CHARGE = 1 << 8;
    private static final int MCC = COMES_BACK - 1;

    /** Share of the limit below which somebody who does not wait for the due day pays what is owed. */
    private static final double LITTLE_LEFT = 0.2;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchasePlace place;
    private final ForeignPrices foreignPrices;
    private final PurchaseTeller teller;
    private final ReversalLife reversals;
    private final FraudLife frauds;
    private final Refusals refusals;
    private final SecondTries secondTries;
    private final ChargeRetries chargeRetries;
    private final CardUse use;
    private final Draws draws = new Draws();
    private final CategoryMix mix;
    private final CardTickets tickets;
    private final TicketsAbroad ticketsAbroad;
    private final FeePrices fees;

    /** Of the purchase that was made last. */
    private long cents;

    private int parts;
    private @Nullable DeclineReason declined;

    /** Whether the issuer takes it, or has taken its first try, for a fraud. */
    private boolean suspected;

    /** @param setting what all lives share */
    public CardLife(Setting setting, Holder holder, PersonalTimes times) {
        this.setting = setting;
        this.plan = new PurchasePlan(setting, times);
        this.place = new PurchasePlace(setting);
        this.foreignPrices = new ForeignPrices(new ExchangeRates(
                setting.key(),
                setting.reference().macro(),
                setting.reference().banks().all()));
        this.teller = new PurchaseTeller(setting, holder, place, foreignPrices);
        this.reversals = new ReversalLife(setting, plan, teller);
        this.frauds = new FraudLife(setting, foreignPrices, teller, reversals);
        this.use = useOf(setting.cardPlastics());
        this.mix = new CategoryMix(setting);
        this.tickets = new CardTickets(setting, plan, draws);
        this.ticketsAbroad = new TicketsAbroad(setting.reference().mccs().all());
        this.refusals = new Refusals(setting.key(), place, tickets);
        this.secondTries = new SecondTries(setting.key().derive("second tries"));
        this.chargeRetries = new ChargeRetries(setting.key().derive("charge retries"));
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
        long start = Brasilia.startOfDay(Months.firstDay(month));
        long from = agenda.narrow(buysFrom - start);
        long until = agenda.shorten(setting.cancellations().buysUntilMillis(profile) - start);
        planPurchases(profile, month, agenda);
        agenda.reopen(from);
        agenda.prolong(until);
    }

    private void planPurchases(Profile profile, int month, Agenda agenda) {
        int count = plan.count(profile, month);
        reversals.plan(profile, month, agenda);
        frauds.plan(profile, month, agenda);
        planRetries(profile, month, agenda);
        for (int number = 0; number < count; number++) {
            plan.enter(profile, month, number);
            int day = plan.day();
            if (agenda.holds(day)) {
                long time = plan.timeOfDay(profile, month);
                int detail =
                        plan.mcc() | (reversals.comesBack(number) ? COMES_BACK : 0) | (plan.isCharge() ? IS_CHARGE : 0);
                agenda.add(day * Moments.DAY + time, Agenda.PURCHASE, detail, number);
                planFirstTry(profile, month, day, time, detail, number, agenda);
            }
        }
    }

    /** When charges of the month, or of the one before, are tried again, should they be declined. */
    private void planRetries(Profile profile, int month, Agenda agenda) {
        int charges = plan.charges(profile);
        long length = Months.length(month) * Moments.DAY;
        for (int back = 0; back <= ChargeRetries.MONTHS_LATER; back++) {
            int charged = month - back;
            long before = (long) (Months.firstDay(month) - Months.firstDay(charged)) * Moments.DAY;
            for (int charge = 0; charge < charges; charge++) {
                plan.enter(profile, charged, charge);
                long details = plan.details(profile.ordinal(), charged, charge);
                int hour = plan.hourOfCharge(profile);
                for (int which = 1; which <= ChargeRetries.MOST; which++) {
                    long inMonth = chargeRetries.millis(details, which, plan.day(), hour) - before;
                    if (inMonth >= 0 && inMonth < length) {
                        int number = ChargeRetries.number(charge, back, which);
                        agenda.add(inMonth, Agenda.PURCHASE, plan.mcc() | IS_CHARGE, number);
                    }
                }
            }
        }
    }

    /** On the same day, of what nobody charges by agreement. */
    private void planFirstTry(Profile profile, int month, int day, long time, int detail, int number, Agenda agenda) {
        if (isCharge(detail)) {
            return;
        }
        long details = plan.details(profile.ordinal(), month, number);
        if (secondTries.mayFollow(details, refusals.quantile(details))) {
            long first = time - secondTries.pauseMillis(details);
            if (first >= 0) {
                agenda.add(day * Moments.DAY + first, Agenda.PURCHASE, detail, SecondTries.first(number));
            }
        }
    }

    private static boolean comesBack(int detail) {
        return (detail & COMES_BACK) != 0;
    }

    private static boolean isCharge(int detail) {
        return (detail & IS_CHARGE) != 0;
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
        boolean first = SecondTries.isFirst(Agenda.number(item));
        if (first && isCharge(detail)) {
            chargeAgain(cohort, index, month, item, millis, audience);
            return;
        }
        // A first try leaves nothing behind but what is told of it.
        if (!cohort.revolving().isWrittenOff(index) && (!first || audience != null)) {
            tryOne(cohort, index, month, item, millis, first, audience);
        }
    }

    /** @param first whether the purchase itself is tried later */
    private void tryOne(
            Cohort cohort,
            int index,
            int month,
            long item,
            long millis,
            boolean first,
            @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int detail = Agenda.detail(item);
        int number = SecondTries.second(Agenda.number(item));
        int mcc = detail & MCC;
        long details = plan.details(profile.ordinal(), month, number);
        long where = isCharge(detail)
                ? plan.place(profile, month, number)
                : Subscriptions.otherPlace(EventDraws.place(details));
        draws.from(details);
        long bought = first ? millis + secondTries.pauseMillis(details) : millis;
        if (!use.isTried(profile, month, mcc, where, cohort.revolving().missed(index), bought)) {
            return;
        }
        ask(profile, month, mcc, where, bought);
        if (!isAnswered(cohort, index, month, detail, details, bought, first)) {
            return;
        }
        if (isCharge(detail)) {
            noteAnswer(cohort, index, ChargeRetries.remembered(month, number), details, 0);
        }
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        parts = setting.cancellations().parts(profile, parts, due);
        if (declined == null) {
            cohort.cards().owe(index, due, parts, cents, millis);
            if (comesBack(detail)) {
                cohort.returned().remember(index, month, number, ReversalReason.REFUND, cents);
            }
        }
        if (audience != null) {
            UUID id = teller.id(profile, month, Agenda.number(item));
            audience.cardTransaction(
                    teller.purchase(purchase(cohort, index, id, mcc, where, millis), declined, suspected));
        }
    }

    /**
     * Whether what was asked for is tried at all, and, of a first try, declined so that a second follows; if so, sets what the issuer says and the
     * parts.
     */
    private boolean isAnswered(
            Cohort cohort, int index, int month, int detail, long details, long bought, boolean first) {
        suspected = false;
        declined = use.declined();
        if (declined != null) {
            return !first;
        }
        if (!isTriedForWhatIsLeft(cohort.cards().limitCents(index), cohort.availableLimitCents(index))) {
            return false;
        }
        declined = refusal(cohort, index, month, details);
        boolean again = declined != null && isTriedAgain(details, detail, declined, bought);
        if (first && !again) {
            return false;
        }
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
        if (again && !first && declined != DeclineReason.INSUFFICIENT_LIMIT) {
            declined = null;
        }
        setParts();
        return true;
    }

    /** Whether the holder tries again after a refusal; what comes back has the name of its shop from the first. */
    private boolean isTriedAgain(long details, int detail, DeclineReason refused, long millis) {
        double u = refusals.quantile(details);
        return !isCharge(detail)
                && !(refused == DeclineReason.SUSPECTED_FRAUD && comesBack(detail))
                && secondTries.mayFollow(details, u)
                && secondTries.follows(details, u, refused)
                && Brasilia.millisOfDay(millis) >= secondTries.pauseMillis(details);
    }

    /** Tries a charge again that was declined on another day: for the same, as the same shop asks for it. */
    private void chargeAgain(
            Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int number = Agenda.number(item);
        int charged = month - ChargeRetries.monthsBack(number);
        int charge = ChargeRetries.charge(number);
        int remembered = ChargeRetries.remembered(charged, charge);
        if (!cohort.refusedCharges().take(index, remembered)
                || cohort.revolving().isWrittenOff(index)) {
            return;
        }
        Profile profile = cohort.profile(index);
        int mcc = Agenda.detail(item) & MCC;
        int which = ChargeRetries.which(number);
        long details = plan.details(profile.ordinal(), charged, charge);
        long where = plan.place(profile, charged, charge);
        draws.from(details);
        plan.enter(profile, charged, charge);
        long first = Brasilia.startOfDay(Months.firstDay(charged) + plan.day()) + plan.timeOfDay(profile, charged);
        ask(profile, charged, mcc, where, first);
        declined = refusalAgain(cohort, index, charged, details, which);
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
        noteAnswer(cohort, index, remembered, details, which);
        if (declined == null) {
            int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
            cohort.cards().owe(index, due, parts, cents, millis);
        }
        if (audience != null) {
            UUID id = teller.retryId(profile, month, number);
            audience.cardTransaction(
                    teller.purchase(purchase(cohort, index, id, mcc, where, millis), declined, suspected));
        }
    }

    /** Remembers a charge that was declined, unless whoever charges gives it up; what is approved is forgotten. */
    private void noteAnswer(Cohort cohort, int index, int remembered, long details, int tries) {
        cohort.refusedCharges().take(index, remembered);
        if (declined != null && chargeRetries.goesOn(details, tries)) {
            cohort.refusedCharges().remember(index, remembered);
        }
    }

    /** Why a charge is declined that is tried again; null if it is not. Whoever charges does not know what is left of the limit. */
    private @Nullable DeclineReason refusalAgain(Cohort cohort, int index, int month, long details, int which) {
        if (cohort.revolving().missed(index) >= Revolving.BLOCKED_AFTER) {
            return DeclineReason.CARD_BLOCKED;
        }
        DeclineReason refused = refusal(cohort, index, month, details);
        boolean isOver = refused != null
                && refused != DeclineReason.INSUFFICIENT_LIMIT
                && chargeRetries.isOver(refused, details, which);
        return isOver ? null : refused;
    }

    /**
     * Where no invoice waits for its due day: pays all that is owed when little of the limit is left.
     *
     * @return whether that was so
     */
    public boolean paysAll(Cohort cohort, int index, long millis) {
        CardDebts debts = cohort.cards();
        int limit = debts.limitCents(index);
        boolean enoughLeft = limit - debts.outstandingCents(index) >= limit * LITTLE_LEFT;
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
        declined = use.declined();
        if (declined == null) {
            declined = refusal(cohort, index, month, random);
            setParts();
        }
        if (declined == null) {
            cohort.cards().owe(index, setting.period().lastMonth(), parts, cents, millis);
        }
        suspected = declined == DeclineReason.SUSPECTED_FRAUD;
        audience.cardTransaction(teller.purchase(purchase(cohort, index, id, mcc, where, millis), declined, suspected));
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
        priceAbroad(profile, millis);
        parts = 1;
    }

    /** What is bought abroad has a price of the place. */
    private void priceAbroad(Profile profile, long millis) {
        Abroad.City abroad = place.abroad();
        if (abroad != null) {
            long asked = place.isOnline() ? cents : ticketsAbroad.cents(place.mcc(), cents);
            cents = foreignPrices.booked(abroad, asked, Brasilia.epochDay(millis), profile.bank(), draws);
        }
    }

    private Purchase purchase(Cohort cohort, int index, UUID id, int mcc, long where, long millis) {
        return new Purchase(
                cohort.profile(index), id, mcc, where, cents, parts, millis, cohort.availableLimitCents(index));
    }

    /** Holders know about what is left of the limit: see {@link #TRIED_BEYOND}. */
    private boolean isTriedForWhatIsLeft(long limit, long available) {
        if (cents <= available) {
            return true;
        }
        double left = TRIED_BEYOND * available / limit;
        return draws.chance(left * left);
    }

    /** Why what was asked for is declined; null if it is not. */
    private @Nullable DeclineReason refusal(Cohort cohort, int index, int month, long details) {
        return cents > cohort.availableLimitCents(index)
                ? DeclineReason.INSUFFICIENT_LIMIT
                : refusals.of(cohort.profile(index), month, cents, refusals.quantile(details));
    }

    /** Sets the parts of what was asked for. */
    private void setParts() {
        parts = place.isCharge() || place.abroad() != null
                ? 1
                : setting.purchaseParts().of(place.mcc(), cents, draws);
    }
}
