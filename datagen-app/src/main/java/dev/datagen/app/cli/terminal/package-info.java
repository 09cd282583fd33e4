/**
 * The terminal: colours, lines that are drawn over, progress of long work, and what Ctrl+C and a closed pipe do.
 *
 * <p>Knows nothing of commands and options. Results go to standard output, everything else to standard error.
 */
@NullMarked
package dev.datagen.app.cli.terminal;

import org.jspecify.annotations.NullMarked;
