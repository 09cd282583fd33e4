package dev.datagen.world.population;

import dev.datagen.model.Gender;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.EmailDomains;
import dev.datagen.world.reference.Names;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;

/** The names of numbered people, and the e-mail addresses that go with them. Immutable. */
final class PersonalNames {

    /** Share of men who are called after their father, uncle or grandfather, and by which word (estimates). */
    private static final double NAMESAKES = 0.025;

    private static final Categorical NAMESAKE = Categorical.of(55, 30, 15);
    private static final List<String> NAMESAKE_WORDS = List.of(" Júnior", " Filho", " Neto");

    private final Key key;
    private final Names names;
    private final EmailDomains domains;

    PersonalNames(Key key, ReferenceData reference) {
        this.key = key;
        this.names = reference.names();
        this.domains = reference.emailDomains();
    }

    /** First name or two and one or two surnames, and sometimes Júnior, Filho or Neto. */
    String name(long person, Gender gender, int birthYear) {
        int middle = names.middleIndex(unit(person, 2), unit(person, 3));
        String given = names.givenName(firstName(person, gender, birthYear), birthYear, unit(person, 11));
        String name = names.whole(given, middle, lastName(person), unit(person, 4));
        double u = gender == Gender.MALE ? unit(person, 10) : 1;
        return u < NAMESAKES ? name + NAMESAKE_WORDS.get(NAMESAKE.pick(u / NAMESAKES)) : name;
    }

    /**
     * An address of the person's own, under the name first given.
     *
     * @param separator and number as {@link Mailboxes#name} takes them
     */
    String email(long person, Gender gender, int birthYear, char separator, long number) {
        String mailbox = Mailboxes.name(
                names.firstNameAscii(firstName(person, gender, birthYear)),
                names.surnameAscii(lastName(person)),
                unit(person, 12),
                separator,
                number);
        return mailbox + '@' + domains.domain(unit(person, 5));
    }

    private int firstName(long person, Gender gender, int birthYear) {
        return names.firstNameIndex(gender, birthYear, unit(person, 1));
    }

    private int lastName(long person) {
        return names.surnameIndex(unit(person, 6));
    }

    private double unit(long person, int purpose) {
        return Key.unit(key.at(person, purpose));
    }
}
