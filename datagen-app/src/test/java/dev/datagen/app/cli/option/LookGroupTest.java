package dev.datagen.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookGroupTest {

    @Test
    void whatTheEnvironmentSaysOfOtherBrokersIsNothingToEmbeddedOnes() {
        LookGroup look = new LookGroup();
        look.embedded = true;
        look.bootstrap = "localhost:9092";
        look.registry = "http://localhost:8081";

        assertThat(look.target(Map.of("DATAGEN_KAFKA_CONFIG", "there is no such file"), new KafkaGroup())
                        .producer()
                        .bootstrapServers())
                .isEqualTo("localhost:9092");
    }
}
