package dev.datagen.bank;

import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import java.util.List;
import java.util.stream.Stream;

/** The shares on B3 that can be traded. Immutable: any number of threads may ask. */
public final class StockGenerator {

    private final Bank bank;

    /** With the command line's defaults: prices are those at the end of 2025. */
    public StockGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public StockGenerator(Bank bank) {
        this.bank = bank;
    }

    /** What they cost in each session of the period and of the two months before it, by day and share. */
    public Stream<StockPrice> generatePrices() {
        return bank.stockPrices();
    }

    /** All 42 shares, at the last close of the period. */
    public List<Stock> generateAll() {
        return bank.stocks();
    }
}
