package dev.datagen.app.cli;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Changes what a load has written, and puts it back: that takes less time than loading it again. */
final class Tampering {

    private final Map<String, List<ProducerRecord<byte[], byte[]>>> untampered = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> topics = new HashSet<>();

    /** Keeps a copy of the tables of the load that is there. */
    Tampering() throws Exception {
        StringBuilder copies = new StringBuilder("DROP SCHEMA IF EXISTS untampered CASCADE; CREATE SCHEMA untampered;");
        Stream.concat(BankSchema.TABLES.stream().map(Table::collection), Stream.of("datagen_load"))
                .forEach(table -> copies.append("CREATE TABLE untampered." + table + " AS TABLE " + table + ";"));
        Verification.sql(copies.toString());
    }

    /** Changes rows of a table, whatever constraints say. */
    void sql(String table, String sql) throws Exception {
        tables.add(table);
        Verification.sql("SET session_replication_role = replica; " + sql);
    }

    /** Changes the records of a topic as they were loaded. */
    void rewrite(String topic, UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change) throws Exception {
        rewriteAll(List.of(topic), change);
    }

    /** Changes the records of topics in the same way. */
    void rewriteAll(List<String> names, UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change) throws Exception {
        Map<String, List<ProducerRecord<byte[], byte[]>>> changed = new HashMap<>();
        for (String topic : names) {
            topics.add(topic);
            if (!untampered.containsKey(topic)) {
                untampered.put(topic, new TopicRewriter(bootstrap(), topic).records());
            }
            changed.put(topic, change.apply(new ArrayList<>(copies(topic))));
        }
        TopicRewriter.replace(bootstrap(), changed);
    }

    private static String bootstrap() {
        return SharedStack.endpoints().kafkaBootstrap();
    }

    /** Headers can be changed, so nobody gets those of the originals. */
    private List<ProducerRecord<byte[], byte[]>> copies(String topic) {
        return untampered.getOrDefault(topic, List.of()).stream()
                .map(record -> new ProducerRecord<>(
                        record.topic(),
                        record.partition(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        List.of(record.headers().toArray())))
                .toList();
    }

    /** Puts everything back that was changed. */
    void repair() throws Exception {
        for (String table : tables) {
            Verification.sql("SET session_replication_role = replica; DELETE FROM " + table + "; INSERT INTO " + table
                    + " SELECT * FROM untampered." + table);
        }
        if (!topics.isEmpty()) {
            TopicRewriter.replace(bootstrap(), topics.stream().collect(Collectors.toMap(topic -> topic, this::copies)));
        }
        tables.clear();
        topics.clear();
    }

    /** Nothing is left of the copies. */
    void end() throws Exception {
        Verification.sql("DROP SCHEMA untampered CASCADE");
    }
}
