package dev.datagen.app.cli;

/** What can go wrong with a load while it is under way. */
enum Fault {
    /** The process is gone, as with {@code kill -9} or when the machine loses power. */
    LOADER_KILLED,
    /** The broker is gone, and comes back. */
    BROKER_KILLED,
    /** The broker holds still for longer than a request may take. */
    BROKER_PAUSED,
    /** PostgreSQL ends in its immediate mode, without a checkpoint, and comes back. */
    POSTGRES_STOPPED_AT_ONCE,
    /** The connection to PostgreSQL breaks in the middle of a COPY. */
    CONNECTION_CUT_IN_COPY,
    /** The connection to the broker breaks in the middle of a batch. */
    CONNECTION_CUT_IN_BATCH,
    /** For some seconds, little comes through to any server. */
    NETWORK_SLOW,
    /** No room is left under PostgreSQL, until somebody makes some. */
    DISK_FULL_UNDER_POSTGRES,
    /** No room is left under the broker, until somebody makes some. */
    DISK_FULL_UNDER_BROKER,
    /** The registry is gone, and the load too; whoever resumes it does not find the registry at first. */
    REGISTRY_GONE,
    /** The process is gone, and the clock of the machine that resumes it is years behind. */
    CLOCK_JUMPED
}
