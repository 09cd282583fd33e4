package dev.datagen.world.population;

import dev.datagen.model.Gender;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.MobilePhone;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.EmailDomains;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Names;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;

/** What identifies people: names, CPFs, telephone numbers and e-mail addresses, of customers and of people outside the bank. */
public final class People {

    /** Share of customers who show two surnames. */
    private static final double TWO_SURNAMES = 0.62;

    private static final int REGIONS = 10;
    private static final int ADULT_BIRTH_YEAR = 1990;

    private final Names names;
    private final EmailDomains domains;
    private final Places places;
    private final Documents documents;
    private final ReferenceData reference;
    private final Key key;

    /** The people of a key. */
    public People(Key key, Population population, ReferenceData reference) {
        this.key = key.derive("people");
        this.documents = new Documents(key);
        this.places = population.places();
        this.reference = reference;
        this.names = reference.names();
        this.domains = reference.emailDomains();
    }

    /** First name and one or two surnames. */
    public String name(Profile profile) {
        int middle = unit(profile, 2) < TWO_SURNAMES ? names.surnameIndex(unit(profile, 3)) : -1;
        return names.whole(firstName(profile), middle, lastName(profile), unit(profile, 4));
    }

    /** The customer's CPF. */
    public Cpf cpf(Profile profile) {
        Ranks ranks = places.byRegion();
        int position = profile.placePosition();
        return documents.cpf(ranks.classOf(position), ranks.rank(profile.ordinal(), position));
    }

    /** The customer's mobile number in E.164. */
    public String phone(Profile profile) {
        Ranks ranks = places.byAreaCode();
        int position = profile.placePosition();
        int areaCode = ranks.classOf(position);
        return phone(areaCode, documents.phone(areaCode, ranks.rank(profile.ordinal(), position)));
    }

    /** The customer's e-mail address: no other customer has its number. */
    public String email(Profile profile) {
        return names.firstNameAscii(firstName(profile))
                + '.'
                + names.surnameAscii(lastName(profile))
                + documents.tag(profile.ordinal())
                + '@'
                + domains.domain(unit(profile, 5));
    }

    /** The matrícula of the customer's property at the land registry: no two are the same. */
    public String registrationNumber(Profile profile) {
        return Long.toString(100_000 + documents.tag(profile.ordinal()));
    }

    /** The CPF of someone who is not a customer. */
    public Cpf cpfOfOther(long random) {
        return documents.cpfOfOther((int) Long.remainderUnsigned(random >>> 8, REGIONS), random);
    }

    /** The mobile number of someone who is not a customer, in E.164. */
    public String phoneOfOther(long random) {
        Municipality home = reference.municipality((int)
                Long.remainderUnsigned(random >>> 8, reference.municipalities().size()));
        return phone(home.ddd(), documents.phoneOfOther(home.ddd(), random));
    }

    /** The e-mail address of someone who is not a customer: two surnames, no number. */
    public String emailOfOther(long random) {
        Gender gender = (random & 1) == 0 ? Gender.FEMALE : Gender.MALE;
        int first = names.firstNameIndex(gender, ADULT_BIRTH_YEAR, Key.unit(random * 3));
        return names.firstNameAscii(first)
                + '_'
                + names.surnameAscii(names.surnameIndex(Key.unit(random * 5)))
                + '@'
                + domains.domain(Key.unit(random * 7));
    }

    private int firstName(Profile profile) {
        int birthYear = LocalDate.ofEpochDay(profile.birthDay()).getYear();
        return names.firstNameIndex(profile.gender(), birthYear, unit(profile, 1));
    }

    private int lastName(Profile profile) {
        return names.surnameIndex(unit(profile, 6));
    }

    private double unit(Profile profile, int purpose) {
        return Key.unit(key.at(profile.ordinal(), purpose));
    }

    private static String phone(int areaCode, int number) {
        return MobilePhone.pixPhone(areaCode, number);
    }
}
