package dev.datagen.world.population;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is reckoned of customers, remembered of some of them, by the last bits of the ordinal: whoever lives for a while is asked about from several sides.
 *
 * @param <V> immutable, so that threads may take what another one has left here
 */
public final class Remembered<V> {

    private static final int CUSTOMERS = 64;

    private final Function<Profile, V> reckoned;
    private final @Nullable Entry<V>[] entries;

    private record Entry<V>(Profile profile, V value) {}

    /** @param reckoned what is remembered, always the same of the same customer */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    public Remembered(Function<Profile, V> reckoned) {
        this.reckoned = reckoned;
        this.entries = new Entry[CUSTOMERS];
    }

    /** What is reckoned of a customer. */
    @SuppressWarnings("ReferenceEquality") // the same customer of another world is another one
    public V of(Profile profile) {
        int place = (int) profile.ordinal() & CUSTOMERS - 1;
        Entry<V> last = entries[place];
        if (last == null || last.profile != profile) {
            last = new Entry<>(profile, reckoned.apply(profile));
            entries[place] = last;
        }
        return last.value;
    }
}
