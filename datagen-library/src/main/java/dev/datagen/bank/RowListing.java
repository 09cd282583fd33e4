package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Wage;
import dev.datagen.model.schema.Table;
import java.util.List;

/** Writes rows at the end of a list. */
record RowListing(List<BankRow<?>> rows) implements MasterDataConsumer {

    private <T> void add(Table<T> table, T row) {
        rows.add(new BankRow<>(table, row));
    }

    @Override
    public void customer(Customer customer) {
        add(Customer.TABLE, customer);
    }

    @Override
    public void property(Property property) {
        add(Property.TABLE, property);
    }

    @Override
    public void account(Account account) {
        add(Account.TABLE, account);
    }

    @Override
    public void position(Position position) {
        add(Position.TABLE, position);
    }

    @Override
    public void creditCard(CreditCard card) {
        add(CreditCard.TABLE, card);
    }

    @Override
    public void invoice(Invoice invoice) {
        add(Invoice.TABLE, invoice);
    }

    @Override
    public void loan(Loan loan) {
        add(Loan.TABLE, loan);
    }

    @Override
    public void pixDispute(PixDispute dispute) {
        add(PixDispute.TABLE, dispute);
    }

    @Override
    public void job(Job job) {
        add(Job.TABLE, job);
    }

    @Override
    public void wage(Wage wage) {
        add(Wage.TABLE, wage);
    }
}
