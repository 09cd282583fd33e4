package dev.datagen.world.credit;

/** Equal instalments (sistema francês, tabela Price). */
public final class PriceTable {

    private PriceTable() {}

    /**
     * P·i·(1+i)^n / ((1+i)^n − 1), rounded to the cent.
     *
     * @param rateMillionths a month
     * @param term number of instalments
     */
    public static long instalmentCents(long principalCents, int rateMillionths, int term) {
        double rate = rateMillionths / 1e6;
        double growth = StrictMath.pow(1 + rate, term);
        return (long) (principalCents * rate * growth / (growth - 1) + 0.5);
    }

    /**
     * What equal instalments are worth a month before the first of them, rounded to the cent.
     *
     * @param rateMillionths a month
     * @param term number of instalments, 0 or more
     */
    public static long worthCents(long instalmentCents, int rateMillionths, int term) {
        double rate = rateMillionths / 1e6;
        return (long) (instalmentCents * (1 - StrictMath.pow(1 + rate, -term)) / rate + 0.5);
    }
}
