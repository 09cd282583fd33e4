package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.BankSchema;
import dev.datagen.model.Customer;
import dev.datagen.model.Loan;
import dev.datagen.model.Stock;
import dev.datagen.model.Trade;
import dev.datagen.model.schema.Table;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FinancialDataStoreTest {

    private static final Bank BANK = Bank.of(42);
    private static final String REMEDY = " of the store: add that one first.";

    private final FinancialDataStore store = new FinancialDataStore();

    private static BankCustomer somebody(Predicate<BankCustomer> who) {
        return BANK.customers(1_000).stream().filter(who).findFirst().orElseThrow();
    }

    @Test
    void readsBackWhatCameInItsOrder() {
        List<Customer> customers =
                BANK.customers(20).stream().map(BankCustomer::customer).toList();
        customers.forEach(store::addCustomer);

        assertThat(store.customers()).containsExactlyElementsOf(customers);
        assertThat(store.find(Customer.TABLE, customers.get(7).customerId())).contains(customers.get(7));
        assertThat(store.find(Customer.TABLE, new UUID(0, 0))).isEmpty();
        assertThat(store.accounts()).isEmpty();
        assertThatThrownBy(() -> store.customers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saysHowManyRecordsItHolds() {
        assertThat(store).hasToString("FinancialDataStore[]");

        BANK.customers(2).stream().map(BankCustomer::customer).forEach(store::addCustomer);
        store.addStock(BANK.stocks().get(0));
        assertThat(store).hasToString("FinancialDataStore[customers=2, stocks=1]");
    }

    @Test
    void refusesAnAccountOfAnUnknownCustomer() {
        Account account = BANK.customer(0).accounts().get(0);

        assertThatThrownBy(() -> store.addAccount(account))
                .isInstanceOfSatisfying(ReferentialIntegrityException.class, e -> {
                    assertThat(e.record()).isEqualTo("accounts " + account.accountId());
                    assertThat(e.field()).isEqualTo("customer_id");
                    assertThat(e.missingId()).isEqualTo(account.customerId());
                })
                .hasMessage("accounts " + account.accountId() + ": customer_id is " + account.customerId()
                        + ", which is not among the customers" + REMEDY);
        assertThat(store.accounts()).isEmpty();
    }

    @Test
    void refusesWhateverRefersToNothing() {
        BankCustomer rich = somebody(customer -> !customer.properties().isEmpty()
                && !customer.creditCards().isEmpty()
                && customer.trades().findAny().isPresent());
        Loan loan = rich.loans().get(0);

        assertMissing(() -> store.addCreditCard(rich.creditCards().get(0)), "credit_cards", "customer_id");
        assertMissing(() -> store.addLoan(loan), "loans", "customer_id");
        store.addCustomer(rich.customer());
        assertMissing(() -> store.addLoan(loan), "loans", "property_id");
        assertMissing(
                () -> store.addTransaction(rich.transactions().findFirst().orElseThrow()),
                "banking.transactions",
                "account_id");
        assertMissing(
                () -> store.addCardTransaction(
                        rich.cardTransactions().findFirst().orElseThrow()),
                "banking.card-transactions",
                "card_id");
        assertMissing(
                () -> store.addInstallment(rich.installments().findFirst().orElseThrow()),
                "banking.installments",
                "loan_id");
        rich.accounts().forEach(store::addAccount);
        assertMissing(() -> store.addTrade(rich.trades().findFirst().orElseThrow()), "banking.trades", "stock_id");
        rich.properties().forEach(store::addProperty);
        store.addLoan(loan);
        assertThat(store.loans()).containsExactly(loan);
    }

    private static void assertMissing(Runnable adding, String collection, String field) {
        assertThatThrownBy(adding::run)
                .isInstanceOf(ReferentialIntegrityException.class)
                .hasMessageStartingWith(collection + " ")
                .hasMessageContaining(": " + field + " is ")
                .hasMessageEndingWith(REMEDY);
    }

    @Test
    void aTradeIsOnAnInvestmentAccount() {
        BankCustomer investor = somebody(customer -> customer.trades().findAny().isPresent()
                && customer.accounts().stream()
                        .anyMatch(account -> account.accountType() != AccountType.INVESTIMENTOS));
        BANK.stocks().forEach(store::addStock);
        store.addCustomer(investor.customer());
        investor.accounts().forEach(store::addAccount);
        Trade trade = investor.trades().findFirst().orElseThrow();
        Account checking = investor.accounts().stream()
                .filter(account -> account.accountType() != AccountType.INVESTIMENTOS)
                .findFirst()
                .orElseThrow();

        store.addTrade(trade);
        assertThatThrownBy(() -> store.addTrade(onAccount(trade, checking.accountId())))
                .isInstanceOf(ReferentialIntegrityException.class)
                .hasMessage("banking.trades " + trade.tradeId() + ": account_id is " + checking.accountId()
                        + ", an account of type " + checking.accountType()
                        + ": trades are on accounts of type INVESTIMENTOS.");
        assertThat(store.trades()).containsExactly(trade);
    }

    private static Trade onAccount(Trade trade, UUID accountId) {
        return new Trade(
                trade.tradeId(),
                accountId,
                trade.customerId(),
                trade.stockId(),
                trade.ticker(),
                trade.tradeType(),
                trade.quantity(),
                trade.pricePerShareCents(),
                trade.totalAmountCents(),
                trade.feesCents(),
                trade.netAmountCents(),
                trade.orderType(),
                trade.status(),
                trade.executedAtMillis(),
                trade.settlementMillis(),
                trade.createdAtMillis(),
                trade.orderPriceCents(),
                trade.taxWithheldCents(),
                trade.cancelReason());
    }

    @Test
    void eachRecordIsAddedOnce() {
        Stock stock = BANK.stocks().get(0);
        store.addStock(stock);

        assertThatThrownBy(() -> store.addStock(stock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stocks " + stock.stockId()
                        + ": the store holds a record with this id already; each can be added once.");
        assertThat(store.stocks()).containsExactly(stock);
    }

    /** What the store derives from names is what the tables declare. */
    @Test
    void declaredForeignKeysAreCalledLikeTheKeysTheyReferTo() {
        for (Table<?> table : BankSchema.TABLES) {
            for (Table.ForeignKey key : table.foreignKeys()) {
                assertThat(BankSchema.table(key.table()).fields().get(0).name()).isEqualTo(key.column());
            }
        }
    }
}
