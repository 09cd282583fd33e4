package dev.datagen.sinks.encode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a record one after the other. May serve any number of threads.
 *
 * <p>A loop over writers makes two calls a field whose targets the compiler can't foresee: the writer, and the accessor that reads
 * the value. After many records the writers are therefore composed into one method handle. A handle's bound arguments are
 * constants to the compiler, and so are the components of records (JDK 16 and newer): all fields become one piece of straight code.
 * Composing takes some tens of milliseconds, which a short run is spared.
 *
 * @param <T> the record whose fields are written
 */
final class FieldSequence<T> {

    /** Fewer records than this are written before it could pay. */
    static final int LOOPED_RECORDS = 1 << 16;

    private static final MethodHandle WRITE = writeHandle();

    private final List<FieldWriter<T>> writers;

    /** How many records have been looped over; about so many where threads count at the same time. */
    private int looped;

    private volatile @Nullable MethodHandle composed;

    FieldSequence(List<FieldWriter<T>> writers) {
        this.writers = List.copyOf(writers);
    }

    int size() {
        return writers.size();
    }

    void write(T record, Bytes out) {
        MethodHandle handle = composed;
        if (handle != null) {
            invoke(handle, record, out);
            return;
        }
        for (FieldWriter<T> writer : writers) {
            writer.write(record, out);
        }
        if (++looped >= LOOPED_RECORDS) {
            composed = compose(writers);
        }
    }

    private static void invoke(MethodHandle handle, Object record, Bytes out) {
        try {
            handle.invokeExact(record, out);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a writer threw what it does not declare", e);
        }
    }

    /** By halves, so that no call is nested deeper than the compiler follows. */
    private static MethodHandle compose(List<? extends FieldWriter<?>> writers) {
        int size = writers.size();
        if (size == 1) {
            return WRITE.bindTo(writers.get(0));
        }
        MethodHandle first = compose(writers.subList(0, size / 2));
        return MethodHandles.foldArguments(compose(writers.subList(size / 2, size)), first);
    }

    private static MethodHandle writeHandle() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            FieldWriter.class, "write", MethodType.methodType(void.class, Object.class, Bytes.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
