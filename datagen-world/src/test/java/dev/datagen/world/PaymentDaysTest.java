package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** On which days and at what hours transfers leave and boletos are paid. */
class PaymentDaysTest {

    private static final WorldOptions OPTIONS = new WorldOptions(
            77, Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), 20, DocumentStyle.VALID);
    private static final long HOUR_MILLIS = 3_600_000;

    private static final List<Transaction> TRANSFERS = new ArrayList<>();
    private static final List<Transaction> BOLETOS = new ArrayList<>();
    private static final List<Transaction> HOUSEHOLD_BILLS = new ArrayList<>();
    private static final List<Transaction> SENT_AWAY = new ArrayList<>();

    /** From what was fetched to what it was for, in milliseconds. */
    private static final List<Long> FETCHED_BEFORE = new ArrayList<>();

    private static final Set<TransactionPurpose> OF_A_HOUSEHOLD = EnumSet.of(
            TransactionPurpose.ENERGY,
            TransactionPurpose.WATER,
            TransactionPurpose.TELECOM,
            TransactionPurpose.HOUSING,
            TransactionPurpose.EDUCATION,
            TransactionPurpose.STREAMING);

    static {
        World world = World.of(OPTIONS);
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, 1000);
        worker.open(cohort);
        Map<UUID, Transaction> last = new HashMap<>();
        worker.tell(cohort, OPTIONS.period().endMillis(), new EventConsumer() {
            @Override
            public void transaction(Transaction transaction) {
                Transaction before = last.put(transaction.accountId(), transaction);
                if (before != null && isOwn(before, Direction.CREDIT) && isRecurring(transaction)) {
                    FETCHED_BEFORE.add(transaction.timestampMillis() - before.timestampMillis());
                }
                if (OF_A_HOUSEHOLD.contains(transaction.purpose())) {
                    HOUSEHOLD_BILLS.add(transaction);
                } else if (isOwn(transaction, Direction.DEBIT)) {
                    SENT_AWAY.add(transaction);
                }
                if (transaction.transactionType() == TransactionType.TED) {
                    TRANSFERS.add(transaction);
                } else if (transaction.purpose() == TransactionPurpose.OTHER_BILL) {
                    BOLETOS.add(transaction);
                }
            }

            @Override
            public void cardTransaction(CardTransaction purchase) {}

            @Override
            public void trade(Trade trade) {}

            @Override
            public void installment(Installment installment) {}
        });
    }

    private static boolean isOwn(Transaction transaction, Direction direction) {
        return transaction.transactionType() == TransactionType.PIX
                && transaction.purpose() == TransactionPurpose.OWN_TRANSFER
                && transaction.direction() == direction;
    }

    private static boolean isRecurring(Transaction transaction) {
        return OF_A_HOUSEHOLD.contains(transaction.purpose())
                || transaction.purpose() == TransactionPurpose.CARD_INVOICE;
    }

    private static long count(List<Transaction> among, Predicate<Transaction> which) {
        return among.stream().filter(which).count();
    }

    private static int weekday(Transaction transaction) {
        return Brasilia.dayOfWeek(Brasilia.epochDay(transaction.timestampMillis()));
    }

    private static long hour(Transaction transaction) {
        return Brasilia.millisOfDay(transaction.timestampMillis()) / HOUR_MILLIS;
    }

    @Test
    void whatComesToMindOnAWeekendDoesNotAllWaitForMonday() {
        for (List<Transaction> payments : List.of(TRANSFERS, BOLETOS)) {
            long mondays = count(payments, t -> weekday(t) == 1);
            long tuesdays = count(payments, t -> weekday(t) == 2);

            assertThat(mondays / (double) tuesdays).isBetween(1.0, 1.5);
        }
    }

    @Test
    void boletosArePaidOnWeekendsToo() {
        assertThat(count(BOLETOS, t -> weekday(t) >= Brasilia.SATURDAY) / (double) BOLETOS.size())
                .isBetween(0.08, 0.2);
    }

    @Test
    void transfersLeaveOnBusinessDays() {
        assertThat(TRANSFERS).allMatch(t -> BankCalendar.BRAZIL.isBusinessDay(Brasilia.epochDay(t.timestampMillis())));
    }

    @Test
    void aTransferOrderedWhileBanksAreClosedLeavesWhenTheyOpen() {
        assertThat(TRANSFERS)
                .filteredOn(t -> t.scheduledAtMillis() != Field.ABSENT)
                .hasSizeGreaterThan(20)
                .allSatisfy(t -> {
                    int ordered = Brasilia.epochDay(t.scheduledAtMillis());
                    assertThat(t.direction()).isEqualTo(Direction.DEBIT);
                    assertThat(BankCalendar.BRAZIL.isBusinessDay(ordered)).isFalse();
                    assertThat(Brasilia.epochDay(t.timestampMillis()))
                            .isEqualTo(BankCalendar.BRAZIL.nextBusinessDay(ordered));
                    assertThat(Brasilia.millisOfDay(t.timestampMillis()))
                            .isBetween(13 * HOUR_MILLIS / 2, 8 * HOUR_MILLIS);
                });
    }

    @Test
    void peoplePayBeforeAndAfterLunchMoreThanInTheEvening() {
        assertThat(count(TRANSFERS, t -> hour(t) == 10 || hour(t) == 11))
                .isGreaterThan(3 * count(TRANSFERS, t -> hour(t) == 8) / 2);
        assertThat(count(BOLETOS, t -> hour(t) == 10)).isGreaterThan(2 * count(BOLETOS, t -> hour(t) == 21));
    }

    @Test
    void someHouseholdBillsArePaidInTheEvening() {
        List<Transaction> inTheEvening =
                HOUSEHOLD_BILLS.stream().filter(t -> hour(t) >= 20).toList();

        assertThat(inTheEvening.size() / (double) HOUSEHOLD_BILLS.size()).isBetween(0.02, 0.08);
        assertThat(inTheEvening).noneMatch(t -> t.amountCents() > 100_000);
    }

    @Test
    void whatIsLeftIsSentAwayAroundTheMiddleOfTheMonthAndNotBetweenTwoDays() {
        double[] shares = new double[32];
        for (Transaction transaction : SENT_AWAY) {
            shares[date(transaction).getDayOfMonth()] += 1.0 / SENT_AWAY.size();
        }

        for (int day = 1; day < 31; day++) {
            assertThat(Math.abs(shares[day + 1] - shares[day]))
                    .as("from day %d to the next", day)
                    .isLessThan(0.03);
        }
    }

    /** Nobody turns from one app to the other within two seconds. */
    @Test
    void whatABillLacksIsFetchedSomeTimeBeforeIt() {
        double atOnce =
                FETCHED_BEFORE.stream().filter(millis -> millis < 2000).count() / (double) FETCHED_BEFORE.size();

        assertThat(FETCHED_BEFORE).hasSizeGreaterThan(500);
        assertThat(atOnce).isLessThan(0.1);
    }

    /** BCB: about as many boletos in each quarter of 2024, and a third more Pix in its last than in its first. */
    @Test
    void boletosDoNotGoOutOfUseWithinAYear() {
        long first = count(BOLETOS, t -> date(t).getMonthValue() <= 3);
        long last = count(BOLETOS, t -> date(t).getMonthValue() >= 10);

        assertThat(first / (double) last).isBetween(0.8, 1.7);
    }

    private static LocalDate date(Transaction transaction) {
        return LocalDate.ofEpochDay(Brasilia.epochDay(transaction.timestampMillis()));
    }
}
