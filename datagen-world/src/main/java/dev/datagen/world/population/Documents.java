package dev.datagen.world.population;

import dev.datagen.model.value.Cpf;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;

/**
 * Documents and telephone numbers that no two people share.
 *
 * <p>A number is a keyed permutation of the rank of a customer in the class that the number names: the fiscal region of a CPF, the
 * area code of a telephone. People outside the bank take ranks from the far end, so that no counterparty is mistaken for a
 * customer.
 */
final class Documents {

    /** CPFs of a fiscal region: eight free digits, less the one number whose nine digits would all be the same. */
    private static final int CPFS = 99_999_999;

    /** Times a digit, the number that would repeat it. */
    private static final int REPEATED = 11_111_111;

    /** Numbers 90xxx-xxxx of an area code: a range that Anatel has not allotted. */
    private static final int PHONES = 10_000_000;

    private static final int FIRST_PHONE = 900_000_000;

    /** Of each class, so many are kept for people outside the bank. */
    private static final int CPFS_OF_OTHERS = 10_000_000;

    private static final int PHONES_OF_OTHERS = 500_000;
    private static final int REGIONS = 10;
    private static final int AREA_CODES = 100;

    /** Ordinals are permuted in blocks of so many, to make a short number that is unique for each. */
    private static final int TAGS = 1 << 20;

    private final Permutation[] cpfs = new Permutation[REGIONS];
    private final Permutation[] phones = new Permutation[AREA_CODES];
    private final Permutation tags;

    Documents(Key key) {
        for (int region = 0; region < REGIONS; region++) {
            cpfs[region] = new Permutation(key.derive("cpf").derive("region " + region), CPFS);
        }
        for (int areaCode = 0; areaCode < AREA_CODES; areaCode++) {
            phones[areaCode] = new Permutation(key.derive("phone").derive("area " + areaCode), PHONES);
        }
        tags = new Permutation(key.derive("tags"), TAGS);
    }

    /** The CPF of the customer of a rank in a fiscal region. */
    Cpf cpf(int region, long rank) {
        int free = (int) cpfs[region].apply(rank);
        int skipped = free >= REPEATED * region ? 1 : 0;
        return Cpf.ofBase((free + skipped) * 10 + region);
    }

    /** The CPF of someone outside the bank, of whom a fiscal region has so many. */
    Cpf cpfOfOther(int region, long rank) {
        return cpf(region, CPFS - 1 - rank);
    }

    /** Nine digits of a mobile number. */
    int phone(int areaCode, long rank) {
        return FIRST_PHONE + (int) phones[areaCode].apply(rank);
    }

    /** Nine digits of a mobile number of someone outside the bank, likewise. */
    int phoneOfOther(int areaCode, long rank) {
        return phone(areaCode, PHONES - 1 - rank);
    }

    /** A number that no other ordinal has. */
    long tag(long ordinal) {
        return (ordinal & -TAGS) + tags.apply(ordinal & TAGS - 1);
    }

    /** How many customers have numbers of their own. */
    static long capacity(Places places, AccountNumbers accounts) {
        long capacity = accounts.capacity();
        for (int region = 0; region < REGIONS; region++) {
            capacity = Math.min(capacity, places.byRegion().ordinalsFor(region, CPFS - CPFS_OF_OTHERS));
        }
        for (int areaCode = 0; areaCode < AREA_CODES; areaCode++) {
            capacity = Math.min(capacity, places.byAreaCode().ordinalsFor(areaCode, PHONES - PHONES_OF_OTHERS));
        }
        return capacity;
    }
}
