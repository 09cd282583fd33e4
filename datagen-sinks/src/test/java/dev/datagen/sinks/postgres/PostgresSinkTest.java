package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.Account;
import dev.datagen.model.BankSchema;
import dev.datagen.model.Customer;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.RowChange;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.Driver;

@ExtendWith(Stack.class)
class PostgresSinkTest {

    private static final List<String> TABLES =
            BankSchema.TABLES.stream().map(Table::collection).toList();

    private final PostgresUrl url;
    private final PostgresSink sink;

    PostgresSinkTest(Endpoints endpoints) {
        url = PostgresUrl.parse(endpoints.postgresUrl());
        sink = new PostgresSink(url);
    }

    @BeforeEach
    @AfterEach
    void dropEverything() throws SQLException {
        sql("DROP TABLE IF EXISTS " + String.join(", ", TABLES) + ", datagen_load");
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void tellsWhichTablesItMade() throws SQLException {
        assertThat(sink.createTables()).isEqualTo(TABLES);
        assertThat(sink.createTables()).isEmpty();
        sql("DROP TABLE loans");
        assertThat(sink.createTables()).containsExactly("loans");
    }

    @Test
    void everyColumnComesBackThroughSql() throws SQLException {
        sink.createTables();
        sink.writeBatch(Customer.TABLE, List.of(Samples.CUSTOMER));
        sink.writeBatch(Property.TABLE, List.of(Samples.PROPERTY));
        sink.writeBatch(Stock.TABLE, List.of(Samples.STOCK));
        sink.writeBatch(StockPrice.TABLE, List.of(Samples.STOCK_PRICE));
        sink.writeBatch(Account.TABLE, List.of(Samples.ACCOUNT));
        sink.writeBatch(Position.TABLE, List.of(Samples.POSITION));
        sink.writeBatch("credit_cards", List.of(Samples.CARD));
        sink.writeBatch("invoices", List.of(Samples.INVOICE));
        sink.writeBatch("loans", List.of(Samples.LOAN));
        sink.writeBatch("pix_disputes", List.of(Samples.DISPUTE));
        sink.writeBatch("jobs", List.of(Samples.JOB));
        sink.writeBatch("wages", List.of(Samples.WAGE));

        assertThat(row("customers"))
                .isEqualTo(
                        "(0f9e8d7c-6b5a-4948-b726-150413fedcba,123.456.789-09,\"João D'Ávila\","
                                + "123.456.789-09@pessoa.example,+55123.456.789-09,\"Rua das Acácias\",12,,Centro,"
                                + "\"São Paulo\",SP,01310-100,BR,12345.67,SELF_EMPLOYED,700,"
                                + "\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\",1969-12-31,MALE,812,MARRIED,2025-01-31)");
        assertThat(row("properties"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,LAND,\"Rua das Acácias\",S/N,,Centro,Manaus,AM,"
                        + "69005-010,BR,500000.00,360,12345,\"2025-01-31 12:00:00.001+00\","
                        + "\"2025-01-31 12:00:00.001+00\")");
        assertThat(row("stocks"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,PETR4,\"Petrobras PN\",Petróleo,N2,38.12,BRL,"
                        + "BRPETRACNPR6,100,\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\")");
        assertThat(row("stock_prices"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,2025-01-31,PETR4,38.00,38.50,37.77,38.12,41000000,1,"
                        + "0.381420,DIVIDEND,2025-02-21)");
        assertThat(row("positions"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,300,36.50,100,"
                        + "35.01)");
        assertThat(row("accounts"))
                .isEqualTo(
                        "(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,"
                                + "INVESTIMENTOS,341,0001,12345-6,-0.01,DORMANT,\"2025-01-31 12:00:00.001+00\","
                                + "\"2025-01-31 12:00:00.001+00\",0.00,60701190,500.00,0.075000,\"2025-01-31 12:00:00.001+00\",,400.00,\"2025-01-31 12:00:00.001+00\")");
        assertThat(row("credit_cards"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,"
                        + "\"4*** **** **** 1234\",ELO,100000.00,123.00,10,ACTIVE,"
                        + "\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\",3,2025-04-01,"
                        + "\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\",STOLEN,"
                        + "\"4*** **** **** 4321\",2025-05-01)");
        assertThat(row("loans"))
                .isEqualTo(
                        "(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,HOUSING,"
                                + "10000000.00,0.019900,360,SAC,PAID_OFF,2025-01-31,"
                                + "0f9e8d7c-6b5a-4948-b726-150413fedcba,\"2025-01-31 12:00:00.001+00\","
                                + "\"2025-01-31 12:00:00.001+00\",2025-03-02,0.00,10000000.00,0.123456,,15000000.00,SFI,0.000149,17,DAYS_15_TO_30,,,2025-05-01,123.45,TERM,,2026-06-15,543.21)");
        assertThat(row("invoices"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,"
                        + "0f9e8d7c-6b5a-4948-b726-150413fedcba,2025-01-31,2025-03-02,100.00,50.00,7.00,0.30,0.00,"
                        + "156.30,23.60,156.30,PAID,\"2025-01-31 12:00:00.001+00\","
                        + "\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\",1.00,20000.00)");
        assertThat(row("pix_disputes"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,"
                        + "0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,"
                        + "E60701190202501311200abcdefghijk,120.00,ACCEPTED,\"2025-01-31 12:00:00.001+00\","
                        + "\"2025-01-31 12:00:00.001+00\",,0.00,,\"2025-01-31 12:00:00.001+00\","
                        + "\"2025-01-31 12:00:00.001+00\")");
        assertThat(row("jobs"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,33000167000101,"
                        + "\"Petróleo Brasileiro S.A.\",2025-01-01,2025-01-31,RESIGNED,4123.45,"
                        + "\"2025-01-31 12:00:00.001+00\",\"2025-01-31 12:00:00.001+00\",5)");
        assertThat(row("wages"))
                .isEqualTo("(0f9e8d7c-6b5a-4948-b726-150413fedcba,0f9e8d7c-6b5a-4948-b726-150413fedcba,2025-01-01,"
                        + "4123.45,HIRED,\"2025-01-31 12:00:00.001+00\")");
        assertThat(sink.rowCounts()).isEqualTo(counts(1));
        assertThat(sink.holdsData()).isTrue();
    }

    @Test
    void everyAmountComesBack() throws SQLException {
        sink.createTables();
        long[] cents = {
            0, 1, 10, 99, 100, 9_999, 10_000, 999_999, 1_000_000, 1_000_001, 100_000_000, 999_999_999_999_999L
        };
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            for (int sign : new int[] {1, -1}) {
                customers.add(withIncome(customers.size(), sign * cents[i]));
            }
        }
        sink.writeBatch(Customer.TABLE, customers);

        List<Long> read = new ArrayList<>();
        query(
                "SELECT monthly_income FROM customers ORDER BY customer_id",
                row -> read.add(row.getBigDecimal(1).unscaledValue().longValueExact()));
        assertThat(read)
                .isEqualTo(customers.stream().map(Customer::monthlyIncomeCents).toList());
        assertThat(value("SELECT count(*) FROM customers WHERE monthly_income = 0.01"))
                .isEqualTo("1");
    }

    @Test
    void batchesOfAnySizeAreWritten() {
        sink.createTables();
        sink.writeBatch(Customer.TABLE, List.of());
        sink.writeBatch(Customer.TABLE, customers(0, 3_000));
        assertThat(sink.rowCounts()).containsEntry("customers", 3_000L);
    }

    @Test
    void aTransactionIsCommittedWithItsProgressOrNotAtAll() {
        sink.createTables();
        Load before = load(0);
        sink.loads().save(before);
        assertThatThrownBy(() -> sink.inTransaction(() -> {
                    sink.write(Customer.TABLE, tuples(Customer.TABLE, customers(0, 2)), 2);
                    sink.loads().save(load(2));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(sink.holdsData()).isFalse();
        assertThat(sink.loads().latest()).contains(before);

        sink.inTransaction(() -> {
            sink.write(Customer.TABLE, tuples(Customer.TABLE, customers(0, 2)), 2);
            sink.loads().save(load(2));
        });
        assertThat(sink.rowCounts()).containsEntry("customers", 2L);
        assertThat(sink.loads().latest()).contains(load(2));
    }

    @Test
    void afterARefusedCommitRowsAreCommittedAsEver() throws SQLException {
        sink.createTables();
        sql("ALTER TABLE accounts ALTER CONSTRAINT accounts_customer_id_fkey DEFERRABLE INITIALLY DEFERRED");

        assertThatThrownBy(() -> sink.writeBatch(Account.TABLE, List.of(Samples.ACCOUNT)))
                .isInstanceOf(SinkException.class)
                .hasMessageStartingWith("PostgreSQL at " + url.hosts() + ", database datagen, committing: ")
                .hasMessageContaining("violates foreign key constraint \"accounts_customer_id_fkey\"");
        sink.writeBatch(Customer.TABLE, List.of(Samples.CUSTOMER));

        assertThat(value("SELECT count(*) FROM customers"))
                .as("seen by another session")
                .isEqualTo("1");
    }

    @Test
    void keysCanBeBuiltAfterTheRows() throws SQLException {
        sink.createTables();
        String made = constraints();
        dropEverything();

        sink.inTransaction(() -> {
            sink.createTablesWithoutKeys();
            for (Table<?> table : BankSchema.TABLES) {
                sink.writeBatch(table.collection(), List.of(sample(table)));
            }
            sink.loads().save(load(1));
            sink.addKeys();
        });
        assertThat(constraints()).isEqualTo(made);
        assertThat(sink.rowCounts()).isEqualTo(counts(1));
        assertThat(sink.createTables()).isEmpty();
    }

    @Test
    void aLoadThatBreaksBeforeItsKeysLeavesNothing() {
        assertThatThrownBy(() -> sink.inTransaction(() -> {
                    sink.createTablesWithoutKeys();
                    sink.writeBatch(Account.TABLE, List.of(Samples.ACCOUNT));
                    sink.addKeys();
                }))
                .isInstanceOf(SinkException.class)
                .hasMessage(
                        "PostgreSQL at " + url.hosts() + ", database datagen, adding the keys of accounts: insert or"
                                + " update on table \"accounts\" violates foreign key constraint"
                                + " \"accounts_customer_id_fkey\" (Key (customer_id)=(" + Samples.ID
                                + ") is not present in table \"customers\").");
        assertThat(sink.missingTables()).isEqualTo(TABLES);
    }

    @Test
    void keysAfterTheRowsNeedATransactionAndNoTables() {
        assertThatThrownBy(sink::createTablesWithoutKeys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("createTablesWithoutKeys belongs inside inTransaction");
        sink.createTables();
        assertThatThrownBy(() -> sink.inTransaction(sink::createTablesWithoutKeys))
                .isInstanceOf(SinkException.class)
                .hasMessage("the table customers is there already: only tables that are made with their rows can get"
                        + " their keys afterwards");
    }

    @Test
    void aRowThatIsThereIsRefusedWithTableAndRange() {
        sink.createTables();
        sink.writeBatch(Customer.TABLE, customers(0, 5));
        assertThatThrownBy(() -> sink.writeBatch(Customer.TABLE, customers(4, 7)))
                .isInstanceOf(SinkException.class)
                .hasMessage("PostgreSQL at " + url.hosts() + ", database datagen, writing rows 6 to 8 of customers:"
                        + " duplicate key value violates unique constraint \"customers_pkey\" (Key"
                        + " (customer_id)=(00000000-0000-0000-0000-000000000004) already exists). The tables hold other"
                        + " data. Empty the tables first.")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(sink.rowCounts()).containsEntry("customers", 5L);
        sink.writeBatch(Customer.TABLE, customers(5, 6));
    }

    @Test
    void aRowChangesInTheOrderGivenWhateverItsColumns() throws SQLException {
        sink.createTables();
        sink.writeBatch(Customer.TABLE, List.of(Samples.CUSTOMER));
        List<RowChange> changes = List.of(
                new RowChange(Customer.TABLE, Samples.ID, "city", "Bagé", 1_000),
                new RowChange(Customer.TABLE, Samples.ID, Map.of("city", "Ijuí", "name", "Ana"), 2_000),
                new RowChange(Customer.TABLE, Samples.ID, "city", "Lages", 3_000));

        try (RowUpdates updates = RowUpdates.connect(url)) {
            assertThat(updates.commit(changes)).isEqualTo(changes);
        }

        assertThat(value("SELECT name || ', ' || city || ', ' || extract(epoch FROM updated_at)::int FROM customers"))
                .isEqualTo("Ana, Lages, 3");
    }

    @Test
    void truncateEmptiesTablesAndRegister() {
        sink.truncate();
        sink.createTables();
        sink.writeBatch(Customer.TABLE, customers(0, 5));
        sink.loads().save(load(5));
        sink.truncate();
        assertThat(sink.rowCounts()).isEqualTo(counts(0));
        assertThat(sink.loads().all()).isEmpty();
    }

    @Test
    void aMissingDatabaseIsEmpty() {
        assertThat(sink.rowCounts()).isEqualTo(counts(0));
        assertThat(sink.holdsData()).isFalse();
        assertThat(sink.loads().latest()).isEmpty();
    }

    @Test
    void aTableOfSomebodyElseIsRefused() throws SQLException {
        sql("CREATE TABLE stocks (stock_id uuid PRIMARY KEY, ticker varchar(10))");
        assertThatThrownBy(sink::createTables)
                .isInstanceOf(SinkException.class)
                .hasMessageMatching(
                        "PostgreSQL at localhost:[0-9]+, database datagen: the table stocks was not made by this"
                                + " version of data-gen: its column ticker is character varying\\(10\\), not text\\. Use another"
                                + " database, or another schema \\(currentSchema in the URL\\), or drop it\\.");
        assertThat(sink.missingTables()).hasSize(BankSchema.TABLES.size() - 1);
        assertThat(sink.loads().latest()).isEmpty();
    }

    @Test
    void aWordOutsideTheSetIsRefused() throws SQLException {
        sink.createTables();
        sink.writeBatch(Customer.TABLE, customers(0, 1));
        assertThatThrownBy(() -> sql("UPDATE customers SET employment_status = 'IDLE'"))
                .hasMessageContaining("customers_employment_status_check");
    }

    @Test
    void tablesAndColumnsSayWhatTheyMean() throws SQLException {
        sink.createTables();
        assertThat(value("SELECT obj_description('stocks'::regclass)")).isEqualTo("A share listed on B3.");
        assertThat(value("SELECT col_description('stocks'::regclass, 9)")).isEqualTo("Shares in a round lot");
    }

    @Test
    void aRecordOfAnotherTableIsRefused() {
        sink.createTables();
        assertThatThrownBy(() -> sink.writeBatch("customers", List.of(Samples.STOCK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the record is not one of customers, but of class Stock");
        assertThatThrownBy(() -> sink.writeBatch("clients", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no table is called clients; there are customers, properties, stocks, stock_prices,"
                        + " accounts, positions, credit_cards, invoices, loans, pix_disputes, jobs, wages");
    }

    @Test
    void aLostConnectionIsNamed() throws SQLException {
        sink.createTables();
        sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'data-gen'"
                + " AND pid <> pg_backend_pid()");
        assertThatThrownBy(() -> sink.writeBatch(Customer.TABLE, customers(0, 1)))
                .isInstanceOf(SinkException.class)
                .hasMessageEndingWith("The connection is lost, and what was not committed with it. Check the server,"
                        + " and write again what was not committed.");
    }

    private static Object sample(Table<?> table) {
        return switch (table.collection()) {
            case "customers" -> Samples.CUSTOMER;
            case "properties" -> Samples.PROPERTY;
            case "stocks" -> Samples.STOCK;
            case "stock_prices" -> Samples.STOCK_PRICE;
            case "accounts" -> Samples.ACCOUNT;
            case "positions" -> Samples.POSITION;
            case "credit_cards" -> Samples.CARD;
            case "invoices" -> Samples.INVOICE;
            case "loans" -> Samples.LOAN;
            case "pix_disputes" -> Samples.DISPUTE;
            case "jobs" -> Samples.JOB;
            default -> Samples.WAGE;
        };
    }

    private static <T> Bytes tuples(Table<T> table, List<T> records) {
        Bytes out = new Bytes(16);
        CopyEncoder<T> encoder = CopyEncoder.of(table);
        records.forEach(record -> encoder.encode(record, out));
        return out;
    }

    private static List<Customer> customers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Samples.customer(new UUID(0, i), "cpf " + i))
                .toList();
    }

    private static Customer withIncome(int i, long cents) {
        Customer c = Samples.customer(new UUID(0, i), "cpf " + i);
        return new Customer(
                c.customerId(),
                c.cpf(),
                c.name(),
                c.email(),
                c.phone(),
                c.street(),
                c.number(),
                "Apto 1",
                c.neighborhood(),
                c.city(),
                c.state(),
                c.postalCode(),
                c.country(),
                cents,
                c.employmentStatus(),
                c.creditScore(),
                c.createdAtMillis(),
                c.updatedAtMillis(),
                c.birthDay(),
                c.gender(),
                c.scoreSerasa(),
                c.maritalStatus(),
                c.marriedDay());
    }

    private static Load load(long nextOrdinal) {
        return new Load(
                Samples.ID,
                Load.State.RUNNING,
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty(),
                1,
                -42,
                1_000,
                Map.of("from", "2025-01-01", "odd", "\"ção\n"),
                nextOrdinal,
                Map.of("customers", nextOrdinal),
                Map.of("banking.trades/0", 12L),
                Map.of("customers", "0123456789abcdef0123456789abcdef"),
                Map.of(
                        "banking.trades",
                        new LoadedTopic(
                                LoadedTopic.Origin.MADE,
                                LoadedTopic.Origin.FOUND,
                                7,
                                List.of(0L, 5L),
                                List.of(12L, 5L),
                                List.of("0123456789abcdef0123456789abcdef", "0".repeat(32)),
                                List.of("0123456789abcdef", "0".repeat(16)))));
    }

    private static Map<String, Long> counts(long each) {
        Map<String, Long> counts = new java.util.LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(table, each));
        return counts;
    }

    private String constraints() throws SQLException {
        return value("SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname)"
                + " FROM pg_constraint WHERE conrelid::regclass::text IN ('" + String.join("', '", TABLES)
                + "') AND contype <> 'n'");
    }

    private String row(String table) throws SQLException {
        return value("SELECT t::text FROM " + table + " t");
    }

    private String value(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        query(sql, row -> values.add(row.getString(1)));
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (Connection connection = new Driver().connect(url.jdbcUrl(), url.properties())) {
            assertThat(connection).isNotNull();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET timezone = 'UTC'");
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = new Driver().connect(url.jdbcUrl(), url.properties())) {
            assertThat(connection).isNotNull();
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
