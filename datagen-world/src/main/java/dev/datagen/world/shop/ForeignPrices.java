package dev.datagen.world.shop;

import dev.datagen.world.credit.ForeignPurchaseTax;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;

/** What purchases abroad cost in the currency of the place, and what the issuer makes of that: its rate of the day, and IOF. Immutable. */
public final class ForeignPrices {

    private static final double TAX_UNITS = 10_000;

    private final ExchangeRates rates;

    public ForeignPrices(ExchangeRates rates) {
        this.rates = rates;
    }

    /**
     * The price nearest to an amount that a shop abroad would ask, as the issuer books it.
     *
     * @param cents of R$, IOF included, as the answer
     * @param day in days since 1970-01-01
     * @param issuer index of the bank whose card it is
     */
    public long booked(Abroad.City city, long cents, int day, int issuer, Draws draws) {
        return bookedPrice(city, price((long) (cents / reais(city, day, issuer)), draws.unit()), day, issuer);
    }

    /** The same of a price: in hundredths of the currency of the place. */
    public long bookedPrice(Abroad.City city, long price, int day, int issuer) {
        double tax = ForeignPurchaseTax.basisPoints(day) / TAX_UNITS;
        long net = Math.round(price * rates.reais(city, day, issuer));
        return net + Math.round(net * tax);
    }

    /** What one of the currency of a place costs with its tax. */
    public double reais(Abroad.City city, int day, int issuer) {
        return rates.reais(city, day, issuer) * (1 + ForeignPurchaseTax.basisPoints(day) / TAX_UNITS);
    }

    /** Most prices end in 00, 99, 50 or 95. */
    private static long price(long cents, double u) {
        long whole = Math.max(1, cents / 100) * 100;
        if (u < 0.3) {
            return whole;
        } else if (u < 0.55) {
            return whole + 99;
        } else if (u < 0.7) {
            return whole + 50;
        }
        return u < 0.78 ? whole + 95 : Math.max(100, cents);
    }

    /** In the currency of the place, in hundredths: what is booked without IOF, at the rate of the day. */
    public long original(Abroad.City city, long netCents, int day, int issuer) {
        return Math.round(netCents / rates.reais(city, day, issuer));
    }
}
