package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.Account;
import dev.datagen.model.Customer;
import dev.datagen.model.Stock;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.class)
class RowBufferTest {

    private final PostgresSink sink;

    /** Sees what has been committed. */
    private final PostgresSink observer;

    RowBufferTest(Endpoints endpoints) {
        sink = new PostgresSink(endpoints.postgresUrl());
        observer = new PostgresSink(endpoints.postgresUrl());
    }

    @BeforeEach
    void empty() {
        sink.createTables();
        sink.truncate();
    }

    @AfterEach
    void close() {
        sink.truncate();
        sink.close();
        observer.close();
    }

    private static Customer customer(int number) {
        return Samples.customer(new UUID(0, number), "cpf " + number);
    }

    @Test
    void aBatchIsCommittedWhenItIsFullAndTheRestWhenTheBufferCloses() {
        try (RowBuffer rows = sink.buffer(3)) {
            rows.add(Customer.TABLE, customer(1));
            rows.add("customers", customer(2));
            assertThat(observer.rowCounts()).containsEntry("customers", 0L);
            rows.add(Stock.TABLE, Samples.STOCK);
            assertThat(observer.rowCounts()).containsEntry("customers", 2L).containsEntry("stocks", 1L);
            rows.add(Customer.TABLE, customer(3));
            assertThat(observer.rowCounts()).containsEntry("customers", 2L);
            rows.flush();
            assertThat(observer.rowCounts()).containsEntry("customers", 3L);
            rows.add(Customer.TABLE, customer(4));
        }
        assertThat(observer.rowCounts()).containsEntry("customers", 4L);
    }

    @Test
    void parentsAreWrittenBeforeWhatRefersToThem() {
        try (RowBuffer rows = sink.buffer()) {
            rows.add(Account.TABLE, Samples.ACCOUNT);
            rows.add(Customer.TABLE, Samples.CUSTOMER);
        }
        assertThat(observer.rowCounts()).containsEntry("accounts", 1L);
    }

    @Test
    void aBatchJoinsATransactionThatIsOpen() {
        assertThatThrownBy(() -> sink.inTransaction(() -> {
                    try (RowBuffer rows = sink.buffer(1)) {
                        rows.add(Customer.TABLE, customer(1));
                    }
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(observer.rowCounts()).containsEntry("customers", 0L);
    }

    @Test
    void afterARefusedBatchNothingMoreIsWritten() {
        RowBuffer rows = sink.buffer(2);
        rows.add(Customer.TABLE, customer(1));
        assertThatThrownBy(() -> rows.add(Customer.TABLE, customer(1)))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("writing rows 1 to 2 of customers: duplicate key value");
        assertThatThrownBy(() -> rows.add(Customer.TABLE, customer(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the server has refused a batch of rows: those after it are not written");
        assertThatThrownBy(rows::flush).isInstanceOf(IllegalStateException.class);
        rows.close();
        assertThat(observer.rowCounts()).containsEntry("customers", 0L);
    }

    @Test
    void aRecordThatDoesNotBelongLeavesNothingBehind() {
        try (RowBuffer rows = sink.buffer()) {
            rows.add(Customer.TABLE, customer(1));
            assertThatThrownBy(() -> rows.add("customers", Samples.STOCK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the record is not one of customers, but of class Stock");
            assertThatThrownBy(() -> rows.add("clients", customer(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "no table is called clients; there are customers, properties, stocks, stock_prices, accounts, positions,"
                                    + " credit_cards, invoices, loans, pix_disputes, jobs, wages");
        }
        assertThat(observer.rowCounts()).containsEntry("customers", 1L);
    }

    @Test
    void aBatchHoldsAtLeastOneRow() {
        assertThatThrownBy(() -> sink.buffer(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchRows is 0, but must be at least 1");
    }
}
