package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsinTest {

    /** As listed by B3; the last is Apple. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRPETRACNPR6",
                "BRPETRACNOR9",
                "BRVALEACNOR0",
                "BRITUBACNPR1",
                "BRBBDCACNPR8",
                "BRABEVACNOR1",
                "BRBBASACNOR3",
                "BRB3SAACNOR6",
                "US0378331005"
            })
    void takesWhatIsListed(String isin) {
        assertThat(new Isin(isin)).hasToString(isin);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Isin("BRPETRACNPR5")).hasMessage("ISIN 'BRPETRACNPR5' should end in 6");
        assertThatThrownBy(() -> new Isin("BRPETR")).hasMessage("ISIN 'BRPETR' has 6 characters, but needs 12");
        assertThatThrownBy(() -> new Isin("1RPETRACNPR6"))
                .hasMessage("ISIN base '1RPETRACNPR' needs two letters A-Z and nine of A-Z and 0-9");
    }
}
