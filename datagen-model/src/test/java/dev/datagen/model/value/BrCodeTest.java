package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrCodeTest {

    @Test
    void computesTheCrcOfTheCatalogue() {
        assertThat(BrCode.crc16("123456789")).isEqualTo(0x29B1);
    }

    /** BCB, Manual de Padrões para Iniciação do Pix: the static sample. */
    @Test
    void writesTheSampleOfTheManual() {
        assertThat(BrCode.ofStatic("123e4567-e12b-12d1-a456-426655440000", 0, "Fulano de Tal", "BRASILIA", "***"))
                .isEqualTo("00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR"
                        + "5913Fulano de Tal6008BRASILIA62070503***63041D3D");
    }

    /** BCB, Manual de Padrões para Iniciação do Pix: the dynamic sample, with its CRC. */
    @Test
    void writesADynamicCode() {
        assertThat(BrCode.ofDynamic("pix.example.com/8b3da2f39a4140d1a91abd93113bd441", "Fulano de Tal", "BRASILIA"))
                .isEqualTo("00020101021226700014br.gov.bcb.pix2548pix.example.com/8b3da2f39a4140d1a91abd93113bd441"
                        + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***630464E4");
        assertThatThrownBy(() -> BrCode.ofDynamic("x".repeat(78), "A", "B"))
                .hasMessage("QR address '" + "x".repeat(78) + "' has 78 characters, outside 1..77");
    }

    @Test
    void carriesAnAmountWithTwoPlaces() {
        assertThat(BrCode.ofStatic("a@b.example", 1_205, "A", "B", "X1")).contains("53039865405" + "12.055802BR");
    }

    @Test
    void cutsLongNames() {
        assertThat(BrCode.ofStatic("a@b.example", 0, "A".repeat(30), "B".repeat(30), "X1"))
                .contains("5925" + "A".repeat(25) + "6015" + "B".repeat(15) + "62");
    }

    @Test
    void refusesLongTransactionIds() {
        assertThatThrownBy(() -> BrCode.ofStatic("k", 0, "A", "B", "x".repeat(26)))
                .hasMessage("QR transaction id '" + "x".repeat(26) + "' has 26 characters, outside 1..25");
    }
}
