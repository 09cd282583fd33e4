package dev.datagen.sinks.kafka;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Ascii;
import dev.datagen.sinks.encode.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;

/**
 * CloudEvents 1.0 headers in Kafka's binary content mode (CloudEvents Kafka protocol binding, 3.2): attributes in headers,
 * the value untouched. May serve any number of threads.
 *
 * @param <T> the event they are of
 */
public final class CloudEvents<T> {

    private static final int INSTANT_CHARS = 24;

    private final EventType<T> event;
    private final Header specVersion = new Attribute("ce_specversion", utf8("1.0"));
    private final Header type;
    private final Header source;
    private final Header contentType;

    private CloudEvents(EventType<T> event, ValueFormat format) {
        this.event = event;
        this.type = new Attribute("ce_type", utf8(event.cloudEventType()));
        this.source = new Attribute("ce_source", utf8(event.cloudEventSource()));
        this.contentType = new Attribute("content-type", utf8(format.contentType()));
    }

    /** The headers of an event type whose values are written in this format. */
    public static <T> CloudEvents<T> of(EventType<T> event, ValueFormat format) {
        return new CloudEvents<>(event, format);
    }

    /** The headers of one event whose key has been encoded already. */
    List<Header> headers(T record, byte[] key) {
        return headers(Ascii.uuid(event.id().apply(record)), event.eventMillis().applyAsLong(record), key);
    }

    /** The headers of an event of which only the identifier, the instant and the record key are at hand. */
    public List<Header> headers(byte[] id, long eventMillis, byte[] key) {
        return List.of(
                specVersion,
                type,
                source,
                new Attribute("ce_id", id),
                new Attribute("ce_time", instant(eventMillis)),
                new Attribute("ce_subject", key),
                contentType);
    }

    /** Whether a record has these headers and no others, in this order. */
    public static boolean same(List<Header> expected, Header[] found) {
        if (expected.size() != found.length) {
            return false;
        }
        for (int i = 0; i < found.length; i++) {
            Header header = expected.get(i);
            if (!header.key().equals(found[i].key()) || !Arrays.equals(header.value(), found[i].value())) {
                return false;
            }
        }
        return true;
    }

    private static byte[] instant(long epochMillis) {
        Bytes out = new Bytes(INSTANT_CHARS);
        Ascii.putInstant(epochMillis, out);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared; Kafka's interface wants an array
    private record Attribute(String key, byte[] value) implements Header {}
}
