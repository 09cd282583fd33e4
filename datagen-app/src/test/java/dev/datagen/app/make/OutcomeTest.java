package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutcomeTest {

    /** The one that is waited for first would go on for ever, and ends with a failure of its own. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void afterAFailureTheOthersHaveEndedToo() {
        CompletableFuture<String> woken = new CompletableFuture<>();
        CompletableFuture<?> endless = Outcome.inBackground("test-endless", () -> {
            throw new IllegalStateException(woken.join());
        });
        CompletableFuture<?> broken = Outcome.inBackground("test-broken", () -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(() -> Outcome.ofAll(List.of(endless, broken), () -> woken.complete("woken")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThat(endless).isCompletedExceptionally();
    }
}
