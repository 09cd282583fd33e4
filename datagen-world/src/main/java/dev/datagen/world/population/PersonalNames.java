package dev.datagen.world.population;

import dev.datagen.model.Gender;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.EmailDomains;
import dev.datagen.world.reference.Names;
import dev.datagen.world.reference.ReferenceData;

/** The names of numbered people, and the e-mail addresses that go with them. Immutable. */
final class PersonalNames {

    /** Share of people who show two surnames. */
    private static final double TWO_SURNAMES = 0.62;

    private final Key key;
    private final Names names;
    private final EmailDomains domains;

    PersonalNames(Key key, ReferenceData reference) {
        this.key = key;
        this.names = reference.names();
        this.domains = reference.emailDomains();
    }

    /** First name and one or two surnames. */
    String name(long person, Gender gender, int birthYear) {
        int middle = unit(person, 2) < TWO_SURNAMES ? names.surnameIndex(unit(person, 3)) : -1;
        return names.whole(firstName(person, gender, birthYear), middle, lastName(person), unit(person, 4));
    }

    /** @param number what tells the address from those of others of the same name */
    String email(long person, Gender gender, int birthYear, char separator, long number) {
        return names.firstNameAscii(firstName(person, gender, birthYear))
                + separator
                + names.surnameAscii(lastName(person))
                + number
                + '@'
                + domains.domain(unit(person, 5));
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
