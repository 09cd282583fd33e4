package dev.datagen.world.reference;

import dev.datagen.model.value.Isin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share in the round-lot market of B3.
 *
 * @param index position in {@link ReferenceData#stocks()}, which is in alphabetical order of the ticker
 * @param ticker today's; on a given day see {@link #tickerOn}
 * @param sector upper-case English
 * @param segment NOVO_MERCADO, N1, N2 or TRADICIONAL
 * @param referencePriceCents close of {@link #REFERENCE_EPOCH_DAY}
 * @param annualVolatility standard deviation of the logarithmic return of 252 sessions
 * @param beta against the Ibovespa
 * @param lotSize shares
 * @param volumeShare of the turnover of the cash market, 0 to 1
 * @param dividendYield what it pays in a usual year, in proportion to its price; 0 if nothing
 * @param tickerSinceEpochDay first session of the ticker, {@link #BEFORE_2020} if before 2020
 * @param formerTicker the ticker until then; null if there was none, or if it doesn't matter
 */
public record StockListing(
        int index,
        String ticker,
        String companyName,
        String sector,
        String segment,
        String isin,
        long referencePriceCents,
        double annualVolatility,
        double beta,
        int lotSize,
        double volumeShare,
        double dividendYield,
        int tickerSinceEpochDay,
        @Nullable String formerTicker) {

    /** 2026-03-05, the session of the reference prices. */
    public static final int REFERENCE_EPOCH_DAY = 20_517;

    /** Earlier than any day that is generated. */
    public static final int BEFORE_2020 = Integer.MIN_VALUE;

    private static final int ISSUER_LETTERS = 4;
    private static final List<String> SHARE_CLASSES = List.of(" ON", " PN", " UNIT");

    static StockListing read(int index, Table.Row row) {
        String since = row.text("since");
        String former = row.text("former");
        return new StockListing(
                index,
                row.text("ticker"),
                row.text("company"),
                row.text("sector"),
                row.text("segment"),
                new Isin(row.text("isin")).code(),
                row.hundredths("price_brl"),
                row.decimal("volatility"),
                row.decimal("beta"),
                row.integer("lot"),
                row.decimal("volume"),
                row.decimal("dividends"),
                since.equals("-") ? BEFORE_2020 : (int) LocalDate.parse(since).toEpochDay(),
                former.equals("-") ? null : former);
    }

    /** Whether the share trades on a day since 2020. */
    public boolean isListedOn(int epochDay) {
        return epochDay >= tickerSinceEpochDay || formerTicker != null;
    }

    /** The company's name without the class of its share, as it pays dividends. */
    public String issuerName() {
        for (String shareClass : SHARE_CLASSES) {
            if (companyName.endsWith(shareClass)) {
                return companyName.substring(0, companyName.length() - shareClass.length());
            }
        }
        return companyName;
    }

    /** The letters that name the issuer: the same for all its shares. */
    public String issuer() {
        return ticker.substring(0, ISSUER_LETTERS);
    }

    /**
     * The ticker under which the share trades on a day since 2020.
     *
     * @return empty before its listing
     */
    public Optional<String> tickerOn(int epochDay) {
        return Optional.ofNullable(epochDay >= tickerSinceEpochDay ? ticker : formerTicker);
    }
}
