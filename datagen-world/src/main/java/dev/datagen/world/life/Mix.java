package dev.datagen.world.life;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the events of a stream are spread over the topics, in any unit.
 *
 * @param transactions movements of accounts
 * @param purchases with cards
 * @param trades on B3
 * @param installments of loans
 */
public record Mix(double transactions, double purchases, double trades, double installments) {

    /** The mix of a load: 25.7, 51.4, 9.4 and 13.5 of a hundred. */
    public static final Mix CONTRACT = new Mix(25.7, 51.4, 9.4, 13.5);

    private static final Pattern WRITTEN =
            Pattern.compile("Mix\\[transactions=(.+), purchases=(.+), trades=(.+), installments=(.+)]");

    public Mix {
        check("transactions", transactions);
        check("card purchases", purchases);
        check("trades", trades);
        check("instalments", installments);
        if (transactions + purchases + trades + installments <= 0) {
            throw new IllegalArgumentException("every share of the mix is 0, but one must be more");
        }
    }

    /**
     * What {@link #toString()} has written.
     *
     * @throws IllegalArgumentException if it has not
     */
    public static Mix parse(String text) {
        Matcher shares = WRITTEN.matcher(text);
        if (!shares.matches()) {
            throw new IllegalArgumentException("no mix, but: " + text);
        }
        return new Mix(
                Double.parseDouble(shares.group(1)),
                Double.parseDouble(shares.group(2)),
                Double.parseDouble(shares.group(3)),
                Double.parseDouble(shares.group(4)));
    }

    private static void check(String name, double share) {
        if (!(share >= 0) || share == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the share of " + name + " is " + share + ", but must be a number and not negative");
        }
    }
}
