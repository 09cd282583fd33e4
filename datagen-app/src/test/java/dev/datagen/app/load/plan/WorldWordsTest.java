package dev.datagen.app.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Intensity;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldWordsTest {

    private static final WorldOptions WORLD = WorldOptions.ofSeed(-7)
            .between(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 8, 2))
            .withActivity(2.5)
            .withIntensity(Intensity.BR2025)
            .withDocuments(DocumentStyle.MASKED);

    @Test
    void whatIsWrittenDownIsReadAgain() {
        assertThat(WorldWords.world(-7, WorldWords.of(WORLD))).isEqualTo(WORLD);
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> words = WorldWords.of(WORLD);
        words.remove(WorldWords.TO);
        assertThatThrownBy(() -> WorldWords.world(-7, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of what the data depends on, 'to' has not been written down");
    }
}
