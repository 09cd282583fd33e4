package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillTest {

    /** Febraban, comunicado on the new factor from 22 February 2025, and the manuals of Banco do Brasil before. */
    @ParameterizedTest
    @CsvSource({
        "2000-07-03, 1000",
        "2002-05-01, 1667",
        "2010-11-17, 4789",
        "2025-02-21, 9999",
        "2025-02-22, 1000",
        "2026-03-10, 1381",
        "2026-11-23, 1639",
        "2049-10-13, 9999",
    })
    void countsDueDaysAndStartsAgainIn2025(LocalDate due, int factor) {
        assertThat(Boleto.dueFactor((int) due.toEpochDay())).isEqualTo(factor);
    }

    @Test
    void refusesDueDaysThatTheFactorCannotSay() {
        assertThatThrownBy(
                        () -> Boleto.dueFactor((int) LocalDate.of(2049, 10, 14).toEpochDay()))
                .hasMessage("boleto due day 2049-10-14 is outside 2000-07-03..2049-10-13");
    }

    /** The sample of Banco do Brasil's collection manual. */
    @Test
    void writesTheLineOfBancoDoBrasilsSample() {
        assertThat(new Boleto("00193373700000001000500940144816060680935031").line())
                .isEqualTo("00190500954014481606906809350314337370000000100");
    }

    @Test
    void buildsABarcodeFromItsParts() {
        int due = (int) LocalDate.of(2026, 3, 10).toEpochDay();
        Boleto boleto = Boleto.of(341, due, 125_050, "1091234567812345712345000");
        assertThat(boleto.barcode()).isEqualTo("34192138100001250501091234567812345712345000");
        assertThat(boleto.formattedLine()).isEqualTo("34191.09123 34567.812341 57123.450009 2 13810000125050");
    }

    /** Lines that are written without checking, of digits that carry in each of their sums. */
    @ParameterizedTest
    @CsvSource({
        "341, 1091234567812345712345000, 125050",
        "1, 9999999999999999999999999, 9999999999",
        "77, 0000000000000000000000000, 0"
    })
    void writesLinesThatItReads(int compe, String freeField, long cents) {
        int due = (int) LocalDate.of(2026, 3, 10).toEpochDay();
        String line = Boleto.line(compe, due, cents, freeField.getBytes(StandardCharsets.US_ASCII));
        assertThat(Boleto.ofLine(line)).isEqualTo(Boleto.of(compe, due, cents, freeField));
        String companyField = freeField + "0042";
        String bill = UtilityBill.line(
                UtilityBill.Segment.SANITATION, cents, companyField.getBytes(StandardCharsets.US_ASCII));
        assertThat(UtilityBill.ofLine(bill))
                .isEqualTo(UtilityBill.of(UtilityBill.Segment.SANITATION, cents, companyField));
    }

    @Test
    void readsTheLinesThatItWrites() {
        Boleto boleto = Boleto.ofLine("34191091233456781234157123450009213810000125050");
        assertThat(boleto.barcode()).isEqualTo("34192138100001250501091234567812345712345000");
        assertThat(boleto.compe()).isEqualTo(341);
        assertThat(boleto.amountCents()).isEqualTo(125_050);
        UtilityBill bill = UtilityBill.ofLine("836800000017578900482022603101234566789012345672");
        assertThat(bill.barcode()).isEqualTo("83680000001578900482026031012345678901234567");
        assertThat(bill.amountCents()).isEqualTo(15_789);
    }

    @Test
    void refusesLinesWithAWrongDigit() {
        assertThatThrownBy(() -> Boleto.ofLine("34191091243456781234157123450009213810000125050"))
                .hasMessage("boleto line '34191091243456781234157123450009213810000125050' should be "
                        + "'34191091233456781234157123450009213810000125050'");
        assertThatThrownBy(() -> UtilityBill.ofLine("836800000018578900482022603101234566789012345672"))
                .hasMessage("utility bill line '836800000018578900482022603101234566789012345672' should be "
                        + "'836800000017578900482022603101234566789012345672'");
    }

    /** Factor 1000 is 3 July 2000 or 22 February 2025, 9999 is 21 February 2025 or 13 October 2049. */
    @ParameterizedTest
    @CsvSource({
        "2000-07-03, 2000-06-01",
        "2025-02-21, 2025-01-30",
        "2025-02-21, 2025-03-10",
        "2025-02-22, 2025-01-30",
        "2026-03-10, 2026-02-20",
        "2049-10-13, 2049-09-01",
    })
    void tellsTheRoundsOfTheFactorApartByAnotherDay(LocalDate due, LocalDate made) {
        Boleto boleto = Boleto.of(1, (int) due.toEpochDay(), 100, "0".repeat(25));
        assertThat(boleto.dueEpochDay((int) made.toEpochDay())).hasValue((int) due.toEpochDay());
    }

    @Test
    void readsBillsWithoutDueDate() {
        // Of 43 digits 9 is the 40th from the right and weighs 9, 1 the 41st and weighs 2: 83, remainder 6, digit 5.
        Boleto boleto = new Boleto("00195" + "0".repeat(39));
        assertThat(boleto.dueEpochDay(20_000)).isEmpty();
    }

    @Test
    void refusesAWrongCheckDigit() {
        assertThatThrownBy(() -> new Boleto("00194373700000001000500940144816060680935031"))
                .hasMessage("boleto '00194373700000001000500940144816060680935031' should have check digit 3");
    }

    @Test
    void buildsAUtilityBillWithItsLine() {
        UtilityBill bill = UtilityBill.of(UtilityBill.Segment.ENERGY_AND_GAS, 15_789, "00482026031012345678901234567");
        assertThat(bill.barcode()).isEqualTo("83680000001578900482026031012345678901234567");
        assertThat(bill.line()).isEqualTo("836800000017578900482022603101234566789012345672");
    }

    @Test
    void readsUtilityBillsWithModulo11() {
        // Position weights from the left of "80" + "8" + 40 zeros: 43 digits, so the first weighs 4, the third weighs
        // 2.
        // 8·4 + 8·2 = 48, remainder 4, check digit 7.
        assertThat(new UtilityBill("8087" + "0".repeat(40)).barcode()).startsWith("8087");
    }

    @Test
    void refusesAWrongUtilityBill() {
        assertThatThrownBy(() -> new UtilityBill("83690000001578900482026031012345678901234567"))
                .hasMessage("utility bill '83690000001578900482026031012345678901234567' should have check digit 8");
    }
}
