package dev.datagen.app.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.postgres.PostgresUrl;
import org.junit.jupiter.api.Test;

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
}
