package dev.datagen.world;

/** How much customers do, beside what the contract promises. */
public enum Intensity {
    /** The promised volumes: a thinned feed of each customer. */
    CONTRACT(1, 1, 1),

    /**
     * Brazil in 2025: an active payer sends 37 Pix a month (BCB), an active credit card makes 85 to 89 purchases a year (BCB, ABECS), and a
     * quarter of the holders of shares trade in a month, then giving some seven orders (B3; estimate), as with the promised volumes.
     */
    BR2025(20, 1.53, 1);

    private final double movements;
    private final double purchases;
    private final double trades;

    Intensity(double movements, double purchases, double trades) {
        this.movements = movements;
        this.purchases = purchases;
        this.trades = trades;
    }

    /** Movements of accounts for each promised one. */
    public double movements() {
        return movements;
    }

    /** Card purchases for each promised one. */
    public double purchases() {
        return purchases;
    }

    /** Orders on B3 for each promised one. */
    public double trades() {
        return trades;
    }
}
