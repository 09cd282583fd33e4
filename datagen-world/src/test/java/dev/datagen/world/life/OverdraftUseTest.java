package dev.datagen.world.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverdraftUseTest {

    private static final int CUSTOMERS = 3000;

    /** What nobody has to pay just then. */
    private static final Set<TransactionPurpose> SPENDING =
            EnumSet.of(TransactionPurpose.CASH, TransactionPurpose.PURCHASE, TransactionPurpose.OTHER_BILL);

    /** BCB, Relatório de Economia Bancária 2018: half of those who are in the red in a year are so in six months of it at most. */
    @Test
    void aGoodPartOfThoseInTheRedSpendNothingThere() {
        InTheRed found = found(LocalDate.of(2024, 12, 31), 2);

        double spending = found.spending.size() / (double) found.accounts.size();

        assertThat(found.accounts).hasSizeGreaterThan(60);
        assertThat(spending).isBetween(0.3, 0.65);
    }

    /** The days of December count as those of any month: who came out of the red before January pays for it. */
    @Test
    void asManyPayForTheMonthBeforeThePeriodAsForOthers() {
        InTheRed found = found(LocalDate.of(2024, 5, 31), 20);

        int first = found.charged(1);
        double later = IntStream.rangeClosed(2, 5).map(found::charged).average().orElseThrow();

        assertThat(later).isGreaterThan(25);
        assertThat(first / later).isBetween(0.7, 1.4);
    }

    private static InTheRed found(LocalDate until, double activity) {
        InTheRed found = new InTheRed();
        World world = World.of(
                new WorldOptions(42, Period.of(LocalDate.of(2024, 1, 1), until), activity, DocumentStyle.VALID));
        Worker worker = world.worker();
        Cohort customers = world.cohort(0, CUSTOMERS);
        worker.open(customers);
        worker.tell(customers, world.options().period().endMillis(), found);
        return found;
    }

    /** Notes which accounts pay something that leaves them in the red, and which of them what need not be paid. */
    private static final class InTheRed implements EventConsumer {

        private final Set<UUID> accounts = new HashSet<>();
        private final Set<UUID> spending = new HashSet<>();

        /** How many pay interest, by month of the year. */
        private final Map<Integer, Integer> charged = new HashMap<>();

        private int charged(int month) {
            return charged.getOrDefault(month, 0);
        }

        @Override
        public void transaction(Transaction transaction) {
            if (transaction.purpose() == TransactionPurpose.OVERDRAFT_INTEREST) {
                charged.merge(
                        Instant.ofEpochMilli(transaction.timestampMillis())
                                .atZone(ZoneOffset.UTC)
                                .getMonthValue(),
                        1,
                        Integer::sum);
            }
            if (transaction.status() == TransactionStatus.COMPLETED
                    && transaction.direction() == Direction.DEBIT
                    && transaction.balanceAfterCents() < 0) {
                accounts.add(transaction.accountId());
                if (SPENDING.contains(transaction.purpose())) {
                    spending.add(transaction.accountId());
                }
            }
        }

        @Override
        public void cardTransaction(CardTransaction purchase) {}

        @Override
        public void trade(Trade trade) {}

        @Override
        public void installment(Installment installment) {}
    }
}
