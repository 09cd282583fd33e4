package dev.datagen.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much slf4j-simple writes to standard error. It reads its settings once, with the first logger: set them before. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR");

    private Logging() {}

    static void configure(Map<String, String> environment) {
        String level = environment.getOrDefault("LOG_LEVEL", "").strip().toUpperCase(Locale.ROOT);
        boolean known = LEVELS.contains(level);
        System.setProperty(PREFIX + "defaultLogLevel", known ? level : "WARN");
        System.setProperty(PREFIX + "log.org.apache.kafka", kafkaLevel(level));
        System.setProperty(PREFIX + "showThreadName", "false");
        boolean isForProgrammers = level.equals("DEBUG") || level.equals("TRACE");
        System.setProperty(PREFIX + "showLogName", String.valueOf(isForProgrammers));
        if (isForProgrammers) {
            showTime();
        }
    }

    /** To name a format makes one, with calendars and languages: a fifth of what it takes until a command runs. */
    private static void showTime() {
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSS");
    }

    /** Kafka's clients say everything several times, and what matters of it comes back as an exception. */
    private static String kafkaLevel(String level) {
        return switch (level) {
            case "TRACE" -> "DEBUG";
            case "DEBUG" -> "INFO";
            case "INFO", "WARN" -> "WARN";
            default -> "OFF";
        };
    }
}
