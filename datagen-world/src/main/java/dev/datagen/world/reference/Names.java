package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of people, as frequent as at the census: first names by sex and decade of birth, so that a name fits an age. Immutable.
 *
 * <p>A name that is borne mostly by one sex is drawn for that sex only: the rest are mostly slips of the census. One between 5 and
 * 95 % is drawn for both, by its shares.
 */
public final class Names {

    private static final int FIRST_DECADE = 1920;
    private static final int DECADES = 9;
    private static final double SLIPS = 0.05;

    private final List<String> firstNames;
    private final List<String> firstNamesAscii;
    private final WeightedNames surnames;
    private final List<String> surnamesAscii;

    /** By sex · 9 + decade since the 1920s. */
    private final List<Categorical> bySexAndDecade = new ArrayList<>();

    /** By sex: all decades together. */
    private final List<Categorical> bySex = new ArrayList<>();

    private Names(Table firstNameTable, Table surnameTable) {
        this.firstNames = firstNameTable.map(row -> row.text("name"));
        this.firstNamesAscii = firstNameTable.map(row -> AsciiFolding.word(row.text("name")));
        this.surnames = WeightedNames.of(surnameTable, "surname", "bearers");
        this.surnamesAscii = surnameTable.map(row -> AsciiFolding.word(row.text("surname")));
        double[] female = firstNameTable.decimals("female");
        double[][] decades = new double[DECADES][];
        for (int decade = 0; decade < DECADES; decade++) {
            decades[decade] = firstNameTable.counts("d" + (FIRST_DECADE + 10 * decade));
        }
        for (Sex sex : Sex.values()) {
            addSex(sex, female, decades);
        }
    }

    private void addSex(Sex sex, double[] female, double[][] decades) {
        double[] total = new double[female.length];
        for (double[] bearers : decades) {
            double[] weights = new double[female.length];
            for (int name = 0; name < weights.length; name++) {
                weights[name] = bearers[name] * share(sex, female[name]);
                total[name] += weights[name];
            }
            bySexAndDecade.add(Categorical.of(weights));
        }
        bySex.add(Categorical.of(total));
    }

    private static double share(Sex sex, double female) {
        double share = sex == Sex.FEMALE ? female : 1 - female;
        return share < SLIPS ? 0 : share;
    }

    static Names load() {
        return new Names(Table.read("first-names"), Table.read("surnames"));
    }

    /** How many first names there are. */
    public int firstNameCount() {
        return firstNames.size();
    }

    /**
     * @param birthYear years before 1930 count as the 1920s and those after 2009 as the 2000s, the last decade counted
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #firstNameCount()} − 1
     */
    public int firstNameIndex(Sex sex, int birthYear, double u) {
        int decade = Math.min(Math.max((birthYear - FIRST_DECADE) / 10, 0), DECADES - 1);
        return bySexAndDecade.get(sex.ordinal() * DECADES + decade).pick(u);
    }

    /** A name of any decade; see {@link #firstNameIndex(Sex, int, double)}. */
    public int firstNameIndex(Sex sex, double u) {
        return bySex.get(sex.ordinal()).pick(u);
    }

    public String firstName(Sex sex, int birthYear, double u) {
        return firstName(firstNameIndex(sex, birthYear, u));
    }

    public String firstName(int index) {
        return firstNames.get(index);
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
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #surnameCount()} − 1
     */
    public int surnameIndex(double u) {
        return surnames.pick(u);
    }

    public String surname(double u) {
        return surnames.name(u);
    }

    public String surname(int index) {
        return surnames.name(index);
    }

    /** The surname in lower-case letters without marks, for e-mail addresses. */
    public String surnameAscii(int index) {
        return surnamesAscii.get(index);
    }

    /** Lower-case letters and digits of a text, without marks, blanks and punctuation: a part of an e-mail address. */
    public static String ascii(String text) {
        return AsciiFolding.word(text);
    }
}
