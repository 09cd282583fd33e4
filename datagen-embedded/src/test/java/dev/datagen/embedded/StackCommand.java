package dev.datagen.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** For JVMs that tests start: {@code StackCommand <what> <directory> <part>…}. */
final class StackCommand {
    private StackCommand() {}

    public static void main(String[] arguments) {
        EmbeddedStack stack = EmbeddedStack.at(Path.of(arguments[1]), StackOptions.freePorts());
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(arguments).skip(2).map(Part::valueOf).forEach(parts::add);
        switch (arguments[0]) {
            case "start" -> stack.start(parts, line -> {});
            case "stop" -> stack.stop();
            case "exit-with-ephemeral" -> exitWithEphemeral(parts);
            case "ephemeral-at-exit" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> ephemeralTooLate(parts)));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Prints why there is none. */
    private static void ephemeralTooLate(Set<Part> parts) {
        try {
            EmbeddedStack.ephemeral(parts).close();
        } catch (EmbeddedStackException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Prints what should be gone after this JVM: the directory, then the processes. */
    private static void exitWithEphemeral(Set<Part> parts) {
        EmbeddedStack stack = EmbeddedStack.ephemeral(parts).stack();
        System.out.println(stack.directory());
        stack.status().forEach(status -> status.pid().ifPresent(System.out::println));
        System.exit(0);
    }
}
