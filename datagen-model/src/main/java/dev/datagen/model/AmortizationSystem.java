package dev.datagen.model;

/** How a loan is repaid: PRICE has equal instalments, SAC equal amortisation. */
public enum AmortizationSystem {
    PRICE,
    SAC
}
