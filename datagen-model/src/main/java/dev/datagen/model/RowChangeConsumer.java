package dev.datagen.model;

/** Takes changes of rows, each before the event that comes with it. */
public interface RowChangeConsumer {

    /** A row is about to change: the event that comes with it is told afterwards. */
    void rowChanged(RowChange change);
}
