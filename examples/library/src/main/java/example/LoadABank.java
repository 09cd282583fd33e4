package example;

import dev.datagen.bank.Bank;
import dev.datagen.bank.CustomerRange;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.Preset;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.RowBuffer;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;

/** Loads the first quarter of a bank's 2025: its rows into PostgreSQL, then its events into Kafka, in the order of time. */
public final class LoadABank {

    private static final int CUSTOMERS = 50;
    private static final int PARTITIONS = 3;
    private static final int REPLICAS = 1;

    private LoadABank() {}

    /** Takes a PostgreSQL URL, Kafka's bootstrap servers and a Schema Registry URL. */
    public static void main(String[] args) {
        Bank bank = Bank.of(WorldOptions.ofSeed(7).between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)));
        CustomerRange customers = bank.customers(CUSTOMERS);
        writeRows(bank, customers, args[0]);
        ProducerConfig kafka = ProducerConfig.builder()
                .preset(Preset.RELIABLE)
                .bootstrapServers(args[1])
                .schemaRegistryUrl(args[2])
                .build();
        sendEvents(customers, kafka);
    }

    private static void writeRows(Bank bank, CustomerRange customers, String url) {
        try (PostgresSink postgres = new PostgresSink(url)) {
            postgres.createTables();
            postgres.writeBatch("stocks", bank.stocks());
            try (RowBuffer rows = postgres.buffer(100)) {
                customers.rows().forEach(row -> rows.add(row.collection(), row.record()));
            }
            System.out.println(postgres.rowCounts().get("customers") + " customers in PostgreSQL");
        }
    }

    private static void sendEvents(CustomerRange customers, ProducerConfig config) {
        try (TopicAdmin topics = TopicAdmin.connect(config)) {
            topics.create(
                    BankSchema.EVENTS.stream().map(EventType::collection).toList(),
                    PARTITIONS,
                    REPLICAS,
                    TopicAdmin.KEEP_FOREVER);
        }
        try (KafkaSink kafka = new KafkaSink(config)) {
            customers.events().forEach(event -> kafka.send(event.collection(), event.record()));
            kafka.flush();
            System.out.println(kafka.delivered() + " events in Kafka");
        }
    }
}
