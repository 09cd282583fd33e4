package dev.datagen.model.schema;

/**
 * One column of a table or one field of an event: its name, its type and its meaning. Its value is read by the entity's {@link FieldReader}.
 *
 * <p>A field of a primitive type has no value where {@link #ABSENT} is read, or NaN for a {@link Real}; only a nullable field may.
 */
public sealed interface Field {

    /** What is read of a nullable field of type {@code long} when there is no value. */
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
    record Id(String name, String doc, Presence presence) implements Field {}

    /**
     * Free text.
     *
     * @param repeats whether few values come again and again, as names of cities do: worth remembering how they are encoded
     */
    record Text(String name, String doc, Presence presence, boolean repeats) implements Field {}

    /** One word of a closed set, stored under the constant's own name. */
    record Word(String name, String doc, Presence presence, Class<? extends Enum<?>> words) implements Field {}

    /** An amount of money in cents: {@code numeric(15,2)}, {@code decimal(15,2)}. */
    record Money(String name, String doc, Presence presence) implements Field {}

    /** A rate in millionths: {@code numeric(10,6)}. */
    record Rate(String name, String doc, Presence presence) implements Field {}

    /** A whole number of 32 bits. */
    record Int(String name, String doc, Presence presence) implements Field {}

    /** A number in double precision. */
    record Real(String name, String doc, Presence presence) implements Field {}

    /** An instant in milliseconds since 1970-01-01T00:00Z: {@code timestamptz}, {@code timestamp-millis}. */
    record Moment(String name, String doc, Presence presence) implements Field {}

    /** A calendar day in days since 1970-01-01: {@code date}. */
    record Day(String name, String doc, Presence presence) implements Field {}
}
