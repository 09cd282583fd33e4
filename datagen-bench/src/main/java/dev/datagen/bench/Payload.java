package dev.datagen.bench;

import java.nio.file.Path;

/**
 * What a topic held after a load.
 *
 * @param records in all partitions
 * @param meanBytes of key and value
 * @param file a sample of them, one a line: key and value with what a line can't hold replaced, byte by byte
 */
record Payload(String topic, long records, double meanBytes, Path file) {}
