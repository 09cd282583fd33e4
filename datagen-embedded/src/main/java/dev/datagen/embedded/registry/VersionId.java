package dev.datagen.embedded.registry;

import java.util.List;
import java.util.Optional;

/**
 * A version as a client names it.
 *
 * @param number from 1, or -1 for the latest
 */
record VersionId(int number) {
    private static final int LATEST = -1;

    static VersionId parse(String text) {
        if (text.equals("latest")) {
            return new VersionId(LATEST);
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 || number == LATEST) {
                return new VersionId(number);
            }
        } catch (NumberFormatException notANumber) {
            // Answered below.
        }
        throw new RegistryException(
                42202,
                "The specified version '" + text + "' is not a valid version id. Allowed values are between"
                        + " [1, 2^31-1] and the string \"latest\"");
    }

    boolean isLatest() {
        return number == LATEST;
    }

    /**
     * @param versions by number
     */
    Optional<StoredSchema> in(List<StoredSchema> versions) {
        if (isLatest()) {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
        return versions.stream().filter(schema -> schema.version() == number).findFirst();
    }
}
