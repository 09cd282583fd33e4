package dev.datagen.app.load;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.KafkaSink;
import java.util.List;

/** Sends the events of batches to their topics. */
final class KafkaTarget implements EventWriter.EventTarget {

    private final KafkaSink kafka;
    private final boolean cloudEvents;
    private final List<String> topics;
    private final List<? extends CloudEvents<?>> headers;

    KafkaTarget(KafkaSink kafka, EventEncoding encoding) {
        this.kafka = kafka;
        this.cloudEvents = encoding.keepsIds();
        this.topics = EventEncoding.TYPES.stream().map(EventType::collection).toList();
        this.headers = EventEncoding.TYPES.stream()
                .map(type -> CloudEvents.of(type, encoding.format()))
                .toList();
    }

    @Override
    public void send(EventBatch batch, int event) {
        int type = batch.type(event);
        byte[] key = batch.key(event);
        long millis = batch.millis(event);
        if (cloudEvents) {
            kafka.send(
                    topics.get(type),
                    key,
                    batch.value(event),
                    millis,
                    headers.get(type).headers(batch.id(event), millis, key));
        } else {
            kafka.send(topics.get(type), key, batch.value(event), millis);
        }
    }
}
