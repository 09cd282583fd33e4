package dev.datagen.app.cli.print;

import dev.datagen.app.cli.option.PostgresGroup;
import dev.datagen.app.cli.option.ShellWord;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands to look at what is in the servers, and to stop them. */
public final class HowToLook {

    private HowToLook() {}

    /** At the embedded stack. Its password is public, and the same for everyone. */
    public static List<String> at(Endpoints endpoints, String directoryOption) {
        List<String> commands = new ArrayList<>();
        if (endpoints.ports().containsKey(Part.POSTGRES)) {
            commands.add(psql(endpoints.postgresUrl()));
        }
        if (endpoints.ports().containsKey(Part.KAFKA)) {
            commands.add(consumer(endpoints.kafkaBootstrap(), Optional.empty()));
        }
        if (endpoints.ports().containsKey(Part.REGISTRY)) {
            commands.add(registry(endpoints.registryUrl()));
        }
        commands.add("./datagen down" + directoryOption);
        return commands;
    }

    /** Only the password that everybody knows is shown; for another one psql looks where data-gen has, or asks. */
    static String psql(PostgresUrl url) {
        PostgresUrl usual = PostgresUrl.parse(PostgresGroup.DEFAULT_URL);
        boolean isUsual =
                url.jdbcUrl().equals(usual.jdbcUrl()) && url.properties().equals(usual.properties());
        return psql(isUsual ? PostgresGroup.DEFAULT_URL : url.libpq());
    }

    private static String psql(String url) {
        return "psql '" + url + "' -c 'SELECT count(*) FROM customers'";
    }

    /** Where events came in transactions; it passes over those that came to nothing. */
    static String consumerOfTransactions(String bootstrap, Optional<Path> config) {
        return consumer(bootstrap, config) + " --isolation-level read_committed";
    }

    /** With the client's properties, where the cluster asks for some; by the name that Kafka's tools of any age have for them. */
    static String consumer(String bootstrap, Optional<Path> config) {
        return "kafka-console-consumer.sh --bootstrap-server " + bootstrap
                + config.map(file -> " --consumer.config " + ShellWord.of(file.toString()))
                        .orElse("")
                + " \\\n"
                + "      --topic banking.transactions --from-beginning --max-messages 5";
    }

    static String registry(String url) {
        return "curl " + url.replaceFirst("//[^/]*@", "//") + "/subjects";
    }
}
