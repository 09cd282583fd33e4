package dev.datagen.app.cli;

import dev.datagen.bank.BankCustomer;
import dev.datagen.bank.BankEvent;
import dev.datagen.bank.BankRecord;
import dev.datagen.model.Account;
import dev.datagen.model.BankSchema;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Property;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.EventType;
import java.util.List;
import java.util.stream.Collectors;

/** A customer as one JSON object: {@code customer}, the tables and the topics under their names. */
final class CustomerJson {

    private CustomerJson() {}

    static String of(BankCustomer customer) {
        StringBuilder json = new StringBuilder("{\"ordinal\":" + customer.ordinal() + ",\"customer\":"
                + customer.rows().get(0).json());
        for (Entity<?> table :
                List.of(Property.TABLE, Account.TABLE, CreditCard.TABLE, Invoice.TABLE, Loan.TABLE, PixDispute.TABLE)) {
            json.append(array(table, customer.rows()));
        }
        List<BankEvent<?>> events = customer.events().toList();
        for (EventType<?> type : BankSchema.EVENTS) {
            json.append(array(type, events));
        }
        return json.append('}').toString();
    }

    private static String array(Entity<?> entity, List<? extends BankRecord<?>> records) {
        return records.stream()
                .filter(record -> record.type().equals(entity))
                .map(BankRecord::json)
                .collect(Collectors.joining(",", ",\"" + entity.collection() + "\":[", "]"));
    }
}
