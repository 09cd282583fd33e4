/**
 * A load that the machines of an Apache Flink cluster share. Each takes parts of the customers, writes their rows into PostgreSQL and sends their
 * events to Kafka; what fails is done again, and is there once.
 */
@NullMarked
package dev.datagen.flink;

import org.jspecify.annotations.NullMarked;
