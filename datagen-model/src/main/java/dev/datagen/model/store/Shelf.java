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
import org.jspecify.annotations.Nullable;

/**
 * The records of one table or topic, in the order in which they came.
 *
 * <p>What identifies a record, and what it refers to, follows from the descriptions: a row is identified by its primary key, an event by its first
 * field. The first table that begins with an identifier owns that name; any other field of that name refers to that table.
 *
 * @param <T> the record
 */
final class Shelf<T> {

    private final Entity<T> entity;
    private final int keyFields;
    private final List<Reference> references = new ArrayList<>();
    private final Map<List<Object>, T> records = new LinkedHashMap<>();

    /**
     * A field that holds the primary key of another table.
     *
     * @param place of the field among the entity's
     * @param name of the field
     */
    record Reference(int place, String name, Table<?> table) {}

    Shelf(Entity<T> entity) {
        this.entity = entity;
        this.keyFields = entity instanceof Table<T> table ? table.keyColumns() : 1;
        for (int i = 0; i < entity.fields().size(); i++) {
            if (entity.fields().get(i) instanceof Field.Id id) {
                int place = i;
                owner(id.name()).ifPresent(table -> references.add(new Reference(place, id.name(), table)));
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

    List<Reference> references() {
        return references;
    }

    /** Which record it is, for a reader. */
    String name(T record) {
        StringBuilder name = new StringBuilder(entity.collection());
        key(record).forEach(value -> name.append(' ').append(value));
        return name.toString();
    }

    private List<Object> key(T record) {
        List<Object> key = new ArrayList<>();
        for (@Nullable Object value : entity.values(record).subList(0, keyFields)) {
            if (value == null) {
                throw new IllegalArgumentException(entity.collection() + ": a record has no "
                        + entity.fields().get(key.size()).name());
            }
            key.add(value);
        }
        return key;
    }

    void add(T record) {
        if (records.putIfAbsent(key(record), record) != null) {
            throw new IllegalArgumentException(
                    name(record) + ": the store holds a record with this id already; each can be added once.");
        }
    }

    @Nullable
    T find(List<?> values) {
        return records.get(values);
    }

    /** Unmodifiable; shows what comes later, too. */
    Collection<T> records() {
        return Collections.unmodifiableCollection(records.values());
    }
}
