package dev.datagen.app.cli.option;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.embedded.Part;
import dev.datagen.embedded.StackOptions;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether a load brings its own servers. */
public final class EmbeddedGroup extends StackGroup {

    @Option(
            names = "--embedded",
            order = 1,
            description =
                    "Load into servers of our own: start those that aren't up, create missing topics, and leave them"
                            + " up to look at.")
    boolean embedded;

    @Option(
            names = "--ephemeral",
            order = 2,
            description = "The same on free ports in a temporary directory, and leave nothing behind.")
    public boolean ephemeral;

    /**
     * Refuses options that contradict each other.
     *
     * @param ownAddresses for each server, whether its address was given
     */
    public void check(boolean... ownAddresses) {
        if (!embedded && !ephemeral) {
            if (hasOwnPorts() || hasOwnDirectory()) {
                throw new UsageException("--ports and --directory are for --embedded: add it, or leave them out");
            }
            return;
        }
        for (boolean ownAddress : ownAddresses) {
            if (ownAddress) {
                throw new UsageException(
                        "--embedded and --ephemeral bring their own servers: leave out --postgres-url, --kafka-bootstrap"
                                + " and --schema-registry");
            }
        }
        if (embedded && ephemeral) {
            throw new UsageException("--embedded keeps its servers and --ephemeral leaves nothing: drop one of them");
        }
        if (ephemeral && hasOwnDirectory()) {
            throw new UsageException("--ephemeral takes a temporary directory: leave out --directory");
        }
        StackOptions asked = options();
        if (ephemeral && hasOwnPorts() && !asked.equals(StackOptions.freePorts())) {
            throw new UsageException("--ephemeral takes free ports: leave out --ports");
        }
    }

    /** The environment as far as these servers have to do with it: what it says of somebody's is nothing to one's own. */
    public Map<String, String> ofServers(Map<String, String> environment) {
        return embedded || ephemeral ? Map.of() : environment;
    }

    /** The servers to use, started if they are to be. */
    public Servers servers(Set<Part> parts, Interruption interruption, Consumer<String> progress) {
        if (ephemeral) {
            progress.accept("Starting servers that leave nothing behind");
            return Servers.passing(parts, interruption);
        }
        return embedded ? Servers.kept(stack(), directoryOption(), parts, interruption, progress) : Servers.external();
    }
}
