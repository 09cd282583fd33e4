package dev.datagen.model;

/** Checking, savings or investment account. */
public enum AccountType {
    /** A current account. */
    CONTA_CORRENTE,
    /** A savings account. */
    POUPANCA,
    /** An investment account, on which trades settle. */
    INVESTIMENTOS
}
