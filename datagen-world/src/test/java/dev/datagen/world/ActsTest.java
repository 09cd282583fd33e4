package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Direction;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.Loan;
import dev.datagen.model.PrepaymentEffect;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Mix;
import dev.datagen.world.life.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What customers do after the period, when somebody else decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActsTest {

    private static final int CUSTOMERS = 300;
    private static final int COHORT = 128;
    private static final int EVENTS = 40_000;
    /** A Saturday, shortly before midnight in Brasília. */
    private static final long BEGAN = Instant.parse("2026-03-08T02:50:00Z").getEpochSecond();

    private final World world = World.of(Recording.year2025(42));
    private final Recording rows = Recording.of(world, 0, CUSTOMERS);
    private final List<RowChange> changes = new ArrayList<>();
    private final Recording told = tell(acts(Mix.CONTRACT, BEGAN), EVENTS, changes::add);

    private Acts acts(Mix mix, long began) {
        List<Cohort> lived = new ArrayList<>();
        Worker worker = world.worker();
        for (int first = 0; first < CUSTOMERS; first += COHORT) {
            Cohort cohort = world.cohort(first, Math.min(COHORT, CUSTOMERS - first));
            worker.liveThrough(cohort);
            lived.add(cohort);
        }
        return world.worker().acts(lived, mix, Acts.Rows.FOLLOW, began);
    }

    private static Recording tell(Acts acts, int events, RowChangeConsumer audience) {
        Recording recording = new Recording();
        for (int i = 0; i < events; i++) {
            acts.happen(BEGAN * 1000 + i * 5L, recording, audience);
        }
        return recording;
    }

    @Test
    void anActIsAFunctionOfItsNumber() {
        Recording again = tell(acts(Mix.CONTRACT, BEGAN), 5000, change -> {});
        Recording later = tell(acts(Mix.CONTRACT, BEGAN + 1), 5000, change -> {});

        assertThat(told.transactions).startsWith(again.transactions.toArray(Transaction[]::new));
        assertThat(told.purchases).startsWith(again.purchases.toArray(CardTransaction[]::new));
        assertThat(told.trades).startsWith(again.trades.toArray(Trade[]::new));
        assertThat(told.installments).startsWith(again.installments.toArray(Installment[]::new));
        assertThat(later.purchases).doesNotContainAnyElementsOf(again.purchases);
    }

    @Test
    void theMixIsTheContracts() {
        assertThat(told.transactions.size() / (double) EVENTS).isCloseTo(0.257, within(0.001));
        assertThat(told.purchases.size() / (double) EVENTS).isCloseTo(0.514, within(0.001));
        assertThat(told.trades.size() / (double) EVENTS).isCloseTo(0.094, within(0.001));
        assertThat(told.installments.size() / (double) EVENTS).isCloseTo(0.135, within(0.001));
    }

    @Test
    void balancesRunOnFromTheRowsToTheCent() {
        Map<UUID, Long> balances =
                rows.accounts.stream().collect(Collectors.toMap(Account::accountId, Account::balanceCents));
        Map<UUID, Long> limits =
                rows.accounts.stream().collect(Collectors.toMap(Account::accountId, Account::overdraftLimitCents));
        for (Transaction transaction : told.transactions) {
            long before = Objects.requireNonNull(balances.get(transaction.accountId()));
            long moved = transaction.direction() == Direction.CREDIT
                    ? transaction.amountCents()
                    : -transaction.amountCents();
            long after = transaction.status() == TransactionStatus.COMPLETED ? before + moved : before;
            assertThat(transaction.balanceAfterCents()).isEqualTo(after);
            assertThat(after).isGreaterThanOrEqualTo(-Objects.requireNonNull(limits.get(transaction.accountId())));
            balances.put(transaction.accountId(), after);
        }
    }

    @Test
    void noCardExceedsItsLimit() {
        Map<UUID, CreditCard> cards = rows.cards.stream().collect(Collectors.toMap(CreditCard::cardId, card -> card));
        Map<UUID, Long> available =
                rows.cards.stream().collect(Collectors.toMap(CreditCard::cardId, CreditCard::availableLimitCents));
        for (CardTransaction purchase : told.purchases) {
            long limit = Objects.requireNonNull(cards.get(purchase.cardId())).creditLimitCents();
            long after = purchase.availableLimitAfterCents();
            assertThat(after).isBetween(0L, limit);
            if (purchase.status() == CardTransactionStatus.APPROVED) {
                // Either nothing else happened, or all that was owed has been paid before.
                assertThat(after + purchase.amountCents()).isIn(available.get(purchase.cardId()), limit);
            }
            available.put(purchase.cardId(), after);
        }
        assertThat(told.purchases)
                .filteredOn(purchase -> purchase.status() == CardTransactionStatus.APPROVED)
                .hasSizeGreaterThan(told.purchases.size() * 9 / 10);
    }

    @Test
    void tradesAreOnInvestmentAccountsAndSettleTwoSessionsAfterTheirDay() {
        Set<UUID> investments = rows.accounts.stream()
                .filter(account -> account.accountType() == AccountType.INVESTIMENTOS)
                .map(Account::accountId)
                .collect(Collectors.toSet());

        assertThat(told.trades).isNotEmpty().allSatisfy(trade -> {
            assertThat(investments).contains(trade.accountId());
            assertThat(trade.totalAmountCents()).isEqualTo(trade.quantity() * trade.pricePerShareCents());
            assertThat(trade.settlementMillis())
                    .isEqualTo(Brasilia.startOfDay(
                            TradingCalendar.B3.settlementDay(Brasilia.epochDay(trade.executedAtMillis()))));
        });
    }

    @Test
    void whatIsTradedOnADayIsSettledInOneSumTwoSessionsLater() {
        Recording days = new Recording();
        Acts acts = acts(new Mix(60, 0, 40, 0), BEGAN);
        for (int i = 0; i < EVENTS; i++) {
            acts.happen(BEGAN * 1000 + i * 25_000L, days, change -> {});
        }
        int first = Brasilia.epochDay(BEGAN * 1000);
        int last = Brasilia.epochDay(BEGAN * 1000 + EVENTS * 25_000L) - 1;
        Map<String, Long> traded = new TreeMap<>();
        days.trades.stream()
                .filter(trade -> trade.status() == TradeStatus.EXECUTED)
                .filter(trade -> Brasilia.epochDay(trade.settlementMillis()) <= last)
                .forEach(trade -> traded.merge(
                        trade.accountId() + " " + Brasilia.epochDay(trade.settlementMillis()),
                        trade.tradeType() == TradeType.SELL ? trade.netAmountCents() : -trade.netAmountCents(),
                        Long::sum));
        Map<String, Long> settled = new TreeMap<>();
        List<Transaction> settlements = days.transactions.stream()
                .filter(event -> event.purpose() == TransactionPurpose.STOCK_SETTLEMENT)
                .toList();
        for (Transaction event : settlements) {
            int day = Brasilia.epochDay(event.timestampMillis());
            long cents = event.direction() == Direction.CREDIT ? event.amountCents() : -event.amountCents();
            if (day > first + 1 && day <= last) {
                assertThat(settled.put(event.accountId() + " " + day, cents)).isNull();
            }
        }

        assertThat(traded).hasSizeGreaterThan(100);
        assertThat(settled).isEqualTo(traded);
        // What the period has left over comes first.
        assertThat(Brasilia.epochDay(settlements.get(0).timestampMillis())).isEqualTo(first);
    }

    @Test
    void instalmentsOfALoanFollowOneAnotherAndALateOneIsPaidNext() {
        Map<UUID, Loan> loans = rows.loans.stream().collect(Collectors.toMap(Loan::loanId, loan -> loan));
        Map<UUID, Installment> last = new HashMap<>();
        for (Installment installment : told.installments) {
            Installment before = last.put(installment.loanId(), installment);
            Loan loan = Objects.requireNonNull(loans.get(installment.loanId()));
            assertThat(installment.totalAmountCents())
                    .isEqualTo(installment.principalAmountCents()
                            + installment.interestAmountCents()
                            + Math.max(0, installment.insuranceAmountCents())
                            + Math.max(0, installment.feeAmountCents()));
            assertThat(installment.principalAmountCents()).isLessThanOrEqualTo(loan.principalCents());
            if (before != null) {
                boolean wasPaid = before.status() == InstallmentStatus.PAID;
                // What was paid before its time is not paid again; the loan is taken again.
                boolean shortened = loan.prepaymentEffect() == PrepaymentEffect.TERM
                        && installment.installmentNumber() == loan.termMonths() + 1;
                int next = shortened ? loan.termMonths() + 1 : before.installmentNumber() + 1;
                assertThat(installment.installmentNumber()).isEqualTo(wasPaid ? next : before.installmentNumber());
                assertThat(wasPaid || installment.status() == InstallmentStatus.PAID)
                        .isTrue();
            }
        }
        assertThat(last).hasSizeGreaterThan(20);
    }

    @Test
    void aLoanThatIsPaidOffIsTakenAgainAndItsPrincipalIsWholeEachTime() {
        Loan loan = rows.loans.stream()
                .filter(candidate -> candidate.termMonths() <= 24)
                .filter(candidate -> told.installments.stream()
                        .anyMatch(told -> told.loanId().equals(candidate.loanId())
                                && told.installmentNumber() == 2 * candidate.termMonths()))
                .findFirst()
                .orElseThrow();
        long principal = told.installments.stream()
                .filter(installment -> installment.loanId().equals(loan.loanId()))
                .filter(installment -> installment.status() == InstallmentStatus.PAID)
                .filter(installment -> installment.installmentNumber() > loan.termMonths()
                        && installment.installmentNumber() <= 2 * loan.termMonths())
                .mapToLong(Installment::principalAmountCents)
                .sum();

        assertThat(principal).isEqualTo(loan.principalCents());
    }

    @Test
    void identifiersAreUniqueAndTellWhichActItWas() {
        List<UUID> ids = Stream.of(
                        told.transactions.stream().map(Transaction::transactionId),
                        told.purchases.stream().map(CardTransaction::transactionId),
                        told.trades.stream().map(Trade::tradeId))
                .flatMap(stream -> stream)
                .toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(rows.transactions)
                .extracting(Transaction::transactionId)
                .isNotEmpty()
                .noneMatch(new HashSet<>(ids)::contains);
        Identity last = world.identity(
                        told.purchases.get(told.purchases.size() - 1).transactionId())
                .orElseThrow();
        assertThat(last.kind()).isEqualTo(IdKind.STREAMED_CARD_TRANSACTION);
        assertThat(last.ordinal()).isBetween(EVENTS - 20L, EVENTS - 1L);
        assertThat(Acts.beganSecond(last)).isEqualTo(BEGAN);
    }

    @Test
    void rowsThatChangeSayWhatTheEventsSay() {
        Map<UUID, Object> balances = new HashMap<>();
        for (RowChange change : changes) {
            assertThat(change.updatedAtMillis()).isGreaterThanOrEqualTo(BEGAN * 1000);
            if (change.table() == Account.TABLE && change.values().containsKey("balance")) {
                balances.put(change.id(), change.values().get("balance"));
            }
        }
        Map<UUID, Object> told = new HashMap<>();
        this.told.transactions.stream()
                .filter(transaction -> transaction.status() == TransactionStatus.COMPLETED)
                .forEach(transaction -> told.put(transaction.accountId(), transaction.balanceAfterCents()));

        assertThat(balances).isEqualTo(told);
        Map<UUID, Object> limits = new HashMap<>();
        changes.stream()
                .filter(change -> change.table() == CreditCard.TABLE)
                .filter(change -> change.values().containsKey("available_limit"))
                .forEach(change -> limits.put(change.id(), change.values().get("available_limit")));
        Map<UUID, Object> left = new HashMap<>();
        this.told.purchases.forEach(purchase -> left.put(purchase.cardId(), purchase.availableLimitAfterCents()));
        left.keySet().retainAll(limits.keySet());
        assertThat(limits).isEqualTo(left);
        assertThat(changes)
                .extracting(change -> change.table().collection())
                .contains("customers", "accounts", "credit_cards", "loans");
    }

    @Test
    void aMixOfWhatNobodyDoesIsRefused() {
        Worker worker = world.worker();
        Cohort nobody = world.cohort(3, 1);
        worker.liveThrough(nobody);

        assertThatThrownBy(() -> world.worker().acts(List.of(nobody), new Mix(0, 0, 1, 0), Acts.Rows.STAY, BEGAN))
                .hasMessage("none of these customers does anything that the mix asks for");
        assertThatThrownBy(() -> new Mix(1, -1, 0, 0))
                .hasMessage("the share of card purchases is -1.0, but must be a number and not negative");
    }
}
