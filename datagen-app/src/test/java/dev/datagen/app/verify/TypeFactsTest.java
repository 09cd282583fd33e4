package dev.datagen.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.make.EventOrder;
import dev.datagen.model.Installment;
import dev.datagen.model.Transaction;
import dev.datagen.sinks.Load;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeFactsTest {

    private static final World WORLD = World.of(WorldOptions.ofSeed(42));

    /** Of JSON values, in the order of time. */
    private static final Load LOAD = new Load(
            new UUID(0, 1),
            Load.State.DONE,
            Instant.EPOCH,
            Optional.empty(),
            World.GENERATION,
            42,
            100,
            Map.of("order", EventOrder.TIME.name()),
            100,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

    @Test
    void aValueInTheFormatThatTheLoadsAreNotInIsKnown() {
        TypeFacts facts = new TypeFacts(Installment.EVENT, WORLD, LOAD, Optional.empty(), new Differences());
        byte[] avro = EventFieldsTest.value(20_000);

        assertThat(facts.isInOtherFormat(avro)).isTrue();
        assertThat(facts.isInOtherFormat(Arrays.copyOf(avro, avro.length - 1))).isFalse();
        assertThat(facts.isInOtherFormat("{}".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"amount\":\"twelve\",", "\"amount\":null,", "\"amount\":true,"})
    void anAmountThatIsNoneMovesNothing(String amount) {
        Rows rows = new Rows(WORLD);
        Differences differences = new Differences();
        TypeFacts facts = new TypeFacts(Transaction.EVENT, WORLD, LOAD, Optional.of(rows), differences);
        String value = "{" + amount + "\"account_id\":\"" + new UUID(0, 2) + "\",\"status\":\"COMPLETED\"}";

        facts.found(new ConsumerRecord<>(
                "banking.transactions", 0, 0, new byte[0], value.getBytes(StandardCharsets.UTF_8)));

        rows.balancesOff((ordinal, sequence, cents) -> {
            throw new AssertionError("no account is there to be moved");
        });
        assertThat(differences.groups()).extracting(VerifyReport.Group::kind).contains(Kind.REFERENCE);
    }
}
