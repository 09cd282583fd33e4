package dev.datagen.model;

/** How far the invoice of a card has come. */
public enum InvoiceStatus {
    /** Purchases are still added. */
    OPEN,
    /** Its sum stands; it is not paid yet. */
    CLOSED,
    /** Its due day is over, and it is not paid yet; it will be before the next one closes. */
    OVERDUE,
    /** Paid in full, in time or some days late. */
    PAID,
    /** The rest goes to the next invoice, with interest (rotativo). */
    PARTIALLY_PAID,
    /** All of it goes to the next invoice, with interest and a fine. */
    UNPAID,
    /** What it took over from the one before is paid off in parts. */
    FINANCED,
    /** The twelfth in a row that is not paid: the issuer gives the debt up. */
    WRITTEN_OFF
}
