package dev.datagen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL server run by {@code pg_ctl}: superuser {@code postgres}, database {@code datagen}, TCP on
 * loopback only, and ready for logical decoding. All else is PostgreSQL's default, {@code fsync} included.
 */
final class PostgresServer implements Server {
    private static final String LIMIT_SECONDS = "180";
    private static final String FAST_SECONDS = "60";
    private static final long ORPHANS_END_MILLIS = 500;

    /** The last words of why it does not start while children of the one before are there. */
    private static final String ORPHANS_LEFT = "is still in use";

    private static final int PID_LINE = 0;
    private static final int START_TIME_LINE = 2;

    private final Path stack;
    private final String password;

    /**
     * @param stack the stack's directory
     * @param password the superuser's, when there is no data yet
     */
    PostgresServer(Path stack, String password) {
        this.stack = stack;
        this.password = password;
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public Path log() {
        return log(PostgresHome.locate(stack));
    }

    @Override
    public void start(int port, Consumer<ProcessHandle> spawned) throws InterruptedException {
        PostgresHome home = PostgresHome.choose(stack);
        Path programs = PostgresPrograms.of(home);
        home.account().own(PrivateFiles.directory(PostgresHome.postgres(home.directory())));
        Path data = data(home.directory());
        if (Files.exists(data)) {
            checkVersion(data);
            removeStaleLock();
        } else {
            initialize(home, programs, password);
        }
        PrivateFiles.startLogAnew(log(home.directory()));
        if (!launch(home, programs, port)) {
            throw Failures.ended(part(), log());
        }
        spawned.accept(running().orElseThrow(() -> Failures.ended(part(), log())));
    }

    /** Whether it runs then. Children of one that was killed end when they notice it: those that are busy, or not let run, take a while. */
    private boolean launch(PostgresHome home, Path programs, int port) throws InterruptedException {
        String log = log(home.directory()).toString();
        long start = System.nanoTime();
        boolean runs;
        boolean orphaned;
        do {
            runs = control(home, programs, "start", "-w", "-t", LIMIT_SECONDS, "-l", log, "-o", "-p " + port)
                    .succeeded();
            orphaned = !runs && Failures.tail(log()).endsWith(ORPHANS_LEFT);
            if (orphaned) {
                Thread.sleep(ORPHANS_END_MILLIS);
            }
        } while (orphaned && System.nanoTime() - start < StackParts.PATIENCE.toNanos());
        return runs;
    }

    @Override
    public void stop(ProcessHandle process) throws InterruptedException {
        PostgresHome home = PostgresHome.choose(stack);
        Path programs = PostgresPrograms.of(home);
        boolean stopped = control(home, programs, "stop", "-m", "fast", "-w", "-t", FAST_SECONDS)
                .succeeded();
        if (!stopped) {
            // One that recovers from a full disk has been seen to wait for itself; what is committed, it finds at its
            // next start.
            stopped = control(home, programs, "stop", "-m", "immediate", "-w", "-t", LIMIT_SECONDS)
                    .succeeded();
        }
        if (!stopped && Processes.isAlive(process)) {
            throw new EmbeddedStackException("PostgreSQL, process " + process.pid() + ", did not stop within "
                    + LIMIT_SECONDS + " s. The end of " + log() + " says: " + Failures.tail(log()));
        }
    }

    /**
     * Each new session reads files of the programs, by the path that the server was started from: where they have been deleted, they are put
     * back; where the checkout has moved, they are elsewhere for good.
     */
    @Override
    public boolean isUsable() throws InterruptedException {
        PostgresHome home = PostgresHome.choose(stack);
        Path share = programsOfRunning(data(home.directory())).resolve("share");
        if (!Files.isDirectory(share)) {
            PostgresPrograms.of(home);
        }
        return Files.isDirectory(share);
    }

    /** PostgreSQL writes down its program's path, and after it each argument in quotes. */
    private static Path programsOfRunning(Path data) {
        Path command = data.resolve("postmaster.opts");
        try {
            Path program = Path.of(Files.readString(command).split(" \"", 2)[0].strip());
            return program.resolveSibling("..").normalize();
        } catch (IOException e) {
            throw new EmbeddedStackException(
                    "Cannot read " + command + " (" + Failures.reason(e) + "). Is it yours?", e);
        }
    }

    /** Where programs and data are. */
    Path home() {
        return PostgresHome.locate(stack);
    }

    /** The server that PostgreSQL's own lock file names, if it is alive: also one a broken-off start left behind. */
    Optional<ProcessHandle> running() {
        Path lock = lock();
        try {
            List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
            return lines.size() <= START_TIME_LINE
                    ? Optional.empty()
                    : Processes.aliveSince(
                            Long.parseLong(lines.get(PID_LINE)), 1000 * Long.parseLong(lines.get(START_TIME_LINE)));
        } catch (IOException | NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }

    /**
     * PostgreSQL looks at the number alone, so a zombie, or another process that got the number since, would keep it
     * from starting. Its own children need an instant to notice that their parent is gone.
     */
    private void removeStaleLock() throws InterruptedException {
        if (!Files.exists(lock()) || running().isPresent()) {
            return;
        }
        Thread.sleep(ORPHANS_END_MILLIS);
        try {
            Files.deleteIfExists(lock());
        } catch (IOException e) {
            throw Failures.cannotWrite(lock(), e);
        }
    }

    private Path lock() {
        return data(PostgresHome.locate(stack)).resolve("postmaster.pid");
    }

    private static Path data(Path home) {
        return PostgresHome.postgres(home).resolve("data");
    }

    private static Path log(Path home) {
        return PostgresHome.postgres(home).resolve("postgres.log");
    }

    private static ProgramRun control(PostgresHome home, Path programs, String... arguments)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program(programs, "pg_ctl"), "-D", data(home.directory()).toString()));
        command.addAll(List.of(arguments));
        return ProgramRun.of(home.account().command(command), PostgresHome.postgres(home.directory()));
    }

    private static void checkVersion(Path data) {
        Path file = data.resolve("PG_VERSION");
        try {
            String version = Files.readString(file).strip();
            if (!version.equals(PostgresPrograms.majorVersion())) {
                throw new EmbeddedStackException(data + " holds data of PostgreSQL " + version + ", but this is "
                        + PostgresPrograms.majorVersion()
                        + ". Use another directory, or remove this one and load again.");
            }
        } catch (IOException e) {
            throw new EmbeddedStackException("Cannot read " + file + " (" + Failures.reason(e) + "). Is it yours?", e);
        }
    }

    /** Under another name until all is done: what is broken off is begun anew. */
    private static void initialize(PostgresHome home, Path programs, String password) throws InterruptedException {
        Path data = data(home.directory());
        Path unfinished = data.resolveSibling("data.new");
        try {
            PrivateFiles.deleteTree(unfinished);
            Path passwordFile = writeOwned(home.account(), data.resolveSibling("password"), password);
            Path statement = writeOwned(home.account(), data.resolveSibling("statement"), "CREATE DATABASE datagen\n");
            run(home, initdb(programs, unfinished, passwordFile), Path.of("/dev/null"));
            run(
                    home,
                    List.of(program(programs, "postgres"), "--single", "-j", "-D", unfinished.toString(), "postgres"),
                    statement);
            Files.delete(passwordFile);
            Files.delete(statement);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.cannotWrite(unfinished, e);
        }
    }

    private static List<String> initdb(Path programs, Path data, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(program(programs, "initdb"), "-D", data.toString()));
        command.addAll(List.of("-U", "postgres", "--pwfile", passwordFile.toString(), "-A", "scram-sha-256"));
        // PostgreSQL's own locale: the same order and case of letters on every machine.
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "wal_level=logical",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.addAll(List.of("--set", setting));
        }
        return command;
    }

    private static void run(PostgresHome home, List<String> command, Path input) throws InterruptedException {
        ProgramRun run = ProgramRun.of(home.account().command(command), PostgresHome.postgres(home.directory()), input);
        if (!run.succeeded()) {
            throw Failures.ended(
                    Part.POSTGRES, command.get(0) + " in " + home.directory(), Failures.tail(run.output()));
        }
    }

    private static Path writeOwned(PostgresAccount account, Path file, String content) throws IOException {
        PrivateFiles.write(file, content);
        account.own(file);
        return file;
    }

    private static String program(Path programs, String name) {
        return programs.resolve("bin").resolve(name).toString();
    }
}
