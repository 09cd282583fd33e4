package dev.datagen.model;

/** How a loan is repaid: PRICE has equal instalments, SAC equal amortisation. */
public enum AmortizationSystem {
    /** Equal instalments (Tabela Price). */
    PRICE,
    /** Equal amortization, falling instalments (Sistema de Amortização Constante). */
    SAC
}
