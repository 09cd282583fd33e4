package dev.datagen.embedded.registry;

/** Which versions count in a look-up. */
enum Include {
    LIVE,
    LIVE_AND_DELETED,
    DELETED;

    boolean accepts(StoredSchema schema) {
        return switch (this) {
            case LIVE -> !schema.deleted();
            case LIVE_AND_DELETED -> true;
            case DELETED -> schema.deleted();
        };
    }
}
