package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of customers stays small, whatever they hold and have lived through. */
class MemoryTest {

    private static final int COHORTS = 10;
    private static final int CUSTOMERS = 2048;

    /** In larger heaps pointers take eight bytes. */
    private static final long SMALL_POINTERS = 32L << 30;

    private final World world = World.of(Recording.year2025(42));
    private final Worker worker = world.worker();

    /** Those 200 are the project's goal. */
    @Test
    void customerTakesAtMost200BytesAfterAYear() {
        assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(SMALL_POINTERS);
        // What the world makes once for all customers is made now.
        lived(0);
        long before = usedBytes();
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < COHORTS; i++) {
            cohorts.add(lived(i));
        }
        long bytes = usedBytes() - before;
        Reference.reachabilityFence(cohorts);
        assertThat((double) bytes / (COHORTS * CUSTOMERS)).isBetween(1.0, 200.0);
    }

    private Cohort lived(int number) {
        Cohort cohort = world.cohort((long) number * CUSTOMERS, CUSTOMERS);
        worker.liveThrough(cohort);
        return cohort;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
