package dev.datagen.app.verify;

import dev.datagen.app.make.RowIds;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.world.identity.IdKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of an event that holds a row's key.
 *
 * @param field where it stands
 * @param table whose row it is, of which {@code kind} is the key
 */
record Reference(int field, String name, Table<?> table, IdKind kind) {

    /** Those of a type: identifiers behind its own, which are called as a table's key is. */
    static List<Reference> of(EventType<?> type) {
        List<Reference> found = new ArrayList<>();
        for (int i = 1; i < type.fields().size() && type.fields().get(i) instanceof Field.Id id; i++) {
            for (Table<?> table : BankSchema.TABLES) {
                if (table.fields().get(0).name().equals(id.name())) {
                    found.add(new Reference(i, id.name(), table, RowIds.kind(table)));
                }
            }
        }
        return found;
    }
}
