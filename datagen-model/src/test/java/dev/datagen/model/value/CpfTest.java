package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpfTest {

    /** The first is worked through in Receita Federal's description of the algorithm; all are common in validators' tests. */
    @ParameterizedTest
    @CsvSource({
        "529982247, 529.982.247-25",
        "111444777, 111.444.777-35",
        "123456789, 123.456.789-09",
        "346120908, 346.120.908-29",
        "700100206, 700.100.206-24",
        "12345678,  012.345.678-90",
    })
    void computesBothCheckDigits(int base, String formatted) {
        assertThat(Cpf.ofBase(base).formatted()).isEqualTo(formatted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"529.982.247-25", "52998224725"})
    void readsBothForms(String text) {
        assertThat(Cpf.parse(text)).isEqualTo(Cpf.ofBase(529_982_247));
    }

    @Test
    void refusesWrongCheckDigitsAndNamesTheRightOnes() {
        assertThatThrownBy(() -> Cpf.parse("529.982.247-26"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CPF '529.982.247-26' should end in 25");
    }

    @Test
    void refusesOtherForms() {
        assertThatThrownBy(() -> Cpf.parse("5299822472"))
                .hasMessage("CPF '5299822472' has 10 characters, but needs 11");
        assertThatThrownBy(() -> Cpf.parse("5299822472x")).hasMessage("CPF '5299822472x' may hold digits only");
    }

    @Test
    void refusesRepeatedDigits() {
        for (int digit = 0; digit <= 9; digit++) {
            int base = digit * 111_111_111;
            assertThatThrownBy(() -> Cpf.ofBase(base)).hasMessageEndingWith("repeats one digit");
        }
    }

    @Test
    void refusesBasesOfTenDigits() {
        assertThatThrownBy(() -> Cpf.ofBase(1_000_000_000)).hasMessage("CPF base 1000000000 is outside 0..999999999");
        assertThatThrownBy(() -> Cpf.ofBase(-1)).hasMessage("CPF base -1 is outside 0..999999999");
    }

    @Test
    void writesInvalidAndMaskedNumbersOnDemand() {
        Cpf cpf = Cpf.ofBase(123_456_789);
        assertThat(cpf.formatted(DocumentStyle.VALID)).isEqualTo("123.456.789-09");
        assertThat(cpf.formatted(DocumentStyle.INVALID)).isEqualTo("123.456.789-00");
        assertThat(cpf.formatted(DocumentStyle.MASKED)).isEqualTo("***.456.789-**");
        assertThat(cpf.digits()).isEqualTo("12345678909");
        assertThat(cpf.digits(DocumentStyle.INVALID)).isEqualTo("12345678900");
    }

    @Test
    void tellsTheRegionByTheNinthDigit() {
        assertThat(Cpf.ofBase(346_120_908).fiscalRegion()).isEqualTo(8);
        assertThat(Cpf.ofBase(700_100_206).fiscalRegion()).isEqualTo(6);
    }

    @Test
    void reachesEveryPairOfCheckDigits() {
        Set<Integer> seen = new HashSet<>();
        for (int base = 1; base <= 5_000; base++) {
            seen.add(Cpf.ofBase(base * 199_967 % 999_999_937).checkDigits());
        }
        assertThat(seen).hasSize(100);
    }
}
