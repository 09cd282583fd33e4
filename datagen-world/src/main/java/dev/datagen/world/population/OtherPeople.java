package dev.datagen.world.population;

import dev.datagen.model.Gender;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.MobilePhone;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import dev.datagen.world.reference.ReferenceData;

/**
 * People who are not customers, numbered from 0: each has one name, and a CPF, a telephone number, an e-mail address and an institution
 * of their own, so that a Pix key leads to one person at one place. Immutable.
 */
public final class OtherPeople {

    /** So many that what {@link Documents} keeps for them suffices in every area code. */
    private static final int COUNT = 400 * Ranks.BLOCK;

    /** Of those with whom a customer deals, so many live around (estimate). */
    private static final double NEAR = 0.85;

    /** Positions of one area code and region of registration lie side by side, then those of the next in the state. */
    private static final int AROUND = 6;

    private static final int GENDER = 7;
    private static final int BIRTH = 8;
    private static final int BANK = 9;
    private static final int YOUNGEST = 1955;
    private static final int BIRTH_YEARS = 50;

    private final Key key;
    private final Places places;
    private final Documents documents;
    private final PersonalNames names;
    private final Permutation mailboxes;
    private final Banks banks;

    /** The people outside the bank of a key. */
    public OtherPeople(Key key, Population population, ReferenceData reference) {
        this.key = key.derive("other people");
        this.places = population.places();
        this.documents = new Documents(key);
        this.names = new PersonalNames(this.key, reference);
        this.mailboxes = new Permutation(this.key.derive("mailboxes"), COUNT);
        this.banks = reference.banks();
    }

    /** Somebody, by 64 random bits. */
    public int pick(long random) {
        return (int) Long.remainderUnsigned(random, COUNT);
    }

    /** Somebody from around a customer's home as a rule, likewise. */
    public int pick(long random, Profile near) {
        if (Key.unit(random * 3) >= NEAR) {
            return pick(random);
        }
        int position = near.placePosition() + (int) Math.floorMod(random >>> 32, 2 * AROUND + 1) - AROUND;
        int block = (int) Long.remainderUnsigned(random * 5, COUNT / Ranks.BLOCK);
        return block * Ranks.BLOCK + Math.max(0, Math.min(Ranks.BLOCK - 1, position));
    }

    /** First name or two and one or two surnames. */
    public String name(int person) {
        return names.name(person, gender(person), birthYear(person));
    }

    public Cpf cpf(int person) {
        int position = position(person);
        Ranks ranks = places.byRegion();
        return documents.cpfOfOther(ranks.classOf(position), ranks.rank(person, position));
    }

    /** The mobile number in E.164. */
    public String phone(int person) {
        int position = position(person);
        Ranks ranks = places.byAreaCode();
        int areaCode = ranks.classOf(position);
        return MobilePhone.pixPhone(areaCode, documents.phoneOfOther(areaCode, ranks.rank(person, position)));
    }

    /** Written otherwise than those of customers. */
    public String email(int person) {
        return names.email(person, gender(person), birthYear(person), Mailboxes.OF_OTHERS, mailboxes.apply(person));
    }

    /** Where somebody pays, and is paid, by Pix and transfers. */
    public Bank bank(int person) {
        return banks.bank(banks.keys().pick(unit(person, BANK)));
    }

    /** Of each block of people, as of each block of customers, everyone lives and registered somewhere else. */
    private static int position(int person) {
        return person % Ranks.BLOCK;
    }

    private Gender gender(int person) {
        return unit(person, GENDER) < 0.5 ? Gender.FEMALE : Gender.MALE;
    }

    private int birthYear(int person) {
        return YOUNGEST + (int) (BIRTH_YEARS * unit(person, BIRTH));
    }

    private double unit(int person, int purpose) {
        return Key.unit(key.at(person, purpose));
    }
}
