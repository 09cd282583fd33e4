package dev.datagen.app.cli;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Property;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.Entity;
import java.util.List;
import java.util.stream.Collectors;

/** A customer's story as one JSON object: {@code customer}, the tables and the topics under their names. */
final class StoryJson {

    private StoryJson() {}

    static String of(Story story) {
        return "{\"ordinal\":" + story.ordinal()
                + ",\"customer\":" + new Item<>(Customer.TABLE, story.customer()).json()
                + array(Property.TABLE, story.rows(Property.class))
                + array(Account.TABLE, story.rows(Account.class))
                + array(CreditCard.TABLE, story.rows(CreditCard.class))
                + array(Invoice.TABLE, story.rows(Invoice.class))
                + array(Loan.TABLE, story.rows(Loan.class))
                + array(PixDispute.TABLE, story.rows(PixDispute.class))
                + array(Transaction.EVENT, story.events(Transaction.class))
                + array(CardTransaction.EVENT, story.events(CardTransaction.class))
                + array(Trade.EVENT, story.events(Trade.class))
                + array(Installment.EVENT, story.events(Installment.class))
                + "}";
    }

    private static <T> String array(Entity<T> entity, List<T> records) {
        return records.stream()
                .map(record -> new Item<>(entity, record).json())
                .collect(Collectors.joining(",", ",\"" + entity.collection() + "\":[", "]"));
    }
}
