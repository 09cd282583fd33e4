package dev.datagen.model.value;

/** How a card is shown: the last four digits only (PCI DSS 4, requirement 3.4.1). */
public final class MaskedCardNumber {

    private static final int AMEX_LENGTH = 15;
    private static final int IIN_DIGITS = 6;

    private MaskedCardNumber() {}

    /**
     * {@code ****-****-****-4532}, or {@code ****-******-*4532} for 15 digits. The last digit is the Luhn digit of a whole number that is
     * never written.
     *
     * @param iin the first six digits, 100,000 to 999,999
     * @param panLength 15 or 16
     * @param random64 decides the digits between; bits beyond them are ignored
     */
    public static String of(int iin, int panLength, long random64) {
        if (iin < 100_000 || iin > 999_999) {
            throw new IllegalArgumentException("IIN " + iin + " is outside 100000..999999");
        }
        if (panLength != 15 && panLength != 16) {
            throw new IllegalArgumentException("card number length " + panLength + " is neither 15 nor 16");
        }
        long accounts = panLength - IIN_DIGITS - 1 == 8 ? 100_000_000L : 1_000_000_000L;
        long account = Long.remainderUnsigned(random64, accounts);
        int last = (int) (account % 1000) * 10 + Luhn.checkDigit(iin * accounts + account);
        return (panLength == AMEX_LENGTH ? "****-******-*" : "****-****-****-") + Digits.padded(last, 4);
    }
}
