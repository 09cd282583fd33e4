package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.model.Customer;
import dev.datagen.model.RowChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {

    /** As where who moves into a house has lived in a flat. */
    @Test
    void aValueThatIsGoneIsToldAsWell(@TempDir Path directory) throws IOException {
        Map<String, @Nullable Object> address = new LinkedHashMap<>();
        address.put("street", "Rua A");
        address.put("complement", null);
        Path file = directory.resolve("changes.jsonl");
        try (ChangeLog log = new ChangeLog(file)) {
            log.write(List.of(new RowChange(Customer.TABLE, new UUID(0, 1), address, 1_000)));
        }

        assertThat(file)
                .hasContent("{\"table\":\"customers\",\"customer_id\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"street\":\"Rua A\",\"complement\":null,\"updated_at\":\"1970-01-01T00:00:01Z\"}");
    }

    /** A disk on which nothing has room. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNamedWithItsRemedy() {
        RowChange change = new RowChange(Customer.TABLE, new UUID(0, 1), "city", "Bagé", 1_000);
        try (ChangeLog log = new ChangeLog(Path.of("/dev/full"))) {
            assertThatThrownBy(() -> log.write(List.of(change)))
                    .isInstanceOf(LoadException.class)
                    .hasMessage("The change log /dev/full cannot be written: No space left on device. The last changes"
                            + " may be missing there, though not in PostgreSQL. Make room, or name another file with"
                            + " --change-log, and go on with --resume.");
        }
    }
}
