package dev.datagen.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where PostgreSQL's programs and data are, and who owns them. That is below the stack's directory, unless the only
 * account it can run as doesn't reach there; then {@code postgres.location} in the stack's directory says where.
 */
record PostgresHome(Path directory, PostgresAccount account) {
    private static final String LOCATION = "postgres.location";

    /** Where an earlier start has put it; the stack's directory when there was none. */
    static Path locate(Path stack) {
        Path location = stack.resolve(LOCATION);
        try {
            return Files.exists(location) ? Path.of(Files.readString(location).strip()) : stack;
        } catch (IOException e) {
            throw new EmbeddedStackException("Cannot read " + location + " (" + Failures.reason(e) + ").", e);
        }
    }

    static PostgresHome choose(Path stack) throws InterruptedException {
        Path located = locate(stack);
        if (Files.isDirectory(postgres(located))) {
            return new PostgresHome(located, PostgresAccount.ownerOf(postgres(located)));
        }
        if (!PostgresAccount.weAreRoot()) {
            return new PostgresHome(stack, PostgresAccount.SELF);
        }
        return chooseForRoot(stack);
    }

    private static PostgresHome chooseForRoot(Path stack) throws InterruptedException {
        Set<PosixFilePermission> before = letPass(stack);
        if (PostgresAccount.NOBODY.reaches(stack)) {
            return new PostgresHome(stack, PostgresAccount.NOBODY);
        }
        permit(stack, before);
        if (PostgresAccount.NAMESPACE.reaches(stack)) {
            return new PostgresHome(stack, PostgresAccount.NAMESPACE);
        }
        return elsewhere(stack);
    }

    private static PostgresHome elsewhere(Path stack) throws InterruptedException {
        UUID name = UUID.nameUUIDFromBytes(stack.toString().getBytes(StandardCharsets.UTF_8));
        Path directory = temporary().resolve("datagen-postgres-" + name);
        if (!PostgresAccount.NOBODY.reaches(temporary())) {
            throw new EmbeddedStackException("PostgreSQL refuses to run as root, and neither `setpriv` nor `unshare -U`"
                    + " works here. Run data-gen as another user, or use docker compose.");
        }
        PrivateFiles.directory(directory);
        if (!PostgresAccount.isRoots(directory)) {
            throw new EmbeddedStackException(
                    directory + " belongs to another user. Remove it, or run data-gen as that user.");
        }
        letPass(directory);
        try {
            Files.writeString(stack.resolve(LOCATION), directory + System.lineSeparator());
        } catch (IOException e) {
            throw Failures.cannotWrite(stack.resolve(LOCATION), e);
        }
        return new PostgresHome(directory, PostgresAccount.NOBODY);
    }

    /** Survives a restart of the machine where the system has such a place. */
    private static Path temporary() {
        Path lasting = Path.of("/var/tmp");
        return Files.isDirectory(lasting, LinkOption.NOFOLLOW_LINKS)
                ? lasting
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    static Path postgres(Path home) {
        return home.resolve("postgres");
    }

    /** Others may pass through the directory, but not list it; what is in it decides for itself. */
    private static Set<PosixFilePermission> letPass(Path directory) {
        try {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(directory);
            Set<PosixFilePermission> passable = new HashSet<>(before);
            passable.add(PosixFilePermission.OTHERS_EXECUTE);
            permit(directory, passable);
            return before;
        } catch (IOException e) {
            throw Failures.cannotWrite(directory, e);
        }
    }

    private static void permit(Path directory, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(directory, permissions);
        } catch (IOException e) {
            throw Failures.cannotWrite(directory, e);
        }
    }
}
