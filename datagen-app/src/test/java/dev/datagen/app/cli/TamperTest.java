package dev.datagen.app.cli;

import static dev.datagen.app.cli.Verification.differences;
import static dev.datagen.app.cli.Verification.one;
import static dev.datagen.app.cli.Verification.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.model.BankSchema;
import dev.datagen.world.WorldOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever somebody has changed in a load is named: in each table and topic at once, and by its place. */
class TamperTest extends TamperedTopics {

    /** Primary keys of one column, by table, parents before children. */
    private static final Map<String, String> KEYS = keys();

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        BankSchema.TABLES.stream()
                .filter(table -> table.keyColumns() == 1)
                .forEach(table ->
                        keys.put(table.collection(), table.primaryKey().get(0).name()));
        return keys;
    }

    @Override
    void load() throws Exception {
        Verification.load("--cloudevents", "--seed", String.valueOf(seedWithRowsInEachTable()));
    }

    /** Few customers contest a Pix; of this seed, one does. */
    private static long seedWithRowsInEachTable() {
        return LongStream.rangeClosed(1, 200)
                .filter(seed -> {
                    Bank bank = Bank.of(WorldOptions.ofSeed(seed));
                    return LongStream.range(0, Verification.CUSTOMERS)
                            .anyMatch(ordinal ->
                                    !bank.customer(ordinal).pixDisputes().isEmpty());
                })
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void leaveAWholeLoad() throws Exception {
        Run run = verify();
        tampering.end();
        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    // --- Tables -------------------------------------------------------------------------------------------------

    private static String firstKey(String table) throws Exception {
        String key = KEYS.get(table);
        return one("SELECT " + key + " FROM " + table + " ORDER BY 1 LIMIT 1");
    }

    @Test
    void aChangedFieldIsNamedWithBothValues() throws Exception {
        Map<String, List<String>> fields = Map.of(
                "customers", List.of("name", "Fulano de Tal"),
                "properties", List.of("appraised_value", "1.23"),
                "stocks", List.of("isin", "BR0000000000"),
                "accounts", List.of("branch", "9999"),
                "credit_cards", List.of("due_day", "31"),
                "invoices", List.of("paid_amount", "0.01"),
                "pix_disputes", List.of("returned_amount", "0.07"),
                "loans", List.of("interest_rate", "0.999999"),
                "jobs", List.of("employer_name", "Ninguém Ltda"),
                "wages", List.of("monthly_wage", "0.02"));
        assertThat(fields).containsOnlyKeys(KEYS.keySet());
        List<String> expected = new ArrayList<>();
        for (String table : KEYS.keySet()) {
            List<String> change = fields.getOrDefault(table, List.of());
            String field = change.get(0);
            String value = change.get(1);
            String id = firstKey(table);
            String where = " WHERE " + KEYS.get(table) + " = '" + id + "'";
            String before = one("SELECT " + field + " FROM " + table + where);
            tampering.sql(table, "UPDATE " + table + " SET " + field + " = '" + value + "'" + where);
            expected.add("CHANGED|" + table + " " + id + "|" + field + "|" + before + "|" + value);
        }

        assertThat(differences()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aRowWhoseKeyHasSeveralColumnsIsNamedByAll() throws Exception {
        String[][] tables = {
            {"stock_prices", "stock_id, date", "stock_id || ' ' || date", "close", "0.01"},
            {"positions", "account_id, stock_id", "account_id || ' ' || stock_id", "quantity", "999999"}
        };
        assertThat(tables).hasNumberOfRows(BankSchema.TABLES.size() - KEYS.size());
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String[]> deletions = new ArrayList<>();
        for (String[] table : tables) {
            String key = one("SELECT " + table[2] + " FROM " + table[0] + " ORDER BY " + table[1] + " LIMIT 1");
            String where = " WHERE " + table[2] + " = '" + key + "'";
            String before = one("SELECT " + table[3] + " FROM " + table[0] + where);
            tampering.sql(table[0], "UPDATE " + table[0] + " SET " + table[3] + " = " + table[4] + where);
            changed.add("CHANGED|" + table[0] + " " + key + "|" + table[3] + "|" + before + "|" + table[4]);
            missing.add("MISSING|" + table[0] + " " + key + "|row|there|missing");
            deletions.add(new String[] {table[0], "DELETE FROM " + table[0] + where});
        }

        assertThat(differences()).containsExactlyInAnyOrderElementsOf(changed);

        for (String[] deletion : deletions) {
            tampering.sql(deletion[0], deletion[1]);
        }
        assertThat(differences()).containsExactlyInAnyOrderElementsOf(missing);
    }

    @Test
    void aDeletedAndAForeignRowAreNamed() throws Exception {
        UUID foreign = new UUID(0x4000, 0x8000000000000000L);
        List<String> expected = new ArrayList<>();
        for (String table : KEYS.keySet()) {
            String id = firstKey(table);
            // A row gets another key: its references are left as they are.
            tampering.sql(
                    table,
                    "UPDATE " + table + " SET " + KEYS.get(table) + " = '" + foreign + "' WHERE " + KEYS.get(table)
                            + " = '" + id + "'");
            expected.add("MISSING|" + table + " " + id + "|row|there|missing");
            expected.add("UNEXPECTED|" + table + " " + foreign + "|row|not there|there");
        }

        assertThat(differences())
                .containsAll(expected)
                .filteredOn(line -> !expected.contains(line))
                .allMatch(line -> line.startsWith("REFERENCE|") || line.startsWith("BALANCE|"));
    }

    /** Its first column is an account of the load, so that it could be the load's. */
    @Test
    void aRowOfSomebodyElseIsNamedThoughItCouldBeTheLoads() throws Exception {
        String key = one("SELECT a.account_id || ' ' || s.stock_id FROM accounts a, stocks s"
                + " WHERE a.account_id NOT IN (SELECT account_id FROM positions) ORDER BY 1 LIMIT 1");
        String[] ids = key.split(" ");
        tampering.sql(
                "positions",
                "CREATE TEMP TABLE one AS SELECT * FROM positions LIMIT 1; UPDATE one SET account_id = '" + ids[0]
                        + "', stock_id = '" + ids[1] + "'; INSERT INTO positions SELECT * FROM one");

        assertThat(differences()).containsExactly("UNEXPECTED|positions " + key + "|row|not there|there");
    }

    @Test
    void aRowThatIsThereTwiceIsNamedAndSoIsItsLostConstraint() throws Exception {
        String id = firstKey("loans");
        tampering.sql(
                "loans",
                "ALTER TABLE loans DROP CONSTRAINT loans_pkey;"
                        + " INSERT INTO loans SELECT * FROM loans WHERE loan_id = '" + id + "'");

        List<String> differences = differences();
        tampering.repair();
        Verification.sql("ALTER TABLE loans ADD PRIMARY KEY (loan_id)");

        assertThat(differences)
                .containsExactly(
                        "DUPLICATED|loans " + id + "|row|once|2 times", "CONSTRAINT|loans|loans_pkey|there|missing");
    }

    @Test
    void aReferenceToNothingIsNamedFromBothSides() throws Exception {
        String customer = one("SELECT customer_id FROM accounts ORDER BY 1 LIMIT 1");
        tampering.sql("customers", "DELETE FROM customers WHERE customer_id = '" + customer + "'");

        assertThat(differences())
                .contains("MISSING|customers " + customer + "|row|there|missing")
                .anyMatch(line ->
                        line.matches("REFERENCE\\|accounts .*\\|customer_id\\|a row of customers\\|" + customer))
                .anyMatch(
                        line -> line.matches("REFERENCE\\|banking\\..*, partition [0-9], offset [0-9]+\\|customer_id\\|"
                                + "a row of customers\\|" + customer));
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsTransactionsIsNamed() throws Exception {
        String id = firstKey("accounts");
        String balance = "SELECT balance FROM accounts WHERE account_id = '" + id + "'";
        String before = one(balance);
        tampering.sql("accounts", "UPDATE accounts SET balance = balance + 10 WHERE account_id = '" + id + "'");
        String after = one(balance);

        assertThat(differences())
                .containsExactly(
                        "CHANGED|accounts " + id + "|balance|" + before + "|" + after,
                        "BALANCE|accounts " + id + "|balance|" + before + " (opening_balance + completed transactions)|"
                                + after);
    }

    @Test
    void whatTheLoadRecordedIsComparedAsWell() throws Exception {
        tampering.sql("datagen_load", "UPDATE datagen_load SET \"rows\" = jsonb_set(\"rows\", '{loans}', '7')");

        assertThat(differences())
                .singleElement()
                .asString()
                .matches("RECORDED\\|datagen_load: loans\\|rows\\|[0-9]+\\|7");
    }

    @Test
    void ofManyDifferencesTheFirstTwentyAreNamedAndTheRestCounted() throws Exception {
        long rows = SharedStack.count("credit_cards");
        tampering.sql("credit_cards", "UPDATE credit_cards SET due_day = 31");

        Run run = verify();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("changed: " + rows + "\n", "  and " + (rows - 20) + " more\n");
        assertThat(run.out().lines().toList()).last().asString().matches(rows + " differences in .*");
    }

    @Test
    void withoutALoadThereIsNothingToVerify() throws Exception {
        tampering.sql("datagen_load", "TRUNCATE datagen_load");

        Run run = verify();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip())
                .matches(
                        "ERROR PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:[0-9]+/datagen knows of no load: check"
                                + " --postgres-url, or give the options of a load without PostgreSQL with --skip-postgres\\.");
    }

    // --- Topics -------------------------------------------------------------------------------------------------

    @Test
    void aLostRecordIsNamed() throws Exception {
        List<String> expected = new ArrayList<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> lost = records.remove(4);
            expected.add("MISSING|" + lost.topic() + ", partition 0, offset 4|" + idName(lost.topic()) + "|" + id(lost)
                    + "|missing");
            return records;
        });

        assertNothingElseButBalances(expected);
    }

    @Test
    void aRecordThatIsThereTwiceIsNamed() throws Exception {
        assertNothingElseButBalances(sendFifthAgain());
    }

    @Test
    void twoRecordsThatChangedPlacesAreNamed() throws Exception {
        List<String> expected = new ArrayList<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> later = records.remove(4);
            records.add(6, later);
            expected.add("MOVED|" + later.topic() + ", partition 0, offset 6|order|" + id(later)
                    + " in partition 0 at offset 4|here");
            return records;
        });

        assertThat(differences())
                .containsAll(expected)
                .allMatch(line -> line.startsWith("MOVED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @Test
    void aRecordInTheWrongPartitionIsNamed() throws Exception {
        Map<String, String> moved = moveFirst();

        List<String> differences = differences();

        moved.forEach((topic, id) -> assertThat(differences)
                .anyMatch(line -> line.matches("MOVED\\|" + topic + ", partition 2, offset [0-9]+\\|partition\\|" + id
                        + " in partition 0 at offset 0\\|here")));
        assertThat(moved).containsOnlyKeys(TOPICS);
        assertThat(differences).allMatch(line -> line.startsWith("MOVED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @Test
    void aChangedRecordIsNamedFieldByField() throws Exception {
        UUID customer = UUID.fromString("00000000-0000-4000-8000-000000000001");
        Map<String, String> before = giveFifthTo(customer, 1);

        List<String> differences = differences();

        for (String topic : TOPICS) {
            String place = topic + ", partition 0, offset 4|";
            assertThat(differences)
                    .contains("CHANGED|" + place + "customer_id|" + before.get(topic) + "|" + customer)
                    .contains("REFERENCE|" + place + "customer_id|a row of customers|" + customer)
                    .anyMatch(line ->
                            line.matches("CHANGED\\|" + topic + ", partition 0, offset 4\\|record key\\|.*\\|k"))
                    .anyMatch(line -> line.startsWith("CHANGED|" + place + "record timestamp|2025-"))
                    .anyMatch(line -> line.startsWith("CHANGED|" + place + "headers|ce_specversion=1.0 "));
        }
        assertThat(differences)
                .allMatch(line -> line.contains(", partition 0, offset 4|") || line.startsWith("OUT_OF_ORDER|"));
    }
}
