package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.sinks.pace.SystemTicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AheadTest {

    @Test
    @Timeout(600) // who waits for events that nobody makes waits for ever
    void anErrorOfTheThreadThatMakesEventsReachesTheOneThatSendsThem() {
        Error full = new OutOfMemoryError("made up");
        try (Ahead ahead = new Ahead(new BrokenFlow(full), new SystemTicker())) {
            assertThatThrownBy(() -> ahead.next(0, 0)).isSameAs(full);
        }
    }

    @Test
    @Timeout(600)
    void anExceptionReachesItAsItWas() {
        IllegalStateException wrong = new IllegalStateException("made up");
        try (Ahead ahead = new Ahead(new BrokenFlow(wrong), new SystemTicker())) {
            assertThatThrownBy(() -> ahead.next(0, 0)).isSameAs(wrong);
        }
    }
}
