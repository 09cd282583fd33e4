package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 40})
    void whatWasEncodedOnceIsWrittenAsIfItWereEncodedAgain(int characters) {
        String text = "Comércio, água e pão de açúcar; à vista, já".substring(0, characters);
        Bytes anew = new Bytes(1);
        Bytes once = new Bytes(1);
        Encoded encoded = Encoded.of(text, (it, out) -> out.putZigZagSizedUtf8(it));

        for (int i = 0; i < 3; i++) {
            anew.putZigZagSizedUtf8(text);
            once.putEncoded(encoded);
        }

        assertThat(once.toByteArray()).isEqualTo(anew.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17})
    void whatIsWrittenAfterItStandsRightAfterIt(int characters) {
        Bytes out = new Bytes(1);

        out.putEncoded(Encoded.of("x".repeat(characters), (it, to) -> to.putAscii(it)));
        out.putByte('y');

        assertThat(out.toByteArray()).asString().isEqualTo("x".repeat(characters) + "y");
    }
}
