package dev.datagen.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Intensity;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

class WorldGroupTest {

    @Test
    void theLibraryHasTheDefaultsOfTheCommandLine() {
        WorldOptions commandLine = new WorldGroup().options(Clock.systemUTC());

        assertThat(Bank.of(commandLine.seed()).options()).isEqualTo(commandLine);
    }

    @Test
    void anotherCommandIsToldWhatIsNotAsUsual() {
        WorldOptions usual = new WorldGroup().options(Clock.systemUTC());
        WorldOptions other = WorldOptions.ofSeed(-7)
                .between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31))
                .withActivity(0.5)
                .withIntensity(Intensity.BR2025)
                .withDocuments(DocumentStyle.MASKED);

        assertThat(WorldGroup.arguments(usual)).isEmpty();
        assertThat(WorldGroup.arguments(other))
                .isEqualTo(" --seed -7 --from 2024-01-01 --activity 0.5 --profile br2025 --documents masked");
    }

    @Test
    void allItsOptionsSayWhichDataAreMeant() {
        assertThat(WorldGroup.namesAnd("--customers"))
                .contains("--customers")
                .containsAll(CommandSpec.forAnnotatedObject(new WorldGroup())
                        .optionsMap()
                        .keySet());
    }
}
