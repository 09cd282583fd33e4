package dev.datagen.sinks;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How alike names are, for who has misspelt one. */
public final class NearNames {

    /** A slip of the pen is a letter or two, and no more than a third of the name. */
    private static final int MOST_SLIPS = 2;

    private static final int LETTERS_OF_A_SLIP = 3;

    private NearNames() {}

    /**
     * The name that was most likely meant, if any is near.
     *
     * @param plain takes away what makes no difference, such as capitals
     */
    public static Optional<String> nearest(String name, Stream<String> known, UnaryOperator<String> plain) {
        int most = Math.min(MOST_SLIPS, name.length() / LETTERS_OF_A_SLIP);
        String word = plain.apply(name);
        return known.filter(each -> Math.abs(each.length() - name.length()) <= LETTERS_OF_A_SLIP * most)
                .filter(each -> distance(word, plain.apply(each)) <= most)
                .min(Comparator.comparingInt(each -> distance(word, plain.apply(each))));
    }

    /**
     * How many characters must be inserted, removed or replaced, or changed for their neighbour, to make one name of the other
     * (Damerau and Levenshtein's distance, each character being touched once).
     */
    public static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] above = row;
            row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], last[j - 2] + 1);
                }
            }
            last = above;
        }
        return row[b.length()];
    }
}
