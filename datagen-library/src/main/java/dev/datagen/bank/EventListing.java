package dev.datagen.bank;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import java.util.List;

/** Writes events at the end of a list. */
record EventListing(List<BankEvent<?>> events) implements EventConsumer {

    @Override
    public void transaction(Transaction transaction) {
        events.add(new BankEvent<>(Transaction.EVENT, transaction));
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        events.add(new BankEvent<>(CardTransaction.EVENT, purchase));
    }

    @Override
    public void trade(Trade trade) {
        events.add(new BankEvent<>(Trade.EVENT, trade));
    }

    @Override
    public void installment(Installment installment) {
        events.add(new BankEvent<>(Installment.EVENT, installment));
    }
}
