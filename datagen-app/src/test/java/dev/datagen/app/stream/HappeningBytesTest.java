package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.bank.BankRow;
import dev.datagen.model.BankSchema;
import dev.datagen.model.RowChange;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

/** What waits on disk comes back as what it was: value by value, and of the same classes, as statements bind them by these. */
class HappeningBytesTest {

    private static final long MILLIS = 1_767_225_599_999L;

    private static <T> RowChange change(BankRow<T> row) {
        return RowChange.of(row.type(), row.record(), MILLIS);
    }

    private static List<RowChange> changes() {
        Bank bank = Bank.of(42);
        return Stream.concat(
                        bank.customers(1_500).rows().map(HappeningBytesTest::change),
                        bank.stocks().stream().map(stock -> RowChange.of(Stock.TABLE, stock, -1)))
                .toList();
    }

    /** Each after one that something else stands before, as in a file. */
    private static List<Happening> there(List<Happening> happenings) {
        HappeningBytes form = new HappeningBytes();
        Bytes bytes = new Bytes(1);
        List<Integer> starts = new ArrayList<>();
        for (Happening one : happenings) {
            starts.add(bytes.length());
            form.write(one, bytes);
        }
        return starts.stream()
                .map(start -> HappeningBytes.read(bytes.array(), start))
                .toList();
    }

    /** But for prices of shares, whose key is not of identifiers alone: no life changes them. */
    @Test
    void wholeRowsComeBack() {
        List<Happening> happenings = changes().stream()
                .map(change -> new Happening(null, List.of(change), MILLIS))
                .toList();

        List<Happening> back = there(happenings);

        assertThat(back).isEqualTo(happenings);
        Set<Table<?>> tables = new HashSet<>();
        back.forEach(one -> tables.add(one.changes().get(0).table()));
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(BankSchema.TABLES.stream()
                        .filter(table -> table != StockPrice.TABLE)
                        .toList());
    }

    @Test
    void anEventComesBackWithItsHeadersAndChanges() {
        byte[] value = new byte[70_000];
        value[69_999] = -1;
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                "banking.trades",
                null,
                MILLIS,
                new byte[] {1},
                value,
                List.of(new RecordHeader("ce_id", "é".getBytes(StandardCharsets.UTF_8))));
        RowChange columns = new RowChange(Stock.TABLE, new UUID(-1, 1), "segment", "MALL", MILLIS);
        Happening one = new Happening(event, List.of(columns, columns), MILLIS);

        Happening back = there(List.of(new Happening(null, List.of(), 1), one)).get(1);

        assertThat(back.changes()).isEqualTo(one.changes());
        assertThat(back.event()).usingRecursiveComparison().isEqualTo(event);
    }
}
