package dev.datagen.app.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.LoadException;
import dev.datagen.model.Customer;
import dev.datagen.model.RowChange;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ChangeLogTest {

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
