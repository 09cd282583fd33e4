package dev.datagen.model;

/** Checking, savings or investment account. */
public enum AccountType {
    CONTA_CORRENTE,
    POUPANCA,
    INVESTIMENTOS
}
