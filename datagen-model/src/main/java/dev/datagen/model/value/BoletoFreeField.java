package dev.datagen.model.value;

/**
 * The 25 digits of a boleto that are the bank's own: who is paid, by branch and account or agreement, and the bank's number of the bill (nosso
 * número), as the manuals of collection of each bank lay them out:
 *
 * <pre>
 * 001  000000 · agreement 7 · number 10 · portfolio 17
 * 033  9 · agreement 7 · number 13, the last a check digit · 0 · portfolio 101
 * 104  agreement 6 and its digit · number 3 · 1 · number 3 · 4 · number 9 · digit of all of it
 * 237  branch 4 · portfolio 09 · number 11 · account 7 · 0
 * 341  portfolio 109 · number 8 · digit · branch 4 · account 5 · digit of both · 000
 * 422  7 · branch 5 · account 9 · number 9, the last a check digit · 2
 * 748  11 · number 9, the last a check digit · branch 4 · post 2 · agreement 5 · 10 · digit of all of it
 * 756  1 · branch 4 · 01 · agreement 7 · number 8 · instalment 001
 * </pre>
 *
 * <p>Those of other banks stand in the order of 237, which many share.
 */
public final class BoletoFreeField {

    private static final int LENGTH = 25;

    private final byte[] digits = new byte[LENGTH];
    private int length;

    private BoletoFreeField() {}

    /**
     * Writes the field.
     *
     * @param compe the bank's COMPE code
     * @param branch 1 to 9,999, where who is paid has an account
     * @param account 0 to 99,999, likewise, and the number of the agreement for collection
     * @param number of the bill, 0 to 99,999,999
     */
    public static byte[] of(int compe, int branch, int account, int number) {
        BoletoFreeField field = new BoletoFreeField();
        switch (compe) {
            case 1 -> field.put(6, 0).put(7, account).put(10, number).put(2, 17);
            case 33 ->
                field.put(1, 9).put(7, account).checked(12, number).put(1, 0).put(3, 101);
            case 104 ->
                field.checked(6, account)
                        .put(3, 0)
                        .put(1, 1)
                        .put(3, 0)
                        .put(1, 4)
                        .put(9, number)
                        .check(0);
            case 341 -> field.ofItau(branch, account, number);
            case 422 ->
                field.put(1, 7)
                        .put(4, branch)
                        .put(1, 0)
                        .put(9, account)
                        .checked(8, number)
                        .put(1, 2);
            case 748 ->
                field.put(2, 11)
                        .checked(8, number)
                        .put(4, branch)
                        .put(2, account / 1_000)
                        .put(5, account)
                        .put(2, 10)
                        .check(0);
            case 756 ->
                field.put(1, 1)
                        .put(4, branch)
                        .put(2, 1)
                        .put(7, account)
                        .put(8, number)
                        .put(3, 1);
            default ->
                field.put(4, branch).put(2, 9).put(11, number).put(7, account).put(1, 0);
        }
        return field.digits;
    }

    private void ofItau(int branch, int account, int number) {
        byte[] numbered =
                Digits.bytes(Digits.padded(branch, 4) + Digits.padded(account, 5) + "109" + Digits.padded(number, 8));
        put(3, 109).put(8, number).put(1, CheckDigits.mod10(numbered, 0, numbered.length));
        put(4, branch).put(5, account).put(1, CheckDigits.mod10(numbered, 0, 9)).put(3, 0);
    }

    private BoletoFreeField put(int width, int number) {
        Digits.write(digits, length, width, number);
        length += width;
        return this;
    }

    /** A number and its own check digit. */
    private BoletoFreeField checked(int width, int number) {
        int from = length;
        return put(width, number).check(from);
    }

    /** The modulo 11 digit of what has been written from a place on; 0 where it would have two digits. */
    private BoletoFreeField check(int from) {
        return put(1, CheckDigits.complement11(CheckDigits.remainder11(digits, from, length)));
    }
}
