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
 * <p>What identifies a record, and what it refers to, follows from the descriptions. The first table that begins with an identifier owns that name.
 * A record that begins with a name that nobody else owns is identified by that one; otherwise by all the identifiers it begins with. Any other
 * identifier whose name a table owns refers to that table.
 *
 * @param <T> the record
 */
final class Shelf<T> {

    private final Entity<T> entity;
    private final List<Field.Id<T>> key = new ArrayList<>();
    private final List<Reference<T>> references = new ArrayList<>();
    private final Map<List<UUID>, T> records = new LinkedHashMap<>();

    /** A field that holds the primary key of another table. */
    record Reference<T>(Field.Id<T> field, Table<?> table) {}

    Shelf(Entity<T> entity) {
        this.entity = entity;
        boolean begins = true;
        for (Field<T> field : entity.fields()) {
            if (!(field instanceof Field.Id<T> id)) {
                begins = false;
                continue;
            }
            Optional<Table<?>> owner = owner(id.name());
            owner.ifPresent(table -> references.add(new Reference<>(id, table)));
            if (begins) {
                key.add(id);
                begins = owner.isPresent();
            }
        }
    }

    /** The other table that owns a name. */
    private Optional<Table<?>> owner(String name) {
        return BankSchema.TABLES.stream()
                .filter(table -> table.fields().get(0).name().equals(name))
                .findFirst()
                .filter(table -> !table.equals(entity));
    }

    List<Reference<T>> references() {
        return references;
    }

    /** Which record it is, for a reader. */
    String name(T record) {
        StringBuilder name = new StringBuilder(entity.collection());
        key(record).forEach(id -> name.append(' ').append(id));
        return name.toString();
    }

    private List<UUID> key(T record) {
        List<UUID> ids = new ArrayList<>();
        for (Field.Id<T> field : key) {
            UUID id = field.value().apply(record);
            if (id == null) {
                throw new IllegalArgumentException(entity.collection() + ": a record has no " + field.name());
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    void add(T record) {
        if (records.putIfAbsent(key(record), record) != null) {
            throw new IllegalArgumentException(
                    name(record) + ": the store holds a record with this id already; each can be added once.");
        }
    }

    @Nullable
    T find(List<UUID> ids) {
        return records.get(ids);
    }

    /** Unmodifiable; shows what comes later, too. */
    Collection<T> records() {
        return Collections.unmodifiableCollection(records.values());
    }
}
