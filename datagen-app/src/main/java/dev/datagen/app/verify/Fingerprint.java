package dev.datagen.app.verify;

import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Digest;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Tells records from one another by all that a broker keeps of them but their offsets. For one thread. */
final class Fingerprint {

    private static final int NOTHING = -1;
    private static final int MOST_EXPECTED_BYTES = 2_048;

    private final Bytes bytes = new Bytes(MOST_EXPECTED_BYTES);
    private final Digest digest = new Digest();

    /** 64 bits that another record has by chance only. */
    long of(int partition, long millis, byte @Nullable [] key, Iterable<Header> headers, byte @Nullable [] value) {
        bytes.clear();
        bytes.putInt(partition);
        bytes.putLong(millis);
        put(key);
        for (Header header : headers) {
            bytes.putUtf8(header.key());
            put(header.value());
        }
        put(value);
        return digest.add(bytes.array(), 0, bytes.length());
    }

    /** Where one ends and the next begins is part of it. */
    private void put(byte @Nullable [] part) {
        if (part == null) {
            bytes.putInt(NOTHING);
        } else {
            bytes.putInt(part.length);
            bytes.putBytes(part);
        }
    }
}
