package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Direction;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.value.DocumentStyle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CashHabitsTest {

    private static final WorldOptions OPTIONS = new WorldOptions(
            77, Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), 10, DocumentStyle.VALID);

    /** One in seven would do so by chance. */
    @Test
    void manyWithdrawTheSumOfTheLastTime() {
        Map<UUID, Transaction> last = new HashMap<>();
        int again = 0;
        int same = 0;
        for (Transaction transaction : Recording.of(World.of(OPTIONS), 0, 300).transactions) {
            if (transaction.purpose() == TransactionPurpose.CASH
                    && transaction.direction() == Direction.DEBIT
                    && transaction.status() == TransactionStatus.COMPLETED) {
                Transaction before = last.put(transaction.accountId(), transaction);
                again += before != null ? 1 : 0;
                same += before != null && before.amountCents() == transaction.amountCents() ? 1 : 0;
            }
        }

        assertThat(again).isGreaterThan(300);
        assertThat(same / (double) again).isBetween(0.22, 0.5);
    }
}
