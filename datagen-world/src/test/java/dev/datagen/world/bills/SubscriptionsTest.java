package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.PlanSeller;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final int JANUARY = Months.of(2024, 1);
    private static final int FIRST_DAY = Months.firstDay(JANUARY);
    private static final Subscriptions SUBSCRIPTIONS =
            new Subscriptions(Key.ofSeed(42), DATA, new Bills(Key.ofSeed(42), FIRST_DAY, DATA), FIRST_DAY);

    /** Of adults, so many percent are below such an age and not below the one before (IBGE, census of 2022). */
    private static final double[] PERCENT = {17.3, 19.6, 21.0, 17.3, 12.8, 9.0, 4.6};

    private static final int[] BELOW = {25, 35, 45, 55, 65, 75, 88};
    private static final int MONTHS = 36;

    private static Profile customer(long ordinal) {
        return customer(ordinal, 40);
    }

    private static Profile customer(long ordinal, int years) {
        short city = (short) (ordinal % DATA.municipalities().size());
        return new Profile(
                ordinal,
                (short) 0,
                city,
                (short) 0,
                (byte) 0,
                false,
                (short) (FIRST_DAY - 365.25 * years),
                (short) 0,
                (byte) 0,
                300_000,
                (short) 500,
                (byte) 0,
                (short) 100,
                (short) 400,
                (short) 0,
                500_000,
                (byte) 10,
                (byte) 3,
                null);
    }

    @Test
    void nobodyPaysTheSameCompanyOrTwoGymsInAMonth() {
        int gym = DATA.mccs().ofCode(7997).index();
        for (int slots = 1; slots <= Subscriptions.MOST; slots++) {
            for (long ordinal = 0; ordinal < 300; ordinal++) {
                List<PlanSeller> paid = paid(customer(ordinal), slots, JANUARY + (int) (ordinal % MONTHS));
                assertThat(paid).doesNotHaveDuplicates();
                assertThat(paid.stream().filter(seller -> seller.mcc() == gym).count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static List<PlanSeller> paid(Profile profile, int slots, int month) {
        List<PlanSeller> paid = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            paid.add(seller(profile, slot, slots, month));
        }
        return paid;
    }

    /** In three years fall parts of three spells of a year and a half, at most. */
    @Test
    void customersKeepWhatTheyPay() {
        for (long ordinal = 0; ordinal < 500; ordinal++) {
            int changes = 0;
            for (int month = 1; month < MONTHS; month++) {
                PlanSeller before = seller(customer(ordinal), 0, 2, JANUARY + month - 1);
                changes += before == seller(customer(ordinal), 0, 2, JANUARY + month) ? 0 : 1;
            }
            assertThat(changes).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void asManyAreChargedAsPlansAreOfAllPurchases() {
        double sum = 0;
        double percent = 0;
        for (int band = 0; band < BELOW.length; band++) {
            sum += PERCENT[band] * mean(BELOW[band] - 1);
            percent += PERCENT[band];
        }
        double share = 0;
        for (PlanSeller seller : DATA.merchants().planSellers()) {
            share += DATA.mccs().mcc(seller.mcc()).share() * seller.share();
        }
        assertThat(sum / percent).isCloseTo(400 * share / 12, withinPercentage(1));
    }

    /** First days as their companies announced them. */
    @Test
    void nobodyPaysACompanyBeforeItIsThere() {
        Map<String, LocalDate> since = Map.of(
                "Disney+", LocalDate.of(2020, 11, 17),
                "Paramount+", LocalDate.of(2021, 3, 4),
                "HBO Max", LocalDate.of(2021, 6, 29),
                "OpenAI", LocalDate.of(2023, 2, 10),
                "Meli+", LocalDate.of(2023, 8, 1),
                "Wellhub", LocalDate.of(2024, 4, 1));
        for (int year = 2020; year <= 2025; year++) {
            for (long ordinal = 0; ordinal < 1000; ordinal++) {
                int month = Months.of(year, 1 + (int) (ordinal % 12));
                assertThat(paid(customer(ordinal), Subscriptions.MOST, month))
                        .doesNotHaveDuplicates()
                        .allMatch(seller -> since.getOrDefault(seller.name(), LocalDate.MIN)
                                .isBefore(LocalDate.ofEpochDay(Months.firstDay(month + 1))));
            }
        }
    }

    @Test
    void theOldPayForLess() {
        assertThat(mean(70)).isLessThan(mean(30) / 2);
        assertThat(mean(80)).isLessThan(mean(70)).isPositive();
    }

    private static double mean(int years) {
        long sum = 0;
        int customers = 1 << 12;
        for (long ordinal = 0; ordinal < customers; ordinal++) {
            sum += SUBSCRIPTIONS.count(customer(ordinal, years), 400);
        }
        return sum / (double) customers;
    }

    @Test
    void thePlaceOfAChargeTellsWhoChargesAndForWhat() {
        List<PlanSeller> sellers = DATA.merchants().planSellers();
        Set<Object> prices = new HashSet<>();
        for (PlanSeller seller : sellers) {
            for (long ordinal = 0; ordinal < 200; ordinal++) {
                long place = SUBSCRIPTIONS.place(ordinal, seller, Key.ofSeed(7).at(ordinal));
                assertThat(Subscriptions.isCharge(place)).isTrue();
                assertThat(Subscriptions.seller(sellers, place)).isSameAs(seller);
                assertThat(seller.plans()).contains(Subscriptions.price(sellers, place));
                prices.add(Subscriptions.price(sellers, place));
            }
        }
        assertThat(prices)
                .hasSize(sellers.stream()
                        .mapToInt(seller -> seller.plans().size())
                        .sum());
        assertThat(Subscriptions.isCharge(Subscriptions.otherPlace(-1))).isFalse();
    }

    private static PlanSeller seller(Profile profile, int slot, int slots, int month) {
        return SUBSCRIPTIONS.seller(profile, slot, slots, SUBSCRIPTIONS.spell(profile.ordinal(), slot, month));
    }
}
