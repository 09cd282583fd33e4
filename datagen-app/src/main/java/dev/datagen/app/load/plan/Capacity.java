package dev.datagen.app.load.plan;

import dev.datagen.app.text.Numbers;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.Optional;
import java.util.function.Supplier;

/** How many customers a load, or a stream, can be asked for. */
public final class Capacity {

    /** No world is too small for so many: only for more than that one is looked at. */
    private static final long SURELY_FITTING = 1_000_000;

    private Capacity() {}

    /** What is wrong with a number of customers of some options, in a sentence without its full stop; empty if nothing is. */
    public static Optional<String> objection(long customers, WorldOptions options) {
        return objection(customers, () -> World.of(options));
    }

    /**
     * The same.
     *
     * @param world asked for only if it matters
     */
    public static Optional<String> objection(long customers, Supplier<World> world) {
        if (customers < 1) {
            return Optional.of("--customers is " + customers + ", but must be at least 1");
        }
        if (customers <= SURELY_FITTING) {
            return Optional.empty();
        }
        long capacity = world.get().capacity();
        return customers <= capacity
                ? Optional.empty()
                : Optional.of(
                        "--customers is " + Numbers.grouped(customers) + ", but at most " + Numbers.grouped(capacity)
                                + " customers can have documents, telephone and account numbers of their own");
    }
}
