package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no postgresql://u:hunter2@h/d|no postgresql://u:***@h/d",
                "like postgresql://user:password@localhost:5432/datagen|like postgresql://user:password@localhost:5432/datagen",
                "?password=hunter2&sslmode=require|?password=***&sslmode=require",
                "Unmatched argument at index 1: 'password=hunter2'|Unmatched argument at index 1: 'password=***'",
                "LoginModule required username=u password=\"hun;ter 2\";|LoginModule required username=u password=***;",
                "password=\"hunt\\\"er2\" x|password=*** x",
                "host=h password='hunter 2' port=5432|host=h password=*** port=5432",
                "sasl.client.secret = hunter2|sasl.client.secret=***",
            })
    void neitherUrlsNorSettingsShowOne(String text, String shown) {
        assertThat(Secrets.hidden(text)).isEqualTo(shown);
    }
}
