package dev.datagen.world.trading;

import dev.datagen.world.calendar.Brasilia;

/** What is taken from a trade of a natural person: fees of B3 and, from what is sold, income tax withheld. In cents. */
final class BrokerageNote {

    /** The day from which B3 takes 0.0300 % of the value, of what is not a day trade, instead of 0.0325 %. */
    private static final int CHEAPER_SINCE = Brasilia.epochDay(2021, 2, 2);

    /** In ten-thousandths of a percent, 10^−6. */
    private static final long FEE = 300;

    private static final long EARLIER_FEE = 325;

    /** 0.005 % (Lei 11.033/2004, article 2, § 1), unless a month's comes to no more than R$ 1.00. */
    private static final long WITHHELD = 50;

    private static final long MILLION = 1_000_000;

    /** A month's sales up to this bear no tax, however much they gained (article 3, I). */
    static final long SOLD_WITHOUT_TAX_CENTS = 20_000_00;

    private BrokerageNote() {}

    static long fees(int epochDay, long cents) {
        return share(cents, epochDay < CHEAPER_SINCE ? EARLIER_FEE : FEE);
    }

    /**
     * The tax withheld from a sale; once a month's sales are more than R$ 20,000, also that of those before.
     *
     * @param soldBefore in the same month
     */
    static long withheld(long soldBefore, long cents) {
        if (soldBefore > SOLD_WITHOUT_TAX_CENTS) {
            return share(cents, WITHHELD);
        }
        return soldBefore + cents > SOLD_WITHOUT_TAX_CENTS ? share(soldBefore + cents, WITHHELD) : 0;
    }

    private static long share(long cents, long millionths) {
        return (cents * millionths + MILLION / 2) / MILLION;
    }
}
