package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Property;
import dev.datagen.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows at the end of a list, parents before what refers to them: invoices that come before their card wait for it. */
final class RowListing implements MasterDataConsumer {

    private final List<BankRow<?>> rows;
    private final Map<UUID, List<Invoice>> waiting = new HashMap<>();
    private @Nullable UUID lastCard;

    RowListing(List<BankRow<?>> rows) {
        this.rows = rows;
    }

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
    public void creditCard(CreditCard card) {
        add(CreditCard.TABLE, card);
        lastCard = card.cardId();
        List<Invoice> invoices = waiting.remove(card.cardId());
        if (invoices != null) {
            invoices.forEach(invoice -> add(Invoice.TABLE, invoice));
        }
    }

    @Override
    public void invoice(Invoice invoice) {
        if (invoice.cardId().equals(lastCard)) {
            add(Invoice.TABLE, invoice);
        } else {
            waiting.computeIfAbsent(invoice.cardId(), card -> new ArrayList<>()).add(invoice);
        }
    }

    @Override
    public void loan(Loan loan) {
        add(Loan.TABLE, loan);
    }

    @Override
    public void pixDispute(PixDispute dispute) {
        add(PixDispute.TABLE, dispute);
    }
}
