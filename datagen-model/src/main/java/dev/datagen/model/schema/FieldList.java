package dev.datagen.model.schema;

import static dev.datagen.model.schema.Field.Presence.OPTIONAL;
import static dev.datagen.model.schema.Field.Presence.REQUIRED;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down the fields of an entity, one line each, in order.
 *
 * <p>A field is required unless {@link #optional()} comes right after it.
 */
public final class FieldList {

    private final List<Field> fields = new ArrayList<>();

    /** An empty list. */
    public static FieldList of() {
        return new FieldList();
    }

    private FieldList() {}

    /** An identifier. */
    public FieldList id(String name, String doc) {
        return add(new Field.Id(name, doc, REQUIRED));
    }

    /** Free text. */
    public FieldList text(String name, String doc) {
        return add(new Field.Text(name, doc, REQUIRED, false));
    }

    /** Text of which few values come again and again, as names of cities do. */
    public FieldList repeatedText(String name, String doc) {
        return add(new Field.Text(name, doc, REQUIRED, true));
    }

    /** One word of a closed set, stored under the name of its constant. */
    public FieldList word(String name, Class<? extends Enum<?>> words, String doc) {
        return add(new Field.Word(name, doc, REQUIRED, words));
    }

    /** An amount of money, read in cents. */
    public FieldList money(String name, String doc) {
        return add(new Field.Money(name, doc, REQUIRED));
    }

    /** A rate, read in millionths: 1 % a month is 10,000. */
    public FieldList rate(String name, String doc) {
        return add(new Field.Rate(name, doc, REQUIRED));
    }

    /** A whole number, which must fit into 32 bits. */
    public FieldList integer(String name, String doc) {
        return add(new Field.Int(name, doc, REQUIRED));
    }

    /** A number in double precision. */
    public FieldList real(String name, String doc) {
        return add(new Field.Real(name, doc, REQUIRED));
    }

    /** An instant, read in milliseconds since 1970-01-01T00:00Z. */
    public FieldList moment(String name, String doc) {
        return add(new Field.Moment(name, doc, REQUIRED));
    }

    /** A calendar day, read in days since 1970-01-01. */
    public FieldList day(String name, String doc) {
        return add(new Field.Day(name, doc, REQUIRED));
    }

    /** Lets the field named last be without a value. */
    public FieldList optional() {
        int last = fields.size() - 1;
        fields.set(last, asOptional(fields.get(last)));
        return this;
    }

    /** The fields so far. */
    public List<Field> list() {
        return List.copyOf(fields);
    }

    private FieldList add(Field field) {
        fields.add(field);
        return this;
    }

    private static Field asOptional(Field field) {
        if (field instanceof Field.Id f) {
            return new Field.Id(f.name(), f.doc(), OPTIONAL);
        } else if (field instanceof Field.Text f) {
            return new Field.Text(f.name(), f.doc(), OPTIONAL, f.repeats());
        } else if (field instanceof Field.Word f) {
            return new Field.Word(f.name(), f.doc(), OPTIONAL, f.words());
        } else if (field instanceof Field.Money f) {
            return new Field.Money(f.name(), f.doc(), OPTIONAL);
        } else if (field instanceof Field.Rate f) {
            return new Field.Rate(f.name(), f.doc(), OPTIONAL);
        } else if (field instanceof Field.Int f) {
            return new Field.Int(f.name(), f.doc(), OPTIONAL);
        } else if (field instanceof Field.Real f) {
            return new Field.Real(f.name(), f.doc(), OPTIONAL);
        } else if (field instanceof Field.Moment f) {
            return new Field.Moment(f.name(), f.doc(), OPTIONAL);
        } else {
            Field.Day f = (Field.Day) field;
            return new Field.Day(f.name(), f.doc(), OPTIONAL);
        }
    }
}
