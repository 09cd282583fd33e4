package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    void bringsEnergyToEveryState() {
        for (String uf : ufs()) {
            assertThat(DATA.billers().serving(Biller.Category.ENERGY, uf))
                    .as(uf)
                    .isNotEmpty();
        }
        assertThat(DATA.billers().serving(Biller.Category.ENERGY, "RJ"))
                .extracting(Biller::name)
                .contains("Light");
        assertThat(DATA.billers().serving(Biller.Category.ENERGY, "SP"))
                .extracting(Biller::name)
                .doesNotContain("Light");
    }

    @Test
    void readsBills() {
        assertThat(DATA.billers().all()).hasSize(88).allMatch(biller -> ufs().containsAll(biller.ufs()));
        assertThat(DATA.billers().all())
                .allMatch(biller -> biller.medianCents() > 0 && !biller.paidBy().isEmpty());
        assertThat(DATA.billers().all().stream().map(Biller::category).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Biller.Category.values());
    }

    @Test
    void namesStreetsAndNeighbourhoods() {
        Addresses addresses = DATA.addresses();
        assertThat(addresses.streets().size()).isEqualTo(216);
        assertThat(addresses.neighbourhoods().size()).isEqualTo(101);
        assertThat(addresses.street(0)).isEqualTo("Rua Principal");
        assertThat(addresses.neighbourhood(0)).isEqualTo("Centro");
    }

    @Test
    void putsNobodyInTheCountryInTownsOrFlats() {
        Addresses addresses = DATA.addresses();
        Municipality saoPaulo = DATA.municipality(0);
        Municipality lavras = DATA.municipality(299);
        double country = 0;
        double centre = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(addresses.neighbourhood(saoPaulo, null, i / 1000.0)).isNotEqualTo("Zona Rural");
            assertThat(addresses.neighbourhood(lavras, "Apto 12", i / 1000.0)).isNotEqualTo("Zona Rural");
            country += addresses.neighbourhood(lavras, null, i / 1000.0).equals("Zona Rural") ? 1 : 0;
            centre += addresses.neighbourhood(saoPaulo, null, i / 1000.0).equals("Centro") ? 1 : 0;
        }
        assertThat(country).isBetween(20.0, 40.0);
        assertThat(centre).isBetween(10.0, 60.0);
    }

    @Test
    void refusesTablesThatAreMissingOrHaveOtherColumns() {
        assertThatThrownBy(() -> Table.read("nothing"))
                .hasMessage("reference table nothing.tsv is missing from the class path");
        assertThatThrownBy(() -> Table.read("saints").rows().get(0).text("feast"))
                .hasMessage("reference table saints has no column feast");
    }
}
