package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.CancelReason;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.Direction;
import dev.datagen.model.FailureReason;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.PrepaymentEffect;
import dev.datagen.model.ReversalReason;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must be true of the books, checked on what was told alone. */
class LedgerTest {

    /** Orders of a day that were not filled are cancelled within so many seconds. */
    private static final int SOON_AFTER_THE_CLOSE = 12 * 60;

    private static final long HOUR = 3_600_000;
    private static final long LONGEST_ORDER_MILLIS = 5000;
    private static final World WORLD = World.of(Recording.year2025(42));
    private static final Recording BANK = Recording.of(WORLD, 0, 3000);
    private static final long START = WORLD.options().period().startMillis();
    private static final long END = WORLD.options().period().endMillis();

    @Test
    void everyAccountReconcilesToTheCentAtEveryEvent() {
        Map<UUID, Long> balances =
                BANK.accounts.stream().collect(Collectors.toMap(Account::accountId, Account::openingBalanceCents));
        Map<UUID, Account> accounts = byId(BANK.accounts, Account::accountId);
        for (Transaction transaction : BANK.transactions) {
            long balance = found(balances, transaction.accountId());
            if (transaction.status() == TransactionStatus.COMPLETED) {
                balance += transaction.direction() == Direction.CREDIT
                        ? transaction.amountCents()
                        : -transaction.amountCents();
            }
            assertThat(transaction.amountCents()).isPositive();
            assertThat(transaction.balanceAfterCents()).isEqualTo(balance);
            assertThat(balance)
                    .isGreaterThanOrEqualTo(
                            -overdraftCents(found(accounts, transaction.accountId()), transaction.timestampMillis()));
            balances.put(transaction.accountId(), balance);
        }
        for (Account account : BANK.accounts) {
            assertThat(account.balanceCents()).isEqualTo(found(balances, account.accountId()));
        }
    }

    private static long overdraftCents(Account account, long millis) {
        long changed = account.overdraftLimitChangedAtMillis();
        return changed != Field.ABSENT && millis < changed
                ? account.previousOverdraftLimitCents()
                : account.overdraftLimitCents();
    }

    @Test
    void overdraftLimitsAreRaisedOfSomeAndWhatTheyWereIsKnown() {
        List<Account> limited = BANK.accounts.stream()
                .filter(account -> account.overdraftLimitCents() > 0)
                .toList();
        List<Account> raised = limited.stream()
                .filter(account -> account.overdraftLimitChangedAtMillis() != Field.ABSENT)
                .toList();

        assertThat(raised.size() / (double) limited.size()).isBetween(0.1, 0.3);
        assertThat(raised).allSatisfy(account -> {
            assertThat(account.overdraftLimitCents()).isGreaterThan(account.previousOverdraftLimitCents());
            assertThat(account.overdraftLimitChangedAtMillis()).isBetween(START, account.updatedAtMillis());
        });
        assertThat(BANK.accounts)
                .allMatch(account -> (account.previousOverdraftLimitCents() == Field.ABSENT)
                        == (account.overdraftLimitChangedAtMillis() == Field.ABSENT));
    }

    @Test
    void aTransactionWithoutFundsFailsAndOthersDoNot() {
        Map<UUID, Account> accounts = byId(BANK.accounts, Account::accountId);
        for (Transaction transaction : BANK.transactions) {
            long available = transaction.balanceAfterCents()
                    + overdraftCents(found(accounts, transaction.accountId()), transaction.timestampMillis());
            boolean unaffordable = transaction.direction() == Direction.DEBIT
                    && transaction.status() == TransactionStatus.FAILED
                    && transaction.amountCents() > available;
            assertThat(transaction.failureReason() == FailureReason.INSUFFICIENT_FUNDS)
                    .as("%s", transaction)
                    .isEqualTo(unaffordable);
        }
    }

    @Test
    void noCardExceedsItsLimitAndEachDeclineIsTrue() {
        Map<UUID, NavigableMap<Long, Long>> limits = limits();
        for (CardTransaction purchase : BANK.purchases) {
            assertThat(purchase.availableLimitAfterCents()).isBetween(0L, limitAt(limits, purchase));
            boolean declined = purchase.status() == CardTransactionStatus.DECLINED;
            assertThat(purchase.declineReason() != null).isEqualTo(declined);
            if (purchase.declineReason() == DeclineReason.INSUFFICIENT_LIMIT) {
                assertThat(purchase.amountCents()).isGreaterThan(purchase.availableLimitAfterCents());
            }
        }
        for (CreditCard card : BANK.cards) {
            assertThat(card.availableLimitCents()).isBetween(0L, card.creditLimitCents());
        }
    }

    /** By card, from when on: an invoice says the limit that holds from its closing on, and what held before the first one nothing does. */
    private static Map<UUID, NavigableMap<Long, Long>> limits() {
        Map<UUID, NavigableMap<Long, Long>> limits = new HashMap<>();
        for (CreditCard card : BANK.cards) {
            limits.put(card.cardId(), new TreeMap<>());
        }
        for (Invoice invoice : BANK.invoices) {
            boolean isOpen = invoice.status() == InvoiceStatus.OPEN;
            assertThat(invoice.creditLimitCents() == Field.ABSENT).isEqualTo(isOpen);
            if (!isOpen) {
                found(limits, invoice.cardId())
                        .put(Brasilia.startOfDay((int) invoice.closingDay()), invoice.creditLimitCents());
            }
        }
        return limits;
    }

    private static long limitAt(Map<UUID, NavigableMap<Long, Long>> limits, CardTransaction event) {
        Map.Entry<Long, Long> last = found(limits, event.cardId()).floorEntry(event.timestampMillis());
        return last == null ? Long.MAX_VALUE : last.getValue();
    }

    @Test
    void aCardsLimitIsTheOneOnItsLastInvoiceAndItWasUpdatedSinceThatChanged() {
        Map<UUID, NavigableMap<Long, Long>> limits = limits();
        int raised = 0;
        int lowered = 0;
        for (CreditCard card : BANK.cards) {
            NavigableMap<Long, Long> ofCard = found(limits, card.cardId());
            long before = -1;
            for (Map.Entry<Long, Long> closing : ofCard.entrySet()) {
                if (before >= 0 && before != closing.getValue()) {
                    assertThat(card.updatedAtMillis()).isGreaterThanOrEqualTo(closing.getKey());
                    raised += closing.getValue() > before ? 1 : 0;
                    lowered += closing.getValue() < before ? 1 : 0;
                }
                before = closing.getValue();
            }
            assertThat(before).isIn(-1L, card.creditLimitCents());
        }
        assertThat(raised / (double) BANK.cards.size()).isBetween(0.1, 0.3);
        assertThat(lowered).isBetween(1, raised / 10);
    }

    /** Its limit, its debts and its identifier stay; the number and the five years are new. */
    @Test
    void aReplacedCardHasANumberAndAValidityOfItsOwn() {
        List<CreditCard> replaced = BANK.cards.stream()
                .filter(card -> card.replacedAtMillis() >= START)
                .toList();

        assertThat(replaced).hasSizeGreaterThan(30).allSatisfy(card -> {
            assertThat(card.cardNumberMasked()).isNotEqualTo(card.previousNumberMasked());
            assertThat(card.replacementReason()).isNotNull();
            long replacedDay = card.replacedAtMillis() / (24 * HOUR);
            assertThat(card.validUntilDay() - replacedDay).isBetween(5 * 365L - 31, 5 * 365L + 2);
            assertThat(card.previousValidUntilDay()).isBetween(replacedDay - 1, replacedDay + 5 * 366L);
        });
    }

    @Test
    void thePlasticThatWasReplacedIsDeclinedOnlyFromThenOn() {
        Map<UUID, CreditCard> cards = byId(BANK.cards, CreditCard::cardId);

        assertThat(BANK.purchases)
                .filteredOn(purchase -> purchase.declineReason() == DeclineReason.CARD_REPLACED)
                .hasSizeGreaterThan(20)
                .allSatisfy(purchase -> assertThat(purchase.timestampMillis()
                                - found(cards, purchase.cardId()).replacedAtMillis())
                        .isBetween(0L, 30 * 24 * HOUR));
    }

    @Test
    void whatComesBackWasBoughtWithTheSameCardInTheSameShop() {
        Map<UUID, CardTransaction> purchases = byId(BANK.purchases, CardTransaction::transactionId);
        assertThat(BANK.purchases)
                .filteredOn(event -> event.status() == CardTransactionStatus.REVERSED)
                .extracting(CardTransaction::reversalReason)
                .contains(ReversalReason.REFUND, ReversalReason.CHARGEBACK);
        for (CardTransaction event : BANK.purchases) {
            UUID original = event.originalTransactionId();
            assertThat(original != null).isEqualTo(event.status() == CardTransactionStatus.REVERSED);
            if (original != null) {
                CardTransaction purchase = found(purchases, original);
                assertThat(purchase.status()).isEqualTo(CardTransactionStatus.APPROVED);
                assertThat(purchase.cardId()).isEqualTo(event.cardId());
                assertThat(purchase.merchantName()).isEqualTo(event.merchantName());
                assertThat(purchase.locationCity()).isEqualTo(event.locationCity());
                assertThat(purchase.amountCents()).isGreaterThanOrEqualTo(event.amountCents());
                assertThat(purchase.timestampMillis()).isLessThan(event.timestampMillis());
            }
        }
    }

    /** More comes back than is owed where that has been paid for: it does not raise the limit. */
    @Test
    void whatComesBackIsGivenBackWholeEvenIfLessIsOwed() {
        Map<UUID, NavigableMap<Long, Long>> limits = limits();
        Map<UUID, Long> left = new HashMap<>();
        int inCredit = 0;
        for (CardTransaction event : BANK.purchases) {
            long limit = limitAt(limits, event);
            Long before = left.put(event.cardId(), event.availableLimitAfterCents());
            if (event.status() == CardTransactionStatus.REVERSED
                    && before != null
                    && before > limit - event.amountCents()) {
                assertThat(event.availableLimitAfterCents()).isEqualTo(limit);
                inCredit++;
            }
        }
        assertThat(inCredit).isGreaterThan(1);
    }

    @Test
    void eventsOfOneKeyAreInOrderAndInsideThePeriod() {
        Map<UUID, Long> last = new HashMap<>();
        BANK.transactions.forEach(t -> assertLater(last, t.accountId(), t.timestampMillis()));
        BANK.purchases.forEach(p -> assertLater(last, p.cardId(), p.timestampMillis()));
        Map<UUID, Long> lastTrade = new HashMap<>();
        BANK.trades.forEach(t -> assertLater(lastTrade, t.accountId(), t.executedAtMillis()));
        BANK.installments.forEach(i -> assertLater(last, i.loanId(), i.recordedAtMillis()));
    }

    private static void assertLater(Map<UUID, Long> last, UUID key, long millis) {
        assertThat(millis).isBetween(START, END - 1).isGreaterThanOrEqualTo(last.getOrDefault(key, 0L));
        last.put(key, millis);
    }

    @Test
    void nothingPrecedesWhatItDependsOn() {
        Map<UUID, Customer> customers = byId(BANK.customers, Customer::customerId);
        for (Customer customer : BANK.customers) {
            assertThat(LocalDate.ofEpochDay(customer.birthDay()).plusYears(18).toEpochDay() * 24 * HOUR)
                    .isLessThanOrEqualTo(customer.createdAtMillis());
        }
        for (Account account : BANK.accounts) {
            assertFollows(account.createdAtMillis(), found(customers, account.customerId()));
        }
        for (CreditCard card : BANK.cards) {
            assertFollows(card.createdAtMillis(), found(customers, card.customerId()));
        }
        for (Loan loan : BANK.loans) {
            assertThat(loan.createdAtMillis())
                    .isGreaterThan(found(customers, loan.customerId()).createdAtMillis());
            assertThat(Brasilia.startOfDay(loan.disbursementDay())).isGreaterThan(loan.createdAtMillis());
            assertThat(loan.firstDueDay() - loan.disbursementDay()).isBetween(30, 59);
            assertThat(BankCalendar.BRAZIL.isBusinessDay(loan.disbursementDay()))
                    .isTrue();
            assertThat(loan.updatedAtMillis()).isLessThan(END);
        }
        for (Installment installment : BANK.installments) {
            assertThat(installment.updatedAtMillis())
                    .isGreaterThanOrEqualTo(installment.createdAtMillis())
                    .isLessThanOrEqualTo(installment.recordedAtMillis());
        }
    }

    /** What is made for a customer: before the period, unless they join within it. */
    private static void assertFollows(long createdMillis, Customer customer) {
        long joined = customer.createdAtMillis();
        assertThat(createdMillis).isBetween(joined, joined < START ? START : END - 1);
    }

    @Test
    void schedulesSumToTheirPrincipal() {
        Map<UUID, List<Installment>> schedules =
                BANK.installments.stream().collect(Collectors.groupingBy(Installment::loanId));
        for (Loan loan : BANK.loans) {
            List<Installment> schedule = found(schedules, loan.loanId());
            Set<Integer> numbers = schedule.stream()
                    .map(Installment::installmentNumber)
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(numbers).hasSameSizeAs(schedule);
            if (loan.loanType() == LoanType.PAYROLL) {
                // Those around the period, without a gap; all of them where the loan is no longer.
                assertThat(Collections.max(numbers) - Collections.min(numbers) + 1)
                        .isEqualTo(numbers.size())
                        .isLessThanOrEqualTo(loan.termMonths());
            }
            boolean isWhole = schedule.size() == loan.termMonths();
            assertThat(isWhole || loan.loanType() == LoanType.PAYROLL || loan.loanType() == LoanType.HOUSING)
                    .isTrue();
            if (isWhole && loan.loanType() != LoanType.HOUSING) {
                boolean isRenegotiated = loan.renegotiatedCents() != Field.ABSENT;
                long prepaid = loan.prepaymentEffect() == PrepaymentEffect.INSTALLMENT ? loan.prepaidCents() : 0;
                assertThat(schedule.stream()
                                .filter(each -> !isRenegotiated || each.dueDay() > loan.renegotiationDay())
                                .mapToLong(Installment::principalAmountCents)
                                .sum())
                        .isEqualTo(isRenegotiated ? loan.renegotiatedCents() : loan.principalCents() - prepaid);
            }
            assertThat(loan.propertyId() != null).isEqualTo(loan.loanType() == LoanType.HOUSING);
        }
    }

    /** What is left is less by the prepayment, and so is each instalment; or the last ones are paid, for less than they would have come to. */
    @Test
    void whoPaysPartOfALoanEarlyOwesLessOrForLess() {
        Map<UUID, List<Installment>> schedules =
                BANK.installments.stream().collect(Collectors.groupingBy(Installment::loanId));
        List<Loan> prepaid = BANK.loans.stream()
                .filter(loan -> loan.prepaymentEffect() != null && loan.loanType() != LoanType.HOUSING)
                .toList();

        assertThat(prepaid).extracting(Loan::prepaymentEffect).contains(PrepaymentEffect.values());
        for (Loan loan : prepaid) {
            List<Installment> schedule = found(schedules, loan.loanId());
            long paidEarly = schedule.stream()
                    .filter(each -> each.paidDay() == loan.prepaymentDay() && each.dueDay() > loan.prepaymentDay() + 31)
                    .mapToLong(Installment::paidAmountCents)
                    .sum();
            long before = levelOf(schedule, each -> each.dueDay() < loan.prepaymentDay() - 3);
            long after = levelOf(schedule, each -> each.dueDay() > loan.prepaymentDay() + 3);
            if (loan.prepaymentEffect() == PrepaymentEffect.TERM) {
                assertThat(paidEarly).isEqualTo(loan.prepaidCents());
                assertThat(after).isEqualTo(before);
            } else {
                assertThat(paidEarly).isZero();
                assertThat(after).isBetween(before / 2, before - 1);
            }
        }
    }

    private static long levelOf(List<Installment> schedule, Predicate<Installment> which) {
        return schedule.stream()
                .filter(which)
                .min(Comparator.comparing(Installment::installmentNumber))
                .orElseThrow()
                .totalAmountCents();
    }

    @Test
    void instalmentsAndLoansHaveTheStatusOfTheirPayments() {
        int lastDay = WORLD.options().period().lastDay();
        Map<UUID, Integer> latest = new HashMap<>();
        Set<UUID> writtenOff = BANK.loans.stream()
                .filter(loan -> loan.writtenOffDay() != Field.ABSENT)
                .map(Loan::loanId)
                .collect(Collectors.toSet());
        for (Installment installment : BANK.installments) {
            int due = BankCalendar.BRAZIL.nextBusinessDay(installment.dueDay());
            int late = installment.paidDay() == Field.ABSENT ? lastDay - due : 0;
            InstallmentStatus expected = installment.paidDay() != Field.ABSENT
                    ? InstallmentStatus.PAID
                    : late > 90 || writtenOff.contains(installment.loanId())
                            ? InstallmentStatus.DEFAULT
                            : late <= 0 ? InstallmentStatus.PENDING : InstallmentStatus.LATE;
            assertThat(installment.status()).as(installment.toString()).isEqualTo(expected);
            assertThat(installment.totalAmountCents())
                    .isEqualTo(installment.principalAmountCents()
                            + installment.interestAmountCents()
                            + Math.max(0, installment.insuranceAmountCents())
                            + Math.max(0, installment.feeAmountCents()));
            latest.merge(installment.loanId(), late, Math::max);
        }
        for (Loan loan : BANK.loans) {
            int late = found(latest, loan.loanId());
            if (loan.status() == LoanStatus.DEFAULT && loan.loanType() != LoanType.HOUSING) {
                assertThat(late).isGreaterThan(90);
            } else if (loan.status() == LoanStatus.DELINQUENT) {
                assertThat(late).isBetween(15, 90);
            } else if (loan.status() == LoanStatus.ACTIVE) {
                assertThat(late).isLessThan(15);
            }
        }
    }

    /** 5 % of running contracts are more than 90 days late: BCB, 3.5 % (2024) to 5.0 % (December 2025). */
    @Test
    void aboutOneRunningLoanInTwentyIsInDefault() {
        long running = BANK.loans.stream()
                .filter(loan -> loan.status() != LoanStatus.PAID_OFF && loan.writtenOffDay() == Field.ABSENT)
                .count();
        long defaulted = BANK.loans.stream()
                .filter(loan -> loan.status() == LoanStatus.DEFAULT && loan.writtenOffDay() == Field.ABSENT)
                .count();
        assertThat(defaulted / (double) running).isBetween(0.025, 0.07);
    }

    @Test
    void tradesFallIntoSessionsAndSettleTwoSessionsLater() {
        for (Trade trade : BANK.trades) {
            int day = Brasilia.epochDay(trade.executedAtMillis());
            assertThat(TradingCalendar.B3.isSession(day)).isTrue();
            boolean expired = trade.cancelReason() == CancelReason.EXPIRED;
            int close = TradingCalendar.B3.closeSecond(day);
            assertThat(Brasilia.secondOfDay(trade.executedAtMillis()))
                    .isBetween(
                            expired ? close : TradingCalendar.B3.openSecond(day),
                            expired ? close + SOON_AFTER_THE_CLOSE : TradingCalendar.B3.closingCallSecond(day));
            int settled = Brasilia.epochDay(trade.settlementMillis());
            assertThat(TradingCalendar.B3.isSession(settled)).isTrue();
            assertThat(TradingCalendar.B3.sessionsBetween(day, settled)).isEqualTo(2);
            assertThat(trade.quantity() < 100 || trade.quantity() % 100 == 0).isTrue();
            assertThat(trade.totalAmountCents()).isEqualTo(trade.quantity() * trade.pricePerShareCents());
            long net = trade.totalAmountCents()
                    + (trade.tradeType() == TradeType.BUY ? trade.feesCents() : -trade.feesCents());
            assertThat(trade.netAmountCents()).isEqualTo(trade.status() == TradeStatus.EXECUTED ? net : 0);
        }
    }

    @Test
    void tedIsSentOnBusinessDaysBeforeTheCutOffAndNoDocAfterItsEnd() {
        Recording around = Recording.of(
                World.of(Recording.options(42, "2023-11-01", "2024-03-31")),
                0,
                3000,
                event -> event instanceof Transaction);
        Set<TransactionType> seen = new HashSet<>();
        for (Transaction transaction : around.transactions) {
            int day = Brasilia.epochDay(transaction.timestampMillis());
            int second = Brasilia.secondOfDay(transaction.timestampMillis());
            seen.add(transaction.transactionType());
            switch (transaction.transactionType()) {
                case TED -> {
                    assertThat(BankCalendar.BRAZIL.isBusinessDay(day)).isTrue();
                    assertThat(second).isBetween((int) (6.5 * 3600), 17 * 3600);
                }
                case DOC ->
                    assertThat(day)
                            .isLessThanOrEqualTo((int) LocalDate.of(2024, 1, 15).toEpochDay());
                case WITHDRAW -> {
                    if (transaction.purpose() == TransactionPurpose.CASH) {
                        assertThat(transaction.amountCents() % 1000).isZero();
                    }
                }
                default -> {}
            }
        }
        assertThat(seen).contains(TransactionType.DOC, TransactionType.TED, TransactionType.PIX);
        assertThat(Recording.of(World.of(Recording.options(42, "2020-01-01", "2020-11-15")), 0, 500).transactions)
                .isNotEmpty()
                .noneMatch(transaction -> transaction.transactionType() == TransactionType.PIX);
    }

    private static String minute(long millis) {
        return java.time.Instant.ofEpochMilli(millis)
                .toString()
                .replaceAll("[-T:]", "")
                .substring(0, 12);
    }

    @Test
    void pixIdsNameThePayersBankAndTheMinuteOfTheOrderInUtc() {
        Map<UUID, Account> accounts = byId(BANK.accounts, Account::accountId);
        Map<String, Transaction> ids = new HashMap<>();
        int internal = 0;
        for (Transaction transaction : BANK.transactions) {
            String id = transaction.pixE2eId();
            assertThat(id != null).isEqualTo(transaction.transactionType() == TransactionType.PIX);
            if (id != null) {
                boolean returns = transaction.originalE2eId() != null;
                assertThat(id).matches((returns ? "D" : "E") + "[0-9]{20}[A-Za-z0-9]{11}");
                String payer = transaction.direction() == Direction.DEBIT
                        ? participant(found(accounts, transaction.accountId()))
                        : transaction.counterpartyIspb();
                assertThat(id.substring(1, 9)).isEqualTo(payer);
                long settled = transaction.timestampMillis();
                assertThat(id.substring(9, 21)).isIn(minute(settled), minute(settled - LONGEST_ORDER_MILLIS));
                Transaction first = ids.put(id, transaction);
                if (first != null) {
                    assertLegsOfOnePayment(first, transaction, accounts);
                    internal++;
                }
            }
        }
        assertThat(internal).isGreaterThan(50);
    }

    /** XP's broker is no participant of the Pix, its bank is (BCB). */
    private static String participant(Account account) {
        return account.ispb().equals("02332886") ? "33264668" : account.ispb();
    }

    /** Between two customers, each of whom sees the other. */
    private static void assertLegsOfOnePayment(Transaction first, Transaction second, Map<UUID, Account> accounts) {
        assertThat(Set.of(first.direction(), second.direction()))
                .containsExactlyInAnyOrder(Direction.DEBIT, Direction.CREDIT);
        assertThat(second.amountCents()).isEqualTo(first.amountCents());
        assertThat(second.timestampMillis()).isEqualTo(first.timestampMillis());
        assertThat(second.customerId()).isNotEqualTo(first.customerId());
        assertThat(second.pixInitiation()).isEqualTo(first.pixInitiation());
        Map<UUID, String> names = new HashMap<>();
        BANK.customers.forEach(customer -> names.put(customer.customerId(), customer.name()));
        assertThat(second.counterpartyName()).isEqualTo(names.get(first.customerId()));
        assertThat(first.counterpartyName()).isEqualTo(names.get(second.customerId()));
        assertThat(second.counterpartyIspb()).isEqualTo(participant(found(accounts, first.accountId())));
    }

    /** Res. BCB 142/2021: R$ 1,000 between 20 and 6 h, unless the customer had it raised. */
    @Test
    void fewPixOrdersAtNightExceedTheLimit() {
        List<Transaction> atNight = BANK.transactions.stream()
                .filter(t -> t.transactionType() == TransactionType.PIX && t.direction() == Direction.DEBIT)
                .filter(t -> Brasilia.secondOfDay(t.timestampMillis()) >= 20 * 3600
                        || Brasilia.secondOfDay(t.timestampMillis()) < 6 * 3600)
                .toList();
        long above = atNight.stream().filter(t -> t.amountCents() > 100_000).count();
        assertThat(atNight).hasSizeGreaterThan(500);
        assertThat(above / (double) atNight.size()).isLessThan(0.03);
    }

    /** What a late rent costs besides counts, too. */
    @Test
    void noRentAboveTheLimitIsPaidAtNight() {
        assertThat(BANK.transactions)
                .filteredOn(t -> t.purpose() == TransactionPurpose.HOUSING)
                .hasSizeGreaterThan(150)
                .noneMatch(t -> Brasilia.secondOfDay(t.timestampMillis()) >= 20 * 3600 && t.amountCents() > 100_000);
    }

    @Test
    void closedAccountsAreEmptyAndNothingHappensOnThem() {
        Map<UUID, Long> moved = new HashMap<>();
        BANK.transactions.forEach(t -> moved.merge(t.accountId(), t.timestampMillis(), Math::max));
        BANK.trades.forEach(t -> moved.merge(t.accountId(), t.executedAtMillis(), Math::max));
        Set<AccountStatus> seen = new HashSet<>();
        for (Account account : BANK.accounts) {
            seen.add(account.status());
            if (account.status() == AccountStatus.CLOSED) {
                assertThat(account.balanceCents()).isZero();
                assertThat(moved.getOrDefault(account.accountId(), Long.MIN_VALUE))
                        .isLessThanOrEqualTo(account.closedAtMillis());
            } else if (account.status() != AccountStatus.ACTIVE) {
                assertThat(moved).doesNotContainKey(account.accountId());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(AccountStatus.values());
    }

    private static <T> T found(Map<UUID, T> map, UUID id) {
        return Objects.requireNonNull(map.get(id), id::toString);
    }

    private static <T> Map<UUID, T> byId(List<T> records, Function<T, UUID> id) {
        return records.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** A payment between two customers that was given back: whole, later, the other way round, told by both. */
    @Test
    void whatIsReturnedWasPaid() {
        Recording country = Recording.of(
                World.of(Recording.year2025(42).withActivity(20)),
                0,
                1000,
                event -> event instanceof Transaction transaction && transaction.pixE2eId() != null);
        Map<String, Transaction> paid = new HashMap<>();
        for (Transaction transaction : country.transactions) {
            paid.put(transaction.pixE2eId() + transaction.customerId(), transaction);
        }
        List<Transaction> returns = country.transactions.stream()
                .filter(transaction -> transaction.originalE2eId() != null)
                .filter(transaction -> transaction.purpose() != TransactionPurpose.DISPUTE_RETURN)
                .toList();
        assertThat(returns).extracting(Transaction::purpose).contains(TransactionPurpose.PURCHASE);
        assertThat(returns).hasSizeGreaterThan(20).allSatisfy(back -> {
            Transaction original = Objects.requireNonNull(paid.get(back.originalE2eId() + back.customerId()));
            if (back.purpose() == TransactionPurpose.PURCHASE) {
                assertThat(back.amountCents()).isBetween(1L, original.amountCents());
            } else {
                assertThat(back.amountCents()).isEqualTo(original.amountCents());
            }
            assertThat((back.timestampMillis() - original.timestampMillis()) % 60_000)
                    .isPositive();
            assertThat(back.purpose()).isEqualTo(original.purpose());
            assertThat(back.direction()).isNotEqualTo(original.direction());
            assertThat(back.timestampMillis()).isGreaterThan(original.timestampMillis());
            assertThat(back.counterpartyName()).isEqualTo(original.counterpartyName());
        });
    }
}
