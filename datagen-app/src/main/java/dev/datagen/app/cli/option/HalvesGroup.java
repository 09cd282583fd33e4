package dev.datagen.app.cli.option;

import dev.datagen.embedded.EmbeddedStackException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Servers of which one kind may be left out: what PostgreSQL holds makes sense alone, and so does what Kafka holds. */
public final class HalvesGroup extends LookGroup {

    @Option(names = "--skip-kafka", order = -2, description = "Look at PostgreSQL only.")
    boolean skipKafka;

    /** Leaves out the half of the embedded stack that does not run while the other one does; why it can't be looked at. */
    public Optional<EmbeddedStackException> leaveOutWhatDoesNotRun() {
        skipPostgres |= noPostgres != null;
        skipKafka |= noKafka != null;
        return Optional.ofNullable(noPostgres).or(() -> Optional.ofNullable(noKafka));
    }

    @Override
    boolean skipsKafka() {
        return skipKafka;
    }
}
