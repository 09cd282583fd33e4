package dev.datagen.sinks.kafka;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One callback for all records of a producer: it keeps nothing about any of them but the first failure, after which nothing more may leave. An
 * idempotent producer that has given up a batch would renumber the ones behind it and send them, and the partition had a hole. Thread safe.
 */
final class FirstFailure implements Callback {

    private final Runnable stop;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<@Nullable Failure> first = new AtomicReference<>();

    /** A record that did not arrive, and why. */
    record Failure(String topic, Exception cause) {}

    /** @param stop lets nothing more leave; called once, with the first failure */
    FirstFailure(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public void onCompletion(RecordMetadata metadata, @Nullable Exception exception) {
        if (exception == null) {
            delivered.increment();
        } else {
            fail(metadata.topic(), exception);
        }
    }

    void fail(String topic, Exception cause) {
        failed.increment();
        if (first.compareAndSet(null, new Failure(topic, cause))) {
            stop.run();
        }
    }

    /** The first one; null where there is none. */
    @Nullable
    Failure failure() {
        return first.get();
    }

    long delivered() {
        return delivered.sum();
    }

    long failed() {
        return failed.sum();
    }
}
