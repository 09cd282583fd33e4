package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {

    private static final ReferenceData DATA = ReferenceData.load();

    private static Set<String> ufs() {
        return DATA.states().stream().map(State::uf).collect(Collectors.toSet());
    }

    @Test
    void listsEmployersWithTheirCnpj() {
        assertThat(DATA.employers().all())
                .hasSize(122)
                .extracting(Employer::cnpj)
                .doesNotHaveDuplicates();
        assertThat(DATA.employers().all())
                .allMatch(e -> ufs().contains(e.uf()) && e.staff() > 0 && ufs().containsAll(e.states()));
        assertThat(DATA.employers().employer(0).cnpj().formatted()).isEqualTo("33.000.167/0001-01");
        assertThat(DATA.employers().employer(DATA.employers().staff().pick(0)).name())
                .isEqualTo("Petrobras");
    }

    @Test
    void bringsEnergyToEveryCityByOneCompany() {
        for (Municipality city : DATA.municipalities()) {
            assertThat(serving(Biller.Category.ENERGY, city)).as(city.name()).hasSize(1);
            assertThat(serving(Biller.Category.WATER, city)).as(city.name()).hasSizeLessThan(2);
            assertThat(serving(Biller.Category.GAS, city)).as(city.name()).hasSizeLessThan(2);
        }
    }

    /** Concession areas: ANEEL. */
    @Test
    void knowsWhoseConcessionACityIs() {
        assertThat(serving(Biller.Category.ENERGY, city("São Paulo"))).containsExactly("Enel São Paulo");
        assertThat(serving(Biller.Category.ENERGY, city("Campinas"))).containsExactly("CPFL Paulista");
        assertThat(serving(Biller.Category.ENERGY, city("Niterói"))).containsExactly("Enel Rio");
        assertThat(serving(Biller.Category.ENERGY, city("Caxias do Sul"))).containsExactly("RGE");
        assertThat(serving(Biller.Category.WATER, city("Campinas"))).containsExactly("Sanasa");
        assertThat(serving(Biller.Category.WATER, city("Marília"))).isEmpty();
        assertThat(serving(Biller.Category.RENT, city("Marília"))).containsExactly("Aluguel residencial");
        assertThat(serving(Biller.Category.RENT, city("São Paulo"))).contains("QuintoAndar");
    }

    @Test
    void ofLargeCompaniesThosePayPeopleWhoDealWithThem() {
        Employers employers = DATA.employers();
        Set<String> payers = draws().mapToObj(
                        u -> employers.employer(employers.payers().pick(u)))
                .map(Employer::name)
                .collect(Collectors.toSet());
        assertThat(payers)
                .contains("Itaú Unibanco", "Porto Seguro", "Natura", "Magazine Luiza", "Mercado Livre")
                .doesNotContain("Vale", "Petrobras", "Embraer", "Gerdau", "Exército Brasileiro", "iFood");
        assertThat(employers.all().stream().filter(Employer::paysPeople).map(Employer::shortName))
                .contains("GPA", "YDUQS", "Itaú Unibanco");
    }

    private static Municipality city(String name) {
        return DATA.municipalities().stream()
                .filter(city -> city.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> serving(Biller.Category category, Municipality city) {
        return DATA.billers().serving(category, city).stream().map(Biller::name).toList();
    }

    @Test
    void readsBills() {
        assertThat(DATA.billers().all()).hasSize(185).allMatch(biller -> ufs().containsAll(biller.ufs()));
        assertThat(DATA.billers().all())
                .allMatch(biller -> biller.medianCents() > 0 && !biller.paidBy().isEmpty());
        assertThat(DATA.billers().all().stream().map(Biller::category).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Biller.Category.values());
    }

    @Test
    void namesStreetsAndNeighbourhoods() {
        Addresses addresses = DATA.addresses();
        assertThat(addresses.streetName(addresses.street(DATA.municipality(0), 0)))
                .isEqualTo("Rua Principal");
        assertThat(addresses.neighbourhood(0)).isEqualTo("Centro");
    }

    @Test
    void namesHighwaysAndShoresWhereTheyAre() {
        assertThat(streets("Porto Alegre"))
                .contains("Rodovia BR-116")
                .doesNotContain("Rodovia BR-101", "Avenida Beira Mar");
        assertThat(streets("Joinville")).contains("Rodovia BR-101").doesNotContain("Rodovia BR-116");
        assertThat(streets("Florianópolis")).contains("Avenida Beira Mar", "Rua Sete de Setembro");
        assertThat(streets("Cuiabá"))
                .doesNotContain("Rodovia BR-101", "Rodovia BR-116", "Avenida Beira Mar", "Avenida Atlântica");
    }

    @Test
    void namesTheNeighbourhoodsOfOneCityThereAlone() {
        assertThat(neighbourhoods("Brasília")).contains("Asa Norte").doesNotContain("Copacabana");
        assertThat(neighbourhoods("Rio de Janeiro")).contains("Copacabana").doesNotContain("Asa Norte");
        assertThat(draws().mapToObj(u -> DATA.addresses().neighbourhood(u))).doesNotContain("Copacabana", "Asa Norte");
    }

    @Test
    void listsMunicipalitiesThatExist() {
        Set<String> known =
                DATA.municipalities().stream().map(Municipality::name).collect(Collectors.toSet());
        for (String table : List.of("streets", "neighbourhoods")) {
            assertThat(Table.read(table).map(row -> row.list("municipalities")).stream()
                            .flatMap(List::stream)
                            .filter(name -> !name.equals("BR")))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    private static DoubleStream draws() {
        return IntStream.range(0, 20_000).mapToDouble(i -> (i + 0.5) / 20_000);
    }

    private static Set<String> streets(String place) {
        Addresses addresses = DATA.addresses();
        return draws().mapToObj(u -> addresses.streetName(addresses.street(city(place), u)))
                .collect(Collectors.toSet());
    }

    private static Set<String> neighbourhoods(String place) {
        return draws().mapToObj(u -> neighbourhood(city(place), null, u)).collect(Collectors.toSet());
    }

    private static String neighbourhood(Municipality place, @Nullable String complement, double u) {
        Addresses addresses = DATA.addresses();
        return addresses.neighbourhoodName(addresses.neighbourhood(place, complement, u));
    }

    @Test
    void putsNobodyInTheCountryInTownsOrFlats() {
        Municipality saoPaulo = DATA.municipality(0);
        Municipality lavras = DATA.municipality(299);
        double country = 0;
        double centre = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(neighbourhood(saoPaulo, null, i / 1000.0)).isNotEqualTo("Zona Rural");
            assertThat(neighbourhood(lavras, "Apto 12", i / 1000.0)).isNotEqualTo("Zona Rural");
            country += neighbourhood(lavras, null, i / 1000.0).equals("Zona Rural") ? 1 : 0;
            centre += neighbourhood(saoPaulo, null, i / 1000.0).equals("Centro") ? 1 : 0;
        }
        assertThat(country).isBetween(20.0, 40.0);
        assertThat(centre).isBetween(10.0, 60.0);
    }

    @Test
    void givesEachNeighbourhoodPostalCodesOfItsOwn() {
        for (String place : List.of("São Paulo", "Brasília", "Campinas", "Lavras")) {
            Map<String, TreeSet<Integer>> codes = postalCodes(city(place));
            List<TreeSet<Integer>> inOrder = codes.values().stream()
                    .sorted(Comparator.comparing(TreeSet::first))
                    .toList();

            assertThat(inOrder).hasSizeGreaterThan(80);
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i).first())
                        .isGreaterThan(inOrder.get(i - 1).last());
            }
            assertThat(codes.get("Centro")).isEqualTo(inOrder.get(0));
        }
    }

    /** A municipality may have several ranges, and other municipalities lie between them. */
    @ParameterizedTest
    @CsvSource({"São Paulo, 8000000", "Brasília, 73000000", "Nova Iguaçu, 26200000"})
    void givesNoNeighbourhoodPostalCodesOfTwoRanges(String place, int between) {
        Map<String, TreeSet<Integer>> codes = postalCodes(city(place));

        assertThat(codes.values())
                .allMatch(own -> own.first() >= between || own.last() < between)
                .anyMatch(own -> own.first() >= between)
                .anyMatch(own -> own.last() < between);
    }

    private static Map<String, TreeSet<Integer>> postalCodes(Municipality city) {
        Map<String, TreeSet<Integer>> codes = new TreeMap<>();
        for (double u : draws().toArray()) {
            int neighbourhood = DATA.addresses().neighbourhood(city, null, u);
            int street = DATA.addresses().street(city, u * 7919 % 1);
            codes.computeIfAbsent(DATA.addresses().neighbourhoodName(neighbourhood), name -> new TreeSet<>())
                    .add(DATA.addresses().cep(city, neighbourhood, street));
        }
        return codes;
    }

    @Test
    void refusesTablesThatAreMissingOrHaveOtherColumns() {
        assertThatThrownBy(() -> Table.read("nothing"))
                .hasMessage("reference table nothing.tsv is missing from the class path");
        assertThatThrownBy(() -> Table.read("saints").rows().get(0).text("feast"))
                .hasMessage("reference table saints has no column feast");
    }
}
