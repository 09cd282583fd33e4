package dev.datagen.app.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, in no language's own way: 1,234.56. */
public final class Numbers {

    private static final int GROUP = 3;
    private static final int CENTS = 100;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Numbers() {}

    /** 1234567 is 1,234,567. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = text.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** 1 customer, 1,234 customers. */
    public static String counted(long number, String one) {
        return grouped(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** 12345 is 12.3k, 1234567 is 1.2M. */
    public static String brief(long number) {
        if (number < 10_000) {
            return Long.toString(number);
        }
        return number < 1_000_000 ? decimal(number / 1e3, 1) + "k" : decimal(number / 1e6, 1) + "M";
    }

    /** So many a second, as one reads it at a glance: 0.5, 9.9, 1,235. */
    public static String rate(double perSecond) {
        return perSecond < 10 ? decimal(perSecond, 1) : grouped(Math.round(perSecond));
    }

    /** 123456 cents are 1,234.56. */
    public static String money(long cents) {
        String sign = cents < 0 ? "-" : "";
        long rest = Math.abs(cents % CENTS);
        return sign + grouped(Math.abs(cents / CENTS)) + (rest < 10 ? ".0" : ".") + rest;
    }

    /** 3.14159 with two decimals is 3.14. */
    public static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A duration: 0.84 s, 12.3 s, 3 min 5 s, 2 h 10 min. */
    public static String duration(double seconds) {
        if (seconds < 10) {
            return decimal(seconds, 2) + " s";
        } else if (seconds < MINUTE) {
            return decimal(seconds, 1) + " s";
        }
        long whole = Math.round(seconds);
        return whole < HOUR
                ? whole / MINUTE + " min " + whole % MINUTE + " s"
                : whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }

    /** Text on the left of a column. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Text on the right of a column. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Text cut to a column. */
    public static String cut(String text, int width) {
        return text.length() <= width ? left(text, width) : text.substring(0, width - 1) + "…";
    }
}
