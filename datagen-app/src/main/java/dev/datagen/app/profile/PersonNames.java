package dev.datagen.app.profile;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a person's name from a company's: it begins with a common first name and ends with a common surname, or with Júnior, Filho or Neto after it. */
final class PersonNames {

    private static final Pattern NAMESAKE = Pattern.compile(" (Júnior|Filho|Neto)$");

    private final Set<String> firstNames = Set.copyOf(Lines.of("first-names.txt"));
    private final Set<String> surnames = Set.copyOf(Lines.of("surnames.txt"));

    /** Whether a word of a name is the second of two first names, such as Paula after Ana, and no surname. */
    boolean isFirstName(String word) {
        return firstNames.contains(word) && !surnames.contains(word);
    }

    boolean isPerson(String name) {
        String alone = NAMESAKE.matcher(name).replaceFirst("");
        return firstNames.contains(alone.substring(0, Math.max(0, alone.indexOf(' '))))
                && surnames.contains(alone.substring(alone.lastIndexOf(' ') + 1));
    }
}
