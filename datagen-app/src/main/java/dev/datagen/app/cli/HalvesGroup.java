package dev.datagen.app.cli;

import picocli.CommandLine.Option;

/** Servers of which one kind may be left out: what PostgreSQL holds makes sense alone, and so does what Kafka holds. */
final class HalvesGroup extends LookGroup {

    @Option(names = "--skip-kafka", order = -2, description = "Look at PostgreSQL only.")
    boolean skipKafka;

    @Override
    boolean skipsKafka() {
        return skipKafka;
    }
}
