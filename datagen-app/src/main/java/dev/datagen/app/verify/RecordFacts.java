package dev.datagen.app.verify;

import dev.datagen.app.make.EventEncoding;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.world.World;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The {@link TypeFacts} of all types of a load's events. */
final class RecordFacts {

    private final Map<EventType<?>, TypeFacts> ofTypes = new IdentityHashMap<>();

    /** Facts of the records of a load; {@code rows} are those that may be referred to, if anybody has looked at them. */
    RecordFacts(World world, Load load, Optional<Rows> rows, Differences differences) {
        for (EventType<?> type : EventEncoding.TYPES) {
            ofTypes.put(type, new TypeFacts(type, world, load, rows, differences));
        }
    }

    TypeFacts of(EventType<?> type) {
        TypeFacts ofType = ofTypes.get(type);
        if (ofType == null) {
            throw new IllegalArgumentException("no events are called " + type.collection());
        }
        return ofType;
    }

    /** How many references were followed to a row. */
    long followed() {
        return ofTypes.values().stream().mapToLong(TypeFacts::followed).sum();
    }
}
