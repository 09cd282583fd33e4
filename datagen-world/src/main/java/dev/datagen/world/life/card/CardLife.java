package dev.datagen.world.life.card;

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
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.shop.ExchangeRates;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.PersonalTimes;
import java.util.UUID;

/** Purchases with a customer's card, against its limit. */
public final class CardLife {

    /** Share of the limit below which somebody who does not wait for the due day pays what is owed. */
    private static final double LITTLE_LEFT = 0.2;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchasePlace place;
    private final PurchaseTeller teller;
    private final ReversalLife reversals;
    private final FraudLife frauds;
    private final SecondTries secondTries;
    private final ChargeRetries chargeRetries;
    private final PurchaseAgenda purchases;
    private final CardUse use;
    private final AskedPurchase asked;
    private final Authorization authorization;
    private final CategoryMix mix;
    private final CardTickets tickets;
    private final Draws draws = new Draws();

    /** @param setting what all lives share */
    public CardLife(Setting setting, Holder holder, PersonalTimes times) {
        this.setting = setting;
        this.plan = new PurchasePlan(setting, times);
        this.place = new PurchasePlace(setting);
        ForeignPrices foreignPrices = new ForeignPrices(new ExchangeRates(
                setting.key(),
                setting.reference().macro(),
                setting.reference().banks().all()));
        this.teller = new PurchaseTeller(setting, holder, place, foreignPrices);
        this.reversals = new ReversalLife(setting, plan, teller);
        this.frauds = new FraudLife(setting, foreignPrices, teller, reversals);
        this.use = useOf(setting.cardPlastics());
        this.mix = new CategoryMix(setting);
        this.tickets = new CardTickets(setting, plan, draws);
        Refusals refusals = new Refusals(setting.key(), place, tickets);
        this.secondTries = new SecondTries(setting.key().derive("second tries"));
        this.chargeRetries = new ChargeRetries(setting.key().derive("charge retries"));
        this.purchases = new PurchaseAgenda(setting, plan, reversals, frauds, refusals, secondTries, chargeRetries);
        this.asked = new AskedPurchase(setting, plan, place, tickets, foreignPrices, draws);
        this.authorization = new Authorization(asked, use, refusals, secondTries, chargeRetries);
    }

    /** Of these plastics, by {@link #act}. */
    public CardUse useOf(CardPlastics plastics) {
        return new CardUse(plastics, setting, place, draws);
    }

    /** How much is paid by card. */
    public CardTickets tickets() {
        return tickets;
    }

    /** Remembers what so many customers like to buy, who {@link #act} in any order. */
    public void remember(int customers) {
        mix.remember(customers);
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        purchases.plan(profile, month, agenda);
    }

    /** Books a purchase or its return, and tells of it unless there is nobody to tell. */
    public void happen(Occasion occasion) {
        int detail = occasion.detail();
        if (FraudLife.isOfFraud(occasion.number())) {
            frauds.happen(occasion);
            return;
        }
        if ((detail & ReversalLife.REVERSAL) != 0) {
            reversals.happen(occasion);
            return;
        }
        boolean first = SecondTries.isFirst(occasion.number());
        if (first && PurchaseAgenda.isCharge(detail)) {
            chargeAgain(occasion);
            return;
        }
        // A first try leaves nothing behind but what is told of it.
        if (!occasion.cohort().revolving().isWrittenOff(occasion.index()) && (!first || occasion.isTold())) {
            tryOne(occasion);
        }
    }

    /** The purchase itself, or its first try. */
    private void tryOne(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int month = occasion.month();
        long millis = occasion.millis();
        int detail = occasion.detail();
        int number = SecondTries.second(occasion.number());
        int mcc = PurchaseAgenda.mcc(detail);
        long details = plan.details(profile.ordinal(), month, number);
        long where = PurchaseAgenda.isCharge(detail)
                ? plan.place(profile, month, number)
                : Subscriptions.otherPlace(EventDraws.place(details));
        draws.from(details);
        long bought = SecondTries.isFirst(occasion.number()) ? millis + secondTries.pauseMillis(details) : millis;
        if (!use.isTried(profile, month, mcc, where, cohort.revolving().missed(index), bought)) {
            return;
        }
        tickets.enter(cohort, index);
        asked.enter(profile, month, mcc, where, bought);
        if (!authorization.isTried(occasion, details, bought)) {
            return;
        }
        if (use.declined() == null) {
            asked.chooseParts();
        }
        if (PurchaseAgenda.isCharge(detail)) {
            noteAnswer(cohort, index, ChargeRetries.remembered(month, number), details, 0);
        }
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        asked.payInAtMost(setting.cancellations().parts(profile, asked.parts(), due));
        if (authorization.declined() == null) {
            cohort.cards().owe(index, due, asked.parts(), asked.cents(), millis);
            if (PurchaseAgenda.comesBack(detail)) {
                cohort.returned().remember(index, month, number, ReversalReason.REFUND, asked.cents());
            }
        }
        EventConsumer audience = occasion.audience();
        if (audience != null) {
            UUID id = teller.id(profile, month, occasion.number());
            tell(purchase(cohort, index, id, mcc, where, millis), audience);
        }
    }

    /** Tries a charge again that was declined on another day: for the same, as the same shop asks for it. */
    private void chargeAgain(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        int month = occasion.month();
        long millis = occasion.millis();
        int number = occasion.number();
        int charged = month - ChargeRetries.monthsBack(number);
        int charge = ChargeRetries.charge(number);
        int remembered = ChargeRetries.remembered(charged, charge);
        if (!cohort.refusedCharges().take(index, remembered)
                || cohort.revolving().isWrittenOff(index)) {
            return;
        }
        Profile profile = occasion.profile();
        int mcc = PurchaseAgenda.mcc(occasion.detail());
        int which = ChargeRetries.which(number);
        long details = plan.details(profile.ordinal(), charged, charge);
        long where = plan.place(profile, charged, charge);
        draws.from(details);
        plan.enter(profile, charged, charge);
        long first = Brasilia.startOfDay(Months.firstDay(charged) + plan.day()) + plan.timeOfDay(profile, charged);
        tickets.enter(cohort, index);
        asked.enter(profile, charged, mcc, where, first);
        authorization.askAgain(cohort, index, charged, details, which);
        noteAnswer(cohort, index, remembered, details, which);
        if (authorization.declined() == null) {
            int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
            cohort.cards().owe(index, due, asked.parts(), asked.cents(), millis);
        }
        EventConsumer audience = occasion.audience();
        if (audience != null) {
            UUID id = teller.retryId(profile, month, number);
            tell(purchase(cohort, index, id, mcc, where, millis), audience);
        }
    }

    /** Remembers a charge that was declined, unless whoever charges gives it up; what is approved is forgotten. */
    private void noteAnswer(Cohort cohort, int index, int remembered, long details, int tries) {
        cohort.refusedCharges().take(index, remembered);
        if (authorization.declined() != null && chargeRetries.goesOn(details, tries)) {
            cohort.refusedCharges().remember(index, remembered);
        }
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
        Profile profile = cohort.profile(index);
        int month = Months.of(Brasilia.epochDay(millis));
        int mcc = mix.pick(profile, month, draws.unit());
        long where = Subscriptions.otherPlace(draws.bits());
        use.look(profile, mcc, where, cohort.revolving().missed(index), millis);
        asked.enter(profile, month, mcc, where, millis);
        authorization.ask(cohort, index, month, use, random);
        if (use.declined() == null) {
            asked.chooseParts();
        }
        if (authorization.declined() == null) {
            cohort.cards().owe(index, setting.period().lastMonth(), asked.parts(), asked.cents(), millis);
        }
        tell(purchase(cohort, index, id, mcc, where, millis), audience);
    }

    private Purchase purchase(Cohort cohort, int index, UUID id, int mcc, long where, long millis) {
        long available = cohort.availableLimitCents(index);
        return new Purchase(cohort.profile(index), id, mcc, where, asked.cents(), asked.parts(), millis, available);
    }

    private void tell(Purchase purchase, EventConsumer audience) {
        audience.cardTransaction(teller.purchase(purchase, authorization.declined(), authorization.isSuspected()));
    }
}
