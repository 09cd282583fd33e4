package dev.datagen.world.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The postal codes (CEP) of a place: five digits of area, three of street (Correios).
 *
 * <p>Suffixes from 900 on belong to large users, post offices and post boxes, so that an address ends in 000 to 899.
 */
public final class CepRanges {

    private static final int SUFFIXES = 1000;
    private static final int STREET_SUFFIXES = 900;

    private final IntRanges codes;
    private final IntRanges areas;
    private final long[] areaEnds;

    private CepRanges(IntRanges codes) {
        this.codes = codes;
        this.areas = codes.prefixes(SUFFIXES);
        this.areaEnds = areas.ends();
    }

    static CepRanges parse(List<String> texts) {
        return new CepRanges(IntRanges.parse(texts));
    }

    /** Whether a code of eight digits belongs to the place. */
    boolean contains(int cep) {
        return codes.contains(cep);
    }

    /** How many codes of streets there are. */
    long size() {
        return areas.size() * STREET_SUFFIXES;
    }

    /**
     * A code of a street.
     *
     * @param rank 0 to {@link #size()} − 1
     */
    int at(long rank) {
        int area = areas.at(rank / STREET_SUFFIXES);
        int cep = area * SUFFIXES + (int) (rank % STREET_SUFFIXES);
        // The first area of a large city starts at 001.
        return codes.contains(cep) ? cep : cep + 1;
    }

    /** The longest part of a run of ranks whose codes lie side by side: places with several ranges have them far apart. */
    Run sideBySide(Run ranks) {
        Run longest = new Run(ranks.start(), ranks.start());
        long start = 0;
        for (long areaEnd : areaEnds) {
            long end = areaEnd * STREET_SUFFIXES;
            Run part = new Run(Math.max(ranks.start(), start), Math.min(ranks.end(), end));
            longest = part.length() > longest.length() ? part : longest;
            start = end;
        }
        return longest;
    }

    /**
     * Ranks of codes, one after the other.
     *
     * @param start the first one
     * @param end the one after the last one
     */
    record Run(long start, long end) {

        long length() {
            return end - start;
        }
    }

    /** {@code 01310-100} */
    static String format(int cep) {
        byte[] text = new byte[9];
        int rest = cep;
        for (int i = 8; i >= 0; i--) {
            if (i == 5) {
                text[i] = '-';
            } else {
                text[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
