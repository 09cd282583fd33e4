package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopsTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final Mccs MCCS = DATA.mccs();
    private static final Merchants MERCHANTS = DATA.merchants();

    @Test
    void sharesOutAllPurchases() {
        assertThat(MCCS.all()).hasSize(78).extracting(Mcc::code).doesNotHaveDuplicates();
        assertThat(MCCS.all().stream().mapToDouble(Mcc::share).sum()).isCloseTo(1, within(0.001));
        assertThat(MCCS.ofCode(742).codeText()).isEqualTo("0742");
        assertThat(MCCS.all()).allMatch(mcc -> MCCS.mcc(mcc.index()) == mcc);
    }

    /** ABECS 2024: 45.7 billion purchases of R$ 89.7; 23.9 % of the value remote; 41 % of the 2.8 of 4.1 trillion on credit in instalments. */
    @Test
    void meetsTheCardMarketOf2024() {
        double value = 0;
        double online = 0;
        double instalments = 0;
        for (Mcc mcc : MCCS.all()) {
            double spent = mcc.share() * mcc.ticketMedian() * StrictMath.exp(mcc.ticketSigma() * mcc.ticketSigma() / 2);
            value += spent;
            online += spent * mcc.onlineShare();
            instalments += spent * mcc.instalmentShare();
        }
        assertThat(value).isCloseTo(89.7, within(2.7));
        assertThat(online / value).isCloseTo(0.239, within(0.02));
        assertThat(instalments / value).isCloseTo(0.41 * 2.8 / 4.1, within(0.02));
    }

    @Test
    void closesAtNight() {
        HourProfile bakery = MCCS.ofCode(5462).hours();
        assertThat(bakery.weight(3)).isZero();
        assertThat(bakery.weight(7)).isCloseTo(2.5 * bakery.weight(12), within(1e-12));
        HourProfile bar = MCCS.ofCode(5813).hours();
        assertThat(bar.weight(1)).isPositive();
        assertThat(bar.weight(10)).isZero();
        HourProfile fuel = MCCS.ofCode(5541).hours();
        assertThat(fuel.weight(3)).isPositive().isLessThan(fuel.weight(12) / 5);
        for (Mcc mcc : MCCS.all()) {
            double sum = 0;
            for (int hour = 0; hour < 24; hour++) {
                sum += mcc.hours().weight(hour);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void namesChainsAndLocalShops() {
        Set<String> names = new HashSet<>();
        int groceries = MCCS.ofCode(5411).index();
        for (int i = 0; i < 1_000; i++) {
            names.add(MERCHANTS.name(groceries, (i + 0.5) / 1_000, 0.3, 0.6));
        }
        assertThat(names).contains("Carrefour", "Mercado Souza").noneMatch(name -> name.contains("{"));
    }

    @Test
    void givesEachCategoryMerchantsOfItsOwnWithoutPlaceholders() {
        for (Mcc mcc : MCCS.all()) {
            for (int i = 0; i < 200; i++) {
                double u = (i + 0.5) / 200;
                assertThat(MERCHANTS.name(mcc.index(), u, u, 1 - u))
                        .isNotBlank()
                        .doesNotContain("{", "}");
            }
        }
        assertThat(MERCHANTS.size()).isEqualTo(690);
        assertThat(MERCHANTS.pick(0, 0)).isZero();
        assertThat(MERCHANTS.pick(77, Math.nextDown(1.0))).isEqualTo(689);
    }

    @Test
    void namesTheSameShopForTheSameQuantiles() {
        int bakeries = MCCS.ofCode(5462).index();
        assertThat(MERCHANTS.name(bakeries, 0.9, 0.1, 0.2)).isEqualTo(MERCHANTS.name(bakeries, 0.9, 0.1, 0.2));
    }

    @Test
    void pinsNothingOnRealCompanies() {
        Set<String> chains = new HashSet<>();
        for (int i = 0; i < MERCHANTS.size(); i++) {
            if (MERCHANTS.isChain(i)) {
                chains.add(MERCHANTS.nameOf(i, 0, 0));
            }
        }
        assertThat(chains).hasSizeGreaterThan(400).contains("Carrefour");
        for (Mcc mcc : MCCS.all()) {
            for (int i = 0; i < 200; i++) {
                double u = (i + 0.5) / 200;
                assertThat(chains).doesNotContain(MERCHANTS.localName(mcc.index(), u, 1 - u, u));
            }
        }
    }
}
