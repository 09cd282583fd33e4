package dev.datagen.model.value;

/** The modulo 10 and modulo 11 sums that Febraban and Receita Federal build their check digits on. */
final class CheckDigits {

    private CheckDigits() {}

    /** Febraban's modulo 10 of a part of a text: weights 2, 1, 2, 1 … from the right, digits of each product added. */
    static int mod10(byte[] text, int from, int until) {
        int sum = 0;
        for (int i = until - 1, weight = 2; i >= from; i--, weight = 3 - weight) {
            int product = (text[i] - '0') * weight;
            sum += product > 9 ? product - 9 : product;
        }
        return (10 - sum % 10) % 10;
    }

    /** The remainder by 11 of the sum with weights 2 to 9, repeated, from the right of a part of a text; letters count as code − 48. */
    static int remainder11(byte[] text, int from, int until) {
        int sum = 0;
        for (int i = until - 1, weight = 2; i >= from; i--, weight = weight == 9 ? 2 : weight + 1) {
            sum += (text[i] - '0') * weight;
        }
        return sum % 11;
    }

    /** Receita Federal's reading of a remainder by 11: 0 and 1 give 0. */
    static int complement11(int remainder) {
        return remainder < 2 ? 0 : 11 - remainder;
    }
}
