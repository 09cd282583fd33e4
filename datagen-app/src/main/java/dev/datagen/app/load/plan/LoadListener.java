package dev.datagen.app.load.plan;

/** Is told how a load gets on, from several threads. */
public interface LoadListener {

    /** Something the user should know: one line. */
    void info(String message);

    /** Something the user should look at: one line that names a remedy. */
    void warn(String message);

    /** Nothing is half done here: throws where the load is to be stopped. */
    default void check() {}

    /** The rows of so many of the customers have been handed to PostgreSQL, where they may still be lost with their transaction. */
    default void rowsWritten(long customers, long ofCustomers) {}

    /** So many of the customers have their rows in PostgreSQL, for good. */
    default void rowsCommitted(long customers) {}

    /** So many events of a load that is resumed have been made and compared with what is there, of about so many. */
    default void eventsChecked(long events, long ofAbout) {}

    /** So many events have been handed to Kafka, of about so many. */
    default void eventsSent(long events, long ofAbout) {}
}
