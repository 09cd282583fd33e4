package dev.datagen.sinks.encode;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Numbers, dates and instants in ASCII digits, without making strings of them. */
public final class Ascii {

    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    /** From 0000-03-01, where the count below starts, to 1970-01-01. */
    private static final int DAYS_TO_EPOCH = 719_468;

    private static final int DAYS_PER_ERA = 146_097;
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private Ascii() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The 36 characters of an identifier: what records are keyed with in Kafka. */
    public static byte[] uuid(UUID id) {
        Bytes out = new Bytes(UuidText.CHARS);
        out.putUuid(id);
        return out.array();
    }

    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /** A number that is not negative, in as many digits as it has. */
    static void putNumber(long value, Bytes out) {
        int digits = 1;
        while (digits < POWERS_OF_TEN.length && value >= POWERS_OF_TEN[digits]) {
            digits++;
        }
        putDigits(value, digits, out);
    }

    /** A number that is not negative, in so many digits, zeros before it. */
    static void putDigits(long value, int digits, Bytes out) {
        out.ensure(digits);
        long rest = value;
        byte[] to = out.array();
        int start = out.length();
        for (int i = start + digits - 1; i >= start; i--) {
            to[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        out.advance(digits);
    }

    /** 2025-01-31T12:00:00.000Z, in UTC. */
    public static void putInstant(long epochMillis, Bytes out) {
        putDate(Math.floorDiv(epochMillis, Ranges.MILLIS_PER_DAY), out);
        long millis = Math.floorMod(epochMillis, Ranges.MILLIS_PER_DAY);
        out.putByte('T');
        putDigits(millis / MILLIS_PER_HOUR, 2, out);
        out.putByte(':');
        putDigits(millis / MILLIS_PER_MINUTE % 60, 2, out);
        out.putByte(':');
        putDigits(millis / 1000 % 60, 2, out);
        out.putByte('.');
        putDigits(millis % 1000, 3, out);
        out.putByte('Z');
    }

    /**
     * 2025-01-31. Years are counted from March, so that the leap day comes last and the lengths of the months before it
     * repeat every five: 153 days (Hinnant, "chrono-compatible low-level date algorithms").
     */
    static void putDate(long epochDay, Bytes out) {
        long day = epochDay + DAYS_TO_EPOCH;
        long era = Math.floorDiv(day, DAYS_PER_ERA);
        long dayOfEra = Math.floorMod(day, DAYS_PER_ERA);
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        putDigits(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4, out);
        out.putByte('-');
        putDigits(month, 2, out);
        out.putByte('-');
        putDigits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2, out);
    }
}
