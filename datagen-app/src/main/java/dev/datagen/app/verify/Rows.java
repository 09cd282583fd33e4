package dev.datagen.app.verify;

import dev.datagen.model.Account;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Table;
import dev.datagen.world.World;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows there are, in a bit for each, and by how much the balance of each account is off what its transactions have moved it by.
 * Identifiers can be read back into numbers, so nothing has to be looked up.
 */
final class Rows {

    private final World world;
    private final Map<IdKind, List<BitSet>> there = new EnumMap<>(IdKind.class);
    private final Set<UUID> foreign = new HashSet<>();
    private final List<long[]> balanceOff = new ArrayList<>();
    private final int openingBalance = place(Account.TABLE, "opening_balance");
    private final int balance = place(Account.TABLE, "balance");

    Rows(World world) {
        this.world = world;
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

    /** A row is there, of a table that others can refer to. */
    void add(Table<?> table, Tuple row) {
        Optional<Identity> identity = world.identity(row.id());
        if (identity.isEmpty()) {
            foreign.add(row.id());
            return;
        }
        bits(identity.get()).set((int) identity.get().ordinal());
        if (table == Account.TABLE) {
            move(identity.get(), row.cents(balance) - row.cents(openingBalance));
        }
    }

    boolean contains(IdKind kind, UUID id) {
        Optional<Identity> identity = world.identity(id);
        return identity.isEmpty()
                ? foreign.contains(id)
                : identity.get().kind() == kind
                        && bits(identity.get()).get((int) identity.get().ordinal());
    }

    private BitSet bits(Identity identity) {
        List<BitSet> bySequence = there.computeIfAbsent(identity.kind(), kind -> new ArrayList<>());
        while (bySequence.size() <= identity.sequence()) {
            bySequence.add(new BitSet());
        }
        return bySequence.get(identity.sequence());
    }

    /** A transaction has moved an account; any thread may say so, once all rows have been added. */
    synchronized void moved(UUID account, long cents) {
        world.identity(account)
                .filter(identity -> identity.kind() == IdKind.ACCOUNT)
                .ifPresent(identity -> move(identity, -cents));
    }

    private void move(Identity account, long cents) {
        while (balanceOff.size() <= account.sequence()) {
            balanceOff.add(new long[1024]);
        }
        long[] ofSequence = balanceOff.get(account.sequence());
        int ordinal = (int) account.ordinal();
        if (ordinal >= ofSequence.length) {
            ofSequence = Arrays.copyOf(ofSequence, Math.max(ordinal + 1, ofSequence.length * 2));
            balanceOff.set(account.sequence(), ofSequence);
        }
        ofSequence[ordinal] += cents;
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
