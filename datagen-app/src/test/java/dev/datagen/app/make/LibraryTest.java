package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.bank.BankRecord;
import dev.datagen.bank.CustomerRange;
import dev.datagen.model.BankSchema;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.sinks.encode.AvroEncoder;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.encode.Encoder;
import dev.datagen.world.Intensity;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library and a load make the same bytes of the same options, and events in the same order. */
class LibraryTest {

    private static final int CUSTOMERS = 150;

    static Stream<WorldOptions> options() {
        return Stream.of(
                WorldOptions.ofSeed(42),
                WorldOptions.ofSeed(-7)
                        .between(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 8, 2))
                        .withActivity(2.5)
                        .withIntensity(Intensity.BR2025)
                        .withDocuments(DocumentStyle.MASKED));
    }

    @ParameterizedTest
    @MethodSource("options")
    void digestsAndOrderAreThoseOfALoad(WorldOptions options) {
        Loaded load = Loaded.of(World.of(options));
        Bank bank = Bank.of(options);
        CustomerRange customers = bank.customers(CUSTOMERS);

        Digests made = new Digests();
        bank.stocks().forEach(stock -> made.add(Stock.TABLE, stock));
        bank.stockPrices().forEach(price -> made.add(StockPrice.TABLE, price));
        customers.rows().forEach(made::add);
        Map<String, List<UUID>> ids = new HashMap<>();
        customers.events().forEach(event -> {
            made.add(event);
            ids.computeIfAbsent(event.collection(), topic -> new ArrayList<>()).add(event.id());
        });

        assertThat(made.hex()).isEqualTo(load.digests);
        assertThat(ids).isEqualTo(load.ids);
    }

    @ParameterizedTest
    @MethodSource("options")
    void customersMadeAloneMakeUpTheSameLoad(WorldOptions options) {
        Bank bank = Bank.of(options);
        Digests made = new Digests();
        bank.stocks().forEach(stock -> made.add(Stock.TABLE, stock));
        bank.stockPrices().forEach(price -> made.add(StockPrice.TABLE, price));
        bank.customers(CUSTOMERS)
                .split(7)
                .forEach(part -> part.stream().forEach(customer -> {
                    customer.rows().forEach(made::add);
                    customer.events().forEach(made::add);
                }));

        assertThat(made.hex()).isEqualTo(Loaded.of(World.of(options)).digests);
    }

    /** What a load writes: by table and topic its digest, by topic the events' ids in their order. */
    private record Loaded(Map<String, String> digests, Map<String, List<UUID>> ids) {

        static Loaded of(World world) {
            Map<String, String> digests = new LinkedHashMap<>();
            Map<String, List<UUID>> ids = new HashMap<>();
            EventEncoding withIds = new EventEncoding(Schemas.avro(List.of(1, 2, 3, 4)), Headers.CLOUD_EVENTS);
            RowBatch rows = new RowBatch();
            world.worker().settle(world.cohort(0, CUSTOMERS), rows);
            world.stocks().forEach(rows::stock);
            world.stockPrices().forEach(rows::stockPrice);
            rows.parts()
                    .forEach(part ->
                            digests.put(part.table().collection(), part.digest().hex()));
            try (Production production =
                    new Production(world, withIds, new Cohorts(CUSTOMERS, 64), 2, Production.Output.ROWS_AND_EVENTS)) {
                production.openAll();
                EventWriter writer = new EventWriter(
                        (batch, event) -> ids.computeIfAbsent(
                                        EventEncoding.TYPES
                                                .get(batch.type(event))
                                                .collection(),
                                        topic -> new ArrayList<>())
                                .add(UUID.fromString(new String(batch.id(event), StandardCharsets.US_ASCII))),
                        production);
                writer.writeByTime(5_000, CompletableFuture.completedFuture(null));
                writer.digests().forEach((topic, digest) -> digests.put(topic, digest.hex()));
            }
            return new Loaded(digests, ids);
        }
    }

    /** Digests by table and topic, as a load takes them. */
    private static final class Digests {
        private final Map<String, Digest> digests = new LinkedHashMap<>();
        private final Map<String, Encoder<?>> encoders = new HashMap<>();
        private final Bytes scratch = new Bytes(1024);

        Digests() {
            for (Table<?> table : BankSchema.TABLES) {
                encoders.put(table.collection(), CopyEncoder.of(table));
                digests.put(table.collection(), new Digest());
            }
            for (EventType<?> type : BankSchema.EVENTS) {
                encoders.put(type.collection(), AvroEncoder.of(type));
            }
        }

        <T> void add(BankRecord<T> record) {
            add(record.type(), record.record());
        }

        @SuppressWarnings("unchecked") // encoders are put under their own entity
        <T> void add(Entity<T> type, T record) {
            scratch.clear();
            ((Encoder<T>) Objects.requireNonNull(encoders.get(type.collection()))).encode(record, scratch);
            digests.computeIfAbsent(type.collection(), name -> new Digest()).add(scratch.array(), 0, scratch.length());
        }

        Map<String, String> hex() {
            Map<String, String> hex = new LinkedHashMap<>();
            digests.forEach((name, digest) -> hex.put(name, digest.hex()));
            return hex;
        }
    }
}
