package dev.datagen.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "1234567|1,234,567", "-999|-999", "-1000|-1,000"})
    void digitsStandInThrees(long number, String text) {
        assertThat(Numbers.grouped(number)).isEqualTo(text);
    }

    @Test
    void onlyOneIsSingular() {
        assertThat(Numbers.counted(0, "customer")).isEqualTo("0 customers");
        assertThat(Numbers.counted(1, "customer")).isEqualTo("1 customer");
        assertThat(Numbers.counted(1234, "customer")).isEqualTo("1,234 customers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"123456|1,234.56", "5|0.05", "-5|-0.05", "-123400|-1,234.00"})
    void moneyHasItsCents(long cents, String text) {
        assertThat(Numbers.money(cents)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.84|0.84 s", "12.34|12.3 s", "185|3 min 5 s", "7800|2 h 10 min"})
    void aDurationIsSaidInWhatItTakes(double seconds, String text) {
        assertThat(Numbers.duration(seconds)).isEqualTo(text);
    }
}
