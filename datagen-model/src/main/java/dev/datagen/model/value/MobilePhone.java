package dev.datagen.model.value;

/**
 * A Brazilian mobile number.
 *
 * @param ddd the area code, one of the 67 in use (Anatel, Plano Geral de Códigos Nacionais)
 * @param number nine digits that start with 9
 */
public record MobilePhone(int ddd, int number) {

    /** The pairs of digits 1 to 9 that are no area code. */
    private static final String UNUSED = " 23 25 26 29 36 39 52 56 57 58 59 72 76 78 ";

    /**
     * Checks area code and number.
     *
     * @throws IllegalArgumentException if the area code (DDD) is not in use, or the number is not of nine digits that begin with 9
     */
    public MobilePhone {
        if (!isAreaCode(ddd)) {
            throw new IllegalArgumentException("DDD " + ddd + " is not in use");
        }
        if (number < 900_000_000 || number > 999_999_999) {
            throw new IllegalArgumentException("mobile number " + number + " is outside 900000000..999999999");
        }
    }

    /** Whether the two digits are an area code in use. */
    public static boolean isAreaCode(int ddd) {
        return ddd >= 11 && ddd <= 99 && ddd % 10 != 0 && !UNUSED.contains(" " + ddd + " ");
    }

    /**
     * The number as a Pix key, {@code +5511987654321}, written without checking.
     *
     * @param ddd area code of two digits
     * @param number9 nine digits
     */
    public static String pixPhone(int ddd, int number9) {
        byte[] text = new byte[14];
        text[0] = '+';
        Digits.write(text, 1, 2, 55);
        Digits.write(text, 3, 2, ddd);
        Digits.write(text, 5, 9, number9);
        return Digits.ascii(text);
    }

    /** {@code +5511987654321} (E.164, the form of DICT). */
    public String pixKey() {
        return pixPhone(ddd, number);
    }

    @Override
    public String toString() {
        return pixKey();
    }
}
