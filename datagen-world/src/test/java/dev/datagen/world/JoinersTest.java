package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.cohort.Cohort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who joins within the period begins to live then. */
class JoinersTest {

    private static final int CUSTOMERS = 1500;
    private static final WorldOptions YEAR = Recording.year2025(7);
    private static final Recording ALL = Recording.of(World.of(YEAR), 0, CUSTOMERS);
    private static final Set<UUID> JOINERS = joiners(ALL).keySet();

    private static Map<UUID, Long> joiners(Recording recording) {
        return recording.customers.stream()
                .filter(customer -> customer.createdAtMillis() >= YEAR.period().startMillis())
                .collect(Collectors.toMap(Customer::customerId, Customer::createdAtMillis));
    }

    /** Some 2.5 % a year. */
    @Test
    void aFewJoin() {
        assertThat(JOINERS).hasSizeBetween(CUSTOMERS / 66, CUSTOMERS / 28);
    }

    @Test
    void nothingMovesBeforeItIsThere() {
        Map<UUID, Long> made = new HashMap<>();
        ALL.accounts.forEach(account -> made.put(account.accountId(), account.createdAtMillis()));
        ALL.cards.forEach(card -> made.put(card.cardId(), card.createdAtMillis()));

        assertThat(ALL.transactions)
                .allMatch(event -> event.timestampMillis() >= made.getOrDefault(event.accountId(), Long.MAX_VALUE));
        assertThat(ALL.purchases)
                .allMatch(event -> event.timestampMillis() >= made.getOrDefault(event.cardId(), Long.MAX_VALUE));
        assertThat(ALL.trades)
                .allMatch(event -> event.createdAtMillis() >= made.getOrDefault(event.accountId(), Long.MAX_VALUE));
        assertThat(ALL.invoices)
                .allMatch(invoice -> invoice.createdAtMillis() >= made.getOrDefault(invoice.cardId(), Long.MAX_VALUE));
    }

    @Test
    void theirAccountsAndCardsComeAfterThemAndWithinThePeriod() {
        Map<UUID, Long> joined = joiners(ALL);
        List<Account> accounts = ALL.accounts.stream()
                .filter(account -> JOINERS.contains(account.customerId()))
                .toList();
        List<CreditCard> cards = ALL.cards.stream()
                .filter(card -> JOINERS.contains(card.customerId()))
                .toList();

        assertThat(accounts)
                .allMatch(account ->
                        account.createdAtMillis() > joined.getOrDefault(account.customerId(), Long.MAX_VALUE));
        assertThat(accounts).allMatch(account -> account.openingBalanceCents() == 0);
        assertThat(cards)
                .isNotEmpty()
                .allMatch(card -> card.createdAtMillis() > joined.getOrDefault(card.customerId(), Long.MAX_VALUE));
        assertThat(cards)
                .allMatch(card -> card.createdAtMillis() < YEAR.period().endMillis());
    }

    @Test
    void theyBringTheFirstMoney() {
        Set<UUID> seen = new HashSet<>();
        List<Transaction> firsts = ALL.transactions.stream()
                .filter(event -> JOINERS.contains(event.customerId()) && seen.add(event.customerId()))
                .toList();

        assertThat(seen).hasSizeGreaterThan(JOINERS.size() / 2);
        assertThat(firsts)
                .allMatch(event ->
                        event.purpose() == TransactionPurpose.OWN_TRANSFER && event.direction() == Direction.CREDIT);
    }

    /** Some are opened and left empty: what was paid there once would have to be paid from, too. */
    @Test
    void nothingComesToACheckingAccountThatIsNotUsed() {
        Cohort cohort = World.of(YEAR).cohort(0, CUSTOMERS);
        Set<UUID> unused = IntStream.range(0, CUSTOMERS)
                .filter(i -> cohort.profile(i).transactionsPerYear() == 0)
                .mapToObj(i -> ALL.customers.get(i).customerId())
                .filter(JOINERS::contains)
                .collect(Collectors.toSet());
        Set<UUID> moved = ALL.transactions.stream().map(Transaction::accountId).collect(Collectors.toSet());

        assertThat(ALL.accounts)
                .filteredOn(account ->
                        unused.contains(account.customerId()) && account.accountType() == AccountType.CONTA_CORRENTE)
                .isNotEmpty()
                .allMatch(account -> account.balanceCents() == 0 && !moved.contains(account.accountId()));
    }

    /** Loans are other ones in a longer period, and who asks for one has joined before. */
    @Test
    void aLongerPeriodHasTheSameOnesAndMore() {
        Set<UUID> borrowers = new HashSet<>();
        Recording longer = Recording.of(World.of(Recording.options(7, "2025-01-01", "2026-06-30")), 0, CUSTOMERS);
        ALL.loans.forEach(loan -> borrowers.add(loan.customerId()));
        longer.loans.forEach(loan -> borrowers.add(loan.customerId()));
        Map<UUID, Long> before = joiners(ALL);
        Map<UUID, Long> now = joiners(longer);
        before.keySet().removeAll(borrowers);

        assertThat(now).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }
}
