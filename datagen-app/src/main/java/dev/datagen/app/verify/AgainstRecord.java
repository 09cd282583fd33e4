package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Outcome;
import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Compares what is there with the digests that the load has written down as it made its rows and events. It takes little longer than to read
 * them, but tells only that all is as it should be: where anything is not, {@link AgainstOptions} says what.
 */
final class AgainstRecord {

    private final Verification verification;
    private final Load load;
    private final Found found = new Found(Basis.RECORD);
    private boolean holds = true;

    AgainstRecord(Verification verification) {
        this.verification = verification;
        this.load = verification.load();
    }

    /** What was found; nothing if there is no such record, or not everything agrees with it. */
    Optional<Found> find() {
        if (!isOnRecord() || verification.followed().isPresent()) {
            return Optional.empty();
        }
        verification.noteWhatIsLeftOut(found);
        // While rows are read.
        Optional<CompletableFuture<TopicDigests>> topics = verification.hasEvents()
                ? Optional.of(Outcome.inBackground("datagen-topics", () -> TopicDigests.open(verification)))
                : Optional.empty();
        Optional<Rows> rows;
        try {
            rows = verification.postgres().map(this::tables);
        } catch (RuntimeException | Error e) {
            topics.ifPresent(opening -> opening.thenAccept(TopicDigests::close));
            throw e;
        }
        topics.ifPresent(opening -> {
            try (TopicDigests opened = Outcome.of(opening)) {
                holds &= opened.isWhole();
                if (holds) {
                    topics(opened, rows);
                }
            }
        });
        return holds && found.differences().total() == 0 ? Optional.of(found) : Optional.empty();
    }

    /** The digest of events is that of Avro, whatever they are written in. */
    private boolean isOnRecord() {
        return !verification.hasEvents()
                || LoadOptions.format(load) == ValueFormat.AVRO
                        && load.topics().values().stream()
                                .allMatch(topic ->
                                        topic.isComplete() && (topic.hasSequences() || verification.isShared()));
    }

    private Rows tables(PostgresSink postgres) {
        Rows rows = new Rows(verification.world());
        new TableReading(verification, rows).read().forEach((table, digest) -> {
            String name = table.collection();
            holds &= digest.hex().equals(load.digests().get(name))
                    && Long.valueOf(digest.count()).equals(load.rows().get(name));
            found.tables().add(new TableResult(name, digest.count(), digest.hex(), Verdict.EQUAL));
        });
        if (holds) {
            verification.proveRows(found);
            verification.proveKeys(new KeyCheck(postgres.reader(), found.differences()).checkConstraints(), found);
        }
        return rows;
    }

    private void topics(TopicDigests digests, Optional<Rows> rows) {
        digests.read(rows);
        holds = digests.hold() && EventEncoding.TYPES.stream().allMatch(type -> isComplete(type, digests));
        found.partitions().addAll(digests.results());
        verification.proveEvents(digests.equal(), found);
        verification.proveSchemas(digests.schemas(), found);
        verification.addUp(rows, digests.followed(), found);
    }

    /** What is on record of a topic as a whole. */
    private boolean isComplete(EventType<?> type, TopicDigests digests) {
        Digest all = digests.of(type);
        return all.hex().equals(load.digests().get(type.collection()))
                && Long.valueOf(all.count()).equals(load.events().get(type.collection()));
    }
}
