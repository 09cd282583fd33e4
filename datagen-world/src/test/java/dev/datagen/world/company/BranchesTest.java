package dev.datagen.world.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.OwnShops;
import dev.datagen.world.reference.ReferenceData;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BranchesTest {

    private static final ReferenceData REFERENCE = ReferenceData.load();
    private static final Key KEY = Key.ofSeed(42);

    private final Shops shops = new Shops(KEY.derive("shops"), REFERENCE);
    private final CompanyRegister register = new CompanyRegister(KEY, REFERENCE);
    private final Branches branches = new Branches(KEY, REFERENCE, shops, register);

    @Test
    void eachShopOfACompanyHasACnpjOfItsOwn() {
        Map<String, String> shopsByCnpj = new HashMap<>();
        Map<String, String> roots = new HashMap<>();
        for (OwnShops own : REFERENCE.merchants().ownShops()) {
            for (Municipality city : REFERENCE.municipalities()) {
                for (double u = 0; own.isAt(city) && u < 1; u += 0.25) {
                    long place = shops.place(own.category(), city, false, u);
                    Company company = branches.at(own.merchant(), own.chain(), city, place);
                    Cnpj cnpj = Cnpj.parse(company.document());
                    String root = roots.computeIfAbsent(own.chain(), name -> cnpj.root());
                    assertThat(cnpj.root()).isEqualTo(root);
                    assertThat(company.headOffice()).isEqualTo(register.cnpj(own.chain()));
                    if (!company.document().equals(company.headOffice())) {
                        String shop = own.chain() + own.category() + city.index();
                        assertThat(shopsByCnpj.putIfAbsent(company.document(), shop))
                                .isIn(null, shop);
                    }
                }
            }
        }

        assertThat(shopsByCnpj).hasSizeGreaterThan(10_000);
    }

    @Test
    void whoIsInFewCitiesHasFewBranches() {
        assertThat(lastOrder("Savegnago")).isBetween(10, 60);
        assertThat(lastOrder("Carrefour")).isBetween(300, 1500);
    }

    /** The CNPJ of its head office is 33.041.260/0652-90. */
    @Test
    void noBranchOfCasasBahiaIsItsHeadOffice() {
        OwnShops own = ownShops("Casas Bahia");
        for (Municipality city : REFERENCE.municipalities()) {
            for (double u = 0; u < 1; u += 0.1) {
                long place = shops.place(own.category(), city, false, u);
                Company company = branches.at(own.merchant(), own.chain(), city, place);
                assertThat(company.document()).startsWith("33041260").isNotEqualTo("33041260065290");
            }
        }
    }

    @Test
    void whoSellsLinesIsPaidAtTheHeadOffice() {
        OwnShops own = ownShops("Vivo");
        Municipality city = REFERENCE.municipality(5);
        long place = shops.place(own.category(), city, false, 0.5);

        assertThat(branches.at(own.merchant(), "Vivo", city, place).document()).isEqualTo(register.cnpj("Vivo"));
    }

    private static OwnShops ownShops(String chain) {
        return REFERENCE.merchants().ownShops().stream()
                .filter(own -> own.chain().equals(chain))
                .findFirst()
                .orElseThrow();
    }

    private int lastOrder(String chain) {
        OwnShops own = ownShops(chain);
        int last = 0;
        for (Municipality city : REFERENCE.municipalities()) {
            for (double u = 0; own.isAt(city) && u < 1; u += 0.05) {
                long place = shops.place(own.category(), city, false, u);
                Company company = branches.at(own.merchant(), chain, city, place);
                String branch =
                        Objects.requireNonNull(Cnpj.parse(company.document()).branch());
                last = Math.max(last, Integer.parseInt(branch));
            }
        }
        return last;
    }
}
