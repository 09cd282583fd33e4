package dev.datagen.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Trade;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroFieldsTest {

    private static final UUID NONE = new UUID(0, 0);

    /** The identifier of a trade that is written like this. */
    private static UUID id(String text) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(new byte[AvroFields.FRAME_BYTES]);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        value.write(bytes.length * 2);
        value.writeBytes(bytes);
        AvroFields fields = new AvroFields(Trade.EVENT, 1);
        assertThat(fields.read(value.toByteArray())).isTrue();
        return fields.id(0);
    }

    @Test
    void identifiersAreReadAsTheyAreWritten() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            assertThat(id(uuid.toString())).isEqualTo(uuid);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01234567-89ab-4def-8123-456789abcde",
                "01234567-89ab-4def-8123-456789abcdef0",
                "01234567-89ab-4def-8123-456789ABCDEF",
                "01234567-89ab-4def-8123_456789abcdef",
                "0123456789ab--4def-8123-456789abcdef"
            })
    void whatIsNotWrittenAsItShouldBeIsNone(String text) {
        assertThat(id(text)).isEqualTo(NONE);
    }

    @Test
    void everyCharacterCounts() {
        String good = "01234567-89ab-4def-8123-456789abcdef";
        for (int place = 0; place < good.length(); place++) {
            for (char character = 0; character < 256; character++) {
                boolean dash = good.charAt(place) == '-';
                boolean fits = dash ? character == '-' : "0123456789abcdef".indexOf(character) >= 0;
                UUID read = id(good.substring(0, place) + character + good.substring(place + 1));
                assertThat(read.equals(NONE))
                        .as("%s at %s", (int) character, place)
                        .isEqualTo(!fits);
            }
        }
    }
}
