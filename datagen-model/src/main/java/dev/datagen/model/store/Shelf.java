package dev.datagen.model.store;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of one table or topic, in the order in which they came.
 *
 * <p>What refers to what follows from the descriptions: an identifier that is called like the primary key of another table refers to that
 * table.
 *
 * @param <T> the record
 */
final class Shelf<T> {

    private final Entity<T> entity;
    private final Field.Id<T> id;
    private final List<Reference<T>> references = new ArrayList<>();
    private final Map<UUID, T> records = new LinkedHashMap<>();

    /** A field that holds the primary key of another table. */
    record Reference<T>(Field.Id<T> field, Table<?> table) {}

    Shelf(Entity<T> entity) {
        this.entity = entity;
        this.id = idOf(entity);
        for (Field<T> field : entity.fields()) {
            if (field != id && field instanceof Field.Id<T> reference) {
                owner(reference.name()).ifPresent(table -> references.add(new Reference<>(reference, table)));
            }
        }
    }

    private static <T> Field.Id<T> idOf(Entity<T> entity) {
        if (entity.fields().get(0) instanceof Field.Id<T> id) {
            return id;
        }
        throw new IllegalArgumentException(entity.collection() + " does not begin with an identifier");
    }

    /** None for the identifier of an event, or of what a movement settles, which need not be here. */
    private static Optional<Table<?>> owner(String key) {
        return BankSchema.TABLES.stream()
                .filter(table -> table.primaryKey().name().equals(key))
                .findFirst();
    }

    List<Reference<T>> references() {
        return references;
    }

    /** Which record it is, for a reader. */
    String name(T record) {
        return entity.collection() + " " + id.value().apply(record);
    }

    void add(T record) {
        UUID key = id.value().apply(record);
        if (key == null) {
            throw new IllegalArgumentException(entity.collection() + ": a record has no " + id.name());
        }
        if (records.putIfAbsent(key, record) != null) {
            throw new IllegalArgumentException(name(record) + ": the store holds a record with this " + id.name()
                    + " already; each can be added once.");
        }
    }

    @Nullable
    T find(UUID key) {
        return records.get(key);
    }

    /** Unmodifiable; shows what comes later, too. */
    Collection<T> records() {
        return Collections.unmodifiableCollection(records.values());
    }
}
