package dev.datagen.sinks.kafka;

/**
 * How long it took from when records were due until a broker had acknowledged them, in milliseconds; all 0 where none was.
 *
 * @param p50Millis half of them took no longer
 * @param p99Millis 99 of 100 took no longer
 * @param p999Millis 999 of 1000 took no longer
 * @param maxMillis the longest
 */
public record Latency(double p50Millis, double p95Millis, double p99Millis, double p999Millis, double maxMillis) {}
