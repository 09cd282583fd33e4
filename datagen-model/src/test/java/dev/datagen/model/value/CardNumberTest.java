package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardNumberTest {

    /** Test numbers that the schemes publish. */
    @ParameterizedTest
    @CsvSource({
        "411111111111111, 1",
        "550000000000000, 4",
        "453201511283036, 6",
        "510510510510510, 0",
        "37828224631000, 5"
    })
    void computesTheLuhnDigit(String payload, int digit) {
        assertThat(Luhn.checkDigit(payload)).isEqualTo(digit);
        assertThat(Luhn.checkDigit(Long.parseLong(payload))).isEqualTo(digit);
    }

    @Test
    void showsTheLastFourDigitsOfAWholeNumber() {
        // 411111 1111111111 is Visa's test number; 111111111 are the nine digits between IIN and check digit.
        assertThat(MaskedCardNumber.of(411_111, 16, 111_111_111)).isEqualTo("****-****-****-1111");
        // 378282 24631000 5 is that of American Express.
        assertThat(MaskedCardNumber.of(378_282, 15, 24_631_000)).isEqualTo("****-******-*0005");
    }

    @Test
    void takesTheNumberModuloTheDigitsItNeeds() {
        assertThat(MaskedCardNumber.of(411_111, 16, -1)).matches("\\*{4}-\\*{4}-\\*{4}-[0-9]{4}");
    }

    @Test
    void refusesOtherLengths() {
        assertThatThrownBy(() -> MaskedCardNumber.of(411_111, 14, 0))
                .hasMessage("card number length 14 is neither 15 nor 16");
        assertThatThrownBy(() -> MaskedCardNumber.of(41_111, 16, 0)).hasMessage("IIN 41111 is outside 100000..999999");
    }
}
