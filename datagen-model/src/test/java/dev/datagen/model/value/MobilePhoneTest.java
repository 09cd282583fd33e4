package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MobilePhoneTest {

    @Test
    void isAPixKeyOfFourteenCharacters() {
        assertThat(new MobilePhone(11, 987_654_321).pixKey()).isEqualTo("+5511987654321");
        assertThat(MobilePhone.pixPhone(84, 900_000_001)).isEqualTo("+5584900000001");
    }

    /** Anatel, Plano Geral de Códigos Nacionais. */
    @Test
    void knowsThe67AreaCodes() {
        assertThat(IntStream.range(-100, 200).filter(MobilePhone::isAreaCode))
                .hasSize(67)
                .contains(
                        11, 19, 21, 22, 24, 27, 28, 31, 38, 41, 49, 51, 53, 54, 55, 61, 69, 71, 73, 75, 77, 79, 81, 99)
                .doesNotContain(20, 23, 25, 26, 29, 30, 36, 39, 52, 56, 72, 76, 78, 90);
    }

    @Test
    void refusesOtherCodesAndLandlines() {
        assertThatThrownBy(() -> new MobilePhone(23, 987_654_321)).hasMessage("DDD 23 is not in use");
        assertThatThrownBy(() -> new MobilePhone(11, 32_345_678))
                .hasMessage("mobile number 32345678 is outside 900000000..999999999");
    }
}
