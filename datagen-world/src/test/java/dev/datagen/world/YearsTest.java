package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What changes from one year to another, and what does not. */
class YearsTest {

    private static final int PIX_BEGAN = (int) LocalDate.of(2020, 11, 16).toEpochDay();
    private static final Set<TransactionPurpose> SPENDING =
            EnumSet.of(TransactionPurpose.CASH, TransactionPurpose.OTHER_BILL, TransactionPurpose.TRANSFER);

    private static final Set<TransactionPurpose> BILLS =
            EnumSet.of(TransactionPurpose.ENERGY, TransactionPurpose.WATER, TransactionPurpose.TELECOM);

    private static Recording recorded(int customers, String from, String to) {
        return Recording.of(World.of(Recording.options(7, from, to)), 0, customers);
    }

    /** An account is no emptier for want of an instrument. */
    @Test
    void paymentsFailAsSeldomBeforePixAsAfterIt() {
        List<Transaction> paid = recorded(800, "2020-06-01", "2021-04-30").transactions.stream()
                .filter(event -> event.direction() == Direction.DEBIT && SPENDING.contains(event.purpose()))
                .toList();
        Predicate<Transaction> before = event -> Brasilia.epochDay(event.timestampMillis()) < PIX_BEGAN;

        assertThat(failed(paid.stream().filter(before).toList())).isLessThan(0.08);
        assertThat(failed(paid.stream().filter(before.negate()).toList())).isLessThan(0.08);
    }

    private static double failed(List<Transaction> paid) {
        long failures = paid.stream()
                .filter(event -> event.status() == TransactionStatus.FAILED)
                .count();
        return failures / (double) paid.size();
    }

    /** Circular BCB 3.336/2006: a DOC is for less than R$ 5,000. Machines give no more than R$ 3,000 at once. */
    @Test
    void nobodyAsksForMoreThanAnInstrumentAllows() {
        assertThat(recorded(2000, "2020-01-01", "2020-04-30").transactions)
                .anyMatch(event -> event.transactionType() == TransactionType.DOC)
                .anyMatch(event -> event.transactionType() == TransactionType.WITHDRAW)
                .allMatch(event -> event.transactionType() != TransactionType.DOC || event.amountCents() < 5000_00)
                .allMatch(event -> event.transactionType() != TransactionType.WITHDRAW
                        || event.purpose() != TransactionPurpose.CASH
                        || event.amountCents() <= 3000_00);
    }

    @Test
    void habitsDoNotChangeAtNewYear() {
        List<Transaction> bills = recorded(4500, "2023-10-01", "2024-03-31").transactions.stream()
                .filter(event -> event.purpose() == TransactionPurpose.OTHER_BILL)
                .toList();
        int newYear = (int) LocalDate.of(2024, 1, 1).toEpochDay();
        long before = bills.stream()
                .filter(event -> Brasilia.epochDay(event.timestampMillis()) < newYear)
                .count();

        assertThat(before).isGreaterThan(80);
        assertThat(bills.size() - before).isGreaterThan(before * 2 / 5);
    }

    /** Nobody paid a bill by Pix before it began, and not all who do today began that day. */
    @Test
    void billsArePaidByPixMoreAndMoreOften() {
        assertThat(byPix("2020-12-01", "2021-01-31")).isBetween(0.01, 0.5 * byPix("2024-01-01", "2024-02-29"));
    }

    private static double byPix(String from, String to) {
        List<Transaction> bills = recorded(800, from, to).transactions.stream()
                .filter(event -> BILLS.contains(event.purpose()))
                .toList();
        long byPix = bills.stream()
                .filter(event -> event.transactionType() == TransactionType.PIX)
                .count();
        return byPix / (double) bills.size();
    }

    /** The minimum wage was R$ 1,518 in 2025 (Decreto 12.342/2024) and is R$ 1,621 in 2026 (Decreto 12.797/2025). */
    @Test
    void whoGoesByTheMinimumWageGoesByThatOfTheYear() {
        List<Customer> own = recorded(600, "2026-01-01", "2026-03-31").customers.stream()
                .filter(customer -> customer.employmentStatus() == EmploymentStatus.SELF_EMPLOYED)
                .toList();

        assertThat(own).noneMatch(customer -> customer.monthlyIncomeCents() == 1518_00);
        assertThat(own.stream()
                        .filter(customer -> customer.monthlyIncomeCents() == 1621_00)
                        .count())
                .isGreaterThan(own.size() / 6);
    }

    /** Prices rose by a tenth in 2021 (IBGE), and with them what is earned without a job. */
    @Test
    void whatIsEarnedWithoutAJobGoesWithPrices() {
        assertThat(earned("2021-12-31") / earned("2020-12-31")).isBetween(1.05, 1.12);
    }

    private static double earned(String day) {
        return recorded(400, day, day).customers.stream()
                .filter(customer -> customer.employmentStatus() == EmploymentStatus.SELF_EMPLOYED)
                .mapToLong(Customer::monthlyIncomeCents)
                .average()
                .orElseThrow();
    }
}
