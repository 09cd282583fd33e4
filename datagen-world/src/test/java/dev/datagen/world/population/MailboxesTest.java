package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Gender;
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

    @Test
    void initialsTellApartWhatFourDigitsDoNot() {
        assertThat(all('.', 130_482))
                .containsExactly(
                        "ana.m.souza482",
                        "ana.m.souza482",
                        "a.m.souza482",
                        "ana.m482",
                        "ana.souza." + Mailboxes.WORDS.get(130_482 % Mailboxes.WORDS.size())
                                + 130_482 / Mailboxes.WORDS.size(),
                        "ana." + Mailboxes.WORDS.get(130_482 % Mailboxes.WORDS.size())
                                + 130_482 / Mailboxes.WORDS.size());
        assertThat(all('_', 7_000_007)).startsWith("ana_x_z_souza7", "ana_x_z_souza_7", "a_x_z_souza_7", "ana_x_z_7");
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
        for (int number = 0; number < 800_000; number++) {
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
    void threeHundredThousandPeopleHaveAddressesOfTheirOwnOfFourDigitsAtMost() {
        PersonalNames names = new PersonalNames(Key.ofSeed(42), ReferenceData.load());
        Set<String> seen = new HashSet<>();
        for (int person = 0; person < 300_000; person++) {
            Gender gender = person % 2 == 0 ? Gender.FEMALE : Gender.MALE;
            String email = names.email(person, gender, 1950 + person % 50, '.', MAILBOXES.number(person));
            assertThat(seen.add(email.substring(0, email.indexOf('@'))))
                    .as(email)
                    .isTrue();
            assertThat(email).doesNotContainPattern("[0-9]{5}");
        }
    }

    @Test
    void numbersAreShortWhereThereAreFewPeopleAndNeverTheSame() {
        Set<Long> seen = new HashSet<>();
        int inOrder = 0;
        for (int person = 0; person < 300_000; person++) {
            long number = MAILBOXES.number(person);
            assertThat(seen.add(number)).isTrue();
            assertThat(number)
                    .isLessThan(
                            person < 1000 ? 1000 : person < 10_000 ? 10_000 : person < 270_000 ? 270_000 : 7_030_000);
            inOrder += number == person ? 1 : 0;
        }
        assertThat(inOrder).isLessThan(40);
        assertThat(MAILBOXES.number((1L << 40) - 1)).isLessThan(10_000L * 321_272_407);
    }
}
