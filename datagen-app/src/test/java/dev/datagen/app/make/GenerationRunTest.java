package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GenerationRunTest {

    private final World world = World.of(new WorldOptions(
            42, Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)), 1, DocumentStyle.VALID));

    @Test
    void twoThreadsMakeAsMuchAsOne() {
        GenerationRun.Cost one = new GenerationRun(world, 3000, 1).run();
        GenerationRun.Cost two = new GenerationRun(world, 3000, 2).run();

        assertThat(two.rows()).isEqualTo(one.rows()).isGreaterThan(3000);
        assertThat(two.events()).isEqualTo(one.events()).isGreaterThan(3000);
        assertThat(two.customers()).isEqualTo(3000);
    }

    @Test
    void makingTakesTimeOfTheProcessor() {
        GenerationRun.Cost cost = new GenerationRun(world, 500, 1).run();

        assertThat(cost.makingNanos()).isPositive();
        assertThat(cost.cpuNanos()).isEqualTo(cost.makingNanos() + cost.orderingNanos());
    }

    @Test
    void nothingIsNotARun() {
        assertThatThrownBy(() -> new GenerationRun(world, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customers is 0, but must be at least 1");
        assertThatThrownBy(() -> new GenerationRun(world, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is 0, but must be at least 1");
    }
}
