package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row is from an instant on: some of its columns, or all of them.
 *
 * @param table whose row it is
 * @param extent whether the row is there already
 * @param key values of the table's primary key, in its order
 * @param values by column, without those of the key: cents of money as {@code Long}, whole numbers as {@code Integer}, days as {@code
 *     LocalDate}, moments as {@code Instant}, identifiers as {@code UUID}, everything else as {@code String}; null where a column has none
 * @param updatedAtMillis when that is so, in milliseconds since 1970-01-01T00:00Z: the new {@code updated_at} of a table that has one
 */
public record RowChange(
        Table<?> table, Extent extent, List<UUID> key, Map<String, @Nullable Object> values, long updatedAtMillis) {

    private static final int RATE_DIGITS = 6;

    /** How much of a row a change tells. */
    public enum Extent {
        /** Some columns of a row that is there. */
        COLUMNS,
        /** All columns of a row that is there, or comes into being now. */
        ROW
    }

    /** Keeps copies of the key and the values, in their order. */
    public RowChange {
        key = List.copyOf(key);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A change of some columns; the table's primary key is one column. */
    public RowChange(Table<?> table, UUID id, Map<String, @Nullable Object> values, long updatedAtMillis) {
        this(table, Extent.COLUMNS, List.of(id), values, updatedAtMillis);
    }

    /** A change of one column. */
    public RowChange(Table<?> table, UUID id, String column, Object value, long updatedAtMillis) {
        this(table, id, Collections.singletonMap(column, value), updatedAtMillis);
    }

    /** A row as it is from an instant on, in milliseconds since 1970-01-01T00:00Z, whether or not it was there before. */
    public static <T> RowChange of(Table<T> table, T row, long millis) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        table.fields().forEach(field -> values.put(field.name(), value(field, row)));
        List<UUID> key = table.primaryKey().stream()
                .map(field -> (UUID) Objects.requireNonNull(values.remove(field.name()), field.name()))
                .toList();
        return new RowChange(table, Extent.ROW, key, values, millis);
    }

    private static <T> @Nullable Object value(Field<T> field, T row) {
        if (field instanceof Field.Id<T> id) {
            return id.value().apply(row);
        } else if (field instanceof Field.Text<T> text) {
            return text.value().apply(row);
        } else if (field instanceof Field.Word<T> word) {
            Enum<?> value = word.value().apply(row);
            return value == null ? null : value.name();
        } else if (field instanceof Field.Real<T> real) {
            double value = real.value().applyAsDouble(row);
            return Double.isNaN(value) ? null : (Object) value;
        }
        return number(field, row);
    }

    private static <T> @Nullable Object number(Field<T> field, T row) {
        if (field instanceof Field.Money<T> money) {
            return present(money.cents().applyAsLong(row));
        } else if (field instanceof Field.Int<T> whole) {
            Long value = present(whole.value().applyAsLong(row));
            return value == null ? null : (Object) Math.toIntExact(value);
        } else if (field instanceof Field.Moment<T> moment) {
            Long millis = present(moment.epochMillis().applyAsLong(row));
            return millis == null ? null : Instant.ofEpochMilli(millis);
        } else if (field instanceof Field.Day<T> day) {
            Long days = present(day.epochDay().applyAsLong(row));
            return days == null ? null : LocalDate.ofEpochDay(days);
        }
        Long millionths = present(((Field.Rate<T>) field).millionths().applyAsLong(row));
        return millionths == null ? null : BigDecimal.valueOf(millionths, RATE_DIGITS);
    }

    private static @Nullable Long present(long value) {
        return value == Field.ABSENT ? null : (Long) value;
    }

    /** Whether a column holds an amount of money, whose value here is cents. */
    public boolean isMoney(String column) {
        return table.fields().stream()
                .anyMatch(field -> field.name().equals(column) && field instanceof Field.Money<?>);
    }

    /** The value of the first column of the primary key. */
    public UUID id() {
        return key.get(0);
    }
}
