package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.List;

/** A merchant's name, with or without placeholders such as {@code Padaria {saint}}. Immutable. */
final class Wording {

    /** The words that may stand for a placeholder. */
    interface Words {
        String word(String placeholder, double u);
    }

    /** Literal text and placeholders by turns; starts and ends with literal text, which may be empty. */
    private final String[] parts;

    private Wording(List<String> parts) {
        this.parts = parts.toArray(String[]::new);
    }

    static Wording parse(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            parts.add(text.substring(from, open));
            // One of the words that are written down in the code, as the same object: told apart by a glance.
            parts.add(text.substring(open + 1, close).intern());
            from = close + 1;
        }
        parts.add(text.substring(from));
        return new Wording(parts);
    }

    boolean isFixed() {
        return parts.length == 1;
    }

    /** Whether it has a placeholder. */
    boolean names(String placeholder) {
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].equals(placeholder)) {
                return true;
            }
        }
        return false;
    }

    /** @param u1 fills the first placeholder, {@code u2} the others */
    String fill(Words words, double u1, double u2) {
        String name = parts[0];
        for (int i = 1; i < parts.length; i += 2) {
            // Of these three most are one word and nothing else, which is quicker to add by itself.
            name = name.concat(words.word(parts[i], i == 1 ? u1 : u2)).concat(parts[i + 1]);
        }
        return name;
    }
}
