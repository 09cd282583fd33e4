package dev.datagen.app.cli;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** One stack for all tests of this JVM, which removes it when it ends. */
final class SharedStack {

    private static final EphemeralStack STACK = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));

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

    static long count(String from) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many records have gone into a topic of three partitions; none while it is being made. */
    static long records(String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints().kafkaBootstrap()))) {
            return admin.listOffsets(asked).all().get(10, TimeUnit.SECONDS).values().stream()
                    .mapToLong(info -> info.offset())
                    .sum();
        } catch (ExecutionException topicIsBeingMade) {
            return 0;
        }
    }

    static String jdbcUrl() {
        return jdbcUrl(endpoints());
    }

    static String jdbcUrl(Endpoints endpoints) {
        return "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen?user=postgres&password="
                + endpoints.postgresPassword();
    }
}
