package dev.datagen.bank;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Records that are made a page at a time, when the first of the page is asked for.
 *
 * @param <T> what is on the pages
 */
abstract class Pages<T> implements Iterator<T> {

    private final List<T> page = new ArrayList<>();
    private int next;

    /** Whether there is another page, which may be empty. */
    abstract boolean hasMore();

    /** Makes the next page. */
    abstract void fill(List<T> page);

    @Override
    public final boolean hasNext() {
        while (next == page.size() && hasMore()) {
            page.clear();
            next = 0;
            fill(page);
        }
        return next < page.size();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }

    /** What is on pages that are made when the stream is read. */
    static <T> Stream<T> stream(Supplier<? extends Pages<T>> pages) {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(pages.get(), characteristics), characteristics, false);
    }
}
