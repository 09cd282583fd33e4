package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.Bank;
import dev.datagen.bank.BankCustomer;
import dev.datagen.model.CardStatus;
import dev.datagen.model.Invoice;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewAndExplainTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> ID_FIELDS = Map.ofEntries(
            Map.entry("properties", "property_id"),
            Map.entry("accounts", "account_id"),
            Map.entry("credit_cards", "card_id"),
            Map.entry("invoices", "invoice_id"),
            Map.entry("loans", "loan_id"),
            Map.entry("jobs", "job_id"),
            Map.entry("wages", "wage_id"),
            Map.entry("banking.transactions", "transaction_id"),
            Map.entry("banking.card-transactions", "transaction_id"),
            Map.entry("banking.trades", "trade_id"),
            Map.entry("banking.installments", "installment_id"));

    @Test
    void aPreviewFitsOnAScreen() {
        Run run = Run.of("preview");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSizeLessThan(40)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out()).contains("customer 0", "customer 1", "CPF ", "Accounts ", "Events ");
    }

    @Test
    void oneCustomerIsShownWhole() {
        Run run = Run.of("preview", "--customer", "23");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out()).contains("opening balance", "closing balance", "Invoices of ", "Salário, ");
        assertThat(Run.of("preview", "--customer", "-1").err())
                .contains("--customer is -1, but customers are numbered from 0 to ");
    }

    /** EMV fields end with a CRC-16 of polynomial 0x1021 that begins with all ones (BCB, Manual do BR Code). */
    @Test
    void aPixThatWasPaidByAQrCodeShowsTheCode() throws Exception {
        JsonNode pix = null;
        for (String customer : Run.of("preview", "--json", "--customers", "20", "--seed", "7")
                .out()
                .lines()
                .toList()) {
            for (JsonNode transaction : JSON.readTree(customer).get("banking.transactions")) {
                boolean isPaid = transaction.path("direction").asText().equals("DEBIT");
                pix = isPaid && transaction.path("pix_initiation").asText().startsWith("QR") ? transaction : pix;
            }
        }
        String code = explained(
                        Objects.requireNonNull(pix).get("transaction_id").asText())
                .path("br_code")
                .asText();

        assertThat(code).startsWith("0002").contains("br.gov.bcb.pix", "5303986", "5802BR");
        int crc = 0xFFFF;
        for (char c : code.substring(0, code.length() - 4).toCharArray()) {
            crc ^= c << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1 ^ (crc & 0x8000) / 0x8000 * 0x1021) & 0xFFFF;
            }
        }
        assertThat(code).endsWith("6304" + String.format("%04X", crc));
    }

    /** Where the line has the digits of the barcode: FEBRABAN, Layout padrão de código de barras, and the specification of the boleto. */
    @Test
    void aBillThatWasPaidShowsItsBarcode() throws Exception {
        Set<Integer> lengths = new HashSet<>();
        for (String customer : Run.of("preview", "--json", "--customers", "60", "--seed", "7")
                .out()
                .lines()
                .toList()) {
            for (JsonNode payment : JSON.readTree(customer).get("banking.transactions")) {
                String line = payment.path("payment_line").asText("");
                if (!payment.path("payment_line").isTextual() || !lengths.add(line.length())) {
                    continue;
                }
                String barcode = line.length() == 47
                        ? line.substring(0, 4)
                                + line.substring(32)
                                + line.substring(4, 9)
                                + line.substring(10, 20)
                                + line.substring(21, 31)
                        : line.substring(0, 11)
                                + line.substring(12, 23)
                                + line.substring(24, 35)
                                + line.substring(36, 47);
                String id = payment.get("transaction_id").asText();

                assertThat(explained(id).path("barcode").asText()).hasSize(44).isEqualTo(barcode);
                assertThat(Run.of("explain", id, "--seed", "7").out())
                        .contains("\n  barcode                " + barcode + "\n");
            }
        }
        assertThat(lengths).containsExactlyInAnyOrder(47, 48);
    }

    @Test
    void anIdOfEachKindInAPreviewIsExplainedByTheSameRecord() throws Exception {
        Set<String> left = new HashSet<>(ID_FIELDS.keySet());
        for (String line : Run.of("preview", "--json", "--customers", "8", "--seed", "7")
                .out()
                .lines()
                .toList()) {
            JsonNode customer = JSON.readTree(line);
            assertThat(explained(customer.at("/customer/customer_id").asText()).get("record"))
                    .isEqualTo(customer.get("customer"));
            for (Map.Entry<String, String> collection : ID_FIELDS.entrySet()) {
                JsonNode records = customer.get(collection.getKey());
                if (!records.isEmpty() && left.remove(collection.getKey())) {
                    JsonNode last = records.get(records.size() - 1);
                    JsonNode explained =
                            explained(last.get(collection.getValue()).asText());
                    assertThat(explained.get("record")).isEqualTo(last);
                    assertThat(explained.get("collection").asText()).isEqualTo(collection.getKey());
                    assertThat(explained.get("customer")).isEqualTo(customer.get("ordinal"));
                }
            }
        }
        assertThat(left).as("not in the preview").isEmpty();
    }

    /** A card that was cancelled for a debt: the column of its table and that of the page say the same, and nothing is cut. */
    @Test
    void aWholeCustomersInvoicesAddUpAndNothingOfThemIsCut() {
        Period years = Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
        BankCustomer indebted = Bank.of(new WorldOptions(42, years, 1, DocumentStyle.VALID)).customers(1000).stream()
                .filter(each -> each.creditCards().stream().anyMatch(card -> card.status() == CardStatus.CANCELLED))
                .filter(each -> each.invoices().stream().anyMatch(invoice -> invoice.chargesCents() > 0))
                .findFirst()
                .orElseThrow();
        List<Invoice> invoices = indebted.invoices();
        Run run = Run.of("preview", "--customer", String.valueOf(indebted.ordinal()), "--from", "2023-01-01");

        assertThat(run.out()).contains("CANCELLED").doesNotContain("CANCEL…");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(invoices)
                .allSatisfy(invoice -> assertThat(run.out().replaceAll(" +", " "))
                        .contains("due bought carried added total paid\n")
                        .contains(LocalDate.ofEpochDay(invoice.dueDay()) + " "
                                + Numbers.money(invoice.purchasesCents() - invoice.creditsCents()) + " "
                                + Numbers.money(invoice.carriedCents()) + " "
                                + Numbers.money(invoice.chargesCents() + invoice.taxCents() + invoice.financedCents())
                                + " "
                                + Numbers.money(invoice.totalCents()) + " " + Numbers.money(invoice.paidCents()) + " "
                                + invoice.status() + "\n"));
    }

    private static JsonNode explained(String id) throws Exception {
        Run run = Run.of("explain", id, "--json", "--seed", "7");
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    @Test
    void anExplanationNamesTheKindTheCustomerAndTheFields() throws Exception {
        JsonNode preview =
                JSON.readTree(Run.of("preview", "--json", "--customers", "1").out());
        String account = preview.at("/accounts/0/account_id").asText();

        List<String> lines = Run.of("explain", account).out().lines().toList();

        assertThat(Run.of("explain", account, "--to", "2025-06-30").err())
                .isEqualTo("./datagen preview --customer 0 --to 2025-06-30 shows all that is theirs.\n");
        assertThat(lines.get(0)).isEqualTo("Account 0 of customer 0  in accounts");
        assertThat(lines).contains("  account_id             " + account);
    }

    @Test
    void eachExampleOfTheHelpFindsItsRecord() {
        List<String> examples = Run.of("explain", "--help")
                .out()
                .lines()
                .filter(line -> line.startsWith("  ./datagen explain "))
                .map(line -> line.strip().substring("./datagen ".length()))
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(Run.of(example.split(" ")))
                        .matches(run -> run.exitCode() == 0 && !run.err().contains("ERROR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "7c9e6679-7425-40de-944b-e07fc1f90ae7"})
    void anIdOfNobodyAsksForTheSeed(String id) {
        assertThat(Run.of("explain", id))
                .isEqualTo(new Run(
                        1,
                        "",
                        "ERROR No load with --seed 42 makes the id " + id
                                + ": is it one of data-gen's, and is this the load's --seed? Random Pix keys of companies are"
                                + " not ids.\n"));
    }

    @Test
    void anEventOfAnotherPeriodAsksForThePeriod() throws Exception {
        JsonNode preview = JSON.readTree(
                Run.of("preview", "--json", "--customers", "1", "--first", "1").out());
        JsonNode purchases = preview.get("banking.card-transactions");
        String id = purchases.get(purchases.size() - 1).get("transaction_id").asText();

        Run run = Run.of("explain", id, "--to", "2025-03-31");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .matches(
                        "ERROR Card transaction \\d+ in 2025-\\d\\d of customer 1 is not part of a load from 2025-01-01 to"
                                + " 2025-03-31 with --activity 1.0: give the load's --from, --to, --activity"
                                + " and --profile.\n");
    }

    @Test
    void whatIsNoUuidIsWrongUsage() {
        assertThat(Run.of("explain", "42"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "ERROR '42' is not an id: ids are UUIDs, like 7c9e6679-7425-40de-944b-e07fc1f90ae7.\n"
                                + "Try: ./datagen explain --help\n"));
    }

    @Test
    void todayIsTheDayInBrasilia() throws Exception {
        Run run = Run.of("preview", "--json", "--customers", "1", "--from", "2026-03-01", "--to", "today");
        JsonNode trades = JSON.readTree(run.out()).get("banking.trades");

        trades.forEach(trade -> assertThat(trade.get("executed_at").asText()).isLessThan("2026-03-05T03:00"));
    }
}
