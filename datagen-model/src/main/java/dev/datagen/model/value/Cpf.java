package dev.datagen.model.value;

import java.util.Arrays;

/**
 * A CPF, the taxpayer number of a person: nine free digits, of which the ninth is the fiscal region of first
 * registration, and two check digits (Receita Federal).
 *
 * @param base the nine digits before the check digits, 1 to 999,999,998, not all the same
 */
public record Cpf(int base) {

    private static final int BASE_LIMIT = 1_000_000_000;

    /** 111,111,111: its multiples up to nine are the repeated digits, whose check digits repeat as well. */
    private static final int REPUNIT = 111_111_111;

    private static final int FORMATTED_LENGTH = "123.456.789-09".length();

    /**
     * Checks the digits before the check digits.
     *
     * @throws IllegalArgumentException if they are outside 0 to 999,999,999, or all alike
     */
    public Cpf {
        if (base < 0 || base >= BASE_LIMIT) {
            throw new IllegalArgumentException("CPF base " + base + " is outside 0..999999999");
        }
        if (base % REPUNIT == 0) {
            throw new IllegalArgumentException("CPF base " + Digits.padded(base, 9) + " repeats one digit");
        }
    }

    /** The CPF of nine digits; see {@link #base()}. */
    public static Cpf ofBase(int nineDigits) {
        return new Cpf(nineDigits);
    }

    /**
     * Reads a number in either form.
     *
     * @param text 11 digits, or {@code 123.456.789-09}
     * @throws IllegalArgumentException if the form or a check digit is wrong
     */
    public static Cpf parse(String text) {
        String digits = Digits.require("CPF", isFormatted(text) ? text.replaceAll("[.-]", "") : text, 11);
        Cpf cpf = new Cpf(Integer.parseInt(digits, 0, 9, 10));
        if (!cpf.digits().equals(digits)) {
            throw new IllegalArgumentException("CPF '" + text + "' should end in " + cpf.checkDigits());
        }
        return cpf;
    }

    private static boolean isFormatted(String text) {
        return text.length() == FORMATTED_LENGTH
                && text.charAt(3) == '.'
                && text.charAt(7) == '.'
                && text.charAt(11) == '-';
    }

    /** Both check digits as one number, 0 to 99. */
    public int checkDigits() {
        int sum1 = 0;
        int sum2 = 0;
        int rest = base;
        for (int weight = 2; weight <= 10; weight++) {
            int digit = rest % 10;
            rest /= 10;
            sum1 += digit * weight;
            sum2 += digit * (weight + 1);
        }
        int first = CheckDigits.complement11(sum1 % 11);
        int second = CheckDigits.complement11((sum2 + first * 2) % 11);
        return first * 10 + second;
    }

    /** The ninth digit: 0 RS, 1 DF GO MS MT TO, 2 AC AM AP PA RO RR, 3 CE MA PI, 4 AL PB PE RN, 5 BA SE, 6 MG, 7 ES RJ, 8 SP, 9 PR SC. */
    public int fiscalRegion() {
        return base % 10;
    }

    /** The 11 digits, as stored. */
    public String digits() {
        return digits(DocumentStyle.VALID);
    }

    /** The 11 characters without punctuation. */
    public String digits(DocumentStyle style) {
        return Digits.ascii(characters(style));
    }

    /** {@code 123.456.789-09} */
    public String formatted() {
        return formatted(DocumentStyle.VALID);
    }

    /** 14 characters, punctuation included. */
    public String formatted(DocumentStyle style) {
        byte[] plain = characters(style);
        byte[] text = new byte[FORMATTED_LENGTH];
        System.arraycopy(plain, 0, text, 0, 3);
        text[3] = '.';
        System.arraycopy(plain, 3, text, 4, 3);
        text[7] = '.';
        System.arraycopy(plain, 6, text, 8, 3);
        text[11] = '-';
        System.arraycopy(plain, 9, text, 12, 2);
        return Digits.ascii(text);
    }

    private byte[] characters(DocumentStyle style) {
        byte[] plain = new byte[11];
        Digits.write(plain, 0, 9, base);
        if (style == DocumentStyle.MASKED) {
            Arrays.fill(plain, 0, 3, (byte) '*');
            Arrays.fill(plain, 9, 11, (byte) '*');
            return plain;
        }
        Digits.write(plain, 9, 2, checkDigits());
        if (style == DocumentStyle.INVALID) {
            plain[10] = (byte) ('0' + (plain[10] - '0' + 1) % 10);
        }
        return plain;
    }

    @Override
    public String toString() {
        return formatted();
    }
}
