package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RentsTest {

    private static final int CUSTOMERS = 2000;
    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ReferenceData DATA = ReferenceData.load();

    private final Key key = Key.ofSeed(42);
    private final Population population = new Population(key, PERIOD, DATA, any -> false);
    private final Bills bills = new Bills(key, PERIOD.firstDay(), DATA);
    private final BillContracts contracts = new BillContracts(key, Months.of(PERIOD.firstDay()));
    private final BillPrices prices = new BillPrices(key, contracts, DATA);

    @Test
    void aYearLongItIsTheRoundSumThatWasAgreed() {
        int last = Months.of(PERIOD.lastDay());
        for (Profile profile : population.profiles(0, CUSTOMERS)) {
            Biller landlord = bills.biller(profile, BillNeed.RENT, last);
            int since = contracts.since(profile, BillNeed.RENT, last);

            long agreed = prices.cents(landlord, profile, BillNeed.RENT, since);

            assertThat(agreed % 50_00)
                    .as("customer %d: %d", profile.ordinal(), agreed)
                    .isZero();
            assertThat(prices.cents(landlord, profile, BillNeed.RENT, since + 11))
                    .isEqualTo(agreed);
        }
    }
}
