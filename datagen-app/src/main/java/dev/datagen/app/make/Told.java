package dev.datagen.app.make;

import dev.datagen.sinks.encode.Digest;
import java.util.List;

/**
 * What a cohort has told of a span, by time, in a file.
 *
 * @param cohort which one
 * @param digests by type and partition; none where nobody needs them
 */
public record Told(int cohort, TemporaryFile.Place place, List<List<Digest>> digests) {}
