package dev.datagen.sinks.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSinksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void eachTableAndTopicHasItsFileOfLines() throws IOException {
        Path made = directory.resolve("a/b");
        try (JsonFileSink sink = new JsonFileSink(made)) {
            sink.write("stocks", Samples.STOCK);
            sink.writeBatch("banking.transactions", List.of(Samples.FULL_TRANSACTION, Samples.SPARSE_TRANSACTION));
        }
        try (var files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("stocks.jsonl", "banking.transactions.jsonl");
        }
        List<String> lines = Files.readAllLines(made.resolve("banking.transactions.jsonl"));
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.get("counterparty_name").textValue()).isEqualTo("Conceição \"Nha\" \\ 𝄞 €");
        assertThat(first.get("amount").decimalValue()).isEqualByComparingTo("12.34");
        assertThat(JSON.readTree(lines.get(1)).get("counterparty_name").isNull())
                .isTrue();
    }

    @Test
    void anyNumberOfRecordsIsWrittenWholeAndFlushShowsThem() throws IOException {
        try (JsonFileSink sink = new JsonFileSink(directory)) {
            sink.writeBatch("stocks", Collections.nCopies(2_000, Samples.STOCK));
            sink.flush();
            assertThat(Files.readAllLines(directory.resolve("stocks.jsonl"))).hasSize(2_000);
            sink.write("stocks", Samples.STOCK);
        }
        assertThat(Files.readAllLines(directory.resolve("stocks.jsonl"))).hasSize(2_001);
    }

    @Test
    void aFileThatIsThereIsNotTouched() throws IOException {
        Path file = Files.writeString(directory.resolve("stocks.jsonl"), "mine");
        try (JsonFileSink sink = new JsonFileSink(directory)) {
            assertThatThrownBy(() -> sink.write("stocks", Samples.STOCK))
                    .isInstanceOf(SinkException.class)
                    .hasMessage("The file " + file + " is there already: delete it, or name another directory.");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> new JsonFileSink(file.resolve("below")))
                .isInstanceOf(SinkException.class)
                .hasMessage("The directory " + file.resolve("below")
                        + " cannot be made: Not a directory. Name one that can, or make it.");
        assertThatThrownBy(() -> new JsonFileSink(file))
                .isInstanceOf(SinkException.class)
                .hasMessage(
                        "The directory " + file + " cannot be made: a file is there. Name one that can, or make it.");
    }

    @Test
    void theConsoleShowsWhereEachRecordBelongs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ConsoleSink sink = new ConsoleSink(new PrintStream(bytes, false, StandardCharsets.UTF_8))) {
            sink.write("stocks", Samples.STOCK);
            sink.writeBatch("banking.transactions", List.of(Samples.SPARSE_TRANSACTION));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("stocks {\"stock_id\":\"" + Samples.ID + "\",\"ticker\":");
    }

    @Test
    void whatDoesNotBelongIsRefused() {
        try (JsonFileSink sink = new JsonFileSink(directory)) {
            assertThatThrownBy(() -> sink.write("stocks", Samples.CUSTOMER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the record is not one of stocks, but of class Customer");
            assertThatThrownBy(() -> sink.write("shares", Samples.STOCK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "no table or topic is called shares; there are customers, properties, stocks, stock_prices, accounts, positions,"
                                    + " credit_cards, invoices, loans, pix_disputes, jobs, wages, banking.transactions, banking.card-transactions, banking.trades,"
                                    + " banking.installments");
        }
    }
}
