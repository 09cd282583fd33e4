package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CnpjTest {

    /** 12.ABC.345/01DE-35 is Receita Federal's example of the alphanumeric form; 00.000.000/0001-91 is Banco do Brasil. */
    @ParameterizedTest
    @CsvSource({
        "112223330001, 11.222.333/0001-81",
        "440381880001, 44.038.188/0001-32",
        "000000000001, 00.000.000/0001-91",
        "12ABC34501DE, 12.ABC.345/01DE-35",
        "7K2B9Q1X0001, 7K.2B9.Q1X/0001-29",
    })
    void computesBothCheckDigits(String base, String formatted) {
        assertThat(Cnpj.ofBase(base).formatted()).isEqualTo(formatted);
        assertThat(Cnpj.parse(formatted)).isEqualTo(Cnpj.ofBase(base));
    }

    @ParameterizedTest
    @CsvSource({"11222333, 11.222.333/0001-81", "0, 00.000.000/0001-91", "44038188, 44.038.188/0001-32"})
    void writesHeadOffices(int root, String formatted) {
        assertThat(Cnpj.ofHeadOffice(root)).isEqualTo(Cnpj.parse(formatted).characters());
    }

    /** The Receita Federal's is the 58th establishment of the Ministério da Fazenda, and Casas Bahia's head office its 652nd. */
    @ParameterizedTest
    @CsvSource({
        "00394460000141, 58, 00394460005887",
        "33041260000104, 652, 33041260065290",
        "12ABC34501DE35, 1, 12ABC345000188",
    })
    void writesOtherEstablishments(String cnpj, int order, String other) {
        assertThat(Cnpj.ofEstablishment(cnpj, order)).isEqualTo(other);
    }

    @Test
    void tellsRootBranchAndForm() {
        Cnpj cnpj = Cnpj.ofBase("12ABC34501DE");
        assertThat(cnpj.root()).isEqualTo("12ABC345");
        assertThat(cnpj.branch()).isEqualTo("01DE");
        assertThat(cnpj.isAlphanumeric()).isTrue();
        assertThat(Cnpj.ofBase("112223330001").isAlphanumeric()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Cnpj("11222333000182")).hasMessage("CNPJ '11222333000182' should end in 81");
        assertThatThrownBy(() -> new Cnpj("1122233300018"))
                .hasMessage("CNPJ '1122233300018' has 13 characters, but needs 14");
        assertThatThrownBy(() -> Cnpj.ofBase("12abc34501DE"))
                .hasMessage("CNPJ base '12abc34501DE' may hold 0-9 and A-Z only, not 'a'");
        assertThatThrownBy(() -> new Cnpj("00000000000000")).hasMessage("CNPJ '00000000000000' is all zeros");
    }
}
