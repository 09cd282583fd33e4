package dev.datagen.model.schema;

import java.util.List;

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
    List<Field<T>> fields();

    /** Reads the values of all fields. */
    FieldReader<T> reader();
}
