/**
 * The command line: options in, a plan out, and what a user is told about it.
 *
 * <p>One class per command, and what is common to all: exit codes, and how a failure becomes one line. What commands share stands in
 * {@link dev.datagen.app.cli.option}, what they say in {@link dev.datagen.app.cli.print}, and how it reaches people in
 * {@link dev.datagen.app.cli.terminal}; these know nothing of the commands.
 */
@NullMarked
package dev.datagen.app.cli;

import org.jspecify.annotations.NullMarked;
