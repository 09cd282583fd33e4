package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.OrderType;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.schema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedTest {

    private static final long SEED = 20261125;
    private static final long START = 1_700_000_000_000L;

    /** The end of the year 9999, after which nothing can happen. */
    private static final long LATEST = 253_402_300_799_999L;

    private static final UUID ID = new UUID(1, 2);

    /** An event by its place; sorting a list of them is stable. */
    private record Place(EventBatch batch, int event) {
        int type() {
            return batch.type(event);
        }

        long millis() {
            return batch.millis(event);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 0, 1", "1, 1, 1", "1, 5000, 100", "3, 700, 1000000", "300, 20, 40", "300, 20, 2592000000"
    })
    void eachWindowLeavesTopicByTopicInTimeOrder(int batchCount, int largest, long spanMillis) {
        Random random = new Random(SEED);
        List<EventBatch> batches = new ArrayList<>();
        for (int i = 0; i < batchCount; i++) {
            // Every third batch is empty, the first one too.
            batches.add(batch(random, i % 3 == 0 && batchCount > 1 ? 0 : random.nextInt(largest + 1), spanMillis));
        }
        for (int window : new int[] {1, 64, 1 << 20}) {
            List<Place> left = new ArrayList<>();
            new Merged(batches, START).send(window, (batch, event) -> left.add(new Place(batch, event)));
            assertThat(left)
                    .as("seed %d, window %d", SEED, window)
                    .usingElementComparator(MergedTest::compareIdentity)
                    .isEqualTo(expected(batches, window));
        }
    }

    private static int compareIdentity(Place one, Place other) {
        return one.batch == other.batch && one.event == other.event ? 0 : 1;
    }

    private static List<Place> expected(List<EventBatch> batches, int window) {
        List<Place> all = new ArrayList<>();
        for (EventBatch batch : batches) {
            for (int event = 0; event < batch.size(); event++) {
                all.add(new Place(batch, event));
            }
        }
        all.sort(Comparator.comparingLong(Place::millis));
        for (int from = 0; from < all.size(); from += window) {
            all.subList(from, Math.min(from + window, all.size())).sort(Comparator.comparingInt(Place::type));
        }
        return all;
    }

    @Test
    void refusesTimesThatLeaveNoRoomForPlaces() {
        List<EventBatch> batches = new ArrayList<>(Collections.nCopies((1 << 14) - 1, emptyBatch()));
        EventBatch late = emptyBatch();
        late.trade(trade(LATEST));
        late.trade(trade(START));
        batches.add(late);
        assertThatThrownBy(() -> new Merged(batches, START))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("16384 batches of up to 2 events in 251702300799999 ms need 65 bits, but an entry has 64");
    }

    private static EventBatch emptyBatch() {
        return new EventBatch(new EventEncoding(Schemas.avro(List.of(1, 2, 3, 4)), Headers.NONE), 1);
    }

    private static EventBatch batch(Random random, int size, long spanMillis) {
        EventBatch batch = emptyBatch();
        for (int i = 0; i < size; i++) {
            long millis = START + random.nextLong(spanMillis);
            if (random.nextBoolean()) {
                batch.trade(trade(millis));
            } else {
                batch.installment(installment(millis));
            }
        }
        batch.encodeWaiting();
        return batch;
    }

    private static Trade trade(long millis) {
        return new Trade(
                ID,
                ID,
                ID,
                ID,
                "PETR4",
                TradeType.BUY,
                1,
                1,
                1,
                0,
                1,
                OrderType.MARKET,
                TradeStatus.EXECUTED,
                millis,
                millis,
                millis,
                Field.ABSENT,
                Field.ABSENT,
                null);
    }

    private static Installment installment(long millis) {
        return new Installment(
                ID, ID, ID, 1, 0, 1, 1, 2, 0, 2, InstallmentStatus.PAID, millis, millis, millis, 0, 0, 0, 0, 0);
    }
}
