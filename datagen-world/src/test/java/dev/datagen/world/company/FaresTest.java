package dev.datagen.world.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaresTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final int TRANSPORT = DATA.mccs().ofCode(4111).index();

    private final Fares fares = new Fares(Key.ofSeed(42), DATA);

    /** Published fares of June 2025: SPTrans 5.00, Rio 4.70, BHTrans 5.75, URBS 6.00, Grande Recife 4.30; trains and the underground are dearer. */
    @ParameterizedTest
    @CsvSource({
        "São Paulo, 500 520",
        "Rio de Janeiro, 470 790",
        "Belo Horizonte, 575",
        "Curitiba, 600",
        "Recife, 430",
        "Olinda, 430",
    })
    void allBusesOfACityAskItsFare(String city, String cents) {
        assertThat(asked(city, Brasilia.epochDay(2025, 6, 2))).hasToString(list(cents));
    }

    @Test
    void aFareIsThatOfItsDay() {
        assertThat(asked("Belo Horizonte", Brasilia.epochDay(2024, 12, 31))).containsExactly(525L);
        assertThat(asked("Belo Horizonte", Brasilia.epochDay(2025, 1, 1))).containsExactly(575L);
    }

    @Test
    void whereNoFareIsKnownAllBusesAskTheSame() {
        assertThat(asked("Ribeirão Preto", Brasilia.epochDay(2025, 6, 2)))
                .singleElement()
                .satisfies(cents -> assertThat(cents).isBetween(420L, 570L));
    }

    private Set<Long> asked(String name, int day) {
        Municipality city = DATA.municipalities().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Set<Long> asked = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            int merchant = DATA.merchants().pick(TRANSPORT, city, false, day, (i + 0.5) / 400);
            asked.add(fares.cents(merchant, city, false, day));
        }
        return asked;
    }

    private static String list(String cents) {
        return "[" + cents.replace(" ", ", ") + "]";
    }
}
