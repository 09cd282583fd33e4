package dev.datagen.app.cli.print;

import dev.datagen.bank.BankCustomer;
import dev.datagen.bank.BankEvent;
import dev.datagen.bank.BankRecord;
import dev.datagen.model.BankSchema;
import dev.datagen.model.Customer;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A customer as one JSON object: {@code customer}, the tables and the topics under their names. */
public final class CustomerJson {

    /** But for the customer itself, and shares and their prices, which are nobody's. */
    private static final List<Table<?>> TABLES = BankSchema.TABLES.stream()
            .filter(table -> table != Customer.TABLE && table != Stock.TABLE && table != StockPrice.TABLE)
            .toList();

    private CustomerJson() {}

    /** A customer with all their records, on one line. */
    public static String of(BankCustomer customer) {
        StringBuilder json = new StringBuilder("{\"ordinal\":" + customer.ordinal() + ",\"customer\":"
                + customer.rows().get(0).json());
        for (Table<?> table : TABLES) {
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
                .filter(record -> record.type() == entity)
                .map(BankRecord::json)
                .collect(Collectors.joining(",", ",\"" + entity.collection() + "\":[", "]"));
    }
}
