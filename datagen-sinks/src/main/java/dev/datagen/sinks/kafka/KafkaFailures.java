package dev.datagen.sinks.kafka;

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

/** What Kafka's exceptions mean to somebody who has to do something about them. */
final class KafkaFailures {

    private KafkaFailures() {}

    /** What happened, on one line, without a full stop. */
    static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }

    /** Why nothing answered: the admin client knows no more than that time ran out, unless it never started. */
    static String unreachableReason(Throwable cause) {
        if (cause instanceof KafkaException && cause.getCause() instanceof ConfigException config) {
            return reason(config);
        }
        return cause instanceof KafkaException && !(cause instanceof TimeoutException)
                ? reason(cause)
                : "no broker answered within 10 s";
    }

    /** What to do, after a space; nothing where nothing is known. */
    static String remedy(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            return " Check the security settings in --kafka-config.";
        } else if (cause instanceof InvalidReplicationFactorException) {
            return " Use a --replication-factor that is not larger than the number of brokers.";
        } else if (cause instanceof UnknownTopicOrPartitionException) {
            return " Make the topics with --create-topics.";
        } else if (cause instanceof RecordTooLargeException) {
            return " Raise max.request.size with --producer, and the topic's max.message.bytes.";
        } else if (cause instanceof InvalidTimestampException || cause instanceof InvalidRecordException) {
            return " If the events are more than an hour ahead of the broker's clock, raise the topic's"
                    + " message.timestamp.after.max.ms, or have it made anew with --recreate-topics.";
        } else if (cause instanceof KafkaStorageException) {
            return " Look at the brokers' disks, and finish the load with --resume.";
        } else if (cause instanceof TimeoutException) {
            return " Check that the brokers run ('./datagen up', 'docker compose ps') and that the topic exists"
                    + " (--create-topics), then finish the load with --resume.";
        } else {
            return "";
        }
    }
}
