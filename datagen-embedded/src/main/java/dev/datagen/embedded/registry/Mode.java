package dev.datagen.embedded.registry;

import java.util.Arrays;
import java.util.Locale;

/** Whether schemas may be registered and deleted. */
enum Mode {
    READWRITE,
    READONLY;

    /** By its name, in any case. */
    static Mode named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(upper))
                .findFirst()
                .orElseThrow(() -> new RegistryException(
                        42204, "Invalid mode. Valid values in this development registry are READWRITE and READONLY"));
    }
}
