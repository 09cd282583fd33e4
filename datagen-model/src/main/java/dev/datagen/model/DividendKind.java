package dev.datagen.model;

/** What a company pays to its shareholders. */
public enum DividendKind {
    /** Free of tax for persons, but for large sums since 2026. */
    DIVIDEND,
    /** Juros sobre capital próprio: income tax is withheld. */
    INTEREST_ON_EQUITY
}
