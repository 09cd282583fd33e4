package dev.datagen.model;

/** Takes changes of rows, each before the event that comes with it. */
public interface RowChangeConsumer {

    void rowChanged(RowChange change);
}
