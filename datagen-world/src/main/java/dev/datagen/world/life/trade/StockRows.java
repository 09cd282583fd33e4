package dev.datagen.world.life.trade;

import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.StockSegment;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.market.DayPrices;
import dev.datagen.world.market.Dividend;
import dev.datagen.world.market.Market;
import dev.datagen.world.reference.StockListing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the shares on B3 and of their prices: nobody's, so no life is needed for them. */
public final class StockRows {

    private static final String CURRENCY = "BRL";

    /** The listing date that all shares are given: before any period. */
    private static final int LISTED = (int) LocalDate.of(2019, 12, 2).toEpochDay();

    private final Setting setting;

    /** @param setting what all lives share */
    public StockRows(Setting setting) {
        this.setting = setting;
    }

    /** The shares that can be traded, at the last close of the period. */
    public List<Stock> stocks() {
        List<Stock> stocks = new ArrayList<>();
        int lastDay = setting.period().lastDay();
        for (StockListing listing : setting.market().listings()) {
            stocks.add(new Stock(
                    setting.ids().id(IdKind.STOCK, listing.index(), 0),
                    listing.tickerOn(lastDay).orElse(listing.ticker()),
                    listing.companyName(),
                    listing.sector(),
                    StockSegment.valueOf(listing.segment()),
                    setting.market().closeCents(listing.index(), lastDay),
                    CURRENCY,
                    listing.isin(),
                    listing.lotSize(),
                    Brasilia.startOfDay(LISTED),
                    setting.period().endMillis() - 1));
        }
        return stocks;
    }

    /** The prices of the listed shares in all sessions of the period and of the two months before it, by day. */
    public Stream<StockPrice> stockPrices() {
        Period period = setting.period();
        return IntStream.rangeClosed(Market.leadDay(period), period.lastDay())
                .filter(TradingCalendar.B3::isSession)
                .boxed()
                .flatMap(day -> setting.market().listings().stream()
                        .flatMap(listing -> listing.tickerOn(day).stream().map(ticker -> price(listing, day, ticker))));
    }

    private StockPrice price(StockListing listing, int day, String ticker) {
        DayPrices prices = setting.market().prices(listing.index(), day);
        Dividend dividend = prices.dividendMillionths() == 0 ? null : dividend(listing, day);
        return new StockPrice(
                setting.ids().id(IdKind.STOCK, listing.index(), 0),
                day,
                ticker,
                prices.openCents(),
                prices.highCents(),
                prices.lowCents(),
                prices.closeCents(),
                prices.volume(),
                prices.ratio(),
                prices.dividendMillionths(),
                dividend == null ? null : dividend.kind(),
                dividend == null ? Field.ABSENT : dividend.payDay());
    }

    private @Nullable Dividend dividend(StockListing listing, int day) {
        for (Dividend each : setting.market().dividends().goingEx(Months.of(day))) {
            if (each.exDay() == day && each.stock() == listing.index()) {
                return each;
            }
        }
        return null;
    }
}
