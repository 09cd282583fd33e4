package dev.datagen.world.population;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is reckoned of customers, remembered of some of them, by the last bits of the ordinal: whoever lives for a while is asked about from several sides.
 *
 * @param <V> immutable where several threads ask, so that one may take what another one has left here
 */
public final class Remembered<V> {

    private static final int CUSTOMERS = 64;

    /** Of each of them some hundred bytes: a few MB in all. */
    private static final int MOST_CUSTOMERS = 1 << 14;

    private final Function<Profile, V> reckoned;
    private @Nullable Entry<V>[] entries;

    private record Entry<V>(Profile profile, V value) {}

    /** @param reckoned what is remembered, always the same of the same customer */
    public Remembered(Function<Profile, V> reckoned) {
        this.reckoned = reckoned;
        this.entries = forgotten(CUSTOMERS);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    private static <V> @Nullable Entry<V>[] forgotten(int customers) {
        return new Entry[customers];
    }

    /** Forgets all, and remembers more customers from now on: as many as there are, or as there is room for, who are asked about in any order. */
    public void widen(int customers) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(customers, MOST_CUSTOMERS) - 1);
        entries = forgotten(Math.max(CUSTOMERS, 1 << bits));
    }

    /** What is reckoned of a customer. */
    @SuppressWarnings("ReferenceEquality") // the same customer of another world is another one
    public V of(Profile profile) {
        @Nullable Entry<V>[] known = entries; // of any thread's, before it was widened or after
        int place = (int) profile.ordinal() & known.length - 1;
        Entry<V> last = known[place];
        if (last == null || last.profile != profile) {
            last = new Entry<>(profile, reckoned.apply(profile));
            known[place] = last;
        }
        return last.value;
    }
}
