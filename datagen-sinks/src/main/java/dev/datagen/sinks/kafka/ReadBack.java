package dev.datagen.sinks.kafka;

/**
 * What has become of records that no broker had confirmed when one went away or did not answer in time.
 *
 * @param found so many were in the topics, and have not been sent again
 * @param sentAgain so many were not there, and have been sent again
 */
public record ReadBack(long found, long sentAgain) {}
