/**
 * Encoders: a record and its description come in, bytes go out (Avro, JSON, PostgreSQL's binary COPY), and digests of those
 * bytes. No I/O, no allocation per record, and nothing of one record is kept for the next.
 */
@NullMarked
package dev.datagen.sinks.encode;

import org.jspecify.annotations.NullMarked;
