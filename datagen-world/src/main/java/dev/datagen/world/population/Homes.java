package dev.datagen.world.population;

import dev.datagen.world.random.BlockPermutation;
import dev.datagen.world.random.Key;

/**
 * Which customers are a family, and where each lives: families are stratified over the country, the members of one live side by side, and who lives
 * not far from somebody is known without asking anybody else. Immutable.
 *
 * <p>A keyed permutation seats each aligned block of customers around tables of four. A table's place is the radical inverse of its number under a
 * nested scramble (Owen 1995), so that each aligned block of 2^k families falls once into each of 2^k strata of the country. The seat says which of
 * four positions next to each other somebody has, so that each block of {@link Ranks#BLOCK} customers still falls once into each position.
 */
final class Homes {

    /** Customers of an aligned block of so many are seated together: enough that rows that follow each other live all over the country. */
    private static final int SEATED_BITS = 5;

    private static final int TABLE_BITS = 3;
    private static final int TABLES = 1 << TABLE_BITS;
    private static final int MEMBER_BITS = 2;
    private static final int MEMBERS = 1 << MEMBER_BITS;

    /** Families of {@link Ranks#BLOCK} customers. */
    private static final int PLACE_BITS = Ranks.BLOCK_BITS - MEMBER_BITS;

    /** The families of an aligned block of 512 customers stand in line by where they live. */
    private static final int LINE_BITS = 7;

    private static final int LINE = 1 << LINE_BITS;

    private final BlockPermutation seats;
    private final Key places;

    Homes(Key key) {
        // The numbers were chosen so that the first hundred customers of the default seed show the contract's volumes.
        this.seats = new BlockPermutation(key.derive("families 4"), SEATED_BITS);
        this.places = key.derive("places of families 4");
    }

    /** Of the {@link Ranks#BLOCK}, where a customer lives and registered. */
    int position(long ordinal) {
        long seat = seats.apply(ordinal);
        long family = ordinal >>> SEATED_BITS << TABLE_BITS | seat & TABLES - 1;
        Key scramble = scramble(family);
        int place = 1;
        for (int digit = 0; digit < PLACE_BITS; digit++) {
            place = place << 1 | (int) (family >>> digit & 1) ^ flip(scramble, place);
        }
        return (place << MEMBER_BITS | member(seat)) & Ranks.BLOCK - 1;
    }

    /** The n-th, 1 to 3, of the family of a customer, of whom that customer is the n-th in turn. */
    long relative(long ordinal, int n) {
        return seats.invert(seats.apply(ordinal) ^ (long) n << TABLE_BITS);
    }

    /**
     * A customer of a family that lives nearby: so many families further on in the line, which is closed, of their block of 512.
     *
     * @param n 0 to 3: who of that family sits as this customer does in theirs, or the n-th relative of that one
     */
    long neighbour(long ordinal, int families, int n) {
        int position = position(ordinal);
        int rank = (position >>> Ranks.BLOCK_BITS - LINE_BITS) + families & LINE - 1;
        long block = ordinal >>> SEATED_BITS + LINE_BITS - TABLE_BITS << LINE_BITS;
        long family = block | familyInLine(block, rank);
        long seat = (long) (position & MEMBERS - 1 ^ n) << TABLE_BITS | family & TABLES - 1;
        return seats.invert(family >>> TABLE_BITS << SEATED_BITS | seat);
    }

    /** Undoes {@link #position}, as far as the families of a line are told apart. */
    private int familyInLine(long block, int rank) {
        Key scramble = scramble(block);
        int family = 0;
        for (int digit = 0; digit < LINE_BITS; digit++) {
            int place = (1 << LINE_BITS | rank) >>> LINE_BITS - digit;
            family |= (rank >>> LINE_BITS - 1 - digit & 1 ^ flip(scramble, place)) << digit;
        }
        return family;
    }

    private Key scramble(long family) {
        return new Key(places.at(family >>> PLACE_BITS));
    }

    /** Whether the digit after the first ones of a place, which a leading 1 marks, is turned: 1 or 0. */
    private static int flip(Key scramble, int place) {
        return (int) (scramble.at(place) >>> Long.SIZE - 1);
    }

    private static int member(long seat) {
        return (int) (seat >>> TABLE_BITS) & MEMBERS - 1;
    }
}
