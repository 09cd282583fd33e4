package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connection strings nobody meant: each is understood or refused, in no time, and none shows its password. */
class PostgresUrlFuzzTest {

    private static final long SEED = 20_261_128;
    private static final int CASES = 40_000;
    private static final String SECRET = "hunter2";

    private static final List<String> PIECES = List.of(
            "postgresql://",
            "postgres://",
            "jdbc:postgresql:",
            "jdbc:postgresql://",
            "//",
            "me:hunter2@",
            "me:hunter2",
            "hunter2@",
            "localhost",
            "h1,h2",
            ":5432",
            ":0",
            ":99999",
            ":x",
            ",",
            "[::1]",
            "[",
            "]",
            "/",
            "/datagen",
            "?",
            "&",
            "=",
            "user=me",
            "password=hunter2",
            "sslpassword=hunter2",
            "sslmode=verify-full",
            "service=none",
            "connect_timeout=%",
            "%",
            "%4",
            "%00",
            "%C3",
            "%68",
            "ção",
            "\ud83c\udf4c",
            "\ud83c",
            "\u0000",
            "\n",
            " ",
            "#",
            "'",
            ";",
            "\\");

    @Test
    @Timeout(600)
    void eachIsUnderstoodOrRefusedWithoutItsPassword() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            String text = text(random);
            String shown;
            try {
                PostgresUrl url = PostgresUrl.parse(text);
                shown = url.redacted() + url;
                assertThat(url.hosts()).as(text).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                shown = String.valueOf(refused.getMessage());
                assertThat(shown).as(text).doesNotContainPattern("\\p{Cntrl}");
            }
            if (isSecret(text)) {
                assertThat(shown).as(text).doesNotContain(SECRET);
            }
        }
    }

    /** Where the word stands for passwords alone, and not also for a port, a database or an unknown parameter. */
    private static boolean isSecret(String text) {
        int question = text.indexOf('?') < 0 ? text.length() : text.indexOf('?');
        String rest = text.substring(0, question).replace("me:hunter2@", "") + text.substring(question);
        rest = rest.replaceAll("[?&](ssl)?password=hunter2", "");
        return text.contains(SECRET) && !rest.contains(SECRET);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(4)));
        for (int i = random.nextInt(9); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(random.nextInt(500) == 0 ? piece.repeat(3_000) : piece);
        }
        if (random.nextInt(3) == 0) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
        }
        return text.toString();
    }
}
