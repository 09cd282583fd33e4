package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import java.util.List;

/**
 * How people call their mailboxes: {@code ana.souza482}, {@code anasouza482}, {@code asouza482}, {@code ana482}, {@code ana.souza.adv7} or {@code
 * ana.flor7}. No two are the same, as each tells its number: in its last digits, or by a word and the digits after it. Immutable.
 */
final class Mailboxes {

    /** What stands between the parts of customers' mailboxes, and never in those of others. */
    static final char OF_CUSTOMERS = '.';

    /** What stands in each mailbox of other people, and never in those of customers. */
    static final char OF_OTHERS = '_';

    /** Name and surname apart, together, the name's first letter, the name alone; and with a word, name and surname or the name alone (estimates). */
    private static final Categorical FORMS = Categorical.of(20, 24, 9, 8, 21, 18);

    private static final int APART = 0;
    private static final int TOGETHER = 1;
    private static final int INITIAL = 2;
    private static final int BOTH_AND_WORD = 4;

    /** Trades, clubs and tastes; none of them is a name. */
    static final List<String> WORDS = List.of(
            ("adv eng prof contato oficial pessoal casa loja arte fit gamer games dev tech foto fotos moda bela linda"
                            + " vida amor deus fiel zen sol mar lua ceu flor mengao timao verdao tricolor colorado galo vascao nacao futebol bike run surf"
                            + " rock samba music musica danca make nails bolos doces festas viagens trip cont adm rh vendas corretor consultor design"
                            + " studio estudos emails top")
                    .split(" "));

    /** Numbers are permuted below the first power of two, then between it and the next one, and so on, so that those of few people are short. */
    private static final int FIRST_BITS = 10;

    private static final int LAST_BITS = 40;

    private final Permutation[] ranges = new Permutation[LAST_BITS - FIRST_BITS];

    /** Mailboxes whose numbers a key gives. */
    Mailboxes(Key key) {
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new Permutation(key.derive("range " + i), first(i + 1) - first(i));
        }
    }

    private static long first(int range) {
        return range == 0 ? 0 : 1L << FIRST_BITS + range - 1;
    }

    /** A number that no other person has, of as many digits as theirs, more or less. */
    long number(long person) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(person);
        int range = Math.max(0, bits - FIRST_BITS);
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
            String names = form == BOTH_AND_WORD ? given + separator + surname : given;
            long further = number / WORDS.size();
            return names + separator + WORDS.get((int) (number % WORDS.size())) + (further == 0 ? "" : further);
        }
        String names = switch (form) {
            case APART -> given + separator + surname;
            case TOGETHER -> given + surname;
            case INITIAL -> given.charAt(0) + surname;
            default -> given;
        };
        return (separator == OF_OTHERS && form != APART ? names + separator : names) + number;
    }
}
