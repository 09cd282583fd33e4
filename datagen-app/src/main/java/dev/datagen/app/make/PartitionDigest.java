package dev.datagen.app.make;

import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.encode.SequenceDigest;

/**
 * What one partition gets: which records, and in which order.
 *
 * @param records all of them, counted
 * @param sequence each at its place, with its timestamp
 */
public record PartitionDigest(Digest records, SequenceDigest sequence) {

    /** Of a partition that gets nothing. */
    public PartitionDigest() {
        this(new Digest(), new SequenceDigest());
    }
}
