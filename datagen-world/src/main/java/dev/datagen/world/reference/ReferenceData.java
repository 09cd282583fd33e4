package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** All facts, read once at start. Immutable, and safe to share between threads. */
public final class ReferenceData {

    private final Places places;
    private final Names names;
    private final Addresses addresses;
    private final EmailDomains emailDomains;
    private final Banks banks;
    private final Mccs mccs;
    private final Shopping shopping;
    private final Merchants merchants;
    private final Map<String, String> tradeNames;
    private final List<StockListing> stocks;
    private final Brands brands;
    private final Employers employers;
    private final Workplaces workplaces;
    private final Billers billers;
    private final Macro macro;
    private final Abroad abroad;
    private final HomePrices homePrices;
    private final BusFares busFares;

    private ReferenceData() {
        this.places = Places.load();
        this.names = Names.load();
        this.addresses = Addresses.load();
        this.emailDomains = EmailDomains.load();
        this.banks = Banks.load();
        this.mccs = Mccs.load();
        this.shopping = Shopping.load(mccs);
        this.merchants = Merchants.load(mccs, places, names, addresses);
        this.tradeNames = Collections.unmodifiableMap(TradeNames.load());
        this.stocks = loadStocks();
        this.brands = Brands.load(banks);
        this.employers = Employers.load();
        this.workplaces = Workplaces.load(merchants.words());
        this.billers = Billers.load(merchants.planSellers());
        this.macro = Macro.load();
        this.abroad = Abroad.load(mccs);
        this.homePrices = HomePrices.load();
        this.busFares = BusFares.load(places.municipalities());
    }

    /**
     * What the tables say; they are read once.
     *
     * @throws ExceptionInInitializerError if a table is missing or malformed: the build is broken
     */
    public static ReferenceData load() {
        return Read.ALL;
    }

    /** Read when first asked for. */
    private static final class Read {
        private static final ReferenceData ALL = new ReferenceData();
    }

    private static List<StockListing> loadStocks() {
        List<StockListing> stocks = new ArrayList<>();
        for (Table.Row row : Table.read("stocks").rows()) {
            stocks.add(StockListing.read(stocks.size(), row));
        }
        return List.copyOf(stocks);
    }

    public Places places() {
        return places;
    }

    /** See {@link Places#states()}. */
    public List<State> states() {
        return places.states();
    }

    /** See {@link Places#municipalities()}. */
    public List<Municipality> municipalities() {
        return places.municipalities();
    }

    /** See {@link Places#municipality(int)}. */
    public Municipality municipality(int index) {
        return places.municipality(index);
    }

    public Names names() {
        return names;
    }

    public Addresses addresses() {
        return addresses;
    }

    public EmailDomains emailDomains() {
        return emailDomains;
    }

    public Banks banks() {
        return banks;
    }

    public Mccs mccs() {
        return mccs;
    }

    public Shopping shopping() {
        return shopping;
    }

    public Merchants merchants() {
        return merchants;
    }

    /** The names by which companies are known, by others under which they sell. */
    public Map<String, String> tradeNames() {
        return tradeNames;
    }

    /** Alphabetical by ticker. */
    public List<StockListing> stocks() {
        return stocks;
    }

    public Brands brands() {
        return brands;
    }

    public Employers employers() {
        return employers;
    }

    public Workplaces workplaces() {
        return workplaces;
    }

    public Billers billers() {
        return billers;
    }

    public Macro macro() {
        return macro;
    }

    public Abroad abroad() {
        return abroad;
    }

    public HomePrices homePrices() {
        return homePrices;
    }

    public BusFares busFares() {
        return busFares;
    }
}
