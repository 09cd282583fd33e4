package dev.datagen.world.life;

import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Changes;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.Disputes;
import dev.datagen.world.account.Marriages;
import dev.datagen.world.account.MostDrawn;
import dev.datagen.world.account.NewDevices;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.card.PurchaseParts;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.BillSenders;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.company.Platforms;
import dev.datagen.world.company.Shops;
import dev.datagen.world.counterparty.Businesses;
import dev.datagen.world.counterparty.Contacts;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.OtherParties;
import dev.datagen.world.credit.ReferenceRate;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.trade.StockRows;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoansOnPay;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.OtherPeople;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Population;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.shop.CategorySeasons;
import dev.datagen.world.time.DayWeights;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import java.util.List;
import java.util.stream.Stream;

/** Sets the scene for lives: hands out cohorts of customers, and workers that make rows and events of them. Immutable. */
public final class Lives {

    private final Setting setting;

    /**
     * The lives of a key.
     *
     * @param lastDay up to which they may be lived, not before the period's last one
     */
    public Lives(Key key, WorldOptions options, int lastDay, ReferenceData reference, Ids ids) {
        Period lived = new Period(options.period().firstDay(), lastDay);
        CompanyRegister register = new CompanyRegister(key, reference);
        Employment employment = new Employment(key, reference, register);
        Population population = new Population(
                key.derive("population"), options.period(), reference, employment::isFirstWithGovernment);
        People people = new People(key, population, reference);
        Beginnings beginnings = new Beginnings(key, options.period(), reference);
        AccountStatuses ofWhoStays = new AccountStatuses(key, options.period(), beginnings);
        Overdrafts overdrafts =
                new Overdrafts(key, options.period(), ofWhoStays, reference.banks(), population, options.movements());
        Revolving revolving = new Revolving(key, population);
        Careers careers =
                new Careers(key, options.period(), lived, employment, new LoansOnPay(key, options.period(), reference));
        Departures departures = new Departures(
                key,
                options.period(),
                lived,
                beginnings,
                ofWhoStays,
                new CustomerBonds(overdrafts, revolving, new LoanPayments(key, options.period(), reference, careers)));
        Cancellations cancellations = new Cancellations(departures);
        AccountStatuses statuses = ofWhoStays.with(departures);
        Marriages marriages = new Marriages(key, options.period());
        setting = new Setting(
                key,
                options,
                lived,
                reference,
                population,
                people,
                otherParties(key, options, reference, register, people, population, ids),
                statuses,
                beginnings,
                departures,
                new Changes(key, options.period(), statuses, beginnings, departures, marriages),
                overdrafts,
                new Disputes(key, statuses, options.movements()),
                revolving,
                new CardPlastics(key, beginnings, cancellations, options.purchases()),
                cancellations,
                new PurchaseParts(reference.mccs()),
                new NewDevices(key),
                employment,
                careers,
                marriages,
                new ReferenceRate(reference.macro()),
                new Bills(key, options.period().firstDay(), reference),
                new MostDrawn(options.movements()),
                new Market(key.derive("market"), lived, reference.stocks()),
                DayWeights.ofPayments(lived),
                DayWeights.ofPurchases(lived, reference),
                new CategorySeasons(lived, reference),
                ids);
    }

    private static OtherParties otherParties(
            Key key,
            WorldOptions options,
            ReferenceData reference,
            CompanyRegister register,
            People people,
            Population population,
            Ids ids) {
        Key parties = key.derive("counterparties");
        OtherPeople others = new OtherPeople(key, population, reference);
        Shops shops = new Shops(key.derive("shops"), reference);
        Platforms platforms = new Platforms(key, options.movements());
        return new OtherParties(
                new Counterparties(parties, reference, people, others, ids, options.documents()),
                new Contacts(key, others),
                new Businesses(key, reference, shops, register, platforms),
                shops,
                new BillSenders(parties, reference, register),
                platforms);
    }

    /** What they share. */
    public Setting setting() {
        return setting;
    }

    /** Customers of successive ordinals; a worker has to open it before it lives. */
    public Cohort cohort(long firstOrdinal, int size) {
        return new Cohort(
                setting.population(),
                setting.lived(),
                setting.overdrafts(),
                setting.revolving(),
                setting.departures(),
                firstOrdinal,
                size);
    }

    /** Scratch space for one thread. */
    public Worker worker() {
        return new Worker(setting);
    }

    /** The rows of the shares on B3. */
    public List<Stock> stocks() {
        return new StockRows(setting).stocks();
    }

    /** The prices of the shares on B3 in all sessions of the period, by day. */
    public Stream<StockPrice> stockPrices() {
        return new StockRows(setting).stockPrices();
    }

    /** Up to how many customers have documents and numbers of their own. */
    public long capacity() {
        return setting.population().capacity();
    }
}
