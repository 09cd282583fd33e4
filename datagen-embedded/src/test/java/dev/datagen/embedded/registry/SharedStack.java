package dev.datagen.embedded.registry;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.util.Set;

/** One broker and registry for the tests of this package; it goes with the JVM. */
final class SharedStack {
    private static final EphemeralStack STACK = EmbeddedStack.ephemeral(Set.of(Part.KAFKA, Part.REGISTRY));

    private SharedStack() {}

    static EphemeralStack stack() {
        return STACK;
    }

    static RegistryClient client() {
        return new RegistryClient(STACK.endpoints().registryUrl());
    }
}
