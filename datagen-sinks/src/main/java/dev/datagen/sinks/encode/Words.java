package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The words of closed sets, and their bytes made once. */
public final class Words {

    private Words() {}

    /** The words a field can hold, in the order of the constants. */
    public static List<String> of(Field.Word field) {
        return Arrays.stream(field.words().getEnumConstants()).map(Enum::name).toList();
    }

    /** What {@link #encode} made of a word. */
    @SuppressWarnings("EnumOrdinal") // the same constants in the same run: nothing outlives their order
    static Encoded select(Encoded[] encoded, Enum<?> word) {
        return encoded[word.ordinal()];
    }

    /** What each word is encoded to, for {@link #select}. */
    static Encoded[] encode(Field.Word field, BiConsumer<String, Bytes> encoder) {
        return of(field).stream().map(word -> Encoded.of(word, encoder)).toArray(Encoded[]::new);
    }
}
