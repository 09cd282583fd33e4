package dev.datagen.app.verify;

import dev.datagen.world.World;
import dev.datagen.world.identity.Identity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A set of identifiers, in a bit for each that the load could have given. */
final class IdSet {

    private final World world;
    private final Map<Identity, BitSet> ofCustomers = new HashMap<>();
    private final Set<UUID> others = new HashSet<>();

    IdSet(World world) {
        this.world = world;
    }

    void add(UUID id) {
        world.identity(id)
                .ifPresentOrElse(
                        identity -> ofCustomers
                                .computeIfAbsent(ofNobody(identity), key -> new BitSet())
                                .set((int) identity.ordinal()),
                        () -> others.add(id));
    }

    boolean contains(UUID id) {
        return world.identity(id)
                .map(identity -> ofCustomers
                        .getOrDefault(ofNobody(identity), new BitSet())
                        .get((int) identity.ordinal()))
                .orElseGet(() -> others.contains(id));
    }

    private static Identity ofNobody(Identity identity) {
        return new Identity(identity.kind(), 0, identity.month(), identity.sequence());
    }
}
