package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.model.Customer;
import dev.datagen.model.RowChange;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.pace.SystemTicker;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsFirstTest {

    /** Nobody listens at port 1. */
    private static final PostgresUrl NOWHERE = PostgresUrl.parse("postgresql://localhost:1/nowhere");

    @Test
    void whoIsInterruptedWhileTheDatabaseIsAwayDoesNotGoOnAsIfRowsHadChanged() {
        RowChange change = new RowChange(Customer.TABLE, new UUID(0, 1), "city", "Bagé", 1_000);
        try (RowsFirst rows = new RowsFirst(
                new BrokenFlow(new IllegalStateException("not asked for")),
                NOWHERE,
                Optional.empty(),
                new Impatient(),
                new SystemTicker())) {
            assertThatThrownBy(() -> rows.commitNow(List.of(change)))
                    .isInstanceOf(SinkException.class)
                    .hasMessage("interrupted while waiting for PostgreSQL at localhost:1");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Is interrupted once told that the database is away. */
    private static final class Impatient implements LoadListener {

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {
            Thread.currentThread().interrupt();
        }
    }
}
