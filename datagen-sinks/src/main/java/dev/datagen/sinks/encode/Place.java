package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A field as an encoder knows it before it gets a value.
 *
 * @param name as errors name it
 * @param nullable whether a record may lack its value
 * @param words of a closed set: what each is encoded to, for {@link Words#select}
 * @param texts of a text whose values come again and again: what they are encoded to
 */
record Place(
        String name,
        boolean nullable,
        Encoded[] words,
        @Nullable EncodedTexts texts) {

    private static final Encoded[] NO_WORDS = {};

    /** Writes a text that is there. */
    interface TextEncoding {
        void put(boolean nullable, String text, Bytes out);
    }

    /** All fields of an entity, in order. */
    static Place[] all(Entity<?> entity, TextEncoding encoding) {
        return entity.fields().stream()
                .map(field -> of(entity.collection() + "." + field.name(), field, encoding))
                .toArray(Place[]::new);
    }

    private static Place of(String name, Field field, TextEncoding encoding) {
        boolean nullable = field.nullable();
        BiConsumer<String, Bytes> encoder = (text, out) -> encoding.put(nullable, text, out);
        Encoded[] words = field instanceof Field.Word word ? Words.encode(word, encoder) : NO_WORDS;
        boolean repeats = field instanceof Field.Text text && text.repeats();
        return new Place(name, nullable, words, repeats ? new EncodedTexts(encoder) : null);
    }

    /** Complains unless the field may lack a value. */
    void checkNullable() {
        if (!nullable) {
            throw new IllegalArgumentException(name + " has no value, and it is required");
        }
    }

    /** Whether a number is there, not {@link Field#ABSENT}; complains of one that does not fit. */
    boolean has(long value, long min, long max) {
        return value >= min && value <= max || mayLack(value, min, max);
    }

    private boolean mayLack(long value, long min, long max) {
        if (value != Field.ABSENT) {
            throw outOfRange(value, min, max);
        }
        checkNullable();
        return false;
    }

    IllegalArgumentException outOfRange(Object value, Object min, Object max) {
        return new IllegalArgumentException(name + " is " + value + ", outside " + min + " to " + max);
    }
}
