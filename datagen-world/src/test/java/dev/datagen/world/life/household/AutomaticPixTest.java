package dev.datagen.world.life.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.FailureReason;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A year in which Pix Automático has become a habit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomaticPixTest {

    private static final int CUSTOMERS = 4000;
    private static final long HOUR = 3_600_000L;
    private static final long MINUTE = 60_000L;

    private final WorldOptions options = new WorldOptions(
            42, Period.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)), 5, DocumentStyle.VALID);

    /** By consent and due day, in order of time. */
    private final Map<List<Object>, List<Transaction>> collected = new HashMap<>();

    /** Bills paid by a QR code, by customer, payee, due day and sum. */
    private final Set<List<Object>> paidByHand = new HashSet<>();

    private final Set<UUID> ids = new HashSet<>();

    /** What was collected in the morning. */
    private int takenEarly;

    /** Of that, what the holder had fetched money for just before. */
    private int fetchedEarly;

    @BeforeAll
    void live() {
        World world = World.of(options);
        Worker worker = world.worker();
        Cohort customers = world.cohort(0, CUSTOMERS);
        worker.open(customers);
        worker.tell(customers, options.period().endMillis(), new Collected());
    }

    private static List<Object> bill(Transaction payment) {
        return List.of(payment.customerId(), payment.counterpartyName(), payment.dueDay(), payment.amountCents());
    }

    private static int day(Transaction transaction) {
        return Brasilia.epochDay(transaction.timestampMillis());
    }

    private static boolean isEvening(Transaction transaction) {
        long time = Brasilia.millisOfDay(transaction.timestampMillis());
        return time >= 18 * HOUR && time < 21 * HOUR;
    }

    private static boolean isRefused(Transaction transaction) {
        return transaction.status() == TransactionStatus.FAILED;
    }

    /** Refused once more in the evening, after which other days come. */
    private List<List<Transaction>> refusedAllDay() {
        return collected.values().stream()
                .filter(tries -> tries.size() > 1 && isRefused(tries.get(1)) && day(tries.get(0)) == day(tries.get(1)))
                .toList();
    }

    @Test
    void whatIsRefusedInTheMorningIsTriedAgainInTheEvening() {
        assertThat(collected.values())
                .filteredOn(tries -> isRefused(tries.get(0)))
                .hasSizeGreaterThan(20)
                .allMatch(tries -> day(tries.get(1)) == day(tries.get(0)) && isEvening(tries.get(1)));
    }

    @Test
    void someOfItIsRefusedAgainAndTriedOnThreeOtherDaysWithinSevenAtMost() {
        assertThat(refusedAllDay())
                .hasSizeGreaterThan(5)
                .allSatisfy(tries -> {
                    assertThat(tries.stream().map(AutomaticPixTest::day).distinct())
                            .hasSizeLessThanOrEqualTo(4);
                    assertThat(day(tries.get(tries.size() - 1))).isBetween(day(tries.get(0)), day(tries.get(0)) + 7);
                    assertThat(tries.stream().filter(each -> !isRefused(each))).hasSizeLessThanOrEqualTo(1);
                })
                .anyMatch(tries -> !isRefused(tries.get(tries.size() - 1)));
    }

    @Test
    void whatIsNeverCollectedIsPaidByHand() {
        List<List<Transaction>> never = refusedAllDay().stream()
                .filter(tries -> isRefused(tries.get(tries.size() - 1)))
                .toList();

        assertThat(never).isNotEmpty().allMatch(tries -> paidByHand.contains(bill(tries.get(0))));
    }

    /** Who would rather not go so far into the red knows of it in the evening; what the limit allows is taken by then. */
    @Test
    void nobodyFetchesMoneyForWhatIsTakenInTheMorning() {
        assertThat(takenEarly).isGreaterThan(500);
        assertThat(fetchedEarly).isZero();
    }

    @Test
    void eachTryIsATransactionOfItsOwn() {
        List<@Nullable String> orders = collected.values().stream()
                .flatMap(List::stream)
                .map(Transaction::pixE2eId)
                .toList();

        assertThat(orders).doesNotHaveDuplicates();
        assertThat(ids).hasSameSizeAs(orders);
    }

    private final class Collected implements EventConsumer {

        /** By account, when money was fetched last. */
        private final Map<UUID, Long> fetched = new HashMap<>();

        private void takenEarly(Transaction transaction) {
            if (!isRefused(transaction) && Brasilia.millisOfDay(transaction.timestampMillis()) < 7 * HOUR) {
                takenEarly++;
                long millis = fetched.getOrDefault(transaction.accountId(), 0L);
                fetchedEarly += transaction.timestampMillis() - millis <= MINUTE ? 1 : 0;
            }
        }

        @Override
        public void transaction(Transaction transaction) {
            if (transaction.purpose() == TransactionPurpose.OWN_TRANSFER
                    && transaction.direction() == Direction.CREDIT) {
                fetched.put(transaction.accountId(), transaction.timestampMillis());
            }
            if (PixInitiation.AUTOMATIC.code().equals(transaction.pixInitiation())) {
                assertThat(transaction.failureReason())
                        .isEqualTo(isRefused(transaction) ? FailureReason.INSUFFICIENT_FUNDS : null);
                takenEarly(transaction);
                ids.add(transaction.transactionId());
                collected
                        .computeIfAbsent(
                                List.of(Objects.requireNonNull(transaction.recurrenceId()), transaction.dueDay()),
                                bill -> new ArrayList<>())
                        .add(transaction);
            } else if (PixInitiation.DYNAMIC_QR.code().equals(transaction.pixInitiation())) {
                paidByHand.add(bill(transaction));
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
