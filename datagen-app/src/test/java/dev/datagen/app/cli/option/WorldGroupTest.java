package dev.datagen.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class WorldGroupTest {

    @Test
    void theLibraryHasTheDefaultsOfTheCommandLine() {
        WorldOptions commandLine = new WorldGroup().options(Clock.systemUTC());

        assertThat(Bank.of(commandLine.seed()).options()).isEqualTo(commandLine);
    }
}
