package dev.datagen.world.counterparty;

import dev.datagen.world.time.Agenda;

/**
 * The numbers of a customer's movements within a month, 17 bits in an {@link Agenda}: what is drawn comes first, what recurs has a place of its own,
 * so that neither depends on how many there are of the other.
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
public final class MovementNumbers {

    /** What is drawn in a month is numbered from 0 to less than this. */
    public static final int MOST_DRAWN = 1 << 15;

    /** A source for {@link #recurring}: wages, pensions and what else work brings. */
    public static final int INCOME = 0;

    /** Another one: bills. */
    public static final int BILL = 1;

    /** Another one: what holders move between accounts of theirs. */
    public static final int OWN_TRANSFER = 2;

    /**
     * What comes at most once a month: interest on savings, three charges of the bank, a disputed Pix and two returns, three invoices, a
     * loan and its end before time, what a day of B3 settles and what is taken back after that, a share's dividend, each instalment, accounts that
     * close and open again, one that comes out of the red, a tax refund, two taxes, and accounts that are opened.
     */
    public static final int SINGLE = 3;

    /** Of a single one, which it is: interest on savings. */
    public static final int SAVINGS_INTEREST = 0;

    /** The first of three charges of the bank. */
    public static final int FIRST_CHARGE = 1;

    /** A disputed Pix, before its returns. */
    public static final int FIRST_OF_DISPUTE = 4;

    /** The first of three invoices. */
    public static final int FIRST_INVOICE = 8;

    /** A loan that is paid out. */
    public static final int LOAN_DISBURSED = 16;

    /** A loan that is paid off before its time. */
    public static final int LOAN_PREPAID = 17;

    /** A part of a loan that is paid before its time. */
    public static final int LOAN_PREPAID_IN_PART = 18;

    private static final int FIRST_SETTLEMENT = 32;
    private static final int FIRST_TAKEN_BACK = 64;
    private static final int FIRST_DIVIDEND = 128;

    /** To this the instalment's number is added, which is below 1024. */
    public static final int LOAN_INSTALLMENT = 1024;

    /** To these the slot of an account is added. */
    public static final int ACCOUNT_CLOSED = 3072;

    /** What is sent to an account in the red, which is not to be there again. */
    public static final int OUT_OF_THE_RED = ACCOUNT_CLOSED + 3;

    /** An account that is opened again; likewise. */
    public static final int ACCOUNT_REOPENED = ACCOUNT_CLOSED + 4;

    /** Income tax that comes back. */
    public static final int TAX_REFUND = ACCOUNT_CLOSED + 8;

    /** An account that is opened; the slot is added likewise. */
    public static final int ACCOUNT_OPENED = ACCOUNT_CLOSED + 12;

    /** Tax on gains from shares. */
    public static final int GAINS_TAX = ACCOUNT_CLOSED + 9;

    /** What the declaration of a year leaves to be paid. */
    public static final int TAX_BALANCE = ACCOUNT_CLOSED + 10;

    /** A source: the holder pays a friend. */
    public static final int FRIEND_PAID = 4;

    /** Another one: a friend pays the holder. */
    public static final int FRIEND_PAYS = 5;

    /** Another one: the holder is a hub, and somebody pays it. */
    public static final int HUB_IS_PAID = 6;

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
    public static int settlement(int dayOfMonth) {
        return recurring(SINGLE, FIRST_SETTLEMENT + dayOfMonth);
    }

    /**
     * What is taken back from an investment account after a settlement.
     *
     * @param dayOfMonth from 1
     */
    public static int takenBack(int dayOfMonth) {
        return recurring(SINGLE, FIRST_TAKEN_BACK + dayOfMonth);
    }

    /** Of what B3 settles, whether it is taken back after that. */
    public static boolean isTakenBack(int settled) {
        return which(settled) >= FIRST_TAKEN_BACK;
    }

    /** What is paid for a share, one of fewer than 128. */
    public static int dividend(int stock) {
        return recurring(SINGLE, FIRST_DIVIDEND + stock);
    }

    /** Of what B3 settles, whether it is a dividend. */
    public static boolean isDividend(int settled) {
        return which(settled) >= FIRST_DIVIDEND;
    }

    /** Whether a number is that of a drawn movement, or of one tried again. */
    public static boolean isDrawn(int number) {
        return number < RECURRING;
    }

    /** @param which below 4096 */
    public static int recurring(int source, int which) {
        return RECURRING | source << SOURCE_SHIFT | which;
    }

    /** The source that {@link #recurring} was given. */
    public static int source(int number) {
        return number >>> SOURCE_SHIFT & 7;
    }

    /** What {@link #recurring} was given. */
    public static int which(int number) {
        return number & (1 << SOURCE_SHIFT) - 1;
    }

    /** The number of a drawn movement that is tried again. */
    public static int again(int drawn) {
        return drawn | AGAIN;
    }

    /** The number of the movement that returns another. */
    public static int returnOf(int number) {
        return number | RETURN;
    }

    /** The number of what comes before a recurring payment: it is refused, or its holder looks whether there is enough for it. */
    public static int before(int recurring) {
        return recurring | BEFORE;
    }

    /** Of a transfer between two accounts of one customer, the number of one side from that of the other. */
    public static int otherSide(int number) {
        return number ^ OTHER_SIDE;
    }

    /** Whether a recurring movement was fetched for another. */
    public static boolean isFetched(int recurring) {
        return (recurring & FETCHED) != 0;
    }

    /** The number of the movement that fetched what a recurring one needed. */
    public static int fetchedFor(int recurring) {
        return recurring | FETCHED;
    }
}
