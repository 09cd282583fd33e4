package dev.datagen.world.population;

import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.MobilePhone;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;

/** What identifies customers: names, CPFs, telephone numbers and e-mail addresses. */
public final class People {

    private final PersonalNames names;
    private final Places places;
    private final Documents documents;
    private final Mailboxes mailboxes;

    /** The people of a key. */
    public People(Key key, Population population, ReferenceData reference) {
        this.names = new PersonalNames(key.derive("people"), reference);
        this.documents = new Documents(key);
        this.mailboxes = new Mailboxes(key.derive("mailboxes"));
        this.places = population.places();
    }

    /** First name or two and one or two surnames. */
    public String name(Profile profile) {
        return names.name(profile.ordinal(), profile.gender(), birthYear(profile));
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
        return MobilePhone.pixPhone(areaCode, documents.phone(areaCode, ranks.rank(profile.ordinal(), position)));
    }

    /** The customer's e-mail address: nobody else has it. */
    public String email(Profile profile) {
        long number = mailboxes.number(profile.ordinal());
        return names.email(profile.ordinal(), profile.gender(), birthYear(profile), Mailboxes.OF_CUSTOMERS, number);
    }

    /** The matrícula of the customer's property at the land registry: no two are the same. */
    public String registrationNumber(Profile profile) {
        return Long.toString(100_000 + documents.tag(profile.ordinal()));
    }

    private static int birthYear(Profile profile) {
        return LocalDate.ofEpochDay(profile.birthDay()).getYear();
    }
}
