package dev.datagen.model;

/** Takes events as lives bring them forth: those of one customer in time order, customers in the order of their ordinals. */
public interface EventConsumer {

    /** An account has moved, or a payment has failed. */
    void transaction(Transaction transaction);

    /** A card was used, and the purchase approved or declined. */
    void cardTransaction(CardTransaction purchase);

    /** An order on B3 was filled or cancelled. */
    void trade(Trade trade);

    /** An instalment was paid, has become late, or was given up. */
    void installment(Installment installment);
}
