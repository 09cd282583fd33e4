package dev.datagen.model.value;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The text of a Pix QR code: EMV fields of two digits of tag, two of length, and the value, closed by a CRC (BCB, Manual
 * do BR Code).
 */
public final class BrCode {

    private static final int NAME_LIMIT = 25;
    private static final int CITY_LIMIT = 15;
    private static final int TXID_LIMIT = 25;

    /** What of field 26 the globally unique identifier and the head of the URL leave. */
    private static final int URL_LIMIT = 77;

    private BrCode() {}

    /**
     * A static code that can be paid many times.
     *
     * @param key the receiver's Pix key
     * @param amountCents 0 leaves the amount to the payer
     * @param name the receiver, cut after 25 characters; ASCII
     * @param city cut after 15 characters; ASCII
     * @param transactionId 1 to 25 letters and digits, or {@code ***} for none
     */
    public static String ofStatic(String key, long amountCents, String name, String city, String transactionId) {
        if (amountCents < 0) {
            throw new IllegalArgumentException("QR amount " + amountCents + " cents is negative");
        }
        if (transactionId.isEmpty() || transactionId.length() > TXID_LIMIT) {
            throw new IllegalArgumentException("QR transaction id '" + transactionId + "' has " + transactionId.length()
                    + " characters, outside 1.." + TXID_LIMIT);
        }
        String amount =
                amountCents == 0 ? "" : field(54, amountCents / 100 + "." + Digits.padded(amountCents % 100, 2));
        return closed(field(0, "01"), field(1, key), amount, name, city, transactionId);
    }

    /**
     * A code for one charge, whose amount, receiver and transaction id the payer's bank fetches.
     *
     * @param url where the charge is found, without {@code https://}; 1 to 77 characters
     * @param name the receiver, cut after 25 characters; ASCII
     * @param city cut after 15 characters; ASCII
     */
    public static String ofDynamic(String url, String name, String city) {
        if (url.isEmpty() || url.length() > URL_LIMIT) {
            throw new IllegalArgumentException(
                    "QR address '" + url + "' has " + url.length() + " characters, outside 1.." + URL_LIMIT);
        }
        return closed(field(0, "01") + field(1, "12"), field(25, url), "", name, city, "***");
    }

    private static String closed(
            String head, String account, String amount, String name, String city, String transactionId) {
        String body = head
                + field(26, field(0, "br.gov.bcb.pix") + account)
                + field(52, "0000")
                + field(53, "986")
                + amount
                + field(58, "BR")
                + field(59, cut(name, NAME_LIMIT))
                + field(60, cut(city, CITY_LIMIT))
                + field(62, field(5, transactionId))
                + "6304";
        return body + hex4(crc16(body));
    }

    /** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, not reflected. */
    static int crc16(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    private static String field(int tag, String value) {
        if (value.isEmpty() || value.length() > 99) {
            throw new IllegalArgumentException(
                    "QR field " + tag + " '" + value + "' has " + value.length() + " characters, outside 1..99");
        }
        return Digits.padded(tag, 2) + Digits.padded(value.length(), 2) + value;
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    private static String hex4(int crc) {
        return HexFormat.of().withUpperCase().toHexDigits((short) crc);
    }
}
