package dev.datagen.sinks;

import dev.datagen.model.schema.Entity;

/** Records that belong elsewhere: who names a table or topic by a text may give it any object. */
public final class WrongKind {

    private WrongKind() {}

    /**
     * What to throw instead of the cast that failed.
     *
     * @param entity whose record was asked for
     * @param record the one that was given
     */
    public static IllegalArgumentException of(Entity<?> entity, Object record, ClassCastException cause) {
        return new IllegalArgumentException(
                "the record is not one of " + entity.collection() + ", but of class "
                        + record.getClass().getSimpleName(),
                cause);
    }
}
