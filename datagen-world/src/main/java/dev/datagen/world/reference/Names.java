package dev.datagen.world.reference;

import dev.datagen.model.Gender;
import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of people, as frequent as at the census: first names by sex and decade of birth, so that a name fits an age. Immutable.
 *
 * <p>A name that is borne mostly by one sex is drawn for that sex only: the rest are mostly slips of the census. One between 5 and
 * 95 % is drawn for both, by its shares.
 *
 * <p>Four people in ten bear a first name that is not listed: those are spread over what is listed but not among the commonest names, so that the
 * commonest have their shares of all people.
 */
public final class Names {

    private static final int FIRST_DECADE = 1920;
    private static final int DECADES = 9;
    private static final double SLIPS = 0.05;

    /** Women and men by decade of birth since the 1920s, in thousands (IBGE, Censo Demográfico 2010, from groups of five years of age). */
    private static final double[] WOMEN = {1682, 3418, 5918, 9459, 12663, 14987, 17188, 16894, 14325};

    private static final double[] MEN = {1053, 2637, 5100, 8521, 11835, 14317, 16982, 17273, 14846};

    /** Of people: a name that is rarer was not in use. */
    private static final double IN_USE = 1e-4;

    /** Of people, so many show two surnames (estimate). */
    private static final double TWO_SURNAMES = 0.62;

    /** Whose surnames were counted (IBGE, Censo Demográfico 2022). */
    private static final double PEOPLE = 203_080_756;

    /** A surname that more of them bear is before the last one only as often as that comes to. */
    private static final double COMMON = 0.1;

    private final List<String> firstNames;
    private final List<String> firstNamesAscii;
    private final SecondNames secondNames;
    private final WeightedNames surnames;

    /** Those that stand before the last one, by index of all. */
    private final Categorical middle;

    private final List<String> surnamesAscii;

    /** Each after a blank, as in a whole name; and with its particle. */
    private final List<String> furtherNames;

    private final List<String> furtherNamesWithParticle;
    private final double[] particleShares;

    private final FirstNames women;
    private final FirstNames men;

    /** How often the names of one sex occur, by decade since the 1920s and in all. */
    private record FirstNames(List<Categorical> byDecade, Categorical ever) {

        /**
         * @param shares of the bearers of each name who are of this sex
         * @param thousands of people of this sex, by decade
         */
        static FirstNames of(double[][] bearersByDecade, double[] shares, double[] thousands) {
            List<Categorical> byDecade = new ArrayList<>();
            double[] total = new double[shares.length];
            for (int decade = 0; decade < DECADES; decade++) {
                double[] weights = new double[shares.length];
                for (int name = 0; name < weights.length; name++) {
                    weights[name] = shares[name] < SLIPS ? 0 : bearersByDecade[decade][name] * shares[name];
                }
                spread(weights, thousands[decade] * 1000);
                for (int name = 0; name < weights.length; name++) {
                    total[name] += weights[name];
                }
                byDecade.add(Categorical.of(weights));
            }
            return new FirstNames(List.copyOf(byDecade), Categorical.of(total));
        }

        /** Raises the weights of names that are in use to the geometric mean with a level, where they are below it, so that all sum to the people. */
        private static void spread(double[] weights, double people) {
            double[] ascending = weights.clone();
            Arrays.sort(ascending);
            double left = people;
            double roots = 0;
            for (double weight : ascending) {
                if (weight < IN_USE * people) {
                    left -= weight;
                } else {
                    roots += StrictMath.sqrt(weight);
                }
            }
            int commonest = ascending.length;
            double root = left / roots;
            while (ascending[commonest - 1] >= root * root) {
                commonest--;
                left -= ascending[commonest];
                roots -= StrictMath.sqrt(ascending[commonest]);
                root = left / roots;
            }
            for (int name = 0; name < weights.length; name++) {
                if (weights[name] >= IN_USE * people) {
                    weights[name] = Math.max(weights[name], StrictMath.sqrt(weights[name]) * root);
                }
            }
        }
    }

    private Names(Table firstNameTable, Table surnameTable) {
        this.firstNames = firstNameTable.map(row -> row.text("name"));
        this.firstNamesAscii = firstNameTable.map(row -> AsciiFolding.word(row.text("name")));
        this.secondNames = SecondNames.load(firstNames);
        this.surnames = WeightedNames.of(surnameTable, "surname", "bearers");
        this.middle = Categorical.of(beforeTheLast(surnameTable.decimals("bearers")));
        this.surnamesAscii = surnameTable.map(row -> AsciiFolding.word(row.text("surname")));
        this.furtherNames = surnameTable.map(row -> ' ' + row.text("surname"));
        this.furtherNamesWithParticle = surnameTable.map(row -> ' ' + row.text("particle") + ' ' + row.text("surname"));
        this.particleShares = surnameTable.decimals("particle_share");
        double[] female = firstNameTable.decimals("female");
        double[][] decades = new double[DECADES][];
        for (int decade = 0; decade < DECADES; decade++) {
            decades[decade] = firstNameTable.counts("d" + (FIRST_DECADE + 10 * decade));
        }
        double[] male = new double[female.length];
        for (int name = 0; name < male.length; name++) {
            male[name] = 1 - female[name];
        }
        this.women = FirstNames.of(decades, female, WOMEN);
        this.men = FirstNames.of(decades, male, MEN);
    }

    /** The weights with which as many bear each of the commonest, wherever it stands, as were counted, the last one being drawn by all bearers. */
    private static double[] beforeTheLast(double[] bearers) {
        double all = Arrays.stream(bearers).sum();
        double[] weights = new double[bearers.length];
        double ofCommon = 0;
        double others = 0;
        for (int name = 0; name < weights.length; name++) {
            if (bearers[name] < COMMON * PEOPLE) {
                others += bearers[name];
            } else {
                double last = bearers[name] / all;
                weights[name] = (bearers[name] / PEOPLE - last) / (TWO_SURNAMES * (1 - last));
                ofCommon += weights[name];
            }
        }
        for (int name = 0; name < weights.length; name++) {
            if (bearers[name] < COMMON * PEOPLE) {
                weights[name] = (1 - ofCommon) * bearers[name] / others;
            }
        }
        return weights;
    }

    private FirstNames of(Gender sex) {
        return switch (sex) {
            case FEMALE -> women;
            case MALE -> men;
        };
    }

    static Names load() {
        return new Names(Table.read("first-names"), Table.read("surnames"));
    }

    /**
     * Draws a first name.
     *
     * @param birthYear years before 1930 count as the 1920s and those after 2009 as the 2000s, the last decade counted
     * @param u quantile in [0, 1)
     * @return an index, from 0
     */
    public int firstNameIndex(Gender sex, int birthYear, double u) {
        int decade = Math.min(Math.max((birthYear - FIRST_DECADE) / 10, 0), DECADES - 1);
        return of(sex).byDecade().get(decade).pick(u);
    }

    /** A name of any decade; see {@link #firstNameIndex(Gender, int, double)}. */
    int firstNameIndex(Gender sex, double u) {
        return of(sex).ever().pick(u);
    }

    public String firstName(int index) {
        return firstNames.get(index);
    }

    /**
     * The first name, or the two that somebody bears.
     *
     * @param u quantile in [0, 1)
     */
    public String givenName(int index, int birthYear, double u) {
        return firstNames.get(index) + secondNames.after(index, birthYear, u);
    }

    /** The name in lower-case letters without marks, for e-mail addresses. */
    public String firstNameAscii(int index) {
        return firstNamesAscii.get(index);
    }

    /** How many surnames there are. */
    public int surnameCount() {
        return surnames.size();
    }

    /**
     * Draws a surname.
     *
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #surnameCount()} − 1
     */
    public int surnameIndex(double u) {
        return surnames.pick(u);
    }

    /**
     * Draws the surname before the last one.
     *
     * @param u quantile in [0, 1), by which somebody shows two
     * @param which quantile in [0, 1)
     * @return an index, or −1 for who shows one alone
     */
    public int middleIndex(double u, double which) {
        return u < TWO_SURNAMES ? middle.pick(which) : -1;
    }

    String surname(double u) {
        return surnames.name(u);
    }

    public String surname(int index) {
        return surnames.name(index);
    }

    /** The surname in lower-case letters without marks, for e-mail addresses. */
    public String surnameAscii(int index) {
        return surnamesAscii.get(index);
    }

    /**
     * A whole name: before one of its surnames there is a particle, before the last one rather than before the other.
     *
     * @param middle the index of the surname before the last, or −1; one that is the last one too is left out
     * @param u quantile in [0, 1), by which there is a particle
     */
    public String whole(String givenName, int middle, int last, double u) {
        boolean beforeLast = u < particleShares[last];
        String surname = further(last, beforeLast);
        if (middle < 0 || middle == last) {
            return givenName.concat(surname);
        }
        boolean beforeMiddle = !beforeLast && u > 1 - particleShares[middle] * (1 - particleShares[last]);
        return givenName.concat(further(middle, beforeMiddle)).concat(surname);
    }

    private String further(int surname, boolean withParticle) {
        return (withParticle ? furtherNamesWithParticle : furtherNames).get(surname);
    }
}
