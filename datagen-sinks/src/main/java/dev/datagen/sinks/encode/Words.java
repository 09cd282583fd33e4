package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The words of closed sets, and their bytes made once. */
public final class Words {

    private Words() {}

    /** The words a field can hold, in the order of the constants. */
    public static List<String> of(Field.Word<?> field) {
        return Arrays.stream(field.words().getEnumConstants()).map(Enum::name).toList();
    }

    /** The bytes that {@link #encode} made of a word. */
    @SuppressWarnings("EnumOrdinal") // the same constants in the same run: nothing outlives their order
    static byte[] select(byte[][] encoded, Enum<?> word) {
        return encoded[word.ordinal()];
    }

    /** Each word's bytes, for {@link #select}. */
    static byte[][] encode(Field.Word<?> field, BiConsumer<String, Bytes> encoder) {
        return of(field).stream().map(word -> encode(word, encoder)).toArray(byte[][]::new);
    }

    private static byte[] encode(String word, BiConsumer<String, Bytes> encoder) {
        Bytes out = new Bytes(64);
        encoder.accept(word, out);
        return out.toByteArray();
    }
}
