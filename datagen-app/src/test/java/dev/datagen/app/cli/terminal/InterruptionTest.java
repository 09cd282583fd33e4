package dev.datagen.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterruptionTest {

    private final List<String> said = new ArrayList<>();
    private final Interruption interruption = Interruption.speaking(said::add);

    /** The signal comes just before the work asks whether there was one. */
    @Test
    void saysOnceThatNothingWasWritten() {
        interruption.writesNothingYet();

        interruption.onShutdown();

        assertThat(said).containsExactly("Interrupted before anything was written.");
        assertThatThrownBy(() -> interruption.whileWaiting(() -> "servers"))
                .isInstanceOf(InterruptedRunException.class)
                .hasMessage(null);
    }

    /** The process takes a moment to be gone. */
    @Test
    void beginsNothingOnceItHasSaidThatNothingWasWritten() {
        interruption.writesNothingYet();

        interruption.onShutdown();

        assertThatThrownBy(() -> interruption.describe(() -> "Rows are there."))
                .isInstanceOf(InterruptedRunException.class)
                .hasMessage(null);
    }
}
