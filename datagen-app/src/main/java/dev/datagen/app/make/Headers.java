package dev.datagen.app.make;

/** Whether records carry CloudEvents headers. */
public enum Headers {
    NONE,
    CLOUD_EVENTS
}
