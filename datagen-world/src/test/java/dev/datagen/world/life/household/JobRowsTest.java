package dev.datagen.world.life.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Job;
import dev.datagen.world.Recording;
import dev.datagen.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JobRowsTest {

    /** Some jobs end on the first days of the month in which their wage is adjusted. */
    @Test
    void aJobHasEndedOnlyWhenItsLastWageIsKnown() {
        World world = World.of(Recording.options(42, "2024-01-01", "2025-12-31"));
        Recording rows = Recording.of(world, 0, 20_000, List.of());
        Map<UUID, Long> endKnown = rows.jobs.stream()
                .filter(job -> job.leavingReason() != null)
                .collect(Collectors.toMap(Job::jobId, Job::updatedAtMillis));

        assertThat(rows.wages)
                .filteredOn(wage -> endKnown.containsKey(wage.jobId()))
                .hasSizeGreaterThan(1000)
                .allMatch(wage -> wage.createdAtMillis() <= endKnown.getOrDefault(wage.jobId(), Long.MIN_VALUE));
    }
}
