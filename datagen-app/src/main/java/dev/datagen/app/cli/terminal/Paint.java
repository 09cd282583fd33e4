package dev.datagen.app.cli.terminal;

/** Colours for a terminal, or none. */
public enum Paint {
    PLAIN {
        @Override
        String with(String code, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String with(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String with(String code, String text);

    /** Bold, where there are colours; so the others. */
    public String bold(String text) {
        return with("1", text);
    }

    /** Less bright. */
    public String dim(String text) {
        return with("2", text);
    }

    /** What failed. */
    public String red(String text) {
        return with("31", text);
    }

    /** What is well. */
    public String green(String text) {
        return with("32", text);
    }

    /** What needs attention. */
    public String yellow(String text) {
        return with("33", text);
    }

    /** Names. */
    public String cyan(String text) {
        return with("36", text);
    }
}
