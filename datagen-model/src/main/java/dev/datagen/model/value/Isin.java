package dev.datagen.model.value;

/**
 * An international securities identification number (ISO 6166).
 *
 * @param code country (two letters), nine letters or digits, one check digit
 */
public record Isin(String code) {

    private static final int LENGTH = 12;

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is not two letters, nine letters or digits and the right check digit
     */
    public Isin {
        if (code.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "ISIN '" + code + "' has " + code.length() + " characters, but needs " + LENGTH);
        }
        int expected = checkDigit(code.substring(0, LENGTH - 1));
        if (code.charAt(LENGTH - 1) != '0' + expected) {
            throw new IllegalArgumentException("ISIN '" + code + "' should end in " + expected);
        }
    }

    /** The Luhn digit over the characters with A written as 10 to Z as 35. */
    private static int checkDigit(String eleven) {
        StringBuilder digits = new StringBuilder(22);
        for (int i = 0; i < eleven.length(); i++) {
            char c = eleven.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i < 2 || c < '0' || c > '9')) {
                throw new IllegalArgumentException(
                        "ISIN base '" + eleven + "' needs two letters A-Z and nine of A-Z and 0-9");
            }
            digits.append(letter ? c - 'A' + 10 : c - '0');
        }
        return Luhn.checkDigit(digits.toString());
    }

    @Override
    public String toString() {
        return code;
    }
}
