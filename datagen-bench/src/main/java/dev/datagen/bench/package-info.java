/**
 * How fast, in comparison: the rows of {@code docs/benchmarks.md}, each a ratio of two things measured in turns in one run.
 *
 * <p>In: a built data-gen and servers of its own. Out: a table.
 */
@NullMarked
package dev.datagen.bench;

import org.jspecify.annotations.NullMarked;
