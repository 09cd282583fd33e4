package dev.datagen.model.value;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The 44 digits of a bank collection bill (Febraban, Cobrança; BCB Carta Circular 2.926/2000):
 *
 * <pre>
 * position  0..2   3         4              5..8         9..18   19..43
 *           bank   9 (BRL)   check digit    due factor   cents   free field
 * </pre>
 *
 * @param barcode see above
 */
public record Boleto(String barcode) {

    private static final int LENGTH = 44;
    /** Digits of the line that people type. */
    public static final int LINE_LENGTH = 47;

    private static final int CHECK_DIGIT = 4;
    private static final int FREE_FIELD = 19;
    private static final int FREE_FIELD_LENGTH = 25;

    /** 1997-10-07, day 0 of the due factor. */
    private static final int FACTOR_EPOCH_DAY = 10_141;

    /** 2025-02-22, when the factor starts again at 1000. */
    private static final int ROLLOVER_EPOCH_DAY = 20_141;

    /** 2049-10-13, the last day that the second round reaches. */
    private static final int LAST_EPOCH_DAY = ROLLOVER_EPOCH_DAY + 8_999;

    private static final long CENTS_LIMIT = 10_000_000_000L;

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if they are not 44 digits, the currency is not the real, or the check digit is wrong
     */
    public Boleto {
        Digits.require("boleto", barcode, LENGTH);
        if (barcode.charAt(3) != '9') {
            throw new IllegalArgumentException(
                    "boleto '" + barcode + "' has currency " + barcode.charAt(3) + ", not 9");
        }
        int expected = checkDigit(Digits.bytes(barcode));
        if (barcode.charAt(4) != '0' + expected) {
            throw new IllegalArgumentException("boleto '" + barcode + "' should have check digit " + expected);
        }
    }

    /**
     * Writes a bill and its check digit.
     *
     * @param compe the bank's COMPE code, 1 to 999
     * @param dueEpochDay see {@link #dueFactor(int)}
     * @param amountCents 0 to 9,999,999,999
     * @param freeField 25 digits of the bank's own
     */
    public static Boleto of(int compe, int dueEpochDay, long amountCents, String freeField) {
        if (compe < 1 || compe > 999) {
            throw new IllegalArgumentException("COMPE code " + compe + " is outside 1..999");
        }
        if (amountCents < 0 || amountCents >= CENTS_LIMIT) {
            throw new IllegalArgumentException("boleto amount " + amountCents + " cents is outside 0..9999999999");
        }
        Digits.require("boleto free field", freeField, FREE_FIELD_LENGTH);
        return new Boleto(Digits.ascii(barcode(compe, dueEpochDay, amountCents, Digits.bytes(freeField))));
    }

    /** The line of a bill of such parts as {@link #of} takes, without checking: the hot path of the generator. */
    public static String line(int compe, int dueEpochDay, long amountCents, byte[] freeField) {
        return line(barcode(compe, dueEpochDay, amountCents, freeField));
    }

    private static byte[] barcode(int compe, int dueEpochDay, long amountCents, byte[] freeField) {
        byte[] text = new byte[LENGTH];
        Digits.write(text, 0, 3, compe);
        text[3] = '9';
        Digits.write(text, 5, 4, dueFactor(dueEpochDay));
        Digits.write(text, 9, 10, amountCents);
        System.arraycopy(freeField, 0, text, FREE_FIELD, FREE_FIELD_LENGTH);
        text[CHECK_DIGIT] = (byte) ('0' + checkDigit(text));
        return text;
    }

    /**
     * Days since 1997-10-07 up to 9999 on 2025-02-21; from 2025-02-22 again from 1000.
     *
     * @param dueEpochDay 2000-07-03 (factor 1000) to 2049-10-13
     */
    public static int dueFactor(int dueEpochDay) {
        if (dueEpochDay < FACTOR_EPOCH_DAY + 1000 || dueEpochDay > LAST_EPOCH_DAY) {
            throw new IllegalArgumentException(
                    "boleto due day " + LocalDate.ofEpochDay(dueEpochDay) + " is outside 2000-07-03..2049-10-13");
        }
        return dueEpochDay < ROLLOVER_EPOCH_DAY
                ? dueEpochDay - FACTOR_EPOCH_DAY
                : dueEpochDay - ROLLOVER_EPOCH_DAY + 1000;
    }

    /**
     * Reads the line that people type.
     *
     * @param line the 47 digits of {@link #line()}, without points and spaces
     * @throws IllegalArgumentException if a check digit is wrong
     */
    public static Boleto ofLine(String line) {
        Digits.require("boleto line", line, LINE_LENGTH);
        Boleto boleto = new Boleto(line.substring(0, 4)
                + line.substring(32)
                + line.substring(4, 9)
                + line.substring(10, 20)
                + line.substring(21, 31));
        if (!boleto.line().equals(line)) {
            throw new IllegalArgumentException("boleto line '" + line + "' should be '" + boleto.line() + "'");
        }
        return boleto;
    }

    /** The bank's COMPE code. */
    public int compe() {
        return Integer.parseInt(barcode, 0, 3, 10);
    }

    /** 0 leaves the amount to the payer. */
    public long amountCents() {
        return Long.parseLong(barcode, 9, 19, 10);
    }

    /**
     * The due day in days since 1970-01-01: of the two rounds of the factor the one nearer to another day of the bill.
     *
     * @param nearEpochDay when the bill was made or paid
     * @return empty for a bill without due date, whose factor is below 1000
     */
    public OptionalInt dueEpochDay(int nearEpochDay) {
        int factor = Integer.parseInt(barcode, 5, 9, 10);
        if (factor < 1000) {
            return OptionalInt.empty();
        }
        int first = FACTOR_EPOCH_DAY + factor;
        int second = ROLLOVER_EPOCH_DAY + factor - 1000;
        return OptionalInt.of(Math.abs(nearEpochDay - first) < Math.abs(nearEpochDay - second) ? first : second);
    }

    /** Of all the others. */
    private static int checkDigit(byte[] barcode) {
        int digit = 11 - CheckDigits.remainder11(Digits.without(barcode, CHECK_DIGIT), 0, LENGTH - 1);
        return digit > 9 ? 1 : digit;
    }

    /** The 47 digits that people type: three fields with a modulo 10 digit each, the check digit, factor and value. */
    public String line() {
        return line(Digits.bytes(barcode));
    }

    private static String line(byte[] barcode) {
        byte[] text = new byte[LINE_LENGTH];
        System.arraycopy(barcode, 0, text, 0, 4);
        System.arraycopy(barcode, FREE_FIELD, text, 4, 5);
        System.arraycopy(barcode, FREE_FIELD + 5, text, 10, 10);
        System.arraycopy(barcode, FREE_FIELD + 15, text, 21, 10);
        text[9] = (byte) ('0' + CheckDigits.mod10(text, 0, 9));
        text[20] = (byte) ('0' + CheckDigits.mod10(text, 10, 20));
        text[31] = (byte) ('0' + CheckDigits.mod10(text, 21, 31));
        System.arraycopy(barcode, CHECK_DIGIT, text, 32, FREE_FIELD - CHECK_DIGIT);
        return Digits.ascii(text);
    }

    /** The line as printed: {@code 34192.09123 34567.812341 57123.450009 2 13810000125050}. */
    public String formattedLine() {
        String line = line();
        return line.substring(0, 5)
                + '.'
                + line.substring(5, 10)
                + ' '
                + line.substring(10, 15)
                + '.'
                + line.substring(15, 21)
                + ' '
                + line.substring(21, 26)
                + '.'
                + line.substring(26, 32)
                + ' '
                + line.charAt(32)
                + ' '
                + line.substring(33);
    }

    @Override
    public String toString() {
        return barcode;
    }
}
