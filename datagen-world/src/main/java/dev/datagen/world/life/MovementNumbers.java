package dev.datagen.world.life;

/**
 * The numbers of a customer's movements within a month, 17 bits in an {@link Agenda}: what is drawn comes first, what recurs has a place of its own, so that
 * neither depends on how many there are of the other.
 *
 * <pre>
 * 0 │ 0 │ which (15)                      drawn
 * 0 │ 1 │ the same                        tried again
 * 1 │ 0 │ source (3) │ which (12)         recurring
 * 1 │ 1 │ the same                        what had to be fetched from elsewhere to pay it
 * </pre>
 *
 * <p>A bit above these tells the return of a payment, one more the other side of a transfer between two accounts of the customer, and one more what
 * came before a payment.
 */
final class MovementNumbers {

    /** What is drawn in a month is numbered from 0 to less than this. */
    static final int MOST_DRAWN = 1 << 15;

    static final int INCOME = 0;
    static final int BILL = 1;
    static final int OWN_TRANSFER = 2;

    /**
     * What comes at most once a month: interest on savings, three charges of the bank, a disputed Pix and two returns, three invoices, a
     * loan and its end before time, what a day of B3 settles and what is taken back after that, a share's dividend, each instalment, accounts that close and open
     * again, a tax refund, two taxes, and accounts that are opened.
     */
    static final int SINGLE = 3;

    static final int SAVINGS_INTEREST = 0;
    static final int FIRST_CHARGE = 1;
    static final int FIRST_OF_DISPUTE = 4;
    static final int FIRST_INVOICE = 8;
    static final int LOAN_DISBURSED = 16;
    static final int LOAN_PREPAID = 17;
    static final int LOAN_PREPAID_IN_PART = 18;
    private static final int FIRST_SETTLEMENT = 32;
    private static final int FIRST_TAKEN_BACK = 64;
    private static final int FIRST_DIVIDEND = 128;

    /** To this the instalment's number is added, which is below 1024. */
    static final int LOAN_INSTALLMENT = 1024;

    /** To these the slot of an account is added. */
    static final int ACCOUNT_CLOSED = 3072;

    static final int ACCOUNT_REOPENED = ACCOUNT_CLOSED + 4;
    static final int TAX_REFUND = ACCOUNT_CLOSED + 8;
    static final int GAINS_TAX = ACCOUNT_CLOSED + 9;
    static final int TAX_BALANCE = ACCOUNT_CLOSED + 10;

    /** Likewise. */
    static final int ACCOUNT_OPENED = ACCOUNT_CLOSED + 12;

    /** A friend is paid, pays, or pays the hub. */
    static final int FRIEND_PAID = 4;

    static final int FRIEND_PAYS = 5;
    static final int HUB_IS_PAID = 6;

    private static final int RECURRING = 1 << 16;
    private static final int FETCHED = 1 << 15;
    private static final int AGAIN = MOST_DRAWN;
    private static final int SOURCE_SHIFT = 12;

    /** Beyond what an {@link Agenda} holds. */
    private static final int RETURN = 1 << 17;

    private static final int OTHER_SIDE = 1 << 18;
    private static final int BEFORE = 1 << 19;

    private MovementNumbers() {}

    /**
     * What B3 settles on a day.
     *
     * @param dayOfMonth from 1
     */
    static int settlement(int dayOfMonth) {
        return recurring(SINGLE, FIRST_SETTLEMENT + dayOfMonth);
    }

    /**
     * What is taken back from an investment account after a settlement.
     *
     * @param dayOfMonth from 1
     */
    static int takenBack(int dayOfMonth) {
        return recurring(SINGLE, FIRST_TAKEN_BACK + dayOfMonth);
    }

    /** Of what B3 settles, whether it is taken back after that. */
    static boolean isTakenBack(int settled) {
        return which(settled) >= FIRST_TAKEN_BACK;
    }

    /** What is paid for a share, one of fewer than 128. */
    static int dividend(int stock) {
        return recurring(SINGLE, FIRST_DIVIDEND + stock);
    }

    /** Of what B3 settles, whether it is a dividend. */
    static boolean isDividend(int settled) {
        return which(settled) >= FIRST_DIVIDEND;
    }

    static boolean isDrawn(int number) {
        return number < RECURRING;
    }

    /** @param which below 4096 */
    static int recurring(int source, int which) {
        return RECURRING | source << SOURCE_SHIFT | which;
    }

    /** The source that {@link #recurring} was given. */
    static int source(int number) {
        return number >>> SOURCE_SHIFT & 7;
    }

    /** What {@link #recurring} was given. */
    static int which(int number) {
        return number & (1 << SOURCE_SHIFT) - 1;
    }

    /** The number of a drawn movement that is tried again. */
    static int again(int drawn) {
        return drawn | AGAIN;
    }

    /** The number of the movement that returns another. */
    static int returnOf(int number) {
        return number | RETURN;
    }

    /** The number of what comes before a recurring payment: it is refused, or its holder looks whether there is enough for it. */
    static int before(int recurring) {
        return recurring | BEFORE;
    }

    /** Of a transfer between two accounts of one customer, the number of one side from that of the other. */
    static int otherSide(int number) {
        return number ^ OTHER_SIDE;
    }

    /** Whether a recurring movement was fetched for another. */
    static boolean isFetched(int recurring) {
        return (recurring & FETCHED) != 0;
    }

    /** The number of the movement that fetched what a recurring one needed. */
    static int fetchedFor(int recurring) {
        return recurring | FETCHED;
    }
}
