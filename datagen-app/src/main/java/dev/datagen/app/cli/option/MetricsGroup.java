package dev.datagen.app.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to watch what runs. */
public final class MetricsGroup {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve Prometheus metrics at http://127.0.0.1:PORT/metrics; 0 takes a free port.")
    @Nullable
    public Integer port;

    /** Refuses what is no port. */
    public void check() {
        UsageException.refuse(
                port != null && (port < 0 || port > MAX_PORT),
                "--metrics-port is " + port + ", but must be 0 to 65535");
    }
}
