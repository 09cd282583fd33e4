package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanType;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final Bank BANK = Bank.of(42);

    private static FinancialDataStore store(int customers) {
        FinancialDataStore store = new FinancialDataStore();
        new StockGenerator(BANK).generateAll().forEach(store::addStock);
        CustomerGenerator generator = new CustomerGenerator(BANK);
        for (Customer customer : generator.generate(customers)) {
            store.addCustomer(customer);
            new PropertyGenerator(BANK).generateForCustomer(customer).forEach(store::addProperty);
            new AccountGenerator(BANK).generateForCustomer(customer).forEach(store::addAccount);
            new CreditCardGenerator(BANK).generateForCustomer(customer).forEach(store::addCreditCard);
            new LoanGenerator(BANK).generateForCustomer(customer).forEach(store::addLoan);
            new JobGenerator(BANK).generateForCustomer(customer).forEach(store::addJob);
        }
        InvoiceGenerator invoices = new InvoiceGenerator(BANK);
        store.creditCards().forEach(card -> invoices.generateForCard(card).forEach(store::addInvoice));
        PositionGenerator positions = new PositionGenerator(BANK);
        store.accounts()
                .forEach(account -> positions.generateForAccount(account).forEach(store::addPosition));
        WageGenerator wages = new WageGenerator(BANK);
        store.jobs().forEach(job -> wages.generateForJob(job).forEach(store::addWage));
        PixDisputeGenerator disputes = new PixDisputeGenerator(BANK);
        store.accounts().forEach(account -> disputes.generateForAccount(account).forEach(store::addPixDispute));
        return store;
    }

    @Test
    void stepByStepMakesWhatTheBankMakes() {
        FinancialDataStore store = store(60);
        TransactionGenerator transactions = new TransactionGenerator(BANK);
        TradeGenerator trades = new TradeGenerator(BANK);
        for (Account account : store.accounts()) {
            transactions.generateForAccount(account, store, START, END).forEach(store::addTransaction);
            if (account.accountType() == AccountType.INVESTIMENTOS) {
                trades.generateForAccount(account, store, START, END).forEach(store::addTrade);
            }
        }
        for (CreditCard card : store.creditCards()) {
            new CardTransactionGenerator(BANK)
                    .generateForCard(card, store, START, END)
                    .forEach(store::addCardTransaction);
        }
        for (Loan loan : store.loans()) {
            new InstallmentGenerator(BANK)
                    .generateForLoan(loan, store, START, END)
                    .forEach(store::addInstallment);
        }

        List<Object> rows = new ArrayList<>(store.customers());
        rows.addAll(store.properties());
        rows.addAll(store.accounts());
        rows.addAll(store.positions());
        rows.addAll(store.creditCards());
        rows.addAll(store.invoices());
        rows.addAll(store.loans());
        rows.addAll(store.pixDisputes());
        rows.addAll(store.jobs());
        rows.addAll(store.wages());
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        BANK.customers(60).rows().<Object>map(BankRow::record).toList());
        List<Object> events = new ArrayList<>(store.transactions());
        events.addAll(store.cardTransactions());
        events.addAll(store.trades());
        events.addAll(store.installments());
        assertThat(events)
                .hasSizeGreaterThan(3_000)
                .containsExactlyInAnyOrderElementsOf(BANK.customers(60)
                        .events()
                        .<Object>map(BankEvent::record)
                        .toList());
        assertThat(store.loans()).anyMatch(loan -> loan.loanType() == LoanType.HOUSING);
    }

    @Test
    void aSeedIsEnough() {
        Customer customer = new CustomerGenerator(7).generate();

        assertThat(new AccountGenerator(7).generateForCustomer(customer))
                .isEqualTo(Bank.of(7).customer(0).accounts());
        assertThat(new StockGenerator(7).generateAll()).hasSize(42);
    }

    @Test
    void eachCallGivesTheNextCustomer() {
        CustomerGenerator generator = new CustomerGenerator(BANK);

        assertThat(generator.generate()).isEqualTo(BANK.customer(0).customer());
        assertThat(generator.generate(3))
                .isEqualTo(BANK.range(1, 4).stream().map(BankCustomer::customer).toList());
        assertThat(generator.generate(0)).isEmpty();
        assertThat(generator.generate()).isEqualTo(BANK.customer(4).customer());
    }

    @Test
    void daysAreBrasiliasAndCutsLoseNothing() {
        FinancialDataStore store = store(4);
        TransactionGenerator generator = new TransactionGenerator(BANK);
        Account account = store.accounts().stream()
                .max(Comparator.comparingLong(each ->
                        generator.generateForAccount(each, store, START, END).count()))
                .orElseThrow();
        List<Transaction> whole =
                generator.generateForAccount(account, store, START, END).toList();

        LocalDate cut = LocalDate.of(2025, 5, 17);
        List<Transaction> parts = new ArrayList<>(
                generator.generateForAccount(account, store, START, cut).toList());
        long midnightInBrasilia = Instant.parse("2025-05-18T03:00:00Z").toEpochMilli();
        assertThat(parts).allMatch(transaction -> transaction.timestampMillis() < midnightInBrasilia);
        List<Transaction> rest = generator
                .generateForAccount(account, store, cut.plusDays(1), END)
                .toList();
        assertThat(rest).isNotEmpty().allMatch(transaction -> transaction.timestampMillis() >= midnightInBrasilia);
        parts.addAll(rest);
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void whatHappensRefersToWhatIsInTheStore() {
        FinancialDataStore store = store(30);
        FinancialDataStore withoutShares = new FinancialDataStore();
        store.customers().forEach(withoutShares::addCustomer);
        store.accounts().forEach(withoutShares::addAccount);
        TradeGenerator generator = new TradeGenerator(BANK);
        Trade trade = store.accounts().stream()
                .filter(account -> account.accountType() == AccountType.INVESTIMENTOS)
                .flatMap(account -> generator.generateForAccount(account, store, START, END))
                .findFirst()
                .orElseThrow();
        Account account = store.find(Account.TABLE, trade.accountId()).orElseThrow();

        assertThatThrownBy(() -> generator.generateForAccount(account, new FinancialDataStore(), START, END))
                .isInstanceOf(ReferentialIntegrityException.class)
                .hasMessage("an event of banking.trades: account_id is " + account.accountId()
                        + ", which is not among the accounts of the store: add that one first.");
        assertThatThrownBy(() -> generator
                        .generateForAccount(account, withoutShares, START, END)
                        .toList())
                .isInstanceOf(ReferentialIntegrityException.class)
                .hasMessage("banking.trades " + trade.tradeId() + ": stock_id is " + trade.stockId()
                        + ", which is not among the stocks of the store: add that one first.");
    }

    @Test
    void whatIsNotThisBanksIsRefused() {
        FinancialDataStore store = store(1);
        Customer customer = store.customers().iterator().next();
        Account account = store.accounts().iterator().next();
        UUID id = account.accountId();

        assertThatThrownBy(() -> new AccountGenerator(7).generateForCustomer(customer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the customer " + customer.customerId()
                        + " is not one of the bank of seed 7: make it with a generator of the same seed");
        assertThatThrownBy(() -> new TransactionGenerator(7).generateForAccount(account, store, START, END))
                .hasMessage("the account " + id
                        + " is not one of the bank of seed 7: make it with a generator of the same seed");
        assertThatThrownBy(() ->
                        new TransactionGenerator(BANK).generateForAccount(account, store, START.minusDays(1), END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events from 2024-12-31 to 2025-12-31, but this bank's are from 2025-01-01 to 2025-12-31:"
                        + " make the generator from a bank of another period");
        assertThatThrownBy(() -> new TradeGenerator(BANK).generateForAccount(account, store, START, END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the account " + id + " is of type " + account.accountType()
                        + ", but trades are on accounts of type INVESTIMENTOS");
    }
}
