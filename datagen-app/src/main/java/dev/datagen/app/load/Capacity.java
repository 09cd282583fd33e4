package dev.datagen.app.load;

import dev.datagen.app.text.Numbers;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.Optional;

/** How many customers a load, or a stream, can be asked for. */
public final class Capacity {

    /** No world is too small for so many: only for more than that one is looked at. */
    private static final long SURELY_FITTING = 1_000_000;

    private Capacity() {}

    /** What is wrong with a number of customers, in a sentence without its full stop; empty if nothing is. */
    public static Optional<String> objection(long customers, WorldOptions options) {
        if (customers < 1) {
            return Optional.of("--customers is " + customers + ", but must be at least 1");
        }
        if (customers <= SURELY_FITTING) {
            return Optional.empty();
        }
        long capacity = World.of(options).capacity();
        return customers <= capacity
                ? Optional.empty()
                : Optional.of(
                        "--customers is " + Numbers.grouped(customers) + ", but at most " + Numbers.grouped(capacity)
                                + " customers can have documents, telephone and account numbers of their own");
    }
}
