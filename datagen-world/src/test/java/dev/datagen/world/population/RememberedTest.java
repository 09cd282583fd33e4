package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Period;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How much is reckoned twice. */
class RememberedTest {

    private static final int CUSTOMERS = 1000;
    private static final Period PERIOD = Period.DEFAULT;
    private static final Profile[] PROFILES = new Population(
                    Key.ofSeed(11).derive("population"), PERIOD, ReferenceData.load(), profile -> false)
            .profiles(0, CUSTOMERS);

    private final List<Long> reckoned = new ArrayList<>();
    private final Remembered<Long> remembered = new Remembered<>(profile -> {
        reckoned.add(profile.ordinal());
        return profile.ordinal();
    });

    private void askAboutAllTwice() {
        for (int round = 0; round < 2; round++) {
            for (Profile profile : PROFILES) {
                assertThat(remembered.of(profile)).isEqualTo(profile.ordinal());
            }
        }
    }

    @Test
    void whoIsAskedAboutFromSeveralSidesIsReckonedOnce() {
        for (Profile profile : PROFILES) {
            remembered.of(profile);
            remembered.of(profile);
        }

        assertThat(reckoned).hasSize(CUSTOMERS);
    }

    @Test
    void afterManyOthersWhatIsKnownOfSomebodyIsForgotten() {
        askAboutAllTwice();

        assertThat(reckoned).hasSize(2 * CUSTOMERS);
    }

    @Test
    void whereThereIsRoomForAllNobodyIsForgotten() {
        remembered.widen(CUSTOMERS);

        askAboutAllTwice();

        assertThat(reckoned)
                .containsExactlyElementsOf(
                        LongStream.range(0, CUSTOMERS).boxed().toList());
    }
}
