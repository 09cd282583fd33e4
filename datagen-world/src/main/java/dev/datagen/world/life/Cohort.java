package dev.datagen.world.life;

import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Customers of successive ordinals, and what must be remembered of each between two spans of time.
 *
 * <p>Belongs to one thread at a time. All its customers have lived up to the same instant.
 */
public final class Cohort {

    static final int SLOTS = 3;

    /** After the last thing that ever happens. */
    static final long NEVER = Long.MAX_VALUE;

    private final Profile[] profiles;
    private final long[] balances;
    private final long[] openingBalances;
    private final long[] changed;
    private final @Nullable CardDebt[] cards;
    private final @Nullable Portfolio[] portfolios;

    /** When the next thing happens, in milliseconds since 1970-01-01T00:00Z, or the month from which to look for it. */
    private final long[] next;

    /** Place of that thing in its month's agenda. */
    private final int[] cursors;

    Cohort(Population population, long firstOrdinal, int size) {
        profiles = new Profile[size];
        balances = new long[size * SLOTS];
        openingBalances = new long[size * SLOTS];
        changed = new long[size * SLOTS];
        cards = new CardDebt[size];
        portfolios = new Portfolio[size];
        next = new long[size];
        cursors = new int[size];
        for (int i = 0; i < size; i++) {
            Profile profile = population.profile(firstOrdinal + i);
            profiles[i] = profile;
            cards[i] = profile.holdsCard() ? new CardDebt() : null;
            portfolios[i] = profile.investmentSlot() >= 0 ? new Portfolio() : null;
        }
    }

    /** How many customers it holds. */
    public int size() {
        return profiles.length;
    }

    Profile profile(int index) {
        return profiles[index];
    }

    long balance(int index, int slot) {
        return balances[index * SLOTS + slot];
    }

    long openingBalance(int index, int slot) {
        return openingBalances[index * SLOTS + slot];
    }

    void open(int index, int slot, long cents) {
        openingBalances[index * SLOTS + slot] = cents;
        balances[index * SLOTS + slot] = cents;
        changed[index * SLOTS + slot] = 0;
    }

    void book(int index, int slot, long cents, long millis) {
        balances[index * SLOTS + slot] += cents;
        changed[index * SLOTS + slot] = millis;
    }

    /** When an account last moved, or was made. */
    long updatedMillis(int index, int slot, long createdMillis) {
        return Math.max(createdMillis, changed[index * SLOTS + slot]);
    }

    /** Only of a customer who holds a card. */
    CardDebt card(int index) {
        return held(cards[index]);
    }

    /** Only of a customer who holds an investment account. */
    Portfolio portfolio(int index) {
        return held(portfolios[index]);
    }

    private static <T> T held(@Nullable T product) {
        if (product == null) {
            throw new IllegalStateException("the customer does not hold this product");
        }
        return product;
    }

    long next(int index) {
        return next[index];
    }

    int cursor(int index) {
        return cursors[index];
    }

    void moveTo(int index, long nextMillis, int cursor) {
        next[index] = nextMillis;
        cursors[index] = cursor;
    }

    void start(long millis) {
        Arrays.fill(next, millis);
        Arrays.fill(cursors, 0);
    }
}
