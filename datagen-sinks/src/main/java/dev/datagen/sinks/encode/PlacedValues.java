package dev.datagen.sinks.encode;

import dev.datagen.model.schema.FieldValues;

/** Writes the values of one record as they come, each at its place. */
abstract class PlacedValues implements FieldValues {

    final Bytes out;
    private final Place[] places;
    private int next;

    PlacedValues(Place[] places, Bytes out) {
        this.places = places;
        this.out = out;
    }

    /** The field whose value has come. */
    final Place next() {
        return places[next++];
    }
}
