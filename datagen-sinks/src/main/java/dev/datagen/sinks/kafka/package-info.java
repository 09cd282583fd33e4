/** Events into Kafka: producer configuration, topics, Schema Registry, framed values, CloudEvents headers, delivery. */
@NullMarked
package dev.datagen.sinks.kafka;

import org.jspecify.annotations.NullMarked;
