package dev.datagen.model.schema;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table or one field of an event: its name, its type, and how its value is read from a record.
 *
 * <p>Numbers are read as primitives, so that encoders need no boxing. A field of a primitive type has no value where it
 * reads {@link #ABSENT}, or NaN for a {@link Real}; only a nullable field may.
 *
 * @param <T> the record the value is read from
 */
public sealed interface Field<T> {

    /** What the accessor of a nullable field of type {@code long} answers when there is no value. */
    long ABSENT = Long.MIN_VALUE;

    /** The name in tables, schemas and JSON, in snake case. */
    String name();

    /** What the value means, with its unit, for comments, schemas and the catalogue. */
    String doc();

    /** Whether a record may lack the value. */
    Presence presence();

    /** Whether the value may be missing. */
    default boolean nullable() {
        return presence() == Presence.OPTIONAL;
    }

    /** Whether each record has a value. */
    enum Presence {
        /** Each record has a value. */
        REQUIRED,
        /** A record may lack it. */
        OPTIONAL
    }

    /** An identifier: {@code uuid} in PostgreSQL, its 36 characters in events. */
    record Id<T>(String name, String doc, Presence presence, Function<T, @Nullable UUID> value) implements Field<T> {}

    /**
     * Free text.
     *
     * @param repeats whether few values come again and again, as names of cities do: worth remembering how they are encoded
     */
    record Text<T>(String name, String doc, Presence presence, boolean repeats, Function<T, @Nullable String> value)
            implements Field<T> {}

    /** One word of a closed set, stored under the constant's own name. */
    record Word<T>(
            String name,
            String doc,
            Presence presence,
            Class<? extends Enum<?>> words,
            Function<T, ? extends @Nullable Enum<?>> value)
            implements Field<T> {}

    /** An amount of money in cents: {@code numeric(15,2)}, {@code decimal(15,2)}. */
    record Money<T>(String name, String doc, Presence presence, ToLongFunction<T> cents) implements Field<T> {}

    /** A rate in millionths: {@code numeric(10,6)}. */
    record Rate<T>(String name, String doc, Presence presence, ToLongFunction<T> millionths) implements Field<T> {}

    /** A whole number of 32 bits. */
    record Int<T>(String name, String doc, Presence presence, ToLongFunction<T> value) implements Field<T> {}

    /** A number in double precision. */
    record Real<T>(String name, String doc, Presence presence, ToDoubleFunction<T> value) implements Field<T> {}

    /** An instant in milliseconds since 1970-01-01T00:00Z: {@code timestamptz}, {@code timestamp-millis}. */
    record Moment<T>(String name, String doc, Presence presence, ToLongFunction<T> epochMillis) implements Field<T> {}

    /** A calendar day in days since 1970-01-01: {@code date}. */
    record Day<T>(String name, String doc, Presence presence, ToLongFunction<T> epochDay) implements Field<T> {}
}
