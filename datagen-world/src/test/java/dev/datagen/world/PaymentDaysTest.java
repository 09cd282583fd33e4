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
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** On which days and at what hours transfers leave and boletos are paid. */
class PaymentDaysTest {

    private static final WorldOptions OPTIONS = new WorldOptions(
            77, Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), 20, DocumentStyle.VALID);
    private static final int SATURDAY = 6;
    private static final long HOUR_MILLIS = 3_600_000;

    private static final List<Transaction> TRANSFERS = new ArrayList<>();
    private static final List<Transaction> BOLETOS = new ArrayList<>();

    static {
        World world = World.of(OPTIONS);
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, 1000);
        worker.open(cohort);
        worker.tell(cohort, OPTIONS.period().endMillis(), new EventConsumer() {
            @Override
            public void transaction(Transaction transaction) {
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
        assertThat(count(BOLETOS, t -> weekday(t) >= SATURDAY) / (double) BOLETOS.size())
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
}
