package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.MobilePhone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Places PLACES = ReferenceData.load().places();

    private static State state(String uf) {
        return PLACES.states().stream()
                .filter(s -> s.uf().equals(uf))
                .findFirst()
                .orElseThrow();
    }

    private static Municipality municipality(String name) {
        return PLACES.municipalities().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** IBGE, Censo Demográfico 2022. */
    @Test
    void countsEveryResidentOfBrazil() {
        assertThat(PLACES.states()).hasSize(27);
        assertThat(PLACES.states().stream().mapToInt(State::population).sum()).isEqualTo(203_080_756);
    }

    @Test
    void theNearestThreeWithin60KilometresAreNeighbours() {
        for (Municipality city : PLACES.municipalities()) {
            List<Municipality> nearest = PLACES.municipalities().stream()
                    .filter(other -> other.state() == city.state() && other != city)
                    .filter(other -> Places.kilometres(city, other) <= 60)
                    .sorted(Comparator.comparingDouble(other -> Places.kilometres(city, other)))
                    .limit(3)
                    .toList();
            assertThat(PLACES.neighbours(city.index())).as(city.name()).isEqualTo(nearest);
        }
    }

    /** Receita Federal, the ninth digit of the CPF. */
    @Test
    void givesEachStateItsFiscalRegion() {
        Map<Integer, Set<String>> regions = PLACES.states().stream()
                .collect(Collectors.groupingBy(
                        State::cpfRegion, Collectors.mapping(State::uf, Collectors.toCollection(TreeSet::new))));
        assertThat(regions)
                .isEqualTo(Map.of(
                        0, Set.of("RS"),
                        1, Set.of("DF", "GO", "MS", "MT", "TO"),
                        2, Set.of("AC", "AM", "AP", "PA", "RO", "RR"),
                        3, Set.of("CE", "MA", "PI"),
                        4, Set.of("AL", "PB", "PE", "RN"),
                        5, Set.of("BA", "SE"),
                        6, Set.of("MG"),
                        7, Set.of("ES", "RJ"),
                        8, Set.of("SP"),
                        9, Set.of("PR", "SC")));
    }

    /** Anatel: 67 codes, of which 61 serves the Federal District and its surroundings in Goiás. */
    @Test
    void knowsAllAreaCodes() {
        Set<Integer> expected =
                IntStream.range(11, 100).filter(MobilePhone::isAreaCode).boxed().collect(Collectors.toSet());
        Set<Integer> ddds =
                PLACES.states().stream().flatMap(s -> s.ddds().stream()).collect(Collectors.toSet());
        assertThat(ddds).isEqualTo(expected).hasSize(67);
    }

    @Test
    void namesZonesWithTheirOffset() {
        for (State state : PLACES.states()) {
            int seconds = ZoneId.of(state.zoneId())
                    .getRules()
                    .getOffset(LocalDate.of(2025, 7, 1).atStartOfDay())
                    .getTotalSeconds();
            assertThat(state.utcOffsetMinutes()).as(state.uf()).isEqualTo(seconds / 60);
        }
    }

    /** IBGE, PNAD Contínua 2024: richest and poorest. */
    @Test
    void ranksIncomePerHead() {
        assertThat(state("DF").incomePerCapitaCents()).isEqualTo(344_400);
        assertThat(state("MA").incomePerCapitaCents()).isEqualTo(107_700);
    }

    @Test
    void listsThe300LargestMunicipalitiesAndAllCapitals() {
        assertThat(PLACES.municipalities()).hasSize(300);
        assertThat(PLACES.municipalities())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.population(), a.population()));
        assertThat(PLACES.municipalities().stream()
                        .filter(Municipality::capital)
                        .map(m -> m.state().uf()))
                .hasSize(27)
                .doesNotHaveDuplicates();
        assertThat(PLACES.municipality(0)).isEqualTo(municipality("São Paulo"));
        assertThat(PLACES.municipalities()).allMatch(m -> PLACES.municipality(m.index()) == m);
    }

    /** IBGE's check digit: weights 1 and 2 from the left, digits of the products added. */
    @Test
    void hasCodesOfIbge() {
        for (Municipality municipality : PLACES.municipalities()) {
            String code = Integer.toString(municipality.ibgeCode());
            int sum = 0;
            for (int i = 0; i < 6; i++) {
                int product = (code.charAt(i) - '0') * (1 + i % 2);
                sum += product / 10 + product % 10;
            }
            assertThat(code).hasSize(7).endsWith(Integer.toString((10 - sum % 10) % 10));
            assertThat(municipality.ibgeCode() / 100_000)
                    .isEqualTo(municipality.state().ibgeCode());
        }
    }

    @Test
    void liesInBrazilAndInTheAreaCodesOfItsState() {
        for (Municipality municipality : PLACES.municipalities()) {
            assertThat(municipality.state().ddds()).contains(municipality.ddd());
            assertThat(municipality.latitude()).isBetween(-33.8, 5.3);
            assertThat(municipality.longitude()).isBetween(-74.0, -34.7);
        }
    }

    @Test
    void givesPostalCodesOfStreetsInsideMunicipalityAndState() {
        for (Municipality municipality : PLACES.municipalities()) {
            for (double u : new double[] {0, 1e-9, 0.25, 0.5, 0.7777, Math.nextDown(1.0)}) {
                int cep = cep(municipality, u);
                assertThat(municipality.ceps().contains(cep))
                        .as("%s %s", municipality.name(), cep)
                        .isTrue();
                assertThat(municipality.state().ceps().contains(cep))
                        .as("%s %s", municipality.name(), cep)
                        .isTrue();
                assertThat(cep % 1000).isLessThan(900);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"São Paulo, 1000001, 8499899", "Brasília, 70000001, 73699899", "Natal, 59000001, 59139899"})
    void reachesBothEndsOfItsPostalCodes(String name, int first, int last) {
        assertThat(cep(municipality(name), 0)).isEqualTo(first);
        assertThat(cep(municipality(name), Math.nextDown(1.0))).isEqualTo(last);
    }

    private static int cep(Municipality place, double u) {
        return place.ceps().at((long) (u * place.ceps().size()));
    }

    /** Avenida Paulista. */
    @Test
    void formatsPostalCodes() {
        assertThat(Municipality.formatCep(1_310_100)).isEqualTo("01310-100");
        assertThat(municipality("São Paulo").ceps().contains(1_310_100)).isTrue();
        assertThat(municipality("Rio de Janeiro").ceps().contains(1_310_100)).isFalse();
    }

    @Test
    void drawsPlacesByPopulation() {
        assertThat(PLACES.municipalityIn(state("DF").index(), 0.99).name()).isEqualTo("Brasília");
        // Serra and Joinville are larger than the capitals Vitória and Florianópolis.
        assertThat(PLACES.municipalityIn(state("ES").index(), 0).name()).isEqualTo("Serra");
        assertThat(PLACES.municipalityIn(state("SC").index(), 0).name()).isEqualTo("Joinville");
        for (State state : PLACES.states()) {
            assertThat(PLACES.municipalityIn(state.index(), 0.999).state()).isSameAs(state);
        }
    }
}
