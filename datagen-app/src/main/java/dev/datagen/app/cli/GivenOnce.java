package dev.datagen.app.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ParseResult.GroupMatch;

/**
 * An option with one value is given once. Picocli itself says so of those that stand alone, but begins a group anew with the second one, and forgets
 * what was given of the group before.
 */
final class GivenOnce {

    private GivenOnce() {}

    /** @throws OverwrittenOptionException if an option of a group was given again */
    static void check(ParseResult parsed) {
        for (ArgGroupSpec group : parsed.commandSpec().argGroups()) {
            List<GroupMatch> matches = parsed.findMatches(group).stream()
                    .flatMap(container -> container.matches().stream())
                    .toList();
            if (matches.size() > 1) {
                OptionSpec again = again(group, matches);
                throw new OverwrittenOptionException(
                        parsed.commandSpec().commandLine(),
                        again,
                        "option '" + again.longestName() + "' should be specified only once");
            }
        }
        if (parsed.hasSubcommand()) {
            check(parsed.subcommand());
        }
    }

    /** What begins a match anew is in the one before too; so may be what can be given again and again, and begins none. */
    private static OptionSpec again(ArgGroupSpec group, List<GroupMatch> matches) {
        return group.allOptionsNested().stream()
                .filter(option -> !option.isMultiValue())
                .filter(option -> matches.stream()
                                .filter(match -> !match.matchedValues(option).isEmpty())
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }
}
