package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.PixKeyType;
import dev.datagen.model.Position;
import dev.datagen.model.Stock;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankTest {

    private static final Bank BANK = Bank.of(42);

    @Test
    void aCustomerIsTheSameWhateverWasAskedFor() {
        BankCustomer alone = Bank.of(42).customer(17);
        BankCustomer amongMany =
                Bank.of(WorldOptions.ofSeed(42)).customers(1_000_000).customer(17);

        assertThat(amongMany.rows()).isEqualTo(alone.rows());
        assertThat(amongMany.events().toList()).isEqualTo(alone.events().toList());
        assertThat(BANK.range(10, 20).rows().toList())
                .containsSubsequence(alone.rows().toArray(BankRow[]::new));
    }

    @Test
    void aCustomersRowsAndEventsBelongTogether() {
        BankCustomer customer = BANK.customers(100).stream()
                .filter(candidate -> !candidate.loans().isEmpty()
                        && candidate.transactions().findAny().isPresent())
                .findFirst()
                .orElseThrow();
        UUID id = customer.customer().customerId();

        assertThat(customer.accounts()).extracting("customerId").containsOnly(id);
        assertThat(customer.loans()).extracting("customerId").containsOnly(id);
        assertThat(customer.installments())
                .extracting("loanId")
                .containsOnly(customer.loans().get(0).loanId());
        assertThat(customer.transactions()).extracting("customerId").containsOnly(id);
        assertThat(customer.transactions().map(Transaction::timestampMillis)).isSorted();
        assertThat(customer.transactions().count()
                        + customer.cardTransactions().count()
                        + customer.trades().count()
                        + customer.installments().count())
                .isEqualTo(customer.events().count());
    }

    /** All that one thread makes it makes with one worker, whose past must not show. */
    @Test
    void customersWhoTakeTurnsAreTheSameAsAlone() throws Exception {
        Bank bank = Bank.of(42);
        Iterator<BankEvent<?>> one = bank.customer(3).events().iterator();
        Iterator<BankEvent<?>> other = bank.customer(4).events().iterator();
        List<BankEvent<?>> ofOne = new ArrayList<>();
        List<BankEvent<?>> ofOther = new ArrayList<>();
        while (one.hasNext() && other.hasNext()) {
            ofOne.add(one.next());
            bank.customer(5).rows();
            ofOther.add(other.next());
        }
        Thread heir = new Thread(() -> {
            one.forEachRemaining(ofOne::add);
            other.forEachRemaining(ofOther::add);
        });
        heir.start();
        heir.join();

        assertThat(ofOne).isEqualTo(Bank.of(42).customer(3).events().toList());
        assertThat(ofOther).isEqualTo(Bank.of(42).customer(4).events().toList());
    }

    @Test
    void partsLieSideBySideAndMakeUpTheWhole() {
        CustomerRange whole = BANK.range(5, 42);
        List<CustomerRange> parts = whole.split(4);

        assertThat(parts.stream().map(CustomerRange::size)).containsExactly(9L, 9L, 9L, 10L);
        assertThat(parts.stream().flatMap(CustomerRange::rows).toList())
                .isEqualTo(whole.rows().toList());
        assertThat(whole.split(1_000)).hasSize(37);
    }

    @Test
    void whatARowRefersToComesBeforeIt() {
        Set<UUID> there = new HashSet<>();
        BANK.stocks().forEach(stock -> there.add(stock.stockId()));
        BANK.customers(300).rows().forEach(row -> {
            assertRefersTo(there, row);
            there.add(row.id());
        });
        assertThat(BANK.customers(300).stream().flatMap(customer -> customer.invoices().stream()))
                .isNotEmpty();
    }

    private static <T> void assertRefersTo(Set<UUID> there, BankRow<T> row) {
        List<String> columns = row.type().fields().stream().map(Field::name).toList();
        for (Table.ForeignKey key : row.type().foreignKeys()) {
            Object parent = row.type().values(row.record()).get(columns.indexOf(key.column()));
            assertThat(parent == null || there.contains(parent)).as(row.json()).isTrue();
        }
    }

    @Test
    void workInParallelMakesTheSame() {
        List<Customer> oneByOne =
                BANK.customers(200).stream().map(BankCustomer::customer).toList();

        assertThat(BANK.customers(200).stream().parallel().map(BankCustomer::customer))
                .containsExactlyElementsOf(oneByOne);
        assertThat(BANK.customers(200).events().parallel().map(BankEvent::id).collect(Collectors.toSet()))
                .hasSize((int) BANK.customers(200).events().count());
    }

    @Test
    void eventsOfManyComeInTheOrderOfTime() {
        List<BankEvent<?>> events = BANK.customers(50).events().toList();

        assertThat(events.stream().map(BankEvent::happenedAt)).isSorted();
        Set<UUID> oneByOne = BANK.customers(50).stream()
                .flatMap(BankCustomer::events)
                .map(BankEvent::id)
                .collect(Collectors.toSet());
        assertThat(new HashSet<>(events.stream().map(BankEvent::id).toList())).isEqualTo(oneByOne);
    }

    @Test
    void streamsAreMadeOnlyAsFarAsTheyAreRead() {
        CustomerRange everybody = BANK.customers(BANK.capacity());
        AtomicInteger made = new AtomicInteger();

        List<String> firstThree = everybody.stream()
                .peek(customer -> made.incrementAndGet())
                .map(customer -> customer.customer().name())
                .limit(3)
                .toList();
        assertThat(firstThree).hasSize(3);
        assertThat(made).hasValue(3);
        assertThat(everybody.rows().limit(3)).hasSize(3);
    }

    @Test
    void twoStreamsCanBeReadInTurns() {
        var first = BANK.customer(1).events().iterator();
        var second = BANK.customer(2).events().iterator();
        List<BankEvent<?>> ofFirst = new ArrayList<>();
        List<BankEvent<?>> ofSecond = new ArrayList<>();
        while (first.hasNext() || second.hasNext()) {
            if (first.hasNext()) {
                ofFirst.add(first.next());
            }
            if (second.hasNext()) {
                ofSecond.add(second.next());
            }
        }
        assertThat(ofFirst).isEqualTo(BANK.customer(1).events().toList());
        assertThat(ofSecond).isEqualTo(BANK.customer(2).events().toList());
    }

    @Test
    void everyIdLeadsBackToItsRecord() {
        BankCustomer customer = BANK.customer(6);
        Stream.<BankRecord<?>>concat(customer.rows().stream(), customer.events())
                .filter(record -> record.type() != Position.TABLE) // identified by its account and its share
                .limit(40)
                .forEach(record -> assertThat(BANK.find(record.id())).contains(record));
        Stock stock = BANK.stocks().get(3);
        assertThat(BANK.find(stock.stockId())).contains(new BankRow<>(Stock.TABLE, stock));
        assertThat(BANK.identity(customer.customer().customerId())).contains(new Identity(IdKind.CUSTOMER, 6, 0, 0));
        assertThat(BANK.find(UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7")))
                .isEmpty();
        assertThat(Bank.of(7).find(customer.customer().customerId())).isEmpty();
    }

    @Test
    void whatRecursLeadsToItsFirstPayment() {
        Bank busy = Bank.of(WorldOptions.ofSeed(42).withActivity(20));
        Transaction recurring = payments(busy)
                .filter(payment -> payment.recurrenceId() != null)
                .findFirst()
                .orElseThrow();

        BankRecord<?> found =
                busy.find(Objects.requireNonNull(recurring.recurrenceId())).orElseThrow();

        assertThat(found.record()).isEqualTo(recurring);
    }

    @Test
    void theKeyByWhichOthersPayACustomerLeadsToThatCustomer() {
        String key = payments(BANK)
                .filter(payment -> payment.pixKeyType() == PixKeyType.EVP)
                .filter(payment -> payment.purpose() == TransactionPurpose.TRANSFER)
                .map(payment -> Objects.requireNonNull(payment.counterpartyKey()))
                .filter(each -> keyOf(each).sequence() < Identity.FIRST_KEY_OF_OTHERS)
                .findFirst()
                .orElseThrow();

        BankRecord<?> found = BANK.find(UUID.fromString(key)).orElseThrow();

        assertThat(found.record()).isEqualTo(BANK.customer(keyOf(key).ordinal()).customer());
    }

    private static Identity keyOf(String key) {
        return BANK.identity(UUID.fromString(key)).orElseThrow();
    }

    private static Stream<Transaction> payments(Bank bank) {
        return bank.customers(2_000).stream()
                .flatMap(BankCustomer::transactions)
                .filter(transaction -> transaction.direction() == Direction.DEBIT);
    }

    @Test
    void anEventSaysItsTopicKeyAndTime() {
        BankEvent<?> event = BANK.customers(20).events().skip(300).findFirst().orElseThrow();

        assertThat(event.collection()).startsWith("banking.");
        assertThat(event.json())
                .startsWith("{\"")
                .contains(
                        event.id().toString(),
                        event.key().toString(),
                        event.happenedAt().toString().substring(0, 19));
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        long last = BANK.capacity() - 1;
        assertThatThrownBy(() -> BANK.customer(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer -1, but customers are numbered from 0 to " + last);
        assertThatThrownBy(() -> BANK.customers(0))
                .hasMessage("a range from customer 0 up to but without 0, but it must hold at least one");
        assertThatThrownBy(() -> BANK.range(-2, 5)).hasMessage("a range from customer -2, but the first one is 0");
        assertThatThrownBy(() -> BANK.customers(last + 2))
                .hasMessage("a range up to customer " + (last + 2) + ", but at most " + (last + 1)
                        + " can have documents, telephone and account numbers of their own");
        assertThatThrownBy(() -> BANK.range(3, 9).customer(9)).hasMessage("customer 9, but this range holds 3 to 8");
        assertThatThrownBy(() -> BANK.customers(5).split(0))
                .hasMessage("a range cut into 0 parts, but it takes at least 1");
    }

    @Test
    void listsCannotBeChanged() {
        assertThatThrownBy(() -> Collections.shuffle(BANK.customer(0).rows()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void partsOfABankSayWhichTheyAre() {
        assertThat(BANK)
                .hasToString("Bank[options=WorldOptions[seed=42, period=2025-01-01 to 2025-12-31, activity=1.0,"
                        + " intensity=CONTRACT, documents=VALID]]");
        assertThat(BANK.customer(3)).hasToString("BankCustomer[ordinal=3, seed=42]");
        assertThat(BANK.range(10, 20)).hasToString("CustomerRange[from=10, to=20, seed=42]");
    }
}
