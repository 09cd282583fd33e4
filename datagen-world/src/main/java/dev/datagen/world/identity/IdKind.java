package dev.datagen.world.identity;

/** What an identifier identifies. The order is part of the data's definition: add at the end. */
public enum IdKind {
    CUSTOMER,
    ACCOUNT,
    CREDIT_CARD,
    LOAN,
    PROPERTY,
    STOCK,
    TRANSACTION,
    CARD_TRANSACTION,
    TRADE,
    INSTALLMENT,
    PIX_KEY,
    PIX_DISPUTE,
    INVOICE
}
