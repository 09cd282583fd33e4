package dev.datagen.flink;

import dev.datagen.app.load.shared.SharedEvent;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The record that an event is sent as: it is encoded already. */
final class AsRecord implements KafkaRecordSerializationSchema<SharedEvent> {

    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            SharedEvent event, KafkaSinkContext context, @Nullable Long timestamp) {
        return new ProducerRecord<>(
                event.topic(), event.partition(), event.millis(), event.key(), event.value(), event.headers());
    }
}
