package dev.datagen.embedded.registry;

/** How a subject or version goes. */
enum Deletion {
    /** It is hidden, its id still resolves. */
    SOFT,
    /** After that, for good. */
    PERMANENT
}
