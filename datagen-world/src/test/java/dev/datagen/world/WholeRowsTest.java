package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CreditCard;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.Position;
import dev.datagen.model.RowChange;
import dev.datagen.model.Wage;
import dev.datagen.model.WageReason;
import dev.datagen.model.schema.Table;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows of a load, changed day by day by lives that go on for eight months, against those of a load that is eight months longer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeRowsTest {

    private static final int CUSTOMERS = 1500;
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 19);

    private final World longerWorld = World.of(Recording.options(42, "2025-01-01", LAST.toString()));
    private final Recording longer = Recording.of(longerWorld, 0, CUSTOMERS);
    private final Map<String, Map<String, Object>> rows = new HashMap<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final Set<UUID> customers = new HashSet<>();
    private final Set<UUID> accounts = new HashSet<>();

    @BeforeAll
    void livesOn() {
        World world = World.livingOn(
                Recording.options(42, "2025-01-01", FIRST.minusDays(1).toString()));
        Recording loaded = Recording.of(world, 0, CUSTOMERS);
        loaded.invoices.forEach(row -> keep(RowChange.of(Invoice.TABLE, row, 0)));
        loaded.positions.forEach(row -> keep(RowChange.of(Position.TABLE, row, 0)));
        loaded.cards.forEach(row -> keep(RowChange.of(CreditCard.TABLE, row, 0)));
        loaded.jobs.forEach(row -> keep(RowChange.of(Job.TABLE, row, 0)));
        loaded.wages.forEach(row -> keep(RowChange.of(Wage.TABLE, row, 0)));
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, CUSTOMERS);
        worker.liveThrough(cohort);
        var audience = worker.withRows(new Recording(), changes::add);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            worker.tell(cohort, Brasilia.startOfDay((int) day.toEpochDay() + 1), audience);
        }
        changes.forEach(this::keep);
        // Who has no loan, and does as much in both, lives on as in a longer load.
        Set<UUID> others = new HashSet<>();
        loaded.loans.stream().map(Loan::customerId).forEach(others::add);
        longer.loans.stream().map(Loan::customerId).forEach(others::add);
        others.addAll(longer.joinedTooLateFor(world.options().period()));
        others.addAll(loaded.doMoreIn(longerWorld, world));
        longer.accounts.stream()
                .filter(account -> !others.contains(account.customerId()))
                .forEach(account -> {
                    customers.add(account.customerId());
                    accounts.add(account.accountId());
                });
    }

    private void keep(RowChange change) {
        rows.computeIfAbsent(change.table().collection() + change.key(), key -> new HashMap<>())
                .putAll(change.values());
    }

    private <T> Map<String, Object> row(Table<T> table, T row) {
        return rows.getOrDefault(
                table.collection() + RowChange.of(table, row, 0).key(), Map.of());
    }

    private <T> List<String> differences(Table<T> table, List<T> expected) {
        return expected.stream()
                .filter(row ->
                        !row(table, row).equals(RowChange.of(table, row, 0).values()))
                .limit(3)
                .map(row -> row + " is " + row(table, row))
                .toList();
    }

    private long told(Table<?> table) {
        return changes.stream().filter(change -> change.table() == table).count();
    }

    @Test
    void invoicesAreThoseOfALongerLoad() {
        List<Invoice> expected = longer.invoices.stream()
                .filter(invoice -> customers.contains(invoice.customerId()))
                .toList();

        assertThat(told(Invoice.TABLE)).isGreaterThan(10_000);
        assertThat(expected)
                .hasSizeGreaterThan(1000)
                .extracting(Invoice::status)
                .contains(InvoiceStatus.OPEN, InvoiceStatus.CLOSED, InvoiceStatus.PAID, InvoiceStatus.UNPAID);
        assertThat(differences(
                        Invoice.TABLE,
                        expected.stream()
                                .filter(invoice -> invoice.status() != InvoiceStatus.OPEN)
                                .toList()))
                .isEmpty();
        // One that is open has begun with the first purchase, and says when the last one was.
        assertThat(expected)
                .filteredOn(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .filteredOn(invoice -> !row(Invoice.TABLE, invoice).isEmpty())
                .hasSizeGreaterThan(60)
                .allSatisfy(invoice -> assertThat(row(Invoice.TABLE, invoice))
                        .containsEntry("status", "OPEN")
                        .extractingByKeys("purchases_amount", "credits_amount", "total_amount", "carried_amount")
                        .containsExactly(
                                invoice.purchasesCents(),
                                invoice.creditsCents(),
                                invoice.totalCents(),
                                invoice.carriedCents()));
    }

    /** The day after, and until they are paid. */
    @Test
    void invoicesThatAreNotPaidInTimeAreOverdue() {
        List<RowChange> overdue = changes.stream()
                .filter(change -> "OVERDUE".equals(change.values().get("status")))
                .toList();

        assertThat(overdue)
                .hasSizeGreaterThan(50)
                .extracting(change -> Brasilia.millisOfDay(change.updatedAtMillis()))
                .containsOnly(0L);
        assertThat(overdue)
                .extracting(change -> rows.getOrDefault(change.table().collection() + change.key(), Map.of())
                        .get("status"))
                .filteredOn("PAID"::equals)
                .hasSizeGreaterThan(overdue.size() - 10);
    }

    @Test
    void positionsAreThoseOfALongerLoad() {
        assertThat(told(Position.TABLE)).isGreaterThan(100);
        List<Position> expected = longer.positions.stream()
                .filter(position -> accounts.contains(position.accountId()))
                .toList();

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(differences(Position.TABLE, expected)).isEmpty();
    }

    @Test
    void plasticsAreThoseOfALongerLoad() {
        String[] columns = {
            "card_number_masked",
            "valid_until",
            "replaced_at",
            "replacement_reason",
            "previous_number_masked",
            "previous_valid_until"
        };

        assertThat(changes)
                .filteredOn(change -> change.table() == CreditCard.TABLE)
                .filteredOn(change -> change.values().containsKey("valid_until"))
                .hasSizeGreaterThan(100);
        assertThat(longer.cards)
                .filteredOn(card -> customers.contains(card.customerId()))
                // A load that ends after it shows what has taken the place of a Hipercard.
                .filteredOn(card -> columns(row(CreditCard.TABLE, card), "brand")
                        .equals(columns(RowChange.of(CreditCard.TABLE, card, 0).values(), "brand")))
                .hasSizeGreaterThan(100)
                .allSatisfy(card -> assertThat(columns(row(CreditCard.TABLE, card), columns))
                        .isEqualTo(
                                columns(RowChange.of(CreditCard.TABLE, card, 0).values(), columns)));
    }

    private static List<String> columns(Map<String, Object> row, String... columns) {
        return Arrays.stream(columns)
                .map(column -> String.valueOf(row.get(column)))
                .toList();
    }

    @Test
    void wagesAreThoseOfALongerLoad() {
        Set<UUID> jobs = new HashSet<>();
        longer.jobs.stream().filter(job -> customers.contains(job.customerId())).forEach(job -> jobs.add(job.jobId()));
        List<Wage> expected = longer.wages.stream()
                .filter(wage -> jobs.contains(wage.jobId()))
                .toList();

        assertThat(told(Wage.TABLE)).isGreaterThan(100);
        assertThat(expected).hasSizeGreaterThan(200).extracting(Wage::reason).contains(WageReason.values());
        assertThat(differences(Wage.TABLE, expected)).isEmpty();
    }

    @Test
    void jobsThatBeginAreThoseOfALongerLoad() {
        assertThat(told(Job.TABLE)).isGreaterThan(10);
        assertThat(longer.jobs)
                .filteredOn(job -> customers.contains(job.customerId()))
                .hasSizeGreaterThan(100)
                .allSatisfy(job -> assertThat(row(Job.TABLE, job))
                        .extractingByKeys("employer_cnpj", "hired_on", "monthly_wage", "created_at")
                        .isEqualTo(List.of(
                                job.employerCnpj(),
                                LocalDate.ofEpochDay(job.hiredDay()),
                                job.monthlyWageCents(),
                                Instant.ofEpochMilli(job.createdAtMillis()))));
    }
}
