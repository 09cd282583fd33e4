package dev.datagen.app.load;

import dev.datagen.app.make.EventBatch;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventHeaders;
import dev.datagen.app.make.EventWriter;
import dev.datagen.sinks.kafka.KafkaSink;

/** Sends the events of batches to their topics. */
final class KafkaEvents implements EventWriter.EventTarget {

    private final KafkaSink kafka;
    private final EventHeaders headers;

    KafkaEvents(KafkaSink kafka, EventEncoding encoding) {
        this.kafka = kafka;
        this.headers = new EventHeaders(encoding);
    }

    @Override
    public void send(EventBatch batch, int event) {
        byte[] key = batch.key(event);
        kafka.send(
                EventEncoding.TYPES.get(batch.type(event)).collection(),
                batch.partition(event),
                key,
                batch.value(event),
                batch.millis(event),
                headers.of(batch, event, key));
    }
}
