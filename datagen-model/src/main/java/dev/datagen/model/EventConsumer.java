package dev.datagen.model;

/** Takes events as lives bring them forth: those of one customer in time order, customers in the order of their ordinals. */
public interface EventConsumer {

    void transaction(Transaction transaction);

    void cardTransaction(CardTransaction purchase);

    void trade(Trade trade);

    void installment(Installment installment);
}
