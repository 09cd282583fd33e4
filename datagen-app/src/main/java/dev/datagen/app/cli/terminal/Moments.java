package dev.datagen.app.cli.terminal;

import dev.datagen.world.calendar.Brasilia;
import java.time.LocalDate;

/** Instants by the clock in Brasília. */
public final class Moments {

    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_SECONDS = 3600;

    private Moments() {}

    /** Day and time: 2025-03-07 14:05:09. */
    public static String inBrasilia(long epochMillis) {
        return toMinute(epochMillis) + ":" + twoDigits(Brasilia.secondOfDay(epochMillis) % MINUTE_SECONDS);
    }

    /** Day and time: 2025-03-07 14:05. */
    public static String toMinute(long epochMillis) {
        int second = Brasilia.secondOfDay(epochMillis);
        return LocalDate.ofEpochDay(Brasilia.epochDay(epochMillis)) + " " + twoDigits(second / HOUR_SECONDS) + ":"
                + twoDigits(second % HOUR_SECONDS / MINUTE_SECONDS);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
