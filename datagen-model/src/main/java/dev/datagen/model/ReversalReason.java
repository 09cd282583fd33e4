package dev.datagen.model;

/** Why a purchase came back. */
public enum ReversalReason {
    /** The shop took it back. */
    REFUND,
    /** The holder disputed it. */
    CHARGEBACK
}
