package dev.datagen.flink;

import dev.datagen.app.cli.DatagenCommand;

/** The program that submits the job, and waits for it. */
public final class Main {

    /** Within one process, Flink warns of what only matters to a cluster; on a cluster, its own settings count. */
    private static final String FLINKS_LEVEL = "org.slf4j.simpleLogger.log.org.apache.flink";

    private Main() {}

    /** Runs the load and ends the process with its exit code, those of {@code ./datagen}. */
    public static void main(String[] args) {
        System.setProperty(FLINKS_LEVEL, System.getenv().containsKey("LOG_LEVEL") ? "WARN" : "ERROR");
        DatagenCommand.runOther(args, System.getenv(), FlinkLoadCommand::new);
    }
}
