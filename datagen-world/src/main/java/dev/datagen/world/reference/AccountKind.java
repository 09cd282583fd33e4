package dev.datagen.world.reference;

/** What an account is for, where its number tells: Caixa's operation, Santander's type. */
public enum AccountKind {
    CHECKING,
    SAVINGS,
    INVESTMENT
}
