package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Property;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import java.util.List;

/** Writes what it is told at the end of lists. */
final class Listing {

    private Listing() {}

    static MasterDataConsumer of(List<BankRow<?>> rows) {
        return new MasterDataConsumer() {
            @Override
            public void customer(Customer customer) {
                rows.add(new BankRow<>(Customer.TABLE, customer));
            }

            @Override
            public void property(Property property) {
                rows.add(new BankRow<>(Property.TABLE, property));
            }

            @Override
            public void account(Account account) {
                rows.add(new BankRow<>(Account.TABLE, account));
            }

            @Override
            public void creditCard(CreditCard card) {
                rows.add(new BankRow<>(CreditCard.TABLE, card));
            }

            @Override
            public void invoice(Invoice invoice) {
                rows.add(new BankRow<>(Invoice.TABLE, invoice));
            }

            @Override
            public void pixDispute(PixDispute dispute) {
                rows.add(new BankRow<>(PixDispute.TABLE, dispute));
            }

            @Override
            public void loan(Loan loan) {
                rows.add(new BankRow<>(Loan.TABLE, loan));
            }
        };
    }

    static EventConsumer ofEvents(List<BankEvent<?>> events) {
        return new EventConsumer() {
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
        };
    }
}
