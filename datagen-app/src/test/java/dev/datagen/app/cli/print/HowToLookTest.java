package dev.datagen.app.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.postgres.PostgresUrl;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowToLookTest {

    private static final String USUAL = "postgresql://postgres:postgres@localhost:5432/datagen";

    @Test
    void thePasswordThatEverybodyKnowsIsPartOfTheCommand() {
        assertThat(HowToLook.psql(PostgresUrl.parse(USUAL)))
                .isEqualTo("psql '" + USUAL + "' -c 'SELECT count(*) FROM customers'");
    }

    @Test
    void anotherOneIsNot() {
        PostgresUrl withoutPassword = PostgresUrl.parse("postgresql://postgres@localhost:5432/datagen");
        String command = "psql 'postgresql://postgres@localhost:5432/datagen' -c 'SELECT count(*) FROM customers'";

        assertThat(HowToLook.psql(withoutPassword)).isEqualTo(command);
        assertThat(HowToLook.psql(withoutPassword.withPassword("hunter2"))).isEqualTo(command);
        assertThat(HowToLook.psql(PostgresUrl.parse("postgresql://postgres:hunter2@localhost:5432/datagen")))
                .isEqualTo(command);
        assertThat(HowToLook.psql(PostgresUrl.parse("postgresql://postgres:postgres@elsewhere:5432/datagen")))
                .isEqualTo("psql 'postgresql://postgres@elsewhere:5432/datagen' -c 'SELECT count(*) FROM customers'");
    }

    /** psql refuses what only the JDBC driver knows, and takes no jdbc: URL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://u@h/my%20db?currentSchema=bank|postgresql://u@h:5432/my%20db?options=-csearch_path%3Dbank",
                "postgresql://u@h/b?currentSchema=%22Meu%20Esquema%22|"
                        + "postgresql://u@h:5432/b?options=-csearch_path%3D%22Meu%5C%20Esquema%22",
                "postgresql://u@h/b?sslmode=require&reWriteBatchedInserts=true|postgresql://u@h:5432/b?sslmode=require",
                "postgresql://u@h/b?options=-c%20a%3Db&currentSchema=s,t|"
                        + "postgresql://u@h:5432/b?options=-c%20a%3Db%20-csearch_path%3Ds%2Ct",
                "jdbc:postgresql://h1,h2:5433/b?user=jo%C3%A3o&password=hunter2|"
                        + "postgresql://jo%C3%A3o@h1:5432,h2:5433/b"
            })
    void psqlTakesTheCommand(String url, String uri) {
        assertThat(HowToLook.psql(PostgresUrl.parse(url)))
                .isEqualTo("psql '" + uri + "' -c 'SELECT count(*) FROM customers'");
    }

    @Test
    void aConsumerGetsTheSettingsThatTheClusterAsksFor() {
        assertThat(HowToLook.consumer("h:9092", Optional.of(Path.of("my client.properties"))))
                .startsWith(
                        "kafka-console-consumer.sh --bootstrap-server h:9092 --consumer.config 'my client.properties' ");
        assertThat(HowToLook.consumer("h:9092", Optional.empty())).doesNotContain("config");
    }

    @Test
    void aConsumerPassesOverTransactionsThatCameToNothing() {
        assertThat(HowToLook.consumer("h:9092", Optional.empty())).doesNotContain("isolation");
        assertThat(HowToLook.consumerOfTransactions("h:9092", Optional.empty()))
                .endsWith(" --isolation-level read_committed");
    }
}
