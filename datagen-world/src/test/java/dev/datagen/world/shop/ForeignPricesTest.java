package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.credit.ForeignPurchaseTax;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.ReferenceData;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignPricesTest {

    private static final int PURCHASES = 2000;
    private static final Set<Long> USUAL_ENDS = Set.of(0L, 50L, 95L, 99L);

    private final ReferenceData reference = ReferenceData.load();
    private final ExchangeRates rates = new ExchangeRates(Key.ofSeed(7), reference.macro());
    private final ForeignPrices prices = new ForeignPrices(rates);
    private final Abroad.City city = reference.abroad().destination(0.5);
    private final Draws draws = new Draws();

    @Test
    void mostPricesAreRoundInTheCurrencyOfThePlaceAndNotInReais() {
        int day = Brasilia.epochDay(2025, 7, 15);
        int abroad = 0;
        int inReais = 0;
        for (int i = 0; i < PURCHASES; i++) {
            long booked = booked(i, day);
            long net = booked - ForeignPurchaseTax.within(booked, day);
            abroad += USUAL_ENDS.contains(prices.original(city, net, day) % 100) ? 1 : 0;
            inReais += USUAL_ENDS.contains(booked % 100) ? 1 : 0;
        }
        // 78 % by design, and of the others 4 in 100 by chance; in reais by chance alone
        assertThat(abroad / (double) PURCHASES).isCloseTo(0.79, within(0.04));
        assertThat(inReais / (double) PURCHASES).isCloseTo(0.04, within(0.02));
    }

    @Test
    void whatIsBookedIsThePriceOfTheDayWithItsTax() {
        for (int day :
                new int[] {Brasilia.epochDay(2023, 3, 1), Brasilia.epochDay(2024, 3, 1), Brasilia.epochDay(2025, 9, 1)
                }) {
            for (int i = 0; i < PURCHASES; i++) {
                long booked = booked(i, day);
                long tax = ForeignPurchaseTax.within(booked, day);
                double unit = 100 * rates.reais(city, day);
                assertThat(prices.original(city, booked - tax, day)).isGreaterThanOrEqualTo(99);
                assertThat((double) booked).isCloseTo(asked(i), within(2.2 * unit));
            }
        }
    }

    private long booked(int purchase, int day) {
        return prices.booked(city, asked(purchase), day, draws.from(purchase));
    }

    /** From R$ 20.00 on. */
    private static long asked(int purchase) {
        return 20_00 + purchase * 37L;
    }
}
