package dev.datagen.world.population;

/**
 * Numbers the members of each class without counting them.
 *
 * <p>A stratified quantile puts each aligned block of {@link #BLOCK} ordinals once into each of as many positions. Where each
 * position belongs to a class, every block holds the same number of each class, so that the rank of a customer among those of
 * its class follows from its ordinal and position alone. Numbers that must be unique within a class (the CPF of a fiscal
 * region, the telephone number of an area code, the account number of a bank) are permutations of this rank.
 */
final class Ranks {

    static final int BLOCK_BITS = 13;

    /** Positions, and ordinals in a block. */
    static final int BLOCK = 1 << BLOCK_BITS;

    private final int[] classOfPosition;
    private final int[] rankInBlock;
    private final int[] quotas;

    /** @param classOfPosition the class, from 0, of each of the {@link #BLOCK} positions */
    Ranks(int[] classOfPosition, int classes) {
        this.classOfPosition = classOfPosition;
        rankInBlock = new int[BLOCK];
        quotas = new int[classes];
        for (int position = 0; position < BLOCK; position++) {
            rankInBlock[position] = quotas[classOfPosition[position]]++;
        }
    }

    /** The position of a stratified quantile. */
    static int position(double quantile) {
        return (int) (quantile * BLOCK);
    }

    int classOf(int position) {
        return classOfPosition[position];
    }

    /** From 0, different for each two customers of a class. */
    long rank(long ordinal, int position) {
        return (ordinal >>> BLOCK_BITS) * quotas[classOfPosition[position]] + rankInBlock[position];
    }

    /** The first ordinal at which a class may have more than so many members. */
    long ordinalsFor(int category, long members) {
        return quotas[category] == 0 ? Long.MAX_VALUE : members / quotas[category] * BLOCK;
    }

    /** How many of a block each weight gets: largest remainders, the first ones in a tie. */
    static int[] quotas(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] quotas = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / total * BLOCK;
            quotas[i] = (int) exact;
            remainders[i] = exact - quotas[i];
            given += quotas[i];
        }
        for (; given < BLOCK; given++) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            quotas[largest]++;
            remainders[largest] = -1;
        }
        return quotas;
    }

    /** The classes of all positions, each in one run of its quota. */
    static int[] runs(int[] quotas) {
        int[] classes = new int[BLOCK];
        int position = 0;
        for (int category = 0; category < quotas.length; category++) {
            for (int i = 0; i < quotas[category]; i++) {
                classes[position++] = category;
            }
        }
        return classes;
    }
}
