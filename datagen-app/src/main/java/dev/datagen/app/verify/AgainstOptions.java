package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes all rows and events of a load again, compares them with what is there, and names what differs. */
final class AgainstOptions {

    private final Verification verification;
    private final Load load;
    private final Found found = new Found(Basis.OPTIONS);

    AgainstOptions(Verification verification) {
        this.verification = verification;
        this.load = verification.load();
    }

    Found find() {
        verification.noteWhatIsLeftOut(found);
        try (Regeneration again = again(verification.admin().isPresent() ? load : load.withoutTopics())) {
            Optional<Rows> rows = verification.postgres().map(postgres -> tables(postgres, again));
            if (rows.isEmpty()) {
                again.skipRows();
            }
            if (verification.hasEvents()) {
                RecordFacts facts = verification.facts(rows, found.differences());
                if (verification.isShared()) {
                    sharedTopics(again, facts);
                } else {
                    topics(verification.admin().orElseThrow(), again, facts);
                }
                if (LoadOptions.format(load) == ValueFormat.AVRO) {
                    verification.proveSchemas(verification.schemas(found.differences()), found);
                }
                verification.addUp(rows, facts.followed(), found);
            }
        }
        return found;
    }

    private Regeneration again(Load of) {
        return Regeneration.of(verification.world(), of, verification.plan().threads());
    }

    private Rows tables(PostgresSink postgres, Regeneration again) {
        Rows rows = new Rows(verification.world());
        StreamedRows streamed = new StreamedRows(verification.followed());
        if (streamed.count() > 0) {
            found.note(
                    streamed.count() + " rows were changed after the load, by ./datagen stream: they were compared with"
                            + " what it has made of them.");
        }
        TableCheck check = new TableCheck(verification, postgres.reader(), streamed, found.differences());
        TableCheck.Made made = check.make(again);
        Set<Table<?>> different = check.compare(new TableReading(verification, rows).read(), made, found.tables());
        if (!different.isEmpty()) {
            try (Regeneration naming = again(load.withoutTopics())) {
                check.name(different, naming);
            }
        }
        verification.proveRows(found);
        verification.proveKeys(new KeyCheck(postgres.reader(), found.differences()).check(), found);
        return rows;
    }

    private void topics(TopicAdmin admin, Regeneration again, RecordFacts facts) {
        Map<String, TopicState> states = admin.describe(load.topics().keySet());
        TopicCheck check = new TopicCheck(load, states, verification.afterLoad(), found.differences());
        try (TopicReader reader = TopicReader.open(verification.kafka(), TopicsOnRecord.ranges(load, states))) {
            check.compare(again, reader, facts, verification.listener());
        }
        found.partitions().addAll(check.results());
        verification.proveEvents(check.equal(), found);
    }

    /** Records lie as they came, so that they are looked for wherever they are in their partitions. */
    private void sharedTopics(Regeneration again, RecordFacts facts) {
        SharedTopicCheck check = new SharedTopicCheck(verification, facts, found.differences());
        if (!check.compare(again)) {
            try (Regeneration naming = again(load)) {
                check.name(naming, found);
            }
        }
        found.partitions().addAll(check.results());
        verification.proveEvents(check.equal(), found);
    }
}
