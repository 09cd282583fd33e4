package dev.datagen.app.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Brings what was written into the schema {@code audit} of the database that was loaded, and holds checks against it. */
final class Audit {

    private static final List<String> TRANSACTION_FIELDS = List.of(
            "transaction_id",
            "account_id",
            "customer_id",
            "transaction_type",
            "amount",
            "direction",
            "counterparty_key",
            "counterparty_name",
            "description",
            "timestamp",
            "status",
            "pix_e2e_id",
            "pix_key_type",
            "location_lat",
            "location_lon",
            "created_at",
            "updated_at",
            "balance_after",
            "counterparty_ispb",
            "failure_reason",
            "purpose",
            "pix_initiation",
            "payment_line",
            "due_date",
            "original_e2e_id",
            "reference_id",
            "scheduled_at",
            "recurrence_id");

    private static final List<String> PURCHASE_FIELDS = List.of(
            "transaction_id",
            "card_id",
            "customer_id",
            "amount",
            "installments",
            "timestamp",
            "status",
            "decline_reason",
            "available_limit_after",
            "merchant_name",
            "mcc_code",
            "location_city",
            "location_country",
            "original_transaction_id",
            "reversal_reason",
            "entry_mode",
            "posting_date",
            "original_amount",
            "original_currency",
            "iof_amount");

    private static final List<String> INSTALLMENT_FIELDS = List.of(
            "installment_id",
            "loan_id",
            "customer_id",
            "installment_number",
            "due_date",
            "principal_amount",
            "interest_amount",
            "total_amount",
            "paid_date",
            "paid_amount",
            "status",
            "indexation_amount",
            "insurance_amount",
            "fee_amount",
            "late_charge_amount",
            "discount_amount",
            "updated_at");

    private static final List<String> TRADE_FIELDS = List.of(
            "trade_id",
            "account_id",
            "customer_id",
            "stock_id",
            "ticker",
            "trade_type",
            "quantity",
            "price_per_share",
            "total_amount",
            "fees",
            "net_amount",
            "order_type",
            "status",
            "executed_at",
            "settlement_date",
            "created_at",
            "updated_at",
            "order_price",
            "tax_withheld",
            "cancel_reason");

    /** No check names more than so many. */
    private static final int MOST_FINDINGS = 10_000;

    private final Connection connection;

    Audit(Connection connection) {
        this.connection = connection;
    }

    /** Copies tables and topics, and puts beside them the calendar and the rules that the checks share. */
    void prepare(Topics topics, LocalDate first, LocalDate last)
            throws SQLException, IOException, InterruptedException {
        execute(resource("schema.sql"));
        insertPeriod(first, last);
        insertDays(first.minusYears(1).withDayOfYear(1), last.plusYears(1).withDayOfYear(365));
        copy(topics.of("banking.transactions"), "transactions", TRANSACTION_FIELDS);
        copy(topics.of("banking.card-transactions"), "card_transactions", PURCHASE_FIELDS);
        copy(topics.of("banking.installments"), "installments", INSTALLMENT_FIELDS);
        copy(topics.of("banking.trades"), "trades", TRADE_FIELDS);
        execute(resource("rules.sql"));
    }

    /** How many records of a topic were read. */
    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM audit." + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What breaks a rule; empty if nothing does. */
    List<Finding> run(Check check) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(MOST_FINDINGS);
            try (ResultSet row = statement.executeQuery(check.sql())) {
                while (row.next()) {
                    findings.add(new Finding(check.name(), text(row, 1), text(row, 2)));
                }
            }
        }
        return findings;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "null");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Audit.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void insertPeriod(LocalDate first, LocalDate last) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit.period VALUES (?, ?)")) {
            insert.setObject(1, first);
            insert.setObject(2, last);
            insert.executeUpdate();
        }
    }

    private void insertDays(LocalDate first, LocalDate last) throws SQLException {
        BusinessDays days = new BusinessDays(first.getYear() - 1, last.getYear() + 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit.business_days VALUES (?, ?, ?, ?, ?)")) {
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                insert.setObject(1, day);
                insert.setBoolean(2, days.isBusiness(day));
                insert.setBoolean(3, days.isWorking(day));
                insert.setObject(4, days.nextBusiness(day));
                insert.setObject(5, days.previousBusiness(day));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void copy(Topic topic, String table, List<String> fields)
            throws SQLException, IOException, InterruptedException {
        String columns = "partition, \"offset\", \"" + String.join("\", \"", fields) + '"';
        try (Writer rows = new BufferedWriter(new OutputStreamWriter(
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class), "COPY audit." + table + " (" + columns + ") FROM STDIN"),
                StandardCharsets.UTF_8))) {
            topic.read((partition, offset, value) -> rows.write(row(partition, offset, value, fields)));
        }
    }

    /** In COPY's text format. */
    private static String row(int partition, long offset, GenericRecord value, List<String> fields) {
        StringBuilder row = new StringBuilder().append(partition).append('\t').append(offset);
        for (String field : fields) {
            row.append('\t').append(escaped(value.get(field)));
        }
        return row.append('\n').toString();
    }

    private static String escaped(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
