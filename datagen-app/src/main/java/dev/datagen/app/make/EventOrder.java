package dev.datagen.app.make;

/** In which order events leave. */
public enum EventOrder {
    /** All events of a topic by time: what a stream processor expects. */
    TIME,
    /** All events of a customer, then those of the next one; each customer's by time. */
    ENTITY,
    /**
     * Each customer's events by time, and customers as they come: of loads that many processes share. What a partition holds does not depend on
     * how many they are, but where in it.
     */
    SHARED
}
