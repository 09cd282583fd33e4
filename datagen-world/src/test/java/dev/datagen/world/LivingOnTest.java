package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.Loan;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Customers who live on after the period. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingOnTest {

    /** A block in which all are whom its customers pay, and who pay them. */
    private static final int CUSTOMERS = 512;

    private static final long UNTIL =
            Brasilia.startOfDay((int) LocalDate.of(2026, 4, 1).toEpochDay());

    private final WorldOptions options = Recording.year2025(42);
    private final World base = World.of(options);
    private final World on = World.livingOn(options);
    private final Recording loaded = Recording.of(base, 0, CUSTOMERS);
    private final Recording after = after();

    private Recording after() {
        Recording recording = new Recording();
        Worker worker = on.worker();
        Cohort cohort = on.cohort(0, CUSTOMERS);
        worker.liveThrough(cohort);
        worker.tell(cohort, Brasilia.startOfDay((int) LocalDate.of(2026, 2, 11).toEpochDay()), recording);
        worker.tell(cohort, UNTIL, recording);
        return recording;
    }

    @Test
    void upToThePeriodsEndItIsTheSameWorld() {
        Recording same = Recording.of(on, 0, CUSTOMERS);

        assertThat(same.accounts).isEqualTo(loaded.accounts);
        assertThat(same.cards).isEqualTo(loaded.cards);
        assertThat(same.loans).isEqualTo(loaded.loans);
        assertThat(same.transactions).isEqualTo(loaded.transactions);
        assertThat(same.trades).isEqualTo(loaded.trades);
        assertThat(same.installments).isEqualTo(loaded.installments);
        assertThat(on.stocks()).isEqualTo(base.stocks());
    }

    /**
     * What somebody with a loan sends depends on it, and so does what is left to whom it is sent. Who joins late in a longer load is an old customer
     * in this one, and pays others from its start. More are away at some time of a longer period, for which some do more in it.
     */
    @Test
    void whoHasNoLoanAndJoinedAlikeAndDoesAsMuchAndHasNoOtherFriendsLivesOnAsInALongerLoad() {
        World longerWorld = World.of(Recording.options(42, "2025-01-01", "2026-03-31"));
        Recording longer = Recording.of(longerWorld, 0, CUSTOMERS);
        Set<UUID> others =
                after.installments.stream().map(Installment::customerId).collect(Collectors.toSet());
        others.addAll(loaded.loans.stream().map(Loan::customerId).toList());
        others.addAll(longer.loans.stream().map(Loan::customerId).toList());
        Set<UUID> late = longer.joinedTooLateFor(options.period());
        assertThat(late).isNotEmpty();
        others.addAll(late);
        others.addAll(loaded.doMoreIn(longerWorld, base));
        others.addAll(friends(others, loaded.transactions));
        others.addAll(friends(others, longer.transactions));
        long end = options.period().endMillis();

        assertThat(after.transactions).isNotEmpty();
        assertThat(after.transactions.stream()
                        .filter(event -> !others.contains(event.customerId()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(longer.transactions.stream()
                        .filter(event -> event.timestampMillis() >= end)
                        .filter(event -> !others.contains(event.customerId()))
                        .toList());
        assertThat(after.trades.stream()
                        .filter(event -> !others.contains(event.customerId()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(longer.trades.stream()
                        .filter(event -> event.executedAtMillis() >= end)
                        .filter(event -> !others.contains(event.customerId()))
                        .toList());
    }

    /** Who has one side of a Pix of which one of these has the other. */
    private static Set<UUID> friends(Set<UUID> of, List<Transaction> transactions) {
        Set<String> shared = transactions.stream()
                .filter(event -> of.contains(event.customerId()))
                .map(Transaction::pixE2eId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return transactions.stream()
                .filter(event -> shared.contains(event.pixE2eId()))
                .map(Transaction::customerId)
                .collect(Collectors.toSet());
    }

    @Test
    void balancesRunOnFromTheRowsToTheCent() {
        Map<UUID, Long> balances =
                loaded.accounts.stream().collect(Collectors.toMap(Account::accountId, Account::balanceCents));
        List<Transaction> inOrder = after.transactions.stream()
                .sorted(Comparator.comparingLong(Transaction::timestampMillis))
                .toList();
        for (Transaction transaction : inOrder) {
            long moved = transaction.direction() == Direction.CREDIT
                    ? transaction.amountCents()
                    : -transaction.amountCents();
            long before = Objects.requireNonNull(balances.get(transaction.accountId()));
            long now = transaction.status() == TransactionStatus.COMPLETED ? before + moved : before;
            assertThat(transaction.balanceAfterCents()).isEqualTo(now);
            balances.put(transaction.accountId(), now);
        }
    }

    @Test
    void aLimitIsRaisedWhenAnInvoiceIsPaidAndLoweredByPurchasesAlone() {
        List<RowChange> changes = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<UUID, Long> available =
                loaded.cards.stream().collect(Collectors.toMap(CreditCard::cardId, CreditCard::availableLimitCents));
        AtomicInteger raised = new AtomicInteger();
        RowChangeConsumer rows = change -> {
            changes.add(change);
            if (change.table() == CreditCard.TABLE && change.values().containsKey("available_limit")) {
                long limit = (long) Objects.requireNonNull(change.values().get("available_limit"));
                raised.addAndGet(limit > Objects.requireNonNull(available.put(change.id(), limit)) ? 1 : 0);
            }
        };
        EventConsumer audience = new Recording() {
            @Override
            public void cardTransaction(CardTransaction event) {
                RowChange last = changes.get(changes.size() - 1);
                boolean approved = event.status() == CardTransactionStatus.APPROVED;
                if (available.getOrDefault(event.cardId(), -1L) != event.availableLimitAfterCents()
                        || approved && last.updatedAtMillis() != event.timestampMillis()) {
                    wrong.add(event.toString());
                }
            }
        };
        Worker worker = on.worker();
        Cohort cohort = on.cohort(0, CUSTOMERS);
        worker.liveThrough(cohort);
        EventConsumer told = worker.withRows(audience, rows);
        worker.tell(cohort, Brasilia.startOfDay((int) LocalDate.of(2026, 2, 11).toEpochDay()), told);
        worker.tell(cohort, UNTIL, told);

        assertThat(wrong).isEmpty();
        assertThat(raised.get()).isGreaterThan(loaded.cards.size());
        assertThat(changes)
                .extracting(change ->
                        change.table().collection() + " " + change.values().keySet())
                .contains("customers [street, number, complement, neighborhood, postal_code]", "accounts [status]");
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.updatedAtMillis())
                        .isBetween(options.period().endMillis(), UNTIL - 1));
    }

    @Test
    void noEventIsTwiceAndNoneIsFromThePeriod() {
        Set<UUID> before =
                loaded.transactions.stream().map(Transaction::transactionId).collect(Collectors.toSet());

        assertThat(after.transactions)
                .allSatisfy(event -> assertThat(event.timestampMillis())
                        .isBetween(options.period().endMillis(), UNTIL - 1))
                .extracting(Transaction::transactionId)
                .noneMatch(before::contains)
                .doesNotHaveDuplicates();
    }

    @Test
    void instalmentsAreToldAgainWhenTheyArePaidOrTurnLate() {
        Map<UUID, Installment> asOf = new HashMap<>();
        loaded.installments.forEach(told -> asOf.put(told.installmentId(), told));
        Set<String> changes = new HashSet<>();
        for (Installment told : after.installments) {
            assertThat(changes.add(told.installmentId() + told.status().name())).isTrue();
            assertThat(told.status()).isNotEqualTo(InstallmentStatus.PENDING);
            if (told.status() == InstallmentStatus.PAID) {
                assertThat(told.paidDay()).isEqualTo(Brasilia.epochDay(told.recordedAtMillis()));
            }
            Installment before = asOf.get(told.installmentId());
            if (before != null) {
                assertThat(before.status()).isNotIn(told.status(), InstallmentStatus.PAID);
                assertThat(told.dueDay()).isEqualTo(before.dueDay());
                // TR raises what is due after the period, or paid off before it is due; nobody knew it then.
                boolean isCorrected = told.indexationAmountCents() >= 0;
                assertThat(told.totalAmountCents())
                        .isBetween(
                                before.totalAmountCents(),
                                isCorrected ? before.totalAmountCents() * 102 / 100 : before.totalAmountCents());
            }
        }
        // Whatever fell due on a business day well before the end has been told of.
        int settled = (int) LocalDate.of(2026, 2, 10).toEpochDay();
        Set<UUID> toldOf =
                after.installments.stream().map(Installment::installmentId).collect(Collectors.toSet());
        assertThat(loaded.installments.stream()
                        .filter(told -> told.status() == InstallmentStatus.PENDING)
                        .filter(told -> BankCalendar.BRAZIL.nextBusinessDay((int) told.dueDay()) < settled)
                        .map(Installment::installmentId)
                        .toList())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(toldOf).contains(id));
    }
}
