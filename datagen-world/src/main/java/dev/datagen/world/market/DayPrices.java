package dev.datagen.world.market;

/**
 * A share's prices in a session.
 *
 * @param openCents first price
 * @param highCents highest one
 * @param lowCents lowest one
 * @param closeCents last one
 * @param volume shares traded
 * @param ratio shares that each one held has become before the session opened; 1 without a split
 * @param dividendMillionths of R$ for each share held at the close of the session before
 */
public record DayPrices(
        int openCents, int highCents, int lowCents, int closeCents, int volume, int ratio, int dividendMillionths) {}
