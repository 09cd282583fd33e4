package dev.datagen.world.life;

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

    private static final int TOPICS = 4;

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
        String[] shares = text.split(",", -1);
        if (shares.length != TOPICS) {
            throw new IllegalArgumentException("no mix, but: " + text);
        }
        return new Mix(
                Double.parseDouble(shares[0]),
                Double.parseDouble(shares[1]),
                Double.parseDouble(shares[2]),
                Double.parseDouble(shares[3]));
    }

    /** The four shares, as {@code --mix} takes them: 25.7,51.4,9.4,13.5. */
    @Override
    public String toString() {
        return transactions + "," + purchases + "," + trades + "," + installments;
    }

    private static void check(String name, double share) {
        if (!(share >= 0) || share == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the share of " + name + " is " + share + ", but must be a number and not negative");
        }
    }
}
