package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.CardStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Direction;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.OrderType;
import dev.datagen.model.RowChange;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.Duration;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who leaves the bank takes along all they have, and is not heard of again. */
class LeaversTest {

    private static final int CUSTOMERS = 2500;
    private static final WorldOptions YEAR = Recording.year2025(7);
    private static final Recording ALL = Recording.of(World.of(YEAR), 0, CUSTOMERS);
    private static final Map<UUID, Long> LEFT = left(ALL);

    /** Whose accounts are all closed, and since when. */
    private static Map<UUID, Long> left(Recording recording) {
        Map<UUID, Long> left = new HashMap<>();
        Set<UUID> stayed = new HashSet<>();
        for (Account account : recording.accounts) {
            if (account.status() == AccountStatus.CLOSED
                    && account.closedAtMillis() >= YEAR.period().startMillis()) {
                left.merge(account.customerId(), account.closedAtMillis(), Math::max);
            } else if (account.status() != AccountStatus.CLOSED) {
                stayed.add(account.customerId());
            }
        }
        left.keySet().removeAll(stayed);
        return left;
    }

    private static long leftMillis(UUID customer) {
        return LEFT.getOrDefault(customer, Long.MAX_VALUE);
    }

    /** Some 2 or 3 % a year. */
    @Test
    void aFewLeave() {
        assertThat(LEFT).hasSizeBetween(CUSTOMERS / 60, CUSTOMERS / 28);
    }

    @Test
    void nothingHappensAfterwards() {
        assertThat(ALL.transactions).allMatch(event -> event.timestampMillis() <= leftMillis(event.customerId()));
        assertThat(ALL.purchases).allMatch(event -> event.timestampMillis() < leftMillis(event.customerId()));
        assertThat(ALL.invoices).allMatch(invoice -> invoice.updatedAtMillis() < leftMillis(invoice.customerId()));
        // Of who had no card, some may come back.
        Set<UUID> holders = ALL.cards.stream().map(CreditCard::customerId).collect(Collectors.toSet());
        assertThat(ALL.customers)
                .filteredOn(customer -> holders.contains(customer.customerId()))
                .allMatch(customer -> customer.updatedAtMillis() < leftMillis(customer.customerId()));
        assertThat(ALL.jobs)
                .filteredOn(job -> holders.contains(job.customerId()))
                .allMatch(job -> job.updatedAtMillis() < leftMillis(job.customerId()));
    }

    @Test
    void allTheyHadIsGone() {
        Set<UUID> gone = ALL.accounts.stream()
                .filter(account -> LEFT.containsKey(account.customerId()))
                .map(Account::accountId)
                .collect(Collectors.toSet());
        assertThat(ALL.accounts)
                .filteredOn(account -> LEFT.containsKey(account.customerId()))
                .allMatch(
                        account -> account.balanceCents() == 0 && account.updatedAtMillis() == account.closedAtMillis()
                                || account.closedAtMillis() < YEAR.period().startMillis());
        assertThat(ALL.loans)
                .filteredOn(loan -> LEFT.containsKey(loan.customerId()))
                .allMatch(loan ->
                        loan.status() == LoanStatus.PAID_OFF && loan.updatedAtMillis() < leftMillis(loan.customerId()));
        assertThat(ALL.positions)
                .filteredOn(position -> gone.contains(position.accountId()))
                .isNotEmpty()
                .allMatch(position -> position.quantity() == 0);
    }

    @Test
    void theirLastMoneyGoesToAnAccountElsewhere() {
        Map<UUID, Transaction> last = new HashMap<>();
        ALL.transactions.forEach(event -> last.put(event.accountId(), event));
        List<Transaction> lasts = ALL.accounts.stream()
                .filter(account -> LEFT.containsKey(account.customerId()) && last.containsKey(account.accountId()))
                .map(account -> last.get(account.accountId()))
                .toList();

        assertThat(lasts)
                .hasSizeGreaterThan(LEFT.size() / 2)
                .allMatch(event -> event.balanceAfterCents() == 0)
                .filteredOn(event -> event.timestampMillis() > leftMillis(event.customerId()) - 60_000)
                .hasSizeGreaterThan(LEFT.size() / 2)
                .allMatch(event ->
                        event.purpose() == TransactionPurpose.OWN_TRANSFER && event.direction() == Direction.DEBIT);
    }

    /** The checking account last: most within the half hour, some come back for it days later; nobody is half gone when the period ends. */
    @Test
    void accountsAreClosedMinutesOrDaysApart() {
        Map<UUID, List<Account>> closed = ALL.accounts.stream()
                .filter(account -> LEFT.containsKey(account.customerId())
                        && account.closedAtMillis() >= YEAR.period().startMillis())
                .collect(Collectors.groupingBy(Account::customerId));
        List<Duration> apart = closed.values().stream()
                .filter(accounts -> accounts.size() > 1)
                .map(accounts -> Duration.ofMillis(
                        accounts.get(0).closedAtMillis() - accounts.get(1).closedAtMillis()))
                .toList();

        assertThat(apart)
                .hasSizeGreaterThan(4)
                .doesNotHaveDuplicates()
                .allMatch(gap -> gap.toMinutes() >= 2 && gap.toDays() < 20)
                .anyMatch(gap -> gap.toMinutes() < 25)
                .anyMatch(gap -> gap.toDays() > 1);
        assertThat(ALL.cards)
                .filteredOn(card -> LEFT.containsKey(card.customerId()))
                .extracting(card -> closed.getOrDefault(card.customerId(), List.of()).stream()
                                .mapToLong(Account::closedAtMillis)
                                .min()
                                .orElseThrow()
                        - card.statusSinceMillis())
                .doesNotHaveDuplicates()
                .allMatch(gap -> gap >= 120_000 && gap < 1_500_000);
    }

    @Test
    void theirCardsAreCancelledAndOweNothing() {
        List<CreditCard> cards = ALL.cards.stream()
                .filter(card -> LEFT.containsKey(card.customerId()))
                .toList();
        Set<UUID> held = cards.stream().map(CreditCard::cardId).collect(Collectors.toSet());
        List<Invoice> invoices = ALL.invoices.stream()
                .filter(invoice -> held.contains(invoice.cardId()))
                .toList();

        assertThat(cards)
                .isNotEmpty()
                .allMatch(card -> card.status() == CardStatus.CANCELLED
                        && card.availableLimitCents() == 0
                        && card.statusSinceMillis() < leftMillis(card.customerId())
                        && card.updatedAtMillis() == card.statusSinceMillis());
        Map<UUID, InvoiceStatus> last = new HashMap<>();
        invoices.forEach(invoice -> last.put(invoice.cardId(), invoice.status()));
        assertThat(last.values()).isNotEmpty().allMatch(status -> status == InvoiceStatus.PAID);
        assertThat(invoices)
                .anyMatch(invoice -> invoice.status() == InvoiceStatus.PARTIALLY_PAID)
                .noneMatch(invoice -> invoice.status() == InvoiceStatus.OPEN);
        Map<UUID, Long> owed = new HashMap<>();
        ALL.purchases.stream().filter(event -> held.contains(event.cardId())).forEach(event -> {
            long cents = switch (event.status()) {
                case APPROVED -> event.amountCents();
                case REVERSED -> -event.amountCents();
                case DECLINED -> 0;
            };
            owed.merge(event.cardId(), cents, Long::sum);
        });
        invoices.forEach(invoice -> owed.merge(invoice.cardId(), -invoice.paidCents(), Long::sum));
        // What was owed when the period began was paid, too.
        assertThat(owed.values()).allMatch(cents -> cents <= 0);
    }

    /** What they hold is sold at market within the half hour of a day months before, and paid for; nothing is bought later, and no dividend comes later. */
    @Test
    void investorsSellAllBeforeTheyLeave() {
        Map<UUID, List<Trade>> orders = ALL.trades.stream()
                .filter(trade -> LEFT.containsKey(trade.customerId()))
                .collect(Collectors.groupingBy(Trade::customerId));
        Set<UUID> never = new HashSet<>();
        orders.forEach((customer, all) -> {
            Trade last = all.get(all.size() - 1);
            assertThat(last.tradeType()).isEqualTo(TradeType.SELL);
            assertThat(last.orderType()).isEqualTo(OrderType.MARKET);
            long before = leftMillis(customer) - last.executedAtMillis();
            assertThat(Duration.ofMillis(before).toDays()).isBetween(55L, 140L);
            if (all.size() < 9 && all.stream().allMatch(trade -> trade.tradeType() == TradeType.SELL)) {
                never.add(customer);
            }
            long settled = ALL.transactions.stream()
                    .filter(event -> event.accountId().equals(last.accountId())
                            && event.purpose() == TransactionPurpose.STOCK_SETTLEMENT)
                    .mapToLong(
                            event -> event.direction() == Direction.CREDIT ? event.amountCents() : -event.amountCents())
                    .sum();
            assertThat(settled)
                    .isEqualTo(all.stream()
                            .filter(trade -> trade.status() == TradeStatus.EXECUTED)
                            .mapToLong(trade -> trade.tradeType() == TradeType.SELL
                                    ? trade.netAmountCents()
                                    : -trade.netAmountCents())
                            .sum());
        });

        assertThat(orders).hasSizeGreaterThan(CUSTOMERS / 400);
        assertThat(never).isNotEmpty();
    }

    /** Nothing is charged for an overdraft in the month in which they leave but what was owed in the one before. */
    @Test
    void whoWasInTheRedComesOutOfItWeeksBefore() {
        Map<UUID, Long> red = new HashMap<>();
        ALL.transactions.stream()
                .filter(event -> LEFT.containsKey(event.customerId()) && event.balanceAfterCents() < 0)
                .forEach(event -> red.put(event.customerId(), event.timestampMillis()));

        assertThat(red).isNotEmpty();
        red.forEach((customer, millis) -> assertThat(Months.of(Brasilia.epochDay(millis)))
                .isLessThan(Months.of(Brasilia.epochDay(leftMillis(customer)))));
    }

    /** Loans are other ones in a longer period, and who has one does not leave before it is paid off. */
    @Test
    void aLongerPeriodHasTheSameOnesAndMore() {
        Recording longer = Recording.of(World.of(Recording.options(7, "2025-01-01", "2026-06-30")), 0, CUSTOMERS);
        Map<UUID, Long> now = left(longer);
        Map<UUID, Long> before = new HashMap<>(LEFT);
        before.keySet().removeAll(longer.loans.stream().map(Loan::customerId).collect(Collectors.toSet()));
        before.keySet().removeAll(longer.joinedTooLateFor(YEAR.period()));
        // Some come back, of who hardly used the one account.
        before.keySet()
                .removeAll(longer.accounts.stream()
                        .filter(account ->
                                account.reopenedAtMillis() >= YEAR.period().endMillis())
                        .map(Account::customerId)
                        .toList());

        assertThat(now).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void livesThatGoOnTellOfTheirRows() {
        World world = World.livingOn(YEAR);
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, 512);
        worker.liveThrough(cohort);
        Recording told = new Recording();
        List<RowChange> changes = new ArrayList<>();
        worker.tell(
                cohort,
                Brasilia.startOfDay((int) LocalDate.of(2026, 7, 1).toEpochDay()),
                worker.withRows(told, changes::add));
        Recording longer = Recording.of(World.of(Recording.options(7, "2025-01-01", "2026-06-30")), 0, 512);
        Set<UUID> borrowers = longer.loans.stream().map(Loan::customerId).collect(Collectors.toSet());
        List<Account> closed = longer.accounts.stream()
                .filter(account -> account.status() == AccountStatus.CLOSED)
                .filter(account -> account.closedAtMillis() >= YEAR.period().endMillis())
                .filter(account -> account.balanceCents() == 0 && !borrowers.contains(account.customerId()))
                .toList();
        List<CreditCard> cancelled = longer.cards.stream()
                .filter(card -> card.status() == CardStatus.CANCELLED && card.availableLimitCents() == 0)
                .filter(card ->
                        closed.stream().anyMatch(account -> account.customerId().equals(card.customerId())))
                .toList();

        assertThat(cancelled)
                .isNotEmpty()
                .allMatch(card -> changes.stream()
                        .anyMatch(change -> change.id().equals(card.cardId())
                                && CardStatus.CANCELLED
                                        .name()
                                        .equals(change.values().get("status"))
                                && Instant.ofEpochMilli(card.statusSinceMillis())
                                        .equals(change.values().get("status_since"))));
        assertThat(closed)
                .isNotEmpty()
                .filteredOn(account -> isCardHolder(cancelled, account))
                .allMatch(account -> changes.stream()
                                .filter(change -> change.id().equals(account.accountId()))
                                .filter(change -> Instant.ofEpochMilli(account.closedAtMillis())
                                        .equals(change.values().get("closed_at")))
                                .count()
                        == 1);
    }

    private static boolean isCardHolder(List<CreditCard> cards, Account account) {
        return cards.stream().anyMatch(card -> card.customerId().equals(account.customerId()));
    }

    /** What a weekend puts off is done on any day of the week after it. */
    @Test
    void accountsAreClosedOnAnyBusinessDay() {
        int[] closings = new int[8];
        ALL.accounts.stream()
                .filter(account -> account.closedAtMillis() >= YEAR.period().startMillis())
                .map(account -> account.customerId() + " " + Brasilia.epochDay(account.closedAtMillis()))
                .distinct()
                .forEach(closing ->
                        closings[Brasilia.dayOfWeek(Integer.parseInt(closing.substring(closing.indexOf(' ') + 1)))]++);
        int all = Arrays.stream(closings).sum();

        assertThat(all).isGreaterThan(60);
        assertThat(closings[1] / (double) all).isBetween(0.1, 0.3);
    }
}
