/**
 * Options that commands share, a group for each subject: the world, the servers, the pace and course of a stream.
 *
 * <p>Each group says what its options mean to the program, and refuses what cannot be meant with a {@link dev.datagen.app.cli.option.UsageException}
 * that names the option and what to do.
 */
@NullMarked
package dev.datagen.app.cli.option;

import org.jspecify.annotations.NullMarked;
