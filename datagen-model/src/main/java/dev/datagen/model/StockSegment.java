package dev.datagen.model;

/** B3's listing segments, by the standard of governance. */
public enum StockSegment {
    /** Common shares only, the highest standard. */
    NOVO_MERCADO,
    /** Nível 1: more disclosure. */
    N1,
    /** Nível 2: as the highest, but with preferred shares. */
    N2,
    /** What the law asks for. */
    TRADICIONAL
}
