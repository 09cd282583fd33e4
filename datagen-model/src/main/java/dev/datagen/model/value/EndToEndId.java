package dev.datagen.model.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The identifier of a Pix settlement order or of its return, 32 characters (BCB, Catálogo de Serviços do SFN, SPI):
 *
 * <pre>
 * position  0      1..8   9..20              21..31
 *           E | D  ISPB   yyyyMMddHHmm UTC   [0-9A-Za-z]{11}
 * </pre>
 *
 * @param kind the order itself or its return
 * @param ispb the institution that made the identifier, 0 to 99,999,999
 * @param epochMinute minutes since 1970-01-01T00:00Z
 * @param sequence the 11 characters that make it unique, case-sensitive
 */
public record EndToEndId(Kind kind, int ispb, long epochMinute, String sequence) {

    /** Characters of each identifier. */
    public static final int LENGTH = 32;

    private static final int SEQUENCE_LENGTH = 11;
    private static final int ISPB_LIMIT = 100_000_000;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int MINUTES_PER_DAY = 1440;

    /** Since a 1st of March, 400 years before the first leap day of years that are written. */
    private static final int DAYS_BEFORE_EPOCH = 865_565;

    private static final int YEAR_BEFORE = -400;

    private static final int DAYS_IN_400_YEARS = 146_097;
    private static final int DAYS_IN_4_YEARS = 1461;

    /** From March to July, and from August to December: 31, 30, 31, 30 and 31. */
    private static final int DAYS_IN_5_MONTHS = 153;

    /** How many words five characters can make. */
    private static final int FIVE_CHARACTERS = 62 * 62 * 62 * 62 * 62;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** What the identifier names. */
    public enum Kind {
        /** A Pix order. */
        PAYMENT('E'),
        /** The return (devolução) of a Pix, made by the institution that gives the money back. */
        RETURN('D');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(String text) {
            return switch (text.charAt(0)) {
                case 'E' -> PAYMENT;
                case 'D' -> RETURN;
                default ->
                    throw new IllegalArgumentException(
                            "end-to-end id '" + text + "' starts with '" + text.charAt(0) + "', but needs 'E' or 'D'");
            };
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one of them does not fit into its characters
     */
    public EndToEndId {
        if (ispb < 0 || ispb >= ISPB_LIMIT) {
            throw new IllegalArgumentException("ISPB " + ispb + " is outside 0..99999999");
        }
        int year = LocalDate.ofEpochDay(Math.floorDiv(epochMinute, MINUTES_PER_DAY))
                .getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("year " + year + " of an end-to-end id is outside 0..9999");
        }
        if (sequence.length() != SEQUENCE_LENGTH) {
            throw new IllegalArgumentException("end-to-end sequence '" + sequence + "' has " + sequence.length()
                    + " characters, but needs " + SEQUENCE_LENGTH);
        }
        for (int i = 0; i < SEQUENCE_LENGTH; i++) {
            if (ALPHABET.indexOf(sequence.charAt(i)) < 0) {
                throw new IllegalArgumentException(
                        "end-to-end sequence '" + sequence + "' may hold 0-9, A-Z and a-z only");
            }
        }
    }

    /** The identifier of a payment; see {@link #of(Kind, int, long, long)}. */
    public static String of(int ispb, long epochMillis, long random64) {
        return of(Kind.PAYMENT, ispb, epochMillis, random64);
    }

    /**
     * Writes an identifier without checking: the hot path of the generator.
     *
     * @param ispb 0 to 99,999,999, of the payer's institution for a payment and of the returning one for a return
     * @param epochMillis the instant, in years 0 to 9999; seconds are dropped
     * @param random64 all 64 bits: different numbers give different sequences
     */
    public static String of(Kind kind, int ispb, long epochMillis, long random64) {
        byte[] text = new byte[LENGTH];
        text[0] = (byte) kind.letter;
        Digits.write(text, 1, 8, ispb);
        writeStamp(text, Math.floorDiv(epochMillis, MILLIS_PER_MINUTE));
        writeSequence(text, random64);
        return Digits.ascii(text);
    }

    private static void writeStamp(byte[] text, long epochMinute) {
        int epochDay = (int) Math.floorDiv(epochMinute, MINUTES_PER_DAY);
        int minuteOfDay = (int) (epochMinute - (long) epochDay * MINUTES_PER_DAY);
        Digits.write(text, 9, 8, date(epochDay));
        Digits.write(text, 17, 4, minuteOfDay / 60 * 100 + minuteOfDay % 60);
    }

    /** A day as the number yyyyMMdd: years are counted from March, so that the leap day is the last of one. */
    private static int date(int epochDay) {
        int days = epochDay + DAYS_BEFORE_EPOCH;
        int century = (4 * days + 3) / DAYS_IN_400_YEARS;
        int inCentury = days - century * DAYS_IN_400_YEARS / 4;
        int year = (4 * inCentury + 3) / DAYS_IN_4_YEARS;
        int inYear = inCentury - year * DAYS_IN_4_YEARS / 4;
        int month = (5 * inYear + 2) / DAYS_IN_5_MONTHS;
        int day = inYear - (DAYS_IN_5_MONTHS * month + 2) / 5 + 1;
        int sinceMarch = YEAR_BEFORE + century * 100 + year;
        return month < 10
                ? (sinceMarch * 100 + month + 3) * 100 + day
                : ((sinceMarch + 1) * 100 + month - 9) * 100 + day;
    }

    /**
     * 62^11 exceeds 2^64, so 11 characters hold any 64 bits; the highest of them reaches only a third of the alphabet,
     * which adding its neighbour hides.
     */
    private static void writeSequence(byte[] text, long random64) {
        int previous = (int) Long.remainderUnsigned(random64, 62);
        text[LENGTH - SEQUENCE_LENGTH] = (byte) ALPHABET.charAt(previous);
        // From here on the number is positive, and as two of five and five characters needs no division of longs.
        long others = Long.divideUnsigned(random64, 62);
        int high = (int) (others / FIVE_CHARACTERS);
        int low = (int) (others - (long) high * FIVE_CHARACTERS);
        for (int i = LENGTH - SEQUENCE_LENGTH + 1; i < LENGTH - 5; i++) {
            text[i] = (byte) ALPHABET.charAt(low % 62);
            low /= 62;
        }
        for (int i = LENGTH - 5; i < LENGTH - 1; i++) {
            previous = high % 62;
            text[i] = (byte) ALPHABET.charAt(previous);
            high /= 62;
        }
        text[LENGTH - 1] = (byte) ALPHABET.charAt((high + previous) % 62);
    }

    /**
     * Reads an identifier.
     *
     * @throws IllegalArgumentException if the text is not an identifier of this form
     */
    public static EndToEndId parse(String text) {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "end-to-end id '" + text + "' has " + text.length() + " characters, but needs " + LENGTH);
        }
        int ispb = Integer.parseInt(Digits.require("ISPB", text.substring(1, 9), 8));
        return new EndToEndId(Kind.of(text), ispb, parseStamp(text), text.substring(21));
    }

    private static long parseStamp(String text) {
        String stamp = Digits.require("end-to-end time", text.substring(9, 21), 12);
        int hour = Integer.parseInt(stamp, 8, 10, 10);
        int minute = Integer.parseInt(stamp, 10, 12, 10);
        if (hour > 23 || minute > 59) {
            throw new IllegalArgumentException("end-to-end time '" + stamp + "' is later than 23:59");
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(stamp, 0, 4, 10),
                    Integer.parseInt(stamp, 4, 6, 10),
                    Integer.parseInt(stamp, 6, 8, 10));
            return day.toEpochDay() * MINUTES_PER_DAY + hour * 60L + minute;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("end-to-end time '" + stamp + "' has no such date", e);
        }
    }

    @Override
    public String toString() {
        byte[] text = new byte[LENGTH];
        text[0] = (byte) kind.letter;
        Digits.write(text, 1, 8, ispb);
        writeStamp(text, epochMinute);
        for (int i = 0; i < SEQUENCE_LENGTH; i++) {
            text[LENGTH - SEQUENCE_LENGTH + i] = (byte) sequence.charAt(i);
        }
        return Digits.ascii(text);
    }
}
