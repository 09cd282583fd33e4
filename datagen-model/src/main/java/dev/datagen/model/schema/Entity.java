package dev.datagen.model.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one description of a kind of record: what it is called, what it means, and its fields in order.
 *
 * @param <T> the record it describes
 */
public sealed interface Entity<T> permits Table, EventType {

    /** Where its records are found: a table's or a topic's name. */
    String collection();

    /** What one record is. */
    String doc();

    /** The fields, in the order of columns and of encoded values. */
    List<Field> fields();

    /** Reads the values of all fields. */
    FieldReader<T> reader();

    /**
     * The values of a record's fields in their order, null where it lacks one: an identifier as {@code UUID}, text and a word's name as
     * {@code String}, money in cents as {@code Long}, a rate as {@code BigDecimal}, a whole number as {@code Integer}, a number as {@code
     * Double}, a moment as {@code Instant}, a day as {@code LocalDate}.
     */
    default List<@Nullable Object> values(T record) {
        ValueList list = new ValueList();
        reader().read(record, list);
        return list.values();
    }
}
