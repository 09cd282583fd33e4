package dev.datagen.sinks.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EncodedTextsTest {

    private final AtomicInteger encodings = new AtomicInteger();
    private final EncodedTexts texts = new EncodedTexts((text, out) -> {
        encodings.incrementAndGet();
        out.putUtf8(text);
    });

    @Test
    void encodesATextOnce() {
        Encoded first = texts.encoded("São Paulo");
        Encoded again = texts.encoded(new String("São Paulo".toCharArray()));

        assertThat(bytes(first)).isEqualTo("São Paulo".getBytes(UTF_8));
        assertThat(first).isSameAs(again);
        assertThat(encodings).hasValue(1);
    }

    /** "Aa" and "BB" have one hash, and so one place. */
    @Test
    void tellsTextsOfOnePlaceApart() {
        for (int i = 0; i < 3; i++) {
            assertThat(bytes(texts.encoded("Aa"))).isEqualTo("Aa".getBytes(UTF_8));
            assertThat(bytes(texts.encoded("BB"))).isEqualTo("BB".getBytes(UTF_8));
        }
    }

    @Test
    void isRightForMoreTextsThanItRemembers() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertThat(bytes(texts.encoded("€ " + i))).isEqualTo(("€ " + i).getBytes(UTF_8));
            }
        }
        assertThat(encodings.get()).isGreaterThan(5000);
    }

    private static byte[] bytes(Encoded encoded) {
        Bytes out = new Bytes(64);
        out.putEncoded(encoded);
        return out.toByteArray();
    }
}
