package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {

    private static final ReferenceData DATA = ReferenceData.load();

    @Test
    void listsFortyTwoShares() {
        assertThat(DATA.stocks())
                .hasSize(42)
                .extracting(StockListing::ticker)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(DATA.stocks())
                .extracting(StockListing::segment)
                .containsOnly("NOVO_MERCADO", "N1", "N2", "TRADICIONAL");
        assertThat(DATA.stocks()).allMatch(stock -> DATA.stocks().get(stock.index()) == stock);
        assertThat(LocalDate.ofEpochDay(StockListing.REFERENCE_EPOCH_DAY)).isEqualTo("2026-03-05");
    }

    @Test
    void hasBrazilianShares() {
        for (StockListing stock : DATA.stocks()) {
            assertThat(stock.isin()).startsWith("BR");
            assertThat(stock.lotSize()).isEqualTo(100);
            assertThat(stock.annualVolatility()).isBetween(0.1, 1.0);
            assertThat(stock.beta()).isBetween(0.1, 3.0);
            assertThat(stock.referencePriceCents()).isBetween(100L, 20_000L);
        }
    }

    /** Renamed or delisted by 2026: a ticker must exist on the dates on which it is traded. */
    @Test
    void leavesOutSharesThatAreGone() {
        assertThat(DATA.stocks())
                .extracting(StockListing::ticker)
                .contains("PETR4", "VALE3", "ITUB4")
                .doesNotContain(
                        "VIIA3", "CIEL3", "CCRO3", "JBSS3", "BRFS3", "ELET3", "ELET6", "EMBR3", "PETZ3", "GOLL4",
                        "AZUL4");
    }

    private static StockListing stock(String ticker) {
        return DATA.stocks().stream()
                .filter(stock -> stock.ticker().equals(ticker))
                .findFirst()
                .orElseThrow();
    }

    /** Embraer changed its ticker on 3 November 2025; Rede D'Or was listed on 10 December 2020. */
    @Test
    void tradesUnderTheTickerOfTheDay() {
        int renamed = (int) LocalDate.of(2025, 11, 3).toEpochDay();
        assertThat(stock("EMBJ3").tickerOn(renamed)).contains("EMBJ3");
        assertThat(stock("EMBJ3").tickerOn(renamed - 1)).contains("EMBR3");
        assertThat(stock("RDOR3").tickerOn((int) LocalDate.of(2020, 12, 9).toEpochDay()))
                .isEmpty();
        assertThat(stock("PETR4").tickerOn((int) LocalDate.of(2020, 1, 2).toEpochDay()))
                .contains("PETR4");
    }

    @Test
    void readsPricesToTheCent() {
        StockListing petrobras = stock("PETR4");
        assertThat(petrobras.isin()).isEqualTo("BRPETRACNPR6");
        assertThat(petrobras.referencePriceCents()).isEqualTo(4_069);
    }

    /** BCB 2023: 129.7, 68.1, 9.1 and 0.8 million of 212.3 million active credit cards. */
    @ParameterizedTest
    @CsvSource({
        "MASTERCARD, 0.6109, 16",
        "VISA, 0.3207, 16",
        "ELO, 0.0429, 16",
        "AMEX, 0.0039, 15",
        "HIPERCARD, 0.0179, 16"
    })
    void knowsBrands(String name, double share, int panLength) {
        Brand brand = DATA.brands().all().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(brand.creditShare()).isEqualTo(share);
        assertThat(brand.panLength()).isEqualTo(panLength);
        for (int i = 0; i < 10_000; i++) {
            int iin = DATA.brands().iin(brand.index(), (i + 0.5) / 10_000);
            assertThat(iin).isBetween(100_000, 999_999);
            assertThat(DATA.brands().owner(iin)).isEqualTo(brand.index());
        }
    }

    @Test
    void givesEachBankItsBrandsAndAllOfThemThoseOfTheMarket() {
        double[] found = new double[DATA.brands().all().size()];
        for (Bank bank : DATA.banks().all()) {
            for (int i = 0; i < 10_000; i++) {
                found[DATA.brands().credit(bank.index()).pick((i + 0.5) / 10_000)] += bank.clientShare() / 10_000;
            }
        }
        double listed =
                DATA.brands().all().stream().mapToDouble(Brand::creditShare).sum();
        for (Brand brand : DATA.brands().all()) {
            assertThat(found[brand.index()]).isCloseTo(brand.creditShare() / listed, within(0.0005));
        }
        int nubank = DATA.banks().ofCode("260").index();
        assertThat(DATA.brands()
                        .all()
                        .get(DATA.brands().credit(nubank).pick(0.999))
                        .name())
                .isEqualTo("MASTERCARD");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, HIPERCARD", "2025-07-01, MASTERCARD"})
    void givesHoldersOfHipercardAnotherCardInJuly2025(LocalDate date, String name) {
        int hipercard = DATA.brands().owner(606_282);
        assertThat(DATA.brands().brand(hipercard, (int) date.toEpochDay()).name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "411111, VISA",
        "510510, MASTERCARD",
        "222100, MASTERCARD",
        "401178, ELO",
        "438935, ELO",
        "650485, ELO",
        "378282, AMEX",
        "606282, HIPERCARD"
    })
    void attributesNumbersToTheNarrowerBrand(int iin, String name) {
        assertThat(DATA.brands().all().get(DATA.brands().owner(iin)).name()).isEqualTo(name);
    }

    @Test
    void attributesUnknownNumbersToNobody() {
        assertThat(DATA.brands().owner(999_999)).isEqualTo(-1);
    }

    /** IBGE: IPCA 2024 4.83 %, 2025 4.26 %. */
    @ParameterizedTest
    @CsvSource({"2021, 10.06", "2022, 5.79", "2023, 4.62", "2024, 4.83", "2025, 4.26"})
    void compoundsInflationToThePublishedYear(int year, double percent) {
        Macro macro = DATA.macro();
        double level = macro.priceLevel(Months.of(year, 12)) / macro.priceLevel(Months.of(year - 1, 12));
        assertThat((level - 1) * 100).isCloseTo(percent, within(0.02));
    }

    /** In prices of the beginning of 2025, by the same published years. */
    @Test
    void tellsWhatThingsCost() {
        Macro macro = DATA.macro();
        assertThat(macro.priceLevel(Months.of(2024, 12))).isEqualTo(1);
        assertThat(macro.priceLevel(Months.of(2025, 12))).isCloseTo(1.0426, within(0.0002));
        assertThat(macro.priceLevel(Months.of(2023, 12))).isCloseTo(1 / 1.0483, within(0.0002));
        assertThat(macro.priceLevel(Months.of(2015, 6))).isEqualTo(macro.priceLevel(Months.of(2020, 1)));
        assertThat(macro.priceLevel(Months.of(2031, 1))).isGreaterThan(macro.priceLevel(Months.of(2030, 12)));
    }

    @Test
    void goesOnAfterTheLastPublishedMonth() {
        Macro macro = DATA.macro();
        assertThat(macro.tr(2030, 1)).isEqualTo(macro.tr(2026, 10));
        assertThat(macro.tr(2015, 1)).isEqualTo(macro.tr(2020, 1));
        assertThat(macro.priceLevel(Months.of(2030, 1)) / macro.priceLevel(Months.of(2029, 12)))
                .isBetween(1.002, 1.005);
    }

    @Test
    void deliversNoMail() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(DATA.emailDomains().domain(i / 10_000.0));
        }
        assertThat(seen).contains("gmail.example", "hotmail.example").allMatch(domain -> domain.endsWith(".example"));
        assertThat(DATA.emailDomains().domain(0)).isEqualTo("gmail.example");
    }
}
