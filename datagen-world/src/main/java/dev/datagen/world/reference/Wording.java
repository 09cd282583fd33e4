package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A merchant's name, with or without placeholders such as {@code Padaria {saint}}. Immutable. */
final class Wording {

    /** Stands for words, written in small letters. */
    enum Placeholder {
        SURNAME,
        NEIGHBOURHOOD,
        WOMAN,
        MAN,
        PERSON,
        SAINT,
        CITY,
        UF
    }

    /** The words that may stand for a placeholder. */
    interface Words {
        String word(Placeholder placeholder, double u);
    }

    private final Placeholder[] placeholders;

    /** Literal text before each placeholder and after the last; it may be empty. */
    private final String[] literals;

    private Wording(List<Placeholder> placeholders, List<String> literals) {
        this.placeholders = placeholders.toArray(Placeholder[]::new);
        this.literals = literals.toArray(String[]::new);
    }

    /** @throws IllegalArgumentException if it has a placeholder that is none */
    static Wording parse(String text) {
        List<Placeholder> placeholders = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            literals.add(text.substring(from, open));
            placeholders.add(Placeholder.valueOf(text.substring(open + 1, close).toUpperCase(Locale.ROOT)));
            from = close + 1;
        }
        literals.add(text.substring(from));
        return new Wording(placeholders, literals);
    }

    boolean isFixed() {
        return placeholders.length == 0;
    }

    /** Whether it has a placeholder. */
    boolean names(Placeholder placeholder) {
        return List.of(placeholders).contains(placeholder);
    }

    /** @param u1 fills the first placeholder, {@code u2} the others */
    String fill(Words words, double u1, double u2) {
        String name = literals[0];
        for (int i = 0; i < placeholders.length; i++) {
            // Most have nothing but a space on one side of the word, if that: copied once more, it costs less than a
            // concatenation of three.
            name = name.concat(words.word(placeholders[i], i == 0 ? u1 : u2)).concat(literals[i + 1]);
        }
        return name;
    }
}
