package dev.datagen.app.stream;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;

/** Passes events on, and says after each that it has been. */
record Collector(EventConsumer audience, Runnable afterEach) implements EventConsumer {

    @Override
    public void transaction(Transaction transaction) {
        audience.transaction(transaction);
        afterEach.run();
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        audience.cardTransaction(purchase);
        afterEach.run();
    }

    @Override
    public void trade(Trade trade) {
        audience.trade(trade);
        afterEach.run();
    }

    @Override
    public void installment(Installment installment) {
        audience.installment(installment);
        afterEach.run();
    }
}
