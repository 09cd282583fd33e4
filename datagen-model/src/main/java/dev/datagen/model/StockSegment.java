package dev.datagen.model;

/** B3's listing segments, by the standard of governance. */
public enum StockSegment {
    NOVO_MERCADO,
    N1,
    N2,
    TRADICIONAL
}
