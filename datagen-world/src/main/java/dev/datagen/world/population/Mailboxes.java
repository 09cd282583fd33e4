package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import java.util.List;

/**
 * How people call their mailboxes: {@code ana.souza482}, {@code anasouza482}, {@code asouza482}, {@code ana482}, {@code ana.souza.adv7} or {@code
 * ana.flor7}; and where there are so many people that four digits don't tell them apart, {@code ana.m.souza482}, with initials.
 *
 * <p>No two are the same, as each tells its number: by its last digits, by initials, each of which stands alone, and by a word. No name or word has one
 * letter only. Immutable.
 */
final class Mailboxes {

    /** What stands between the parts of customers' mailboxes, and never in those of others. */
    static final char OF_CUSTOMERS = '.';

    /** What stands in each mailbox of other people, and never in those of customers. */
    static final char OF_OTHERS = '_';

    /** Name and surname apart, together, the name's first letter, the name alone; and with a word, name and surname or the name alone (estimates). */
    private static final Categorical FORMS = Categorical.of(20, 24, 9, 8, 21, 18);

    private static final int APART = 0;
    private static final int INITIAL = 2;
    private static final int NAME = 3;
    private static final int BOTH_AND_WORD = 4;

    /** Trades, clubs and tastes; none of them is a name. */
    static final List<String> WORDS = List.of(
            ("adv eng prof contato oficial pessoal casa loja arte fit gamer games dev tech foto fotos moda bela linda"
                            + " vida amor deus fiel zen sol mar lua ceu flor mengao timao verdao tricolor colorado galo vascao nacao futebol bike run surf"
                            + " rock samba music musica danca make nails bolos doces festas viagens trip cont adm rh vendas corretor consultor design"
                            + " studio estudos emails top")
                    .split(" "));

    /** No mailbox has more digits than these have. */
    private static final long FEW = 10_000;

    private static final int LETTERS = 26;

    /**
     * Numbers are permuted below each of these: so those of few people are short, and initials are any letters as soon as there are some. The last is
     * more than there may be people.
     */
    private static final long[] RANGES = {
        1000,
        FEW,
        FEW * initials(1),
        FEW * initials(2),
        FEW * initials(3),
        FEW * initials(4),
        FEW * initials(5),
        FEW * initials(6)
    };

    private final Permutation[] ranges = new Permutation[RANGES.length];

    /** Mailboxes whose numbers a key gives. */
    Mailboxes(Key key) {
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new Permutation(key.derive("range " + i), RANGES[i] - first(i));
        }
    }

    private static long first(int range) {
        return range == 0 ? 0 : RANGES[range - 1];
    }

    /** How many combinations there are of so many initials or fewer. */
    private static long initials(int most) {
        return most == 0 ? 1 : initials(most - 1) * LETTERS + 1;
    }

    /** A number that no other person has, of as many digits and initials as theirs, more or less. */
    long number(long person) {
        int range = 0;
        while (person >= RANGES[range]) {
            range++;
        }
        return first(range) + ranges[range].apply(person - first(range));
    }

    /**
     * What stands before the {@code @}.
     *
     * @param u quantile in [0, 1) of the form
     * @param separator {@link #OF_CUSTOMERS} or {@link #OF_OTHERS}
     * @param number what tells the mailbox from those of others of the same name
     */
    static String name(String given, String surname, double u, char separator, long number) {
        int form = FORMS.pick(u);
        if (form >= BOTH_AND_WORD) {
            long further = number / WORDS.size();
            String first = withInitials(given, separator, further);
            String names = form == BOTH_AND_WORD ? first + separator + surname : first;
            String word = WORDS.get((int) (number % WORDS.size()));
            return names + separator + word + (further == 0 ? "" : further % FEW);
        }
        String first = withInitials(form == INITIAL ? given.substring(0, 1) : given, separator, number);
        String names =
                form == NAME ? first : form == APART || number >= FEW ? first + separator + surname : first + surname;
        return (separator == OF_OTHERS && form != APART ? names + separator : names) + number % FEW;
    }

    /** A name and the initials that tell a number from those that have the same last digits. */
    private static String withInitials(String given, char separator, long number) {
        StringBuilder initials = new StringBuilder();
        for (long rest = number / FEW; rest > 0; rest = (rest - 1) / LETTERS) {
            initials.append(separator).append((char) ('a' + (rest - 1) % LETTERS));
        }
        return given + initials;
    }
}
