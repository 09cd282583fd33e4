package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbroadTest {

    private static final int DRAWS = 500;
    private static final List<String> KINDS = List.of(
            "Hotel",
            "Inn",
            "Suites",
            "Marketplace",
            "Direct",
            "Mall",
            "Electronics",
            "Apparel",
            "Outfitters",
            "Outlet",
            "Tech",
            "Air",
            "Airways",
            "Media",
            "Music",
            "Games",
            "Studios",
            "Toys",
            "Apps",
            "Cloud",
            "Software");

    private static final ReferenceData DATA = ReferenceData.load();

    private final Abroad abroad = DATA.abroad();

    private Set<String> sellers(int code) {
        int mcc = DATA.mccs().ofCode(code).index();
        assertThat(abroad.sells(mcc)).isTrue();
        return IntStream.range(0, DRAWS)
                .mapToObj(i -> abroad.seller(mcc, i / (double) DRAWS).country())
                .collect(Collectors.toSet());
    }

    @Test
    void hotelsAndFlightsAreNotBoughtInChina() {
        assertThat(sellers(7011)).doesNotContain("CN", "SG").contains("US", "PT");
        assertThat(sellers(4511)).doesNotContain("CN", "SG").contains("US", "PT");
        assertThat(sellers(5262)).contains("CN", "SG", "US");
        assertThat(abroad.sells(DATA.mccs().ofCode(5411).index())).isFalse();
    }

    /** Tickets, tolls, haircuts and treatments are not had in what is called a shop in any language. */
    @Test
    void servicesAreNotCalledShops() {
        for (int i = 0; i < DRAWS; i++) {
            Abroad.City city = abroad.destination(i / (double) DRAWS);
            for (int code : new int[] {4511, 4722, 4784, 7230, 7523, 8011, 8021, 8062}) {
                for (int shop = 0; shop < 40; shop++) {
                    assertThat(abroad.shop(city, DATA.mccs().ofCode(code).index(), shop / 40.0))
                            .as("%d in %s", code, city.country())
                            .doesNotContainPattern("^(Tienda|Casa|Loja|Boutique|Maison|Negozio) | (Store|& Co|Shop)$");
                }
            }
        }
    }

    /** What is left of a shop's name without what it sells. */
    private static String stem(String shop) {
        return KINDS.stream()
                .filter(kind -> shop.endsWith(' ' + kind))
                .findFirst()
                .map(kind -> shop.substring(0, shop.length() - kind.length() - 1))
                .orElse(shop);
    }

    @Test
    void noTwoCountriesOfTheSameLanguageShareTheNamesOfShops() {
        Map<String, Set<String>> stems = new HashMap<>();
        for (int code : new int[] {5262, 5732, 5651, 5945, 5815, 5816, 5818, 7011}) {
            int mcc = DATA.mccs().ofCode(code).index();
            for (int i = 0; i < DRAWS; i++) {
                double u = i / (double) DRAWS;
                Abroad.City city = abroad.seller(mcc, u);
                for (int shop = 0; shop < 40; shop++) {
                    stems.computeIfAbsent(city.country(), same -> new HashSet<>())
                            .add(stem(abroad.shop(city, mcc, shop / 40.0)));
                }
            }
        }
        for (String country : List.of("US", "IE", "CN", "SG")) {
            Set<String> others = stems.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(country))
                    .flatMap(entry -> entry.getValue().stream())
                    .collect(Collectors.toSet());
            assertThat(stems.get(country)).isNotEmpty().doesNotContainAnyElementsOf(others);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US, 2025-03-08, -5", // The day before the second Sunday
        "US, 2025-03-09, -4",
        "US, 2025-11-01, -4",
        "US, 2025-11-02, -5",
        "PT, 2025-03-29, 0",
        "PT, 2025-03-30, 1",
        "FR, 2025-10-25, 2",
        "FR, 2025-10-26, 1",
        "CL, 2025-04-05, -3",
        "CL, 2025-04-06, -4",
        "CL, 2025-09-07, -3",
        "AR, 2025-07-01, -3",
        "UY, 2025-01-01, -3"
    })
    void clocksOfCountriesGoByTheirRule(String country, LocalDate day, int hours) {
        Abroad.City city = Stream.iterate(0, i -> i + 1)
                .limit(DRAWS)
                .map(i -> abroad.destination(i / (double) DRAWS))
                .filter(each -> each.country().equals(country) && !each.name().equals("San Francisco"))
                .findFirst()
                .orElseThrow();

        assertThat(city.utcOffsetMinutes((int) day.toEpochDay())).isEqualTo(hours * 60);
    }
}
