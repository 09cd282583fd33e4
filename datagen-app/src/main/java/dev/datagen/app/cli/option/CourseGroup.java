package dev.datagen.app.cli.option;

import dev.datagen.app.stream.StreamMemory;
import dev.datagen.app.stream.StreamPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who acts in a stream, on what clock, where it begins, and what becomes of rows. */
public final class CourseGroup {

    private static final double DEFAULT_SPEED = 60;
    private static final double FASTEST = 1e6;

    /** What says when events happen. */
    enum ClockKind {
        WALL,
        SIMULATED
    }

    @Option(names = "--customers", paramLabel = "N", description = "How many customers act; default 100.")
    public long customers = 100;

    @Option(
            names = "--from-load",
            description = "Take customers, seed and all else that the data depends on from the load that is in"
                    + " PostgreSQL.")
    public boolean fromLoad;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            description =
                    "wall (default): events happen now, by --rate and --mix. simulated: customers live on from the"
                            + " end of the period, by the calendar.")
    ClockKind clock = ClockKind.WALL;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Of the simulated clock: so many of its seconds in one of ours; default 60.")
    @Nullable
    Double speed;

    @Option(
            names = "--resume",
            description =
                    "Go on where the last stream stopped, with the events that it would have sent. What they depend on is"
                            + " remembered, and need not be given again; nor need --rate, --shape and --speed, which may"
                            + " be others.")
    public boolean resume;

    @Option(
            names = "--update-postgres",
            description =
                    "Change rows, each before the event that comes with it: balances, limits, statuses, addresses,"
                            + " positions, plastics of cards; with --clock simulated invoices, jobs and wages, too.")
    boolean updatePostgres;

    private double lastSpeed = DEFAULT_SPEED;

    @Option(
            names = "--change-log",
            paramLabel = "FILE",
            description = "Write each of those updates to a file, too, as a line of JSON.")
    @Nullable
    Path changeLog;

    /** By which clock the stream runs. */
    public StreamPlan.Time time(PaceGroup pace, Clock now) {
        return clock == ClockKind.WALL
                ? new StreamPlan.Wall(pace.mix(), pace.pace(now))
                : new StreamPlan.Simulated(speed == null ? lastSpeed : speed);
    }

    /** Goes on at the speed of a stream, if no other is asked for. */
    public void take(double ofStream) {
        lastSpeed = ofStream;
    }

    /** Where the stream begins. */
    public StreamPlan.Start start() {
        return resume ? StreamPlan.Start.RESUME : StreamPlan.Start.NEW;
    }

    /** What happens to rows. */
    public StreamPlan.Rows rows() {
        StreamPlan.Upkeep upkeep = updatePostgres ? StreamPlan.Upkeep.FOLLOW : StreamPlan.Upkeep.LEAVE;
        return new StreamPlan.Rows(upkeep, Optional.ofNullable(changeLog));
    }

    /** Does as a stream did that is gone on with. */
    public void take(StreamMemory.Remembered stream) {
        customers = stream.customers();
        clock = stream.mix().isPresent() ? ClockKind.WALL : ClockKind.SIMULATED;
        updatePostgres = stream.rowsFollow();
    }

    /**
     * Refuses what can't be meant.
     *
     * @param deletes whether what is there is to be deleted first
     */
    public void check(boolean deletes) {
        if (resume && deletes) {
            throw new UsageException("--resume goes on with what is there: leave out --truncate and --recreate-topics");
        }
    }

    /** Refuses a clock that does not go with the pace, and rows that are not there; for a remembered stream, once both are known. */
    public void checkActs(PaceGroup pace, PostgresGroup postgres) {
        checkRows(postgres);
        checkClock(pace);
    }

    private void checkRows(PostgresGroup postgres) {
        if (postgres.skip && updatePostgres) {
            throw new UsageException("--update-postgres needs the rows: leave out --skip-postgres");
        }
        if (changeLog != null && !updatePostgres) {
            throw new UsageException("--change-log tells of what --update-postgres does: add it, or leave both out");
        }
        if (fromLoad && (postgres.skip || postgres.truncate)) {
            throw new UsageException(
                    "--from-load goes on from the rows that are there: leave out --skip-postgres and --truncate");
        }
    }

    private void checkClock(PaceGroup pace) {
        if (clock == ClockKind.SIMULATED && pace.decides()) {
            throw new UsageException("with --clock simulated customers decide what they do, and when: leave out --rate,"
                    + " --mix, --shape and --shape-period");
        }
        if (speed != null && clock == ClockKind.WALL) {
            throw new UsageException("--speed is that of --clock simulated: add it, or leave out --speed");
        }
        if (speed != null && !(speed > 0 && speed <= FASTEST)) {
            throw new UsageException("--speed is " + speed + ", but must be more than 0 and at most 1000000");
        }
    }
}
