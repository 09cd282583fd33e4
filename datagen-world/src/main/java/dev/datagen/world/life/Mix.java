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

    public Mix {
        check("transactions", transactions);
        check("card purchases", purchases);
        check("trades", trades);
        check("instalments", installments);
        if (transactions + purchases + trades + installments <= 0) {
            throw new IllegalArgumentException("every share of the mix is 0, but one must be more");
        }
    }

    private static void check(String name, double share) {
        if (!(share >= 0) || share == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the share of " + name + " is " + share + ", but must be a number and not negative");
        }
    }
}
