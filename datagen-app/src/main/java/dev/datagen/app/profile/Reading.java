package dev.datagen.app.profile;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;

/** Counts records of a subject: the rows of one person, then what happened to that person by time, then {@link #end}. */
interface Reading {

    default void begin(Person person) {}

    default void account(Person person, Account account) {}

    default void creditCard(Person person, CreditCard card) {}

    default void invoice(Person person, Invoice invoice) {}

    default void loan(Person person, Loan loan) {}

    default void transaction(Person person, Transaction transaction) {}

    default void cardTransaction(Person person, CardTransaction purchase) {}

    default void trade(Person person, Trade trade) {}

    default void installment(Person person, Installment installment) {}

    default void end(Person person) {}
}
