package dev.datagen.model.value;

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
public final class Luhn {

    private Luhn() {}

    /** The check digit of the digits before it, given as a number: leading zeros don't matter. */
    public static int checkDigit(long payload) {
        int sum = 0;
        long rest = payload;
        for (boolean doubled = true; rest > 0; doubled = !doubled) {
            sum += share((int) (rest % 10), doubled);
            rest /= 10;
        }
        return (10 - sum % 10) % 10;
    }

    /**
     * The check digit of the digits before it.
     *
     * @param payload the digits before the check digit
     * @throws IllegalArgumentException if it holds anything but digits
     */
    public static int checkDigit(String payload) {
        if (!Digits.isDigits(payload)) {
            throw new IllegalArgumentException("'" + payload + "' may hold digits only");
        }
        int sum = 0;
        boolean doubled = true;
        for (int i = payload.length() - 1; i >= 0; i--, doubled = !doubled) {
            sum += share(payload.charAt(i) - '0', doubled);
        }
        return (10 - sum % 10) % 10;
    }

    private static int share(int digit, boolean doubled) {
        if (!doubled) {
            return digit;
        }
        return digit > 4 ? digit * 2 - 9 : digit * 2;
    }
}
