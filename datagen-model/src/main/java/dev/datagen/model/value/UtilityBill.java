package dev.datagen.model.value;

/**
 * The 44 digits of a bill of a utility or a tax (Febraban, Arrecadação):
 *
 * <pre>
 * position  0   1         2           3             4..14   15..43
 *           8   segment   value kind  check digit   cents   company and its own digits
 * </pre>
 *
 * <p>Value kinds 6 and 7 use modulo 10, 8 and 9 modulo 11.
 *
 * @param barcode see above
 */
public record UtilityBill(String barcode) {

    private static final int LENGTH = 44;
    private static final int LINE_LENGTH = 48;
    private static final int BLOCK = 11;
    private static final int VALUE_KIND = 2;
    private static final int CHECK_DIGIT = 3;
    private static final int COMPANY_FIELD_LENGTH = 29;
    private static final long CENTS_LIMIT = 100_000_000_000L;

    /** The body that sends the bill; the wire digit is its second. */
    public enum Segment {
        /** A city, for instance IPTU. */
        CITY_HALL(1),
        /** Water and sewage. */
        SANITATION(2),
        /** Electricity and piped gas. */
        ENERGY_AND_GAS(3),
        /** Telephone and Internet. */
        TELECOM(4),
        /** A state or the federation. */
        GOVERNMENT(5),
        /** Books of instalments, and other companies by their CNPJ. */
        INSTALMENT_BOOK(6),
        /** Fines of traffic. */
        TRAFFIC_FINE(7);

        private final int digit;

        Segment(int digit) {
            this.digit = digit;
        }
    }

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if they are not 44 digits that begin with 8, the value kind is unknown, or the check digit is wrong
     */
    public UtilityBill {
        Digits.require("utility bill", barcode, LENGTH);
        if (barcode.charAt(0) != '8') {
            throw new IllegalArgumentException(
                    "utility bill '" + barcode + "' starts with " + barcode.charAt(0) + ", not 8");
        }
        if (barcode.charAt(2) < '6') {
            throw new IllegalArgumentException(
                    "utility bill '" + barcode + "' has value kind " + barcode.charAt(2) + ", outside 6..9");
        }
        int expected = checkDigit(Digits.bytes(barcode));
        if (barcode.charAt(3) != '0' + expected) {
            throw new IllegalArgumentException("utility bill '" + barcode + "' should have check digit " + expected);
        }
    }

    /**
     * A bill in reais with modulo 10 digits (value kind 6).
     *
     * @param amountCents 0 to 99,999,999,999
     * @param companyField 29 digits: the company's Febraban number and its own digits
     */
    public static UtilityBill of(Segment segment, long amountCents, String companyField) {
        if (amountCents < 0 || amountCents >= CENTS_LIMIT) {
            throw new IllegalArgumentException(
                    "utility bill amount " + amountCents + " cents is outside 0..99999999999");
        }
        Digits.require("utility bill company field", companyField, COMPANY_FIELD_LENGTH);
        return new UtilityBill(Digits.ascii(barcode(segment, amountCents, Digits.bytes(companyField))));
    }

    /** The line of a bill of such parts as {@link #of} takes, without checking: the hot path of the generator. */
    public static String line(Segment segment, long amountCents, byte[] companyField) {
        return line(barcode(segment, amountCents, companyField));
    }

    private static byte[] barcode(Segment segment, long amountCents, byte[] companyField) {
        byte[] text = new byte[LENGTH];
        text[0] = '8';
        text[1] = (byte) ('0' + segment.digit);
        text[VALUE_KIND] = '6';
        Digits.write(text, 4, 11, amountCents);
        System.arraycopy(companyField, 0, text, LENGTH - COMPANY_FIELD_LENGTH, COMPANY_FIELD_LENGTH);
        text[CHECK_DIGIT] = (byte) ('0' + checkDigit(text));
        return text;
    }

    /**
     * Reads the line that people type.
     *
     * @param line the 48 digits of {@link #line()}, without spaces
     * @throws IllegalArgumentException if a check digit is wrong
     */
    public static UtilityBill ofLine(String line) {
        Digits.require("utility bill line", line, LINE_LENGTH);
        StringBuilder barcode = new StringBuilder(LENGTH);
        for (int from = 0; from < LINE_LENGTH; from += BLOCK + 1) {
            barcode.append(line, from, from + BLOCK);
        }
        UtilityBill bill = new UtilityBill(barcode.toString());
        if (!bill.line().equals(line)) {
            throw new IllegalArgumentException("utility bill line '" + line + "' should be '" + bill.line() + "'");
        }
        return bill;
    }

    /** The amount in cents where the value kind is 6 or 8; the others hold a quantity of some index. */
    public long amountCents() {
        return Long.parseLong(barcode, 4, 15, 10);
    }

    /** Of all the others. */
    private static int checkDigit(byte[] barcode) {
        return checkDigit(barcode[VALUE_KIND], Digits.without(barcode, CHECK_DIGIT), 0, LENGTH - 1);
    }

    private static int checkDigit(byte valueKind, byte[] text, int from, int until) {
        if (valueKind < '8') {
            return CheckDigits.mod10(text, from, until);
        }
        int remainder = CheckDigits.remainder11(text, from, until);
        return remainder == 10 ? 1 : CheckDigits.complement11(remainder);
    }

    /** The 48 digits that people type: four blocks of eleven, each with a check digit. */
    public String line() {
        return line(Digits.bytes(barcode));
    }

    private static String line(byte[] barcode) {
        byte[] text = new byte[LINE_LENGTH];
        for (int from = 0, to = 0; from < LENGTH; from += BLOCK, to += BLOCK + 1) {
            System.arraycopy(barcode, from, text, to, BLOCK);
            text[to + BLOCK] = (byte) ('0' + checkDigit(barcode[VALUE_KIND], barcode, from, from + BLOCK));
        }
        return Digits.ascii(text);
    }

    @Override
    public String toString() {
        return barcode;
    }
}
