package dev.datagen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL's programs run: they refuse to be root. */
enum PostgresAccount {
    /** The user's own account. */
    SELF(List.of()),
    /**
     * Root as the unprivileged uid 65534. Preferred for root, since a client that gets PostgreSQL to run a command gets
     * no more than that uid.
     */
    NOBODY(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")),
    /** Root in a user namespace that doesn't know it: its files stay root's, where uid 65534 can't reach them. */
    NAMESPACE(List.of("unshare", "-U"));

    private static final int NOBODY_ID = 65_534;
    private static final int ROOT_ID = 0;

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The account for data that is there already. */
    static PostgresAccount ownerOf(Path data) {
        if (!weAreRoot()) {
            return SELF;
        }
        return uid(data) == ROOT_ID ? NAMESPACE : NOBODY;
    }

    static boolean isRoots(Path file) {
        return uid(file) == ROOT_ID;
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Whether this account can be taken on, and then look into the directory. */
    boolean reaches(Path directory) throws InterruptedException {
        try {
            return ProgramRun.of(command(List.of("test", "-x", directory.toString())), Path.of("/"))
                    .succeeded();
        } catch (EmbeddedStackException noSuchProgram) {
            return false;
        }
    }

    /** Makes the file this account's own. */
    void own(Path file) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setAttribute(file, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw Failures.cannotWrite(file, e);
        }
    }

    private static int uid(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new EmbeddedStackException("Cannot read " + file + " (" + Failures.reason(e) + "). Is it yours?", e);
        }
    }
}
