package dev.datagen.app.cli.option;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.StackOptions;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the embedded stack lives and listens. Extended by a group of a load's options, since groups can't hold groups. */
public class StackGroup extends StackDirectory {

    private static final String STANDARD = "5432,9092,8081";

    @Option(
            names = "--ports",
            order = 3,
            paramLabel = "PORTS",
            description =
                    "Ports of PostgreSQL, Kafka and the registry; default those of before, or 5432,9092,8081. 'auto' takes free ones. What runs already stays where it is.")
    @Nullable
    String ports;

    @Override
    public EmbeddedStack stack() {
        return EmbeddedStack.at(directory, options());
    }

    boolean hasOwnPorts() {
        return ports != null;
    }

    StackOptions options() {
        if (ports == null) {
            return StackOptions.usualPorts();
        }
        if (ports.equalsIgnoreCase("auto")) {
            return StackOptions.freePorts();
        }
        String[] numbers = ports.split(",", -1);
        if (numbers.length == 3) {
            try {
                return differing(new StackOptions(port(numbers[0]), port(numbers[1]), port(numbers[2])));
            } catch (IllegalArgumentException e) {
                throw wrong(e);
            }
        }
        throw wrong(null);
    }

    private StackOptions differing(StackOptions options) {
        long given = ports(options).filter(port -> port != StackOptions.AUTO).count();
        if (ports(options).filter(port -> port != StackOptions.AUTO).distinct().count() < given) {
            throw new UsageException("--ports is '" + ports + "', but each server needs a port of its own");
        }
        return options;
    }

    private static IntStream ports(StackOptions options) {
        return IntStream.of(options.postgresPort(), options.kafkaPort(), options.registryPort());
    }

    private static int port(String text) {
        return text.strip().equalsIgnoreCase("auto") ? StackOptions.AUTO : positive(Integer.parseInt(text.strip()));
    }

    private static int positive(int port) {
        if (port < 1) {
            throw new IllegalArgumentException("ports begin at 1");
        }
        return port;
    }

    private UsageException wrong(@Nullable Exception cause) {
        String message =
                "--ports is '" + ports + "', but must be auto, or three ports from 1 to 65535 like " + STANDARD;
        return cause == null ? new UsageException(message) : new UsageException(message, cause);
    }
}
