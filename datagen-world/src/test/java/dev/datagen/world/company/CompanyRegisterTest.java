package dev.datagen.world.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyRegisterTest {

    private static final int ROOTS = 100_000_000;
    private static final ReferenceData REFERENCE = ReferenceData.load();
    private static final Key KEY = Key.ofSeed(42);

    private final CompanyRegister register = new CompanyRegister(KEY, REFERENCE);

    @Test
    void noTwoBusinessesShareARootAndNoneHasThatOfARealCompany() {
        BitSet roots = real();
        int real = roots.cardinality();
        int places = 0;

        for (CompanyRegister.Kind kind : CompanyRegister.Kind.values()) {
            int step = Math.max(1, kind.most() >> 19);
            for (int number = 0; number < kind.most(); number += step) {
                roots.set(root(register.cnpj(kind, number)));
                places++;
            }
        }

        assertThat(real).isGreaterThan(100);
        assertThat(places).isGreaterThan(1_000_000);
        assertThat(roots.cardinality()).isEqualTo(real + places);
    }

    private static BitSet real() {
        BitSet roots = new BitSet(ROOTS);
        Stream.of(
                        REFERENCE.employers().all().stream().map(Employer::cnpj),
                        REFERENCE.billers().all().stream().flatMap(biller -> Stream.ofNullable(biller.cnpj())),
                        Stream.of(Cnpj.parse("09.346.601/0001-25")))
                .flatMap(cnpjs -> cnpjs)
                .forEach(cnpj -> roots.set(Integer.parseInt(cnpj.root())));
        REFERENCE.banks().all().forEach(bank -> roots.set(bank.ispb()));
        return roots;
    }

    private static int root(String cnpj) {
        Cnpj parsed = Cnpj.parse(cnpj);
        assertThat(parsed.branch()).isEqualTo("0001");
        return Integer.parseInt(parsed.root());
    }

    @Test
    void shopsAndSchoolsOfAllCitiesHaveNumbers() {
        Shops shops = new Shops(KEY, REFERENCE);
        int cities = REFERENCE.municipalities().size();
        int categories = REFERENCE.mccs().all().size();
        double last = Math.nextDown(1.0);
        long most = 0;
        for (int category = 0; category < categories; category++) {
            for (var city : REFERENCE.municipalities()) {
                long place = shops.place(category, city, false, last);
                assertThat(place >> 9).isEqualTo(shops.place(category, city, false, 0) >> 9);
                most = Math.max(most, Math.max(place, shops.place(category, city, true, last)));
            }
        }

        assertThat(most).isLessThan(CompanyRegister.Kind.SHOP.most());
        assertThat(cities * shops.localPlaces()).isLessThanOrEqualTo(CompanyRegister.Kind.CLIENT.most());
        assertThat(cities * REFERENCE.names().surnameCount())
                .isLessThanOrEqualTo(CompanyRegister.Kind.CONDOMINIUM.most());
        assertThat(cities).isLessThanOrEqualTo(CompanyRegister.Kind.MUNICIPALITY.most());
    }

    @Test
    void rootsWithLettersHaveOneAtLeastAndOneOwner() {
        Set<String> roots = new HashSet<>();
        for (int number = 0; number < 100_000; number++) {
            Cnpj cnpj = Cnpj.parse(register.letteredCnpj(number));
            assertThat(cnpj.isAlphanumeric()).isTrue();
            assertThat(cnpj.branch()).isEqualTo("0001");
            roots.add(cnpj.root());
        }

        assertThat(roots).hasSize(100_000).allMatch(root -> root.chars().anyMatch(c -> c >= 'A'));
    }

    /** CNPJs with letters are given out since 31 July 2026, to who opens a business then. */
    @Test
    void someShopsChangeHandsSinceThereAreLetters() {
        Shops shops = new Shops(KEY, REFERENCE);
        Municipality city = REFERENCE.municipality(0);
        int bakery = REFERENCE.mccs().ofCode(5462).index();
        int first = (int) LocalDate.of(2026, 7, 31).toEpochDay();
        int places = 60;
        int lettered = 0;
        for (int i = 0; i < places; i++) {
            long place = shops.place(bakery, city, false, StrictMath.sqrt((i + 0.5) / places));
            assertThat(shops.keeper(bakery, place, first)).isEqualTo(place);
            long before = place;
            for (int day = first; day <= first + 1600; day += 100) {
                long keeper = shops.keeper(bakery, place, day);
                assertThat(keeper).isIn(before, place + (1L << 25));
                before = keeper;
            }
            lettered += Shops.isLettered(before) ? 1 : 0;
        }

        assertThat(lettered).isBetween(5, 35);
    }

    @Test
    void aKnownCompanyHasTheCnpjOfTheRegister() {
        assertThat(register.cnpj("Petrobras")).isEqualTo("33000167000101");
    }

    @Test
    void aCompanyHasOneCnpjAndNameUnderAllItsTradeNames() {
        assertThat(register.headOffice("Droga Raia")).isEqualTo(new Company("RD Saúde", "61585865000151", true));
        assertThat(register.headOffice("Mercado Extra")).isEqualTo(new Company("GPA", "47508411000156", true));
        assertThat(REFERENCE.tradeNames().keySet())
                .isSubsetOf(Stream.concat(
                                REFERENCE.merchants().chains().stream(),
                                REFERENCE.billers().all().stream().map(Biller::name))
                        .toList());
    }

    @Test
    void aNumberOutsideItsKindAndANameOfNobodyAreRefused() {
        assertThatThrownBy(() -> register.cnpj(CompanyRegister.Kind.STATE, 32))
                .hasMessage("STATE has no number 32, but 0 to 31");
        assertThatThrownBy(() -> register.cnpj("Ninguém")).hasMessage("no company is known as 'Ninguém'");
    }
}
