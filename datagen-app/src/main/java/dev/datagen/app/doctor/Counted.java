package dev.datagen.app.doctor;

import dev.datagen.app.text.Numbers;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** As {@code 1 row}, or {@code 1,234 rows}. */
    static String of(long number, String one) {
        return Numbers.grouped(number) + ' ' + (number == 1 ? one : one + 's');
    }
}
