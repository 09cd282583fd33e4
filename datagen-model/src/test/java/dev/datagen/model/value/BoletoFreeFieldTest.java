package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoletoFreeFieldTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0000000012345009871234517",
        "237, 0057090009871234500123450",
        "756, 1005701001234598712345001",
    })
    void isLaidOutAsTheBankDoes(int compe, String field) {
        assertThat(Digits.ascii(BoletoFreeField.of(compe, 57, 12_345, 98_712_345)))
                .isEqualTo(field);
    }

    /** Branch 0057 and account 12345 have the digit 7 in its manual of collection. */
    @Test
    void itauChecksBranchAndAccount() {
        assertThat(Digits.ascii(BoletoFreeField.of(341, 57, 12_345, 98_712_345)))
                .startsWith("10998712345")
                .endsWith("0057" + "12345" + "7" + "000");
    }

    /** 11 − (9 · 2 + 9 · 3 + … of 99,999) mod 11, and 0 where that has two digits. */
    @Test
    void caixaChecksTheAgreement() {
        int sum = 9 * (2 + 3 + 4 + 5 + 6);

        assertThat(Digits.ascii(BoletoFreeField.of(104, 57, 99_999, 1)))
                .startsWith("099999" + (11 - sum % 11) + "00010004");
    }

    @ParameterizedTest
    @CsvSource({"1", "33", "77", "104", "237", "341", "422", "745", "748", "756"})
    void fillsTwentyFiveDigits(int compe) {
        assertThat(Digits.ascii(BoletoFreeField.of(compe, 9_999, 99_999, 99_999_999)))
                .matches("[0-9]{25}");
    }
}
