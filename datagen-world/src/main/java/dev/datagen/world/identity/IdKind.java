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
    INVOICE,
    /** Events of a stream by the wall clock: the ordinal is that of the event, month and sequence hold when the stream began. */
    STREAMED_TRANSACTION,
    STREAMED_CARD_TRANSACTION,
    STREAMED_TRADE,
    JOB,
    PIX_RECURRENCE,
    WAGE
}
