package dev.datagen.app.verify;

import dev.datagen.model.schema.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What stands only on one side of a topic. An event that is missing in one place and there in another has moved; a record too many whose
 * event is there as well is a duplicate.
 */
final class Strays {

    /** Beyond so many, strays are counted as missing or as not of the load without being matched. */
    private static final int KEPT = 100_000;

    private final EventType<?> type;
    private final TypeFacts facts;
    private final Differences differences;
    private final Map<UUID, Place> missing = new LinkedHashMap<>();
    private final List<Extra> extras = new ArrayList<>();

    /** In a topic; without an offset where records have no order. */
    private record Place(int partition, long offset) {

        private static final long NO_OFFSET = -1;
    }

    private record Extra(UUID id, Place place) {}

    Strays(TypeFacts facts, Differences differences) {
        this.type = facts.type();
        this.facts = facts;
        this.differences = differences;
    }

    /** An event is not where it should be. */
    void missing(Optional<UUID> id, int partition, long offset) {
        missing(id, new Place(partition, offset));
    }

    /** An event is not in its partition, where it should be anywhere. */
    void missing(Optional<UUID> id, int partition) {
        missing(id, new Place(partition, Place.NO_OFFSET));
    }

    private void missing(Optional<UUID> id, Place place) {
        if (id.isPresent() && missing.size() < KEPT) {
            missing.put(id.get(), place);
        } else {
            reportMissing(id.orElse(null), place);
        }
    }

    /** A record is not one that should be there. */
    void unexpected(Optional<UUID> id, ConsumerRecord<?, ?> record) {
        Place place = new Place(record.partition(), record.offset());
        if (id.isPresent() && extras.size() < KEPT) {
            extras.add(new Extra(id.get(), place));
        } else {
            reportUnexpected(id.orElse(null), place);
        }
    }

    /** After the last record: matches what is missing with what is too much. */
    void settle() {
        for (Extra extra : extras) {
            Place from = missing.remove(extra.id());
            if (from != null) {
                reportMoved(extra, from);
            } else if (facts.isOurs(extra.id())) {
                differences.add(
                        Kind.DUPLICATED,
                        () -> new Difference(
                                Kind.DUPLICATED, words(extra.place()), idName(), "once", extra.id() + " again"));
            } else {
                reportUnexpected(extra.id(), extra.place());
            }
        }
        missing.forEach(this::reportMissing);
    }

    private void reportMoved(Extra extra, Place from) {
        String field = extra.place().partition() == from.partition() ? "order" : "partition";
        differences.add(
                Kind.MOVED,
                () -> new Difference(
                        Kind.MOVED,
                        words(extra.place()),
                        field,
                        extra.id() + " in partition " + from.partition()
                                + (from.offset() == Place.NO_OFFSET ? "" : " at offset " + from.offset()),
                        "here"));
    }

    private void reportMissing(@Nullable UUID id, Place place) {
        differences.add(
                Kind.MISSING,
                () -> new Difference(Kind.MISSING, words(place), idName(), String.valueOf(id), "missing"));
    }

    private void reportUnexpected(@Nullable UUID id, Place place) {
        differences.add(
                Kind.UNEXPECTED,
                () -> new Difference(
                        Kind.UNEXPECTED,
                        words(place),
                        idName(),
                        "no such record",
                        id == null ? "a value that is not one of " + type.recordName() : id.toString()));
    }

    private String idName() {
        return type.fields().get(0).name();
    }

    private String words(Place place) {
        return place.offset() == Place.NO_OFFSET
                ? RecordWords.place(type, place.partition())
                : RecordWords.place(type, place.partition(), place.offset());
    }
}
