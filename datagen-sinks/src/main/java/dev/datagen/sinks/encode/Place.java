package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;

/** The field as errors name it, and whether a record may lack its value. */
record Place(String name, boolean nullable) {

    static <T> Place of(Entity<T> entity, Field<T> field) {
        return new Place(entity.collection() + "." + field.name(), field.nullable());
    }

    /** Complains unless the field may lack a value. */
    void checkNullable() {
        if (!nullable) {
            throw new IllegalArgumentException(name + " has no value, and it is required");
        }
    }

    IllegalArgumentException outOfRange(Object value, Object min, Object max) {
        return new IllegalArgumentException(name + " is " + value + ", outside " + min + " to " + max);
    }
}
