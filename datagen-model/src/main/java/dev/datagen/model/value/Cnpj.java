package dev.datagen.model.value;

import java.util.Arrays;

/**
 * A CNPJ, the taxpayer number of a company: eight characters of root, four of branch (0001 is the head office), two
 * check digits. New registrations may use letters from July 2026 (IN RFB 2.229/2024); both forms coexist.
 *
 * @param characters the 14 characters without punctuation, {@code [0-9A-Z]{12}[0-9]{2}}
 */
public record Cnpj(String characters) {

    private static final int ROOT_LENGTH = 8;
    private static final int BASE_LENGTH = 12;
    private static final int HEAD_OFFICE = 1;
    private static final int LENGTH = 14;
    private static final String ALL_ZEROS = "0".repeat(LENGTH);

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if they are not 14, or the check digits are wrong
     */
    public Cnpj {
        if (characters.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "CNPJ '" + characters + "' has " + characters.length() + " characters, but needs " + LENGTH);
        }
        String expected = withCheckDigits(characters.substring(0, BASE_LENGTH));
        if (!characters.equals(expected)) {
            throw new IllegalArgumentException(
                    "CNPJ '" + characters + "' should end in " + expected.substring(BASE_LENGTH));
        }
        if (characters.equals(ALL_ZEROS)) {
            throw new IllegalArgumentException("CNPJ '" + characters + "' is all zeros");
        }
    }

    /** Adds the check digits to root and branch, twelve upper-case characters. */
    public static Cnpj ofBase(String twelve) {
        return new Cnpj(withCheckDigits(twelve));
    }

    /**
     * The 14 characters of another establishment of a company, without checking.
     *
     * @param cnpj of any of its establishments
     * @param order of the establishment, 1 to 9,999
     */
    public static String ofEstablishment(String cnpj, int order) {
        byte[] text = Digits.bytes(cnpj);
        Digits.write(text, ROOT_LENGTH, BASE_LENGTH - ROOT_LENGTH, order);
        return withCheckDigits(text);
    }

    /**
     * The 14 characters of a head office, without checking: the hot path of the generator.
     *
     * @param root 0 to 99,999,999
     */
    public static String ofHeadOffice(int root) {
        byte[] text = new byte[LENGTH];
        Digits.write(text, 0, ROOT_LENGTH, root);
        Digits.write(text, ROOT_LENGTH, BASE_LENGTH - ROOT_LENGTH, HEAD_OFFICE);
        return withCheckDigits(text);
    }

    /**
     * Reads a number in either form.
     *
     * @param text 14 characters, or {@code 11.222.333/0001-81}
     * @throws IllegalArgumentException if the form or a check digit is wrong
     */
    public static Cnpj parse(String text) {
        boolean formatted = text.length() == 18
                && text.charAt(2) == '.'
                && text.charAt(6) == '.'
                && text.charAt(10) == '/'
                && text.charAt(15) == '-';
        return new Cnpj(formatted ? text.replaceAll("[./-]", "") : text);
    }

    private static String withCheckDigits(String base) {
        return withCheckDigits(Arrays.copyOf(Digits.bytes(requireBase(base)), LENGTH));
    }

    /** @param text of which the last two characters are filled in */
    private static String withCheckDigits(byte[] text) {
        for (int i = BASE_LENGTH; i < LENGTH; i++) {
            text[i] = (byte) ('0' + CheckDigits.complement11(CheckDigits.remainder11(text, 0, i)));
        }
        return Digits.ascii(text);
    }

    private static String requireBase(String base) {
        if (base.length() != BASE_LENGTH) {
            throw new IllegalArgumentException(
                    "CNPJ base '" + base + "' has " + base.length() + " characters, but needs " + BASE_LENGTH);
        }
        for (int i = 0; i < BASE_LENGTH; i++) {
            char c = base.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
                throw new IllegalArgumentException(
                        "CNPJ base '" + base + "' may hold 0-9 and A-Z only, not '" + c + "'");
            }
        }
        return base;
    }

    /** The first eight characters, common to all branches of a company. */
    public String root() {
        return characters.substring(0, ROOT_LENGTH);
    }

    /** The four characters of the branch; 0001 is the head office. */
    public String branch() {
        return characters.substring(ROOT_LENGTH, BASE_LENGTH);
    }

    /** Whether a letter occurs: possible only for companies opened since July 2026. */
    public boolean isAlphanumeric() {
        return !Digits.isDigits(characters);
    }

    /** {@code 11.222.333/0001-81} */
    public String formatted() {
        return characters.substring(0, 2)
                + '.'
                + characters.substring(2, 5)
                + '.'
                + characters.substring(5, 8)
                + '/'
                + branch()
                + '-'
                + characters.substring(BASE_LENGTH);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
