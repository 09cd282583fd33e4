package dev.datagen.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    private final PersonNames names = new PersonNames();

    @ParameterizedTest
    @ValueSource(strings = {"Ana Souza", "Maria Eduarda da Silva", "José de Araújo"})
    void aFirstNameAndASurnameAreAPerson(String name) {
        assertThat(names.isPerson(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Padaria São José", "Ana Modas", "Pernambucanas", "Mercado Souza", "Souza Esportes", ""})
    void aShopIsNone(String name) {
        assertThat(names.isPerson(name)).isFalse();
    }
}
