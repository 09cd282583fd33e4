package dev.datagen.bank;

import dev.datagen.model.schema.Table;

/**
 * A row of master data, as it stands at the end of the period.
 *
 * @param type the table's description
 * @param record the row
 * @param <T> the record a row is written from
 */
public record BankRow<T>(Table<T> type, T record) implements BankRecord<T> {}
