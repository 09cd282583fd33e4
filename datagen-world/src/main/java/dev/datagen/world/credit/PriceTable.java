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
}
