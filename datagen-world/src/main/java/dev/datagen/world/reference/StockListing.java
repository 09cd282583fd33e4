package dev.datagen.world.reference;

/**
 * A share in the round-lot market of B3.
 *
 * @param index position in {@link ReferenceData#stocks()}, which is in alphabetical order of the ticker
 * @param sector upper-case English
 * @param segment NOVO_MERCADO, N1, N2 or TRADICIONAL
 * @param referencePriceCents close of {@link #REFERENCE_EPOCH_DAY}
 * @param annualVolatility standard deviation of the logarithmic return of 252 sessions
 * @param beta against the Ibovespa
 * @param lotSize shares
 * @param volumeShare of the turnover of the cash market, 0 to 1
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
        double volumeShare) {

    /** 2026-03-05, the session of the reference prices. */
    public static final int REFERENCE_EPOCH_DAY = 20_517;
}
