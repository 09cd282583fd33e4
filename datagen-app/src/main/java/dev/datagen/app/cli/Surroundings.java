package dev.datagen.app.cli;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Terminal;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it and does not choose itself.
 *
 * @param terminal where it speaks
 * @param clock which day it is
 * @param environment variables, where options are looked for that are not given
 * @param interruption what Ctrl+C does
 */
public record Surroundings(
        Terminal terminal, Clock clock, Map<String, String> environment, Interruption interruption) {}
