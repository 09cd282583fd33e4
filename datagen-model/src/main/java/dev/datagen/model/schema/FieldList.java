package dev.datagen.model.schema;

import static dev.datagen.model.schema.Field.Presence.OPTIONAL;
import static dev.datagen.model.schema.Field.Presence.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the fields of an entity, one line each, in order.
 *
 * <p>A field is required unless {@link #optional()} comes right after it.
 *
 * @param <T> the record the values are read from
 */
public final class FieldList<T> {

    private final List<Field<T>> fields = new ArrayList<>();

    /** An empty list. */
    public static <T> FieldList<T> of() {
        return new FieldList<>();
    }

    private FieldList() {}

    /** An identifier; a value of null where there is none, if it is {@linkplain #optional optional}. */
    public FieldList<T> id(String name, Function<T, @Nullable UUID> value, String doc) {
        return add(new Field.Id<>(name, doc, REQUIRED, value));
    }

    /** Free text. */
    public FieldList<T> text(String name, Function<T, @Nullable String> value, String doc) {
        return add(new Field.Text<>(name, doc, REQUIRED, false, value));
    }

    /** Text of which few values come again and again, as names of cities do. */
    public FieldList<T> repeatedText(String name, Function<T, @Nullable String> value, String doc) {
        return add(new Field.Text<>(name, doc, REQUIRED, true, value));
    }

    /** One word of a closed set, stored under the name of its constant. */
    public <E extends Enum<E>> FieldList<T> word(
            String name, Class<E> words, Function<T, @Nullable E> value, String doc) {
        return add(new Field.Word<>(name, doc, REQUIRED, words, value));
    }

    /** An amount of money, read in cents. */
    public FieldList<T> money(String name, ToLongFunction<T> cents, String doc) {
        return add(new Field.Money<>(name, doc, REQUIRED, cents));
    }

    /** A rate, read in millionths: 1 % a month is 10,000. */
    public FieldList<T> rate(String name, ToLongFunction<T> millionths, String doc) {
        return add(new Field.Rate<>(name, doc, REQUIRED, millionths));
    }

    /** A whole number, which must fit into 32 bits. */
    public FieldList<T> integer(String name, ToLongFunction<T> value, String doc) {
        return add(new Field.Int<>(name, doc, REQUIRED, value));
    }

    /** A number in double precision. */
    public FieldList<T> real(String name, ToDoubleFunction<T> value, String doc) {
        return add(new Field.Real<>(name, doc, REQUIRED, value));
    }

    /** An instant, read in milliseconds since 1970-01-01T00:00Z. */
    public FieldList<T> moment(String name, ToLongFunction<T> epochMillis, String doc) {
        return add(new Field.Moment<>(name, doc, REQUIRED, epochMillis));
    }

    /** A calendar day, read in days since 1970-01-01. */
    public FieldList<T> day(String name, ToLongFunction<T> epochDay, String doc) {
        return add(new Field.Day<>(name, doc, REQUIRED, epochDay));
    }

    /** Lets the field named last be without a value. */
    public FieldList<T> optional() {
        int last = fields.size() - 1;
        fields.set(last, asOptional(fields.get(last)));
        return this;
    }

    /** The fields so far. */
    public List<Field<T>> list() {
        return List.copyOf(fields);
    }

    private FieldList<T> add(Field<T> field) {
        fields.add(field);
        return this;
    }

    private static <T> Field<T> asOptional(Field<T> field) {
        if (field instanceof Field.Id<T> f) {
            return new Field.Id<>(f.name(), f.doc(), OPTIONAL, f.value());
        } else if (field instanceof Field.Text<T> f) {
            return new Field.Text<>(f.name(), f.doc(), OPTIONAL, f.repeats(), f.value());
        } else if (field instanceof Field.Word<T> f) {
            return new Field.Word<>(f.name(), f.doc(), OPTIONAL, f.words(), f.value());
        } else if (field instanceof Field.Money<T> f) {
            return new Field.Money<>(f.name(), f.doc(), OPTIONAL, f.cents());
        } else if (field instanceof Field.Rate<T> f) {
            return new Field.Rate<>(f.name(), f.doc(), OPTIONAL, f.millionths());
        } else if (field instanceof Field.Int<T> f) {
            return new Field.Int<>(f.name(), f.doc(), OPTIONAL, f.value());
        } else if (field instanceof Field.Real<T> f) {
            return new Field.Real<>(f.name(), f.doc(), OPTIONAL, f.value());
        } else if (field instanceof Field.Moment<T> f) {
            return new Field.Moment<>(f.name(), f.doc(), OPTIONAL, f.epochMillis());
        } else {
            Field.Day<T> f = (Field.Day<T>) field;
            return new Field.Day<>(f.name(), f.doc(), OPTIONAL, f.epochDay());
        }
    }
}
