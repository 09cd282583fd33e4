package dev.datagen.app.doctor;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** As {@code 1,234}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As {@code 1 row}, or {@code 1,234 rows}. */
    static String of(long number, String one) {
        return grouped(number) + ' ' + (number == 1 ? one : one + 's');
    }
}
