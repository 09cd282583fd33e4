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
import java.util.List;

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

    static String jdbcUrl() {
        return jdbcUrl(endpoints());
    }

    static String jdbcUrl(Endpoints endpoints) {
        return "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen?user=postgres&password="
                + endpoints.postgresPassword();
    }
}
