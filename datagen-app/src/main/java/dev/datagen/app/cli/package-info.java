/**
 * The command line: options in, a plan out, and what a user is told about it.
 *
 * <p>One class per command. Results go to standard output, everything else to standard error; a failure is one line and an exit code.
 */
@NullMarked
package dev.datagen.app.cli;

import org.jspecify.annotations.NullMarked;
