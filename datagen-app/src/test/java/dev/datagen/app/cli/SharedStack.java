package dev.datagen.app.cli;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.kafka.LoadClaim;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** One stack for all tests of this JVM, which removes it when it ends. */
final class SharedStack {

    private static final int PARTITIONS = 3;
    private static final int SECONDS = 120;

    private static final EphemeralStack STACK = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));

    /** Kept, as the connection is: who waits asks many times a second, and to connect each time takes the machine from what is waited for. */
    private static final Admin ADMIN =
            Admin.create(Map.of("bootstrap.servers", endpoints().kafkaBootstrap()));

    private static @Nullable Connection connection;

    private SharedStack() {}

    static Endpoints endpoints() {
        return STACK.endpoints();
    }

    /** A load into this stack. */
    static String[] load(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "load",
                "--postgres-url",
                endpoints().postgresUrl(),
                "--kafka-bootstrap",
                endpoints().kafkaBootstrap(),
                "--schema-registry",
                endpoints().registryUrl()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    static synchronized long count(String from) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What a column holds, row by row, as text. */
    static synchronized List<String> column(String column, String table) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection connection() throws SQLException {
        Connection known = connection;
        if (known == null || !known.isValid(SECONDS)) {
            known = DriverManager.getConnection(jdbcUrl());
            connection = known;
        }
        return known;
    }

    /** How many records have gone into a topic of three partitions; none while it is being made. */
    static long records(String topic) throws Exception {
        return records(List.of(topic));
    }

    /** How many records have gone into topics of three partitions; none while one of them is being made. */
    static long records(Collection<String> topics) throws Exception {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return recordsIn(partitions);
    }

    /** How many records have gone into a topic of one partition; none while it is being made. */
    static long recordsOfOnePartition(String topic) throws Exception {
        return recordsIn(List.of(new TopicPartition(topic, 0)));
    }

    private static long recordsIn(List<TopicPartition> partitions) throws Exception {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        try {
            return ADMIN.listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS).values().stream()
                    .mapToLong(info -> info.offset())
                    .sum();
        } catch (ExecutionException topicIsBeingMade) {
            return 0;
        }
    }

    /**
     * Makes the cluster one that has seen no load without PostgreSQL. Whoever comes after a killed load then doesn't wait ten seconds for
     * its claim, which {@link OneLoadAtATimeTest} is about.
     */
    static void forgetClaims() throws Exception {
        try {
            ADMIN.deleteTopics(List.of(LoadClaim.TOPIC)).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
        Await.await(
                () -> !ADMIN.listTopics().names().get(SECONDS, TimeUnit.SECONDS).contains(LoadClaim.TOPIC),
                Await.LIMIT);
    }

    static String jdbcUrl() {
        return jdbcUrl(endpoints());
    }

    static String jdbcUrl(Endpoints endpoints) {
        return "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen?user=postgres&password="
                + endpoints.postgresPassword();
    }
}
