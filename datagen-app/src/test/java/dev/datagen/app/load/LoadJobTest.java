package dev.datagen.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.Silence;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadJobTest {

    /** Nobody listens at port 1. */
    private static final ProducerConfig NOWHERE =
            ProducerConfig.builder().bootstrapServers("localhost:1").build();

    @Test
    @Timeout(110) // it would look for brokers for two minutes, without a pause
    void whoIsInterruptedWaitsForNoBroker() {
        LoadPlan plan = new LoadPlan(
                WorldOptions.ofSeed(3),
                1,
                EventOrder.TIME,
                1,
                Optional.empty(),
                Optional.of(new LoadPlan.KafkaTarget(
                        NOWHERE,
                        ValueFormat.JSON,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.EXPECT,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        Headers.NONE)));
        LoadJob job = new LoadJob(plan, new Silence(), Clock.systemUTC());
        Thread.currentThread().interrupt();

        assertThatThrownBy(job::awaitKafka).isInstanceOf(SinkException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
