package dev.datagen.app.load;

import dev.datagen.sinks.kafka.CloudEvents;
import java.util.List;
import org.apache.kafka.common.header.Header;

/** The headers of the records of batches: those of CloudEvents, or none. */
final class EventHeaders {

    private final boolean cloudEvents;
    private final List<? extends CloudEvents<?>> ofTypes;

    EventHeaders(EventEncoding encoding) {
        this.cloudEvents = encoding.keepsIds();
        this.ofTypes = EventEncoding.TYPES.stream()
                .map(type -> CloudEvents.of(type, encoding.format()))
                .toList();
    }

    List<Header> of(EventBatch batch, int event, byte[] key) {
        return cloudEvents
                ? ofTypes.get(batch.type(event)).headers(batch.id(event), batch.millis(event), key)
                : List.of();
    }
}
