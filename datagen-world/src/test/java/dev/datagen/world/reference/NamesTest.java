package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.Gender;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final int DRAWS = 100_000;
    private static final Names NAMES = ReferenceData.load().names();

    /** Shares of evenly spread quantiles: exact but for rounding at the edges. */
    private static Map<String, Double> shares(Gender sex, int birthYear) {
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            int name = NAMES.firstNameIndex(sex, birthYear, (i + 0.5) / DRAWS);
            shares.merge(NAMES.firstName(name), 1.0 / DRAWS, Double::sum);
        }
        return shares;
    }

    /** IBGE, Nomes no Brasil: the commonest name of each decade. */
    @ParameterizedTest
    @CsvSource({
        "FEMALE, 1925, Maria",
        "FEMALE, 1955, Maria",
        "FEMALE, 1995, Maria",
        "MALE,   1935, José",
        "MALE,   1965, José",
        "MALE,   1975, José",
        "MALE,   1995, Lucas",
        "MALE,   2005, João",
    })
    void prefersTheNamesOfTheDecade(Gender sex, int birthYear, String commonest) {
        Map<String, Double> shares = shares(sex, birthYear);
        assertThat(shares.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .isEqualTo(commonest);
    }

    /** IBGE, Nomes no Brasil, of all women and men of a decade (Censo 2010): 2,476 of 9,459 thousand women, 1,242 of 11,835 thousand men. */
    @Test
    void givesTheCommonestNamesTheirSharesOfAllPeople() {
        assertThat(shares(Gender.FEMALE, 1955).get("Maria")).isCloseTo(0.2609, within(0.002));
        assertThat(shares(Gender.MALE, 1965).get("José")).isCloseTo(0.1046, within(0.002));
        assertThat(shares(Gender.MALE, 2005).get("João")).isCloseTo(0.0533, within(0.002));
    }

    @Test
    void letsNamesComeAndGo() {
        assertThat(shares(Gender.MALE, 2005).get("Enzo"))
                .isGreaterThan(100 * shares(Gender.MALE, 1965).getOrDefault("Enzo", 0.0));
        assertThat(shares(Gender.FEMALE, 1945).get("Neuza"))
                .isGreaterThan(20 * shares(Gender.FEMALE, 1995).getOrDefault("Neuza", 0.0));
    }

    @Test
    void drawsAmbiguousNamesForBothSexesAndSlipsForOne() {
        assertThat(shares(Gender.MALE, 1965)).containsKeys("Valdeci", "Lucimar").doesNotContainKey("Maria");
        assertThat(shares(Gender.FEMALE, 1965))
                .containsKeys("Valdeci", "Lucimar")
                .doesNotContainKey("José");
    }

    @Test
    void extendsTheFirstAndTheLastDecade() {
        assertThat(NAMES.firstNameIndex(Gender.MALE, 1900, 0.5))
                .isEqualTo(NAMES.firstNameIndex(Gender.MALE, 1929, 0.5));
        assertThat(NAMES.firstNameIndex(Gender.FEMALE, 2024, 0.3))
                .isEqualTo(NAMES.firstNameIndex(Gender.FEMALE, 2000, 0.3));
    }

    @Test
    void givesSomeASecondFirstNameByAge() {
        int ana = firstName("Ana");
        assertThat(givenNames(ana, 1965))
                .contains("Ana", "Ana Maria", "Ana Lúcia")
                .doesNotContain("Ana Clara");
        assertThat(givenNames(ana, 1995)).contains("Ana", "Ana Paula", "Ana Clara");
        assertThat(givenNames(firstName("Denise"), 1965)).containsExactly("Denise");
    }

    private static Set<String> givenNames(int firstName, int birthYear) {
        return IntStream.range(0, 100)
                .mapToObj(i -> NAMES.givenName(firstName, birthYear, (i + 0.5) / 100))
                .collect(Collectors.toSet());
    }

    private static int firstName(String name) {
        return IntStream.iterate(0, i -> i + 1)
                .filter(i -> NAMES.firstName(i).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** IBGE, Censo 2022: 34.0 million Silva to 21.4 million Santos. */
    @Test
    void drawsSurnamesByBearers() {
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            shares.merge(NAMES.surname((i + 0.5) / DRAWS), 1.0 / DRAWS, Double::sum);
        }
        double silva = shares.getOrDefault("Silva", 0.0);
        assertThat(silva / shares.getOrDefault("Santos", 1.0)).isCloseTo(34_030_104.0 / 21_367_475, within(0.001));
        assertThat(shares).hasSize(NAMES.surnameCount()).hasSize(310);
        assertThat(shares.values()).allMatch(share -> share <= silva);
    }

    /** IBGE, Censo 2022: of 203.1 million people, so many millions bear it, wherever it stands; the last surname is independent of the one before. */
    @ParameterizedTest
    @CsvSource({"Silva, 34.03", "Santos, 21.37"})
    void asManyBearTheCommonestSurnamesAsWereCounted(String name, double millions) {
        int surname = surname(name);
        double before = 0;
        double last = 0;
        for (int i = 0; i < DRAWS; i++) {
            double u = (i + 0.5) / DRAWS;
            last += NAMES.surnameIndex(u) == surname ? 1.0 / DRAWS : 0;
            double whether = u * 1009 % 1;
            before += NAMES.middleIndex(whether, u) == surname ? 1.0 / DRAWS : 0;
        }
        assertThat(last + before * (1 - last)).isCloseTo(millions / 203.08, within(0.002));
    }

    /** The index of a surname that is among the commonest. */
    private static int surname(String name) {
        for (int i = 0; i < NAMES.surnameCount(); i++) {
            if (NAMES.surname(i).equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Silva, da Silva",
        "Santos, dos Santos",
        "Nascimento, do Nascimento",
        "Oliveira, de Oliveira",
        "Chagas, das Chagas",
        "Pereira, Pereira",
        "Gomes, Gomes"
    })
    void putsTheParticleOfASurnameBeforeIt(String surname, String withParticle) {
        String first = NAMES.firstName(0);
        assertThat(NAMES.whole(first, -1, surname(surname), 0)).isEqualTo(first + ' ' + withParticle);
        assertThat(NAMES.whole(first, -1, surname(surname), 0.99)).isEqualTo(first + ' ' + surname);
    }

    @Test
    void putsAParticleBeforeOneSurnameAtMost() {
        String first = NAMES.firstName(0);
        int silva = surname("Silva");
        int santos = surname("Santos");
        assertThat(NAMES.whole(first, silva, santos, 0.59)).isEqualTo(first + " Silva dos Santos");
        assertThat(NAMES.whole(first, silva, santos, 0.79)).isEqualTo(first + " Silva Santos");
        assertThat(NAMES.whole(first, silva, santos, 0.81)).isEqualTo(first + " da Silva Santos");
        assertThat(NAMES.whole(first, silva, silva, 0.99)).isEqualTo(first + " Silva");
    }

    @Test
    void foldsNamesForMailAddresses() {
        assertThat(AsciiFolding.word("Conceição")).isEqualTo("conceicao");
        assertThat(AsciiFolding.word("D'Ávila Neto")).isEqualTo("davilaneto");
        for (int i = 0; i < DRAWS; i++) {
            int name = NAMES.firstNameIndex(i % 2 == 0 ? Gender.FEMALE : Gender.MALE, (i + 0.5) / DRAWS);
            assertThat(NAMES.firstNameAscii(name))
                    .matches("[a-z]+")
                    .hasSize(NAMES.firstName(name).length());
        }
        for (int i = 0; i < NAMES.surnameCount(); i++) {
            assertThat(NAMES.surnameAscii(i))
                    .matches("[a-z]+")
                    .hasSize(NAMES.surname(i).length());
        }
    }
}
