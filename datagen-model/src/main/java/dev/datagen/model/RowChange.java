package dev.datagen.model;

import dev.datagen.model.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of one row as they are from an instant on.
 *
 * @param table whose row it is
 * @param id value of the table's primary key
 * @param values by column: cents of money as {@code Long}, whole numbers as {@code Integer}, days as {@code LocalDate}, moments as
 *     {@code Instant}, everything else as {@code String}; null where a column has none
 * @param updatedAtMillis the row's new {@code updated_at}, in milliseconds since 1970-01-01T00:00Z
 */
public record RowChange(Table<?> table, UUID id, Map<String, @Nullable Object> values, long updatedAtMillis) {

    /** Keeps a copy of the values, in their order. */
    public RowChange {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A change of one column. */
    public RowChange(Table<?> table, UUID id, String column, Object value, long updatedAtMillis) {
        this(table, id, Collections.singletonMap(column, value), updatedAtMillis);
    }
}
