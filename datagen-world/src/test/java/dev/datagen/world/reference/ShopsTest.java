package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Brasilia;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopsTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final Mccs MCCS = DATA.mccs();
    private static final Merchants MERCHANTS = DATA.merchants();
    private static final int TODAY = Brasilia.epochDay(2025, 6, 1);

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
        assertThat(bakery.weight(7)).isGreaterThan(1.8 * bakery.weight(12)).isLessThan(3 * bakery.weight(12));
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
    }

    @Test
    void keepsHypermarketsOutOfTowns() {
        for (Municipality city : DATA.municipalities()) {
            assertThat(names(5411, city, false, TODAY).contains("Carrefour"))
                    .as(city.name())
                    .isEqualTo(city.population() >= 300_000);
        }
    }

    @Test
    void sellsOnlineOrInShopsAsMerchantsDo() {
        assertThat(names(5814, "SP", true)).contains("iFood", "McDonald's");
        assertThat(names(5814, "SP", false))
                .contains("McDonald's", "Lanches Souza")
                .doesNotContain("iFood");
        assertThat(names(4784, "SP", false)).contains("Ecovias").doesNotContain("Sem Parar");
    }

    @Test
    void sellsPlansApartFromAllElse() {
        assertThat(names(5815, "SP", true))
                .contains("Kindle Store")
                .allMatch(name -> name.equals("Kindle Store") || name.startsWith("Livros Digitais "));
        assertThat(names(5818, "SP", true)).contains("Google Play").doesNotContain("Google One", "Microsoft");
        assertThat(MERCHANTS.ordinaryShare(MCCS.ofCode(4899).index())).isCloseTo(0, within(1e-12));
        assertThat(MERCHANTS.ordinaryShare(MCCS.ofCode(5411).index())).isOne();
        double gyms = 0;
        for (PlanSeller seller : MERCHANTS.planSellers()) {
            assertThat(MERCHANTS.planSellers().get(seller.index())).isSameAs(seller);
            assertThat(seller.plans()).isNotEmpty();
            gyms += seller.mcc() == MCCS.ofCode(7997).index() ? seller.share() : 0;
        }
        assertThat(gyms).isCloseTo(1 - MERCHANTS.ordinaryShare(MCCS.ofCode(7997).index()), within(1e-12));
    }

    /** Announced on 4 August 2025, valid from September. */
    @Test
    void chargesWhatSpotifyCostOnTheDay() {
        PlanSeller spotify = MERCHANTS.planSellers().stream()
                .filter(seller -> seller.name().equals("Spotify"))
                .findFirst()
                .orElseThrow();
        assertThat(pricesOn(spotify, 2025, 8, 31)).containsExactly(2190L, 2790L, 3490L, 1190L);
        assertThat(pricesOn(spotify, 2025, 9, 1)).containsExactly(2390L, 3190L, 4090L, 1290L);
        assertThat(DATA.billers().all().stream()
                        .filter(biller -> biller.name().equals("Spotify"))
                        .flatMap(biller -> biller.plans().stream()))
                .containsExactlyInAnyOrderElementsOf(spotify.plans());
    }

    private static List<Long> pricesOn(PlanSeller seller, int year, int month, int day) {
        int epochDay = Brasilia.epochDay(year, month, day);
        return seller.plans().stream().map(plan -> plan.cents(epochDay)).toList();
    }

    @Test
    void keepsMerchantsWhereAndWhenTheyAre() {
        assertThat(names(4111, city("São Paulo"), false, TODAY)).contains("Metrô SP", "CPTM");
        assertThat(names(4111, city("Ribeirão Preto"), false, TODAY)).noneMatch(name -> !name.startsWith("Viação"));
        assertThat(names(5945, city("Campina Grande"), false, TODAY)).doesNotContain("Lego Store");
        assertThat(names(5945, city("Recife"), false, TODAY)).contains("Lego Store");
        int nio = Brasilia.epochDay(2025, 3, 1);
        assertThat(names(4814, city("Recife"), true, nio - 1)).contains("Oi").doesNotContain("Nio Internet");
        assertThat(names(4814, city("Recife"), true, nio))
                .contains("Nio Internet")
                .doesNotContain("Oi");
    }

    /** Metrô and CPTM charged R$ 5.20 from 6 January 2025 on, R$ 5.00 before. */
    @Test
    void chargesTheFareOfTheDay() {
        int transport = MCCS.ofCode(4111).index();
        int raised = Brasilia.epochDay(2025, 1, 6);
        for (int i = 0; i < 200; i++) {
            int merchant = MERCHANTS.pick(transport, city("São Paulo"), false, raised, (i + 0.5) / 200);
            if (MERCHANTS.nameOf(merchant, 0, 0).equals("Metrô SP")) {
                assertThat(MERCHANTS.fareCents(merchant, raised - 1)).isEqualTo(500);
                assertThat(MERCHANTS.fareCents(merchant, raised)).isEqualTo(520);
                return;
            }
        }
        fail("nobody takes the underground");
    }

    private static Municipality city(String name) {
        return DATA.municipalities().stream()
                .filter(city -> city.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** In the largest city of a state. */
    private static Set<String> names(int code, String uf, boolean online) {
        Municipality largest = DATA.municipalities().stream()
                .filter(city -> city.state().uf().equals(uf))
                .findFirst()
                .orElseThrow();
        return names(code, largest, online, TODAY);
    }

    private static Set<String> names(int code, Municipality city, boolean online, int day) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            int merchant = MERCHANTS.pick(MCCS.ofCode(code).index(), city, online, day, (i + 0.5) / 500);
            names.add(
                    MERCHANTS.isPublic(merchant)
                            ? MERCHANTS.nameIn(city, merchant)
                            : MERCHANTS.nameOf(merchant, 0.3, 0.6));
        }
        return names;
    }

    @Test
    void callsAMunicipalityAndAStatesOfficeByTheirNames() {
        assertThat(names(9399, city("Ribeirão Preto"), false, TODAY))
                .contains("Município de Ribeirão Preto", "DETRAN-SP")
                .doesNotContain("Município de São Paulo");
        assertThat(names(9399, city("Recife"), false, TODAY)).contains("DETRAN-PE");
        assertThat(MERCHANTS.chains()).noneMatch(name -> name.startsWith("Município") || name.startsWith("DETRAN"));
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
        assertThat(MERCHANTS.size()).isEqualTo(688);
        assertThat(MERCHANTS.pick(0, DATA.municipality(0), false, TODAY, 0)).isZero();
        assertThat(MERCHANTS.pick(78, DATA.municipality(0), false, TODAY, Math.nextDown(1.0)))
                .isEqualTo(687);
    }

    @Test
    void pinsNothingOnRealCompanies() {
        Set<String> chains = new HashSet<>();
        for (int i = 0; i < MERCHANTS.size(); i++) {
            if (MERCHANTS.isChain(i) && !MERCHANTS.isPublic(i)) {
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
