package dev.datagen.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.stream.PaceOptions;
import dev.datagen.sinks.pace.Shape;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceGroupTest {

    private static final PaceOptions SPIKES = new PaceOptions(20, Shape.SPIKE, Duration.ofMinutes(5), 0);
    private static final PaceOptions UNLIMITED =
            new PaceOptions(Double.POSITIVE_INFINITY, Shape.CONSTANT, Duration.ofMinutes(1), 0);

    private final PaceGroup group = new PaceGroup();

    @Test
    void whatGoesOnKeepsItsPace() {
        group.take(SPIKES);

        assertThat(group.pace(Clock.systemUTC())).isEqualTo(SPIKES);
    }

    @Test
    void eachPartOfAPaceMayBeAnother() {
        group.take(SPIKES);
        group.rate = "30";
        assertThat(group.pace(Clock.systemUTC())).isEqualTo(new PaceOptions(30, Shape.SPIKE, Duration.ofMinutes(5), 0));

        group.rate = null;
        group.shape = Shape.SINE;
        assertThat(group.pace(Clock.systemUTC())).isEqualTo(new PaceOptions(20, Shape.SINE, Shape.SINE.period(), 0));
    }

    /** No shape has a rate without limit. */
    @Test
    void whatIsAskedForCountsMoreThanWhatDoesNotGoWithIt() {
        group.take(SPIKES);
        group.rate = "unlimited";
        assertThat(group.pace(Clock.systemUTC()).shape()).isEqualTo(Shape.CONSTANT);

        group.take(UNLIMITED);
        group.rate = null;
        group.shape = Shape.SINE;
        assertThat(group.pace(Clock.systemUTC()).rate()).isEqualTo(1000);
    }
}
