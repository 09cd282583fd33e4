package dev.datagen.app.stream;

import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.CohortsOnDisk;
import dev.datagen.app.make.MergedFromFile;
import dev.datagen.app.make.Told;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.world.World;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Customers who have lived through the period and live on, a span at a time: in memory or, where they don't fit there, in a temporary file
 * between two spans, and with them what they have told and nobody has asked for yet. Belongs to one thread.
 */
final class LivingCohorts implements AutoCloseable {

    private static final int COHORT = 1024;
    private static final int FIRST_BYTES = 1 << 16;
    private static final Comparator<Happening> BY_TIME = Comparator.comparingLong(Happening::millis);

    private final World world;
    private final Cohorts cohorts;
    /** None where they are on disk. */
    private final List<Cohort> inMemory;

    private final @Nullable CohortsOnDisk disk;
    private final HappeningBytes form = new HappeningBytes();
    private final Bytes entries = new Bytes(FIRST_BYTES);
    private final List<Told> told = new ArrayList<>();

    private LivingCohorts(World world, Cohorts cohorts, List<Cohort> inMemory, @Nullable CohortsOnDisk disk) {
        this.world = world;
        this.cohorts = cohorts;
        this.inMemory = inMemory;
        this.disk = disk;
    }

    /** So many customers at the end of the period, wherever there is room for them. */
    static LivingCohorts of(World world, long customers) {
        return of(world, customers, CohortsOnDisk.ifNeeded(customers));
    }

    /** @param disk where they are; in memory if empty */
    static LivingCohorts of(World world, long customers, Optional<CohortsOnDisk> disk) {
        Cohorts cohorts = new Cohorts(customers, COHORT);
        if (disk.isEmpty()) {
            return new LivingCohorts(world, cohorts, inMemory(world, customers), null);
        }
        CohortsOnDisk there = disk.get();
        try {
            ThreadLocal<Worker> workers = ThreadLocal.withInitial(world::worker);
            IntStream.range(0, cohorts.count())
                    .parallel()
                    .forEach(index -> there.put(index, lived(world, cohorts, index, workers.get())));
        } catch (RuntimeException | Error e) {
            there.close();
            throw e;
        }
        return new LivingCohorts(world, cohorts, List.of(), there);
    }

    /** So many customers at the end of the period, all of them in memory. */
    static List<Cohort> inMemory(World world, long customers) {
        Cohorts cohorts = new Cohorts(customers, COHORT);
        ThreadLocal<Worker> workers = ThreadLocal.withInitial(world::worker);
        return IntStream.range(0, cohorts.count())
                .parallel()
                .mapToObj(index -> lived(world, cohorts, index, workers.get()))
                .toList();
    }

    private static Cohort lived(World world, Cohorts cohorts, int index, Worker worker) {
        Cohort cohort = world.cohort(cohorts.first(index), cohorts.size(index));
        worker.liveThrough(cohort);
        return cohort;
    }

    /** Lets a cohort live through a span. */
    interface Span {
        /** All that happens to it meanwhile, in the order in which it is told. */
        List<Happening> live(Cohort cohort);
    }

    long customers() {
        return cohorts.customers();
    }

    /** Whether they wait on disk: who lives on then takes long to come back, and what is told no memory. */
    boolean areOnDisk() {
        return disk != null;
    }

    /** Lets all live through a span; what happens then, by time. What was left of the last one is gone. */
    Iterator<Happening> live(Span span) {
        if (disk != null) {
            return liveOnDisk(disk, span);
        }
        List<Happening> all = new ArrayList<>();
        inMemory.forEach(cohort -> all.addAll(span.live(cohort)));
        all.sort(BY_TIME);
        return all.iterator();
    }

    private Iterator<Happening> liveOnDisk(CohortsOnDisk there, Span span) {
        told.forEach(there::reuse);
        told.clear();
        for (int index = 0; index < cohorts.count(); index++) {
            Cohort cohort = world.cohort(cohorts.first(index), cohorts.size(index));
            there.bringBack(index, cohort);
            entries.clear();
            span.live(cohort).stream().sorted(BY_TIME).forEach(one -> form.write(one, entries));
            there.put(index, cohort);
            told.add(there.put(index, entries));
        }
        return new FromDisk(there.merged(told));
    }

    private static final class FromDisk implements Iterator<Happening> {
        private final MergedFromFile merged;
        private @Nullable Happening read;

        FromDisk(MergedFromFile merged) {
            this.merged = merged;
        }

        @Override
        public boolean hasNext() {
            return merged.hasNext();
        }

        @Override
        public Happening next() {
            if (!merged.hasNext()) {
                throw new NoSuchElementException();
            }
            merged.next((from, at) -> read = HappeningBytes.read(from, at));
            Happening next = read;
            if (next == null) {
                throw new IllegalStateException("nothing was handed over");
            }
            return next;
        }
    }

    @Override
    public void close() {
        if (disk != null) {
            disk.close();
        }
    }
}
