package dev.datagen.app.profile;

import java.util.Set;

/** Tells a person's name from a company's: it begins with a common first name and ends with a common surname. */
final class PersonNames {

    private final Set<String> firstNames = Set.copyOf(Lines.of("first-names.txt"));
    private final Set<String> surnames = Set.copyOf(Lines.of("surnames.txt"));

    boolean isPerson(String name) {
        return firstNames.contains(name.substring(0, Math.max(0, name.indexOf(' '))))
                && surnames.contains(name.substring(name.lastIndexOf(' ') + 1));
    }
}
