package dev.datagen.app.cli;

/** Colours for a terminal, or none. */
enum Paint {
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

    String bold(String text) {
        return with("1", text);
    }

    String dim(String text) {
        return with("2", text);
    }

    String red(String text) {
        return with("31", text);
    }

    String green(String text) {
        return with("32", text);
    }

    String yellow(String text) {
        return with("33", text);
    }

    String cyan(String text) {
        return with("36", text);
    }
}
