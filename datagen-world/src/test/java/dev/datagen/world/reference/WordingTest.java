package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordingTest {

    private static String fill(String text) {
        return Wording.parse(text).fill((placeholder, u) -> placeholder + " " + u, 0.25, 0.75);
    }

    @Test
    void fillsThePlaceholdersWhereverTheyStand() {
        assertThat(fill("Padaria {saint}")).isEqualTo("Padaria SAINT 0.25");
        assertThat(fill("{surname} Materiais")).isEqualTo("SURNAME 0.25 Materiais");
        assertThat(fill("MP *{person}")).isEqualTo("MP *PERSON 0.25");
        assertThat(fill("{man} e {woman} & {man} Ltda")).isEqualTo("MAN 0.25 e WOMAN 0.75 & MAN 0.75 Ltda");
        assertThat(fill("Netflix")).isEqualTo("Netflix");
    }

    @Test
    void knowsWhatItNames() {
        assertThat(Wording.parse("Netflix").isFixed()).isTrue();
        assertThat(Wording.parse("Prefeitura de {city}").isFixed()).isFalse();
        assertThat(Wording.parse("Prefeitura de {city}").names(Wording.Placeholder.CITY))
                .isTrue();
        assertThat(Wording.parse("Padaria {saint}").names(Wording.Placeholder.CITY))
                .isFalse();
    }

    @Test
    void refusesAPlaceholderThatIsNone() {
        assertThatThrownBy(() -> Wording.parse("Padaria {baker}")).isInstanceOf(IllegalArgumentException.class);
    }
}
