package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.BankCalendar;
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
    private static final int ISSUER = 0;
    private static final Set<Long> USUAL_ENDS = Set.of(0L, 50L, 95L, 99L);

    private final ReferenceData reference = ReferenceData.load();
    private final ExchangeRates rates = new ExchangeRates(
            Key.ofSeed(7), reference.macro(), reference.banks().all());
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
            abroad += USUAL_ENDS.contains(prices.original(city, net, day, ISSUER) % 100) ? 1 : 0;
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
                double unit = 100 * rates.reais(city, day, ISSUER);
                assertThat(prices.original(city, booked - tax, day, ISSUER)).isGreaterThanOrEqualTo(99);
                assertThat((double) booked).isCloseTo(asked(i), within(2.2 * unit));
            }
        }
    }

    /** Of a random walk, one day's change says nothing of the next; noise around a mean of the month turns back by half. */
    @Test
    void ratesGoOnFromTheDayBefore() {
        double sum = 0;
        double squares = 0;
        double products = 0;
        double before = 0;
        int days = 0;
        double last = 0;
        for (int day = Brasilia.epochDay(2023, 1, 2); day <= Brasilia.epochDay(2025, 12, 31); day++) {
            double rate = Math.log(rates.reais(city, day, ISSUER));
            if (!BankCalendar.BRAZIL.isBusinessDay(day)) {
                assertThat(rate).isEqualTo(last);
                continue;
            }
            double change = last == 0 ? 0 : rate - last;
            last = rate;
            sum += change;
            squares += change * change;
            products += change * before;
            before = change;
            days++;
        }
        assertThat(products / squares).isBetween(-0.2, 0.3);
        assertThat(Math.sqrt(squares / days - Math.pow(sum / days, 2))).isBetween(0.003, 0.012);
    }

    @Test
    void issuersDifferInWhatTheyTake() {
        int day = Brasilia.epochDay(2025, 7, 15);
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int issuer = 0; issuer < reference.banks().all().size(); issuer++) {
            double rate = rates.reais(city, day, issuer);
            least = Math.min(least, rate);
            most = Math.max(most, rate);
        }
        assertThat(most / least).isBetween(1.01, 1.03);
    }

    private long booked(int purchase, int day) {
        return prices.booked(city, asked(purchase), day, ISSUER, draws.from(purchase));
    }

    /** From R$ 20.00 on. */
    private static long asked(int purchase) {
        return 20_00 + purchase * 37L;
    }
}
