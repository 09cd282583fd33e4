package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Names;
import dev.datagen.world.reference.ReferenceData;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailboxesTest {

    private static final Mailboxes MAILBOXES = new Mailboxes(Key.ofSeed(42));
    private static final double[] FORMS = {0.1, 0.3, 0.5, 0.6, 0.7, 0.9};

    @Test
    void namesHaveTheFormsThatPeopleChoose() {
        assertThat(all('.', 482))
                .containsExactly("ana.souza482", "anasouza482", "asouza482", "ana482", "ana.souza.galo7", "ana.galo7");
        assertThat(all('_', 482))
                .containsExactly(
                        "ana_souza482", "anasouza_482", "asouza_482", "ana_482", "ana_souza_galo7", "ana_galo7");
    }

    private static String[] all(char separator, long number) {
        String[] names = new String[FORMS.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = Mailboxes.name("ana", "souza", FORMS[i], separator, number);
        }
        return names;
    }

    /** People of one name, and of names that run into each other, all have mailboxes of their own. */
    @Test
    void nobodyHasTheMailboxOfAnother() {
        String[][] names = {{"ana", "souza"}, {"anas", "ouza"}, {"a", "souza"}};
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 20_000; number++) {
            String[] name = names[number % names.length];
            String mailbox = Mailboxes.name(name[0], name[1], FORMS[number % 7 % FORMS.length], '.', number);
            assertThat(seen.add(mailbox)).as(mailbox).isTrue();
        }
    }

    @Test
    void noWordIsAName() {
        Names names = ReferenceData.load().names();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < names.surnameCount(); i++) {
            all.add(names.surnameAscii(i));
        }
        assertThat(all).doesNotContainAnyElementsOf(Mailboxes.WORDS);
        assertThat(Mailboxes.WORDS).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{2,}"));
    }

    @Test
    void numbersAreShortWhereThereAreFewPeopleAndNeverTheSame() {
        Set<Long> seen = new HashSet<>();
        int inOrder = 0;
        for (int person = 0; person < 40_000; person++) {
            long number = MAILBOXES.number(person);
            assertThat(seen.add(number)).isTrue();
            assertThat(number).isLessThan(Math.max(1024, 2L * person));
            inOrder += number == person ? 1 : 0;
        }
        assertThat(inOrder).isLessThan(40);
        assertThat(MAILBOXES.number(10_000_000_000L)).isBetween(1L << 33, 1L << 34);
    }
}
