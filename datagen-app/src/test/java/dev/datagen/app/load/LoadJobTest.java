package dev.datagen.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadJobTest {

    /** Nobody listens at port 1. */
    private static final ProducerConfig NOWHERE =
            ProducerConfig.builder().bootstrapServers("localhost:1").build();

    /** Some cohorts are held at once, whole. */
    @ParameterizedTest
    @CsvSource({"1, 128", "4, 64", "20, 8", "100, 2"})
    void inEntityOrderFewerCustomersAreMadeTogetherWhereTheirHistoryIsLong(double activity, int most) {
        World world = World.of(WorldOptions.ofSeed(42).withActivity(activity));

        int size = LoadJob.cohortSize(LoadPlan.Order.ENTITY, 10_000, world);

        assertThat(size).isBetween(1, most);
        assertThat(size == 1 || world.expectedEvents(size) <= 20_000).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 25", "100, 25", "101, 26", "3000, 750", "8192, 2048", "1000000, 2048"})
    void inTimeOrderASmallLoadIsCutForSeveralThreads(long customers, int together) {
        World world = World.of(WorldOptions.ofSeed(42));

        assertThat(LoadJob.cohortSize(LoadPlan.Order.TIME, customers, world)).isEqualTo(together);
    }

    @Test
    @Timeout(60) // it would look for brokers for two minutes, without a pause
    void whoIsInterruptedWaitsForNoBroker() {
        LoadPlan plan = new LoadPlan(
                WorldOptions.ofSeed(3),
                1,
                LoadPlan.Order.TIME,
                1,
                Optional.empty(),
                Optional.of(new LoadPlan.KafkaTarget(
                        NOWHERE,
                        ValueFormat.JSON,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.EXPECT,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        LoadPlan.Headers.NONE)));
        LoadJob job = new LoadJob(plan, new Silence(), Clock.systemUTC());
        Thread.currentThread().interrupt();

        assertThatThrownBy(job::awaitKafka).isInstanceOf(SinkException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
