package dev.datagen.app.cli.option;

/** Text as part of a command that is shown, to be typed or copied. */
public final class ShellWord {

    private ShellWord() {}

    /** As a shell takes it for one word. */
    public static String of(String text) {
        return text.matches("[\\p{L}\\p{N}_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
