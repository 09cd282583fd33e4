package dev.datagen.app.load;

/** Nobody listens. */
final class Silence implements LoadListener {

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}

    @Override
    public void rowsWritten(long customers, long ofCustomers) {}

    @Override
    public void eventsSent(long events, long ofAbout) {}
}
