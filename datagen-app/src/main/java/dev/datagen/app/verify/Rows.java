package dev.datagen.app.verify;

import dev.datagen.model.Account;
import dev.datagen.model.schema.Entity;
import dev.datagen.world.World;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rows there are, in a bit for each, and by how much the balance of each account is off what its transactions have moved it by.
 * Identifiers can be read back into numbers, so nothing has to be looked up.
 *
 * <p>Tables may be added side by side, each by one thread; when all have been, any thread may ask, and move accounts.
 */
final class Rows {

    /** Where a row stands that is not there. */
    static final long NOWHERE = -1;

    /** Where a row stands that is there but is none of the load's. */
    private static final long ELSEWHERE = -2;

    private static final VarHandle CENTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long ORDINALS = (1L << Identity.ORDINAL_BITS) - 1;

    private final World world;
    private final Map<IdKind, List<BitSet>> there = new EnumMap<>(IdKind.class);
    private final Set<UUID> foreign = ConcurrentHashMap.newKeySet();
    private final List<long[]> balanceOff = new ArrayList<>();
    private final int openingBalance = place(Account.TABLE, "opening_balance");
    private final int balance = place(Account.TABLE, "balance");

    Rows(World world) {
        this.world = world;
        for (IdKind kind : IdKind.values()) {
            there.put(kind, new ArrayList<>());
        }
    }

    /** Where a field stands in an entity. */
    static int place(Entity<?> entity, String field) {
        for (int i = 0; i < entity.fields().size(); i++) {
            if (entity.fields().get(i).name().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException(entity.collection() + " has no field " + field);
    }

    /**
     * A row is there, in the bytes of a {@link Tuple}.
     *
     * @param kind of its table, whose rows others can refer to
     */
    void add(IdKind kind, byte[] bytes, int offset, int length) {
        UUID id = Tuple.id(bytes, offset);
        Optional<Identity> identity = world.identity(id);
        if (identity.isEmpty()) {
            foreign.add(id);
        } else if (identity.get().kind() == kind) {
            int ordinal = (int) identity.get().ordinal();
            bits(identity.get()).set(ordinal);
            if (kind == IdKind.ACCOUNT) {
                Tuple row = new Tuple(bytes, offset, length);
                balances(identity.get().sequence(), ordinal)[ordinal] += row.cents(balance) - row.cents(openingBalance);
            }
        }
    }

    private BitSet bits(Identity identity) {
        List<BitSet> bySequence = Objects.requireNonNull(there.get(identity.kind()));
        while (bySequence.size() <= identity.sequence()) {
            bySequence.add(new BitSet());
        }
        return bySequence.get(identity.sequence());
    }

    private long[] balances(int sequence, int ordinal) {
        while (balanceOff.size() <= sequence) {
            balanceOff.add(new long[1024]);
        }
        long[] ofSequence = balanceOff.get(sequence);
        if (ordinal >= ofSequence.length) {
            ofSequence = Arrays.copyOf(ofSequence, Math.max(ordinal + 1, ofSequence.length * 2));
            balanceOff.set(sequence, ofSequence);
        }
        return ofSequence;
    }

    /** Where a row stands, for {@link #moved}; {@link #NOWHERE} if it is not there. */
    long find(IdKind kind, UUID id) {
        Optional<Identity> identity = world.identity(id);
        if (identity.isEmpty()) {
            return foreign.contains(id) ? ELSEWHERE : NOWHERE;
        }
        int sequence = identity.get().sequence();
        long ordinal = identity.get().ordinal();
        List<BitSet> bySequence = Objects.requireNonNull(there.get(kind));
        boolean found = identity.get().kind() == kind
                && sequence < bySequence.size()
                && ordinal <= Integer.MAX_VALUE
                && bySequence.get(sequence).get((int) ordinal);
        return found ? (long) sequence << Identity.ORDINAL_BITS | ordinal : NOWHERE;
    }

    /** A transaction has moved the account that stands there. */
    void moved(long account, long cents) {
        if (account >= 0) {
            long[] ofSequence = balanceOff.get((int) (account >>> Identity.ORDINAL_BITS));
            CENTS.getAndAdd(ofSequence, (int) (account & ORDINALS), -cents);
        }
    }

    /** Is told of accounts whose balance is off. */
    interface OffConsumer {

        /**
         * One account.
         *
         * @param cents by which its balance is more than its transactions make it
         */
        void off(long ordinal, int sequence, long cents);
    }

    void balancesOff(OffConsumer consumer) {
        for (int sequence = 0; sequence < balanceOff.size(); sequence++) {
            long[] ofSequence = balanceOff.get(sequence);
            for (int ordinal = 0; ordinal < ofSequence.length; ordinal++) {
                if (ofSequence[ordinal] != 0) {
                    consumer.off(ordinal, sequence, ofSequence[ordinal]);
                }
            }
        }
    }
}
