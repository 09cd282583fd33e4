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
    private final List<String> parts;

    private Wording(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    static Wording parse(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            parts.add(text.substring(from, open));
            parts.add(text.substring(open + 1, close));
            from = close + 1;
        }
        parts.add(text.substring(from));
        return new Wording(parts);
    }

    boolean isFixed() {
        return parts.size() == 1;
    }

    /** Whether it has a placeholder. */
    boolean names(String placeholder) {
        for (int i = 1; i < parts.size(); i += 2) {
            if (parts.get(i).equals(placeholder)) {
                return true;
            }
        }
        return false;
    }

    /** @param u1 fills the first placeholder, {@code u2} the others */
    String fill(Words words, double u1, double u2) {
        if (isFixed()) {
            return parts.get(0);
        }
        StringBuilder name = new StringBuilder(40).append(parts.get(0));
        for (int i = 1; i < parts.size(); i += 2) {
            name.append(words.word(parts.get(i), i == 1 ? u1 : u2)).append(parts.get(i + 1));
        }
        return name.toString();
    }
}
