package dev.datagen.sinks.postgres;

import java.time.Instant;

/**
 * What a server says of itself and of the user who asks.
 *
 * @param version like {@code 16.4}
 * @param mayCreateTables in the schema where the tables would be made
 * @param now by its clock
 */
public record ServerFacts(String version, boolean mayCreateTables, Instant now) {}
