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
        assertThat(MCCS.all()).hasSize(79).extracting(Mcc::code).doesNotHaveDuplicates();
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
        assertThat(names(5411, "SP", false))
                .contains("Carrefour", "Mercado Souza")
                .noneMatch(name -> name.contains("{"));
    }

    @Test
    void keepsRegionalChainsInTheirStates() {
        assertThat(names(4111, "RJ", false)).contains("MetrôRio").doesNotContain("Metrô SP", "Grande Recife");
        assertThat(names(5411, "SE", false)).contains("GBarbosa", "Carrefour").doesNotContain("Zaffari", "Condor");
        assertThat(names(4900, "AM", true)).containsExactly("Amazonas Energia");
    }

    @Test
    void sellsOnlineOrInShopsAsMerchantsDo() {
        assertThat(names(5814, "SP", true)).contains("iFood", "McDonald's");
        assertThat(names(5814, "SP", false))
                .contains("McDonald's", "Lanches Souza")
                .doesNotContain("iFood");
        assertThat(names(4784, "SP", false)).contains("Ecovias").doesNotContain("Sem Parar");
    }

    private static Set<String> names(int code, String uf, boolean online) {
        int state = DATA.states().stream()
                .filter(each -> each.uf().equals(uf))
                .findFirst()
                .orElseThrow()
                .index();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            int merchant = MERCHANTS.pick(MCCS.ofCode(code).index(), state, online, (i + 0.5) / 500);
            names.add(MERCHANTS.nameOf(merchant, 0.3, 0.6));
        }
        return names;
    }

    @Test
    void givesEachCategoryMerchantsOfItsOwnEverywhere() {
        for (Mcc mcc : MCCS.all()) {
            for (State state : DATA.states()) {
                for (boolean online : new boolean[] {false, true}) {
                    assertThat(names(mcc.code(), state.uf(), online))
                            .as(mcc.codeText() + " in " + state.uf())
                            .isNotEmpty()
                            .noneMatch(name -> name.isBlank() || name.contains("{"));
                }
            }
        }
        assertThat(MERCHANTS.size()).isEqualTo(714);
        assertThat(MERCHANTS.pick(0, 0, false, 0)).isZero();
        assertThat(MERCHANTS.pick(78, 26, false, Math.nextDown(1.0))).isEqualTo(713);
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
