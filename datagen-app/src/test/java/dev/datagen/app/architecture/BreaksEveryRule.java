package dev.datagen.app.architecture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;

/** Does once each thing that {@code ArchitectureTest} forbids, and beside it what is allowed, to prove that its rules can tell. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "DefaultCharset", "StringCaseLocaleUsage", "NonFinalStaticField"})
public final class BreaksEveryRule {

    static int counter;

    private BreaksEveryRule() {}

    static Supplier<LocalDate> readsTheClock() {
        return LocalDate::now;
    }

    static long measuresTime() {
        return System.nanoTime();
    }

    static UUID drawsAnIdentifier() {
        return UUID.randomUUID();
    }

    static String putsIntoUpperCase(String text) {
        return text.toUpperCase();
    }

    static byte[] encodes(String text) {
        return text.getBytes();
    }

    static ZoneId asksForTheZone() {
        return ZoneId.systemDefault();
    }

    static double takesALogarithm(double x) {
        return Math.log(x);
    }

    static Object allowed(String text, double x) {
        return text.toUpperCase(java.util.Locale.ROOT)
                + text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                + LocalDate.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
                + StrictMath.log(Math.abs(x))
                + Math.sqrt(x);
    }
}
