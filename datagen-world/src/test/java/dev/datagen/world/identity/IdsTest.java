package dev.datagen.world.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.world.random.Key;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids(Key.ofSeed(42));

    @Test
    void readsBackWhatItWrote() {
        for (IdKind kind : IdKind.values()) {
            for (long ordinal : new long[] {0, 1, 99, 7_412_993, (1L << 40) - 1}) {
                for (int month : new int[] {0, 300, 4095}) {
                    for (int sequence : new int[] {0, 5, (1 << 24) - 1}) {
                        assertThat(ids.identity(ids.id(kind, ordinal, month, sequence)))
                                .contains(new Identity(kind, ordinal, month, sequence));
                    }
                }
            }
        }
    }

    @Test
    void looksLikeVersionFour() {
        UUID id = ids.id(IdKind.CUSTOMER, 0, 0);
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void neighboursHaveNothingInCommon() {
        Set<Long> halves = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID id = ids.id(IdKind.TRANSACTION, 7, 300, i);
            halves.add(id.getMostSignificantBits());
            halves.add(id.getLeastSignificantBits());
        }
        assertThat(halves).hasSize(20_000);
    }

    @Test
    void knowsForeignIdentifiers() {
        Key random = Key.ofSeed(7);
        for (int i = 0; i < 10_000; i++) {
            UUID foreign = new UUID(
                    random.at(i) & ~0xF000L | 0x4000L, random.at(i, 1) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
            assertThat(ids.identity(foreign)).isEmpty();
        }
        assertThat(new Ids(Key.ofSeed(43)).identity(ids.id(IdKind.CUSTOMER, 1, 0)))
                .isEmpty();
        assertThat(ids.identity(new UUID(0, 0))).isEmpty();
    }

    @Test
    void refusesAnIdentityOutOfRange() {
        assertThatThrownBy(() -> new Identity(IdKind.LOAN, 1L << 40, 0, 0))
                .hasMessage("ordinal is 1099511627776, but must be 0 to 2^40 - 1");
        assertThatThrownBy(() -> new Identity(IdKind.LOAN, 0, 4096, 0))
                .hasMessage("month is 4096, but must be 0 to 4095");
        assertThatThrownBy(() -> new Identity(IdKind.LOAN, 0, 0, -1))
                .hasMessage("sequence is -1, but must be 0 to 2^24 - 1");
    }
}
