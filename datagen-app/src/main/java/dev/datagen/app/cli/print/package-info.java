/**
 * What is said to people and programs: statements of customers, records explained, summaries and verdicts, as text or as lines of JSON.
 *
 * <p>Makes nothing itself: commands hand over what they found.
 */
@NullMarked
package dev.datagen.app.cli.print;

import org.jspecify.annotations.NullMarked;
