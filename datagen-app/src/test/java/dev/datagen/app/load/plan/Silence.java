package dev.datagen.app.load.plan;

/** Where a load tells nobody how it gets on. */
public final class Silence implements LoadListener {
    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}
}
