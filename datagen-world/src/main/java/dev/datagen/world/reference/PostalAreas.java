package dev.datagen.world.reference;

/**
 * Which postal codes of a municipality are those of a neighbourhood, and which of a street in it: each neighbourhood has a run of them to itself, as long as
 * its share of those who live there but within one of the municipality's ranges, and each street of it one code. Correios number from the centre outwards;
 * the order of the other neighbourhoods is an estimate, and no code is claimed to be that of the real one. Immutable.
 */
final class PostalAreas {

    private static final int HUNDREDTHS = 100;

    private final PlacedNames neighbourhoods;
    private final PlacedNames streets;
    private final int centre;

    PostalAreas(PlacedNames neighbourhoods, PlacedNames streets, String centre) {
        this.neighbourhoods = neighbourhoods;
        this.streets = streets;
        int index = 0;
        while (!neighbourhoods.name(index).equals(centre)) {
            index++;
        }
        this.centre = index;
    }

    /**
     * The postal code of a street; in a municipality with few codes some streets of a neighbourhood share one.
     *
     * @param neighbourhood index of one of its neighbourhoods
     * @param street index of a street
     */
    int cep(Municipality place, int neighbourhood, int street) {
        long order = order(place, neighbourhood);
        long before = 0;
        long all = 0;
        for (int other = 0; other < neighbourhoods.size(); other++) {
            long share = share(place, other);
            all += share;
            before += order(place, other) < order ? share : 0;
        }
        long codes = place.ceps().size();
        CepRanges.Run run = place.ceps()
                .sideBySide(
                        new CepRanges.Run(before * codes / all, (before + share(place, neighbourhood)) * codes / all));
        long turn = Long.remainderUnsigned(order, streets.size());
        long ofStreets = (turn + street) % streets.size();
        return place.ceps().at(run.start() + run.length() * ofStreets / streets.size());
    }

    /** A weight in hundredths, so that runs end where the next ones begin. */
    private long share(Municipality place, int neighbourhood) {
        return Math.round(neighbourhoods.weight(place, neighbourhood) * HUNDREDTHS);
    }

    /** By which the neighbourhoods of a municipality lie one after the other, the centre first. */
    private long order(Municipality place, int neighbourhood) {
        if (neighbourhood == centre) {
            return Long.MIN_VALUE;
        }
        long mixed = ((long) place.ibgeCode() << 16 | neighbourhood) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    }
}
