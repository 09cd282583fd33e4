package dev.datagen.world;

import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.life.Worker;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The whole bank as a function: who exists, what they own, what happens to them and when.
 *
 * <p>Two worlds of equal options are alike to the last bit, on any machine, however the work is cut up. Customers are numbered from
 * 0; customer {@code i} is the same whether a hundred or a hundred million are asked for. Immutable: any number of threads may
 * ask.
 */
public final class World {

    /**
     * The generation version. It is part of every digest, and is raised by each change after which the same options give other
     * bytes.
     */
    public static final int GENERATION = 26;

    /** What the contract promises of one customer in a year. */
    private static final double MOVEMENTS_A_YEAR = 20;

    private static final double PURCHASES_A_YEAR = 39.9;
    private static final double TRADES_A_YEAR = 7.3;

    /** Instalments told on the first day. */
    private static final double OPENING_EVENTS = 9.5;

    private static final double DAYS_A_YEAR = 365;
    private static final long DAY_MILLIS = 86_400_000;
    /** The first day is cut at minutes. */
    private static final int MOST_OPENING_PARTS = 1_440;

    private final WorldOptions options;
    private final Ids ids;
    private final Lives lives;

    private World(WorldOptions options, int lastDay) {
        this.options = options;
        Key key = Key.ofSeed(options.seed());
        ids = new Ids(key.derive("identifiers"));
        lives = new Lives(key, options, lastDay, ReferenceData.load(), ids);
    }

    /** The world of some options. */
    public static World of(WorldOptions options) {
        return new World(options, options.period().lastDay());
    }

    /**
     * The world of some options whose customers may live on after the period, for as long as there are calendars and rates. Up to the
     * period's end it is that of {@link #of}.
     */
    public static World livingOn(WorldOptions options) {
        return new World(options, (int) Period.LATEST.toEpochDay());
    }

    /**
     * Reads the facts that are the same in all worlds, which is half of what the first one takes: whoever does so before it is clear which world
     * it will be, has it sooner.
     */
    public static void readFacts() {
        ReferenceData.load();
    }

    /** What it is a function of. */
    public WorldOptions options() {
        return options;
    }

    /** Up to how many customers have documents and numbers that no other has. */
    public long capacity() {
        return lives.capacity();
    }

    /** The shares on B3, at the last close of the period. */
    public List<Stock> stocks() {
        return lives.stocks();
    }

    /** The prices of the shares on B3 in all sessions of the period and of the two months before it, by day. */
    public Stream<StockPrice> stockPrices() {
        return lives.stockPrices();
    }

    /** Customers of successive ordinals; a worker has to open it before it lives. */
    public Cohort cohort(long firstOrdinal, int size) {
        return lives.cohort(firstOrdinal, size);
    }

    /** Scratch space for one thread. */
    public Worker worker() {
        return lives.worker();
    }

    /** What an identifier stands for; empty if this seed never made it. */
    public Optional<Identity> identity(UUID id) {
        return ids.identity(id);
    }

    /** About how many events so many customers have. */
    public long expectedEvents(long customers) {
        return (long) (customers * (eventsADay() * options.period().days() + OPENING_EVENTS + 1));
    }

    /**
     * Cuts the period into spans of about equal work.
     *
     * @param customers who live through them
     * @param mostEvents about how many events a span may hold
     * @return the instants at which spans end, where they {@linkplain Period#lastCut may be cut}, the last one being the period's end, in milliseconds since
     *     1970-01-01T00:00Z
     */
    public List<Long> spans(long customers, long mostEvents) {
        List<Long> ends = new ArrayList<>();
        Period period = options.period();
        long secondDay = period.startMillis() + DAY_MILLIS;
        double opening = customers * OPENING_EVENTS;
        int openingParts = (int) Math.min(MOST_OPENING_PARTS, 1 + opening / mostEvents);
        for (int part = 1; part <= openingParts; part++) {
            ends.add(period.lastCut(period.startMillis() + DAY_MILLIS * part / openingParts));
        }
        // Busy days have up to twice the mean.
        long step = (long) (DAY_MILLIS * Math.max(1.0 / 24, mostEvents / (customers * eventsADay() * 1.3)));
        for (long end = secondDay; end < period.endMillis(); ) {
            end = Math.min(period.lastCut(end + Math.min(step, 31 * DAY_MILLIS)), period.endMillis());
            ends.add(end);
        }
        return ends;
    }

    private double eventsADay() {
        return (MOVEMENTS_A_YEAR * options.movements()
                        + PURCHASES_A_YEAR * options.purchases()
                        + TRADES_A_YEAR * options.trades())
                / DAYS_A_YEAR;
    }
}
