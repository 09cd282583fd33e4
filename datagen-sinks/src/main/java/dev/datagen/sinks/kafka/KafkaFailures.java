package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What Kafka's exceptions mean to somebody who has to do something about them. */
final class KafkaFailures {

    /** As Kafka's clients begin what they say of hosts that have no address. */
    private static final String NO_ADDRESS = "No resolvable bootstrap urls";

    private KafkaFailures() {}

    /** What happened, on one line, without a full stop. */
    static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }

    /** Why nothing answered: the admin client knows no more than that time ran out, unless it never started. */
    static String unreachableReason(Throwable cause, int waitedSeconds) {
        if (cause instanceof KafkaException && cause.getCause() instanceof ConfigException config) {
            return reason(config).startsWith(NO_ADDRESS) ? "there is no such host" : reason(config);
        }
        return isSilence(cause) ? "no broker answered within " + waitedSeconds + " s" : reason(cause);
    }

    /** Whether nothing was said until time ran out. */
    static boolean isSilence(Throwable cause) {
        return !(cause instanceof KafkaException) || cause instanceof TimeoutException;
    }

    /**
     * Of something that was asked of brokers.
     *
     * @param place whose they are and what was being done, without punctuation
     */
    static SinkException failure(String place, Throwable cause) {
        return new SinkException(place + ": " + reason(cause) + ".", remedy(cause), cause);
    }

    private static @Nullable Remedy remedy(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return Remedy.KAFKA_SECURITY;
        } else if (cause instanceof AuthorizationException) {
            return Remedy.KAFKA_RIGHTS;
        } else if (cause instanceof InvalidReplicationFactorException) {
            return Remedy.KAFKA_REPLICATION;
        } else if (cause instanceof UnknownTopicOrPartitionException) {
            return Remedy.KAFKA_TOPIC;
        } else if (cause instanceof RecordTooLargeException) {
            return Remedy.KAFKA_RECORD_SIZE;
        } else if (cause instanceof InvalidTimestampException || cause instanceof InvalidRecordException) {
            return Remedy.KAFKA_TIMESTAMP;
        } else if (cause instanceof KafkaStorageException) {
            return Remedy.KAFKA_DISK;
        } else if (cause instanceof TimeoutException) {
            return Remedy.KAFKA_TIMEOUT;
        }
        return null;
    }
}
