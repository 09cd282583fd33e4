package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is full before the load is done: a database in a tablespace on a file system of 16 MB. */
class FullDiskTest {

    private static final String DATABASE = "small_disk";

    /** An empty database has some 8 MB, the 20,000 rows of customers alone nearly as many. */
    private static final String SIZE = "16m";

    private Path directory = Path.of("");
    private Optional<SmallDisk> disk = Optional.empty();

    @BeforeEach
    void mount() throws Exception {
        directory = Files.createTempDirectory(
                "datagen-disk-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        disk = SmallDisk.mount(directory, SIZE);
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        Path space = Files.createDirectory(directory.resolve("tablespace"));
        Files.setOwner(space, Files.getOwner(Path.of(text("datagen", "SHOW data_directory"))));
        sql(
                "CREATE TABLESPACE small_disk LOCATION '" + space + "'",
                "CREATE DATABASE small_disk TABLESPACE small_disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk.isPresent()) {
            sql("DROP DATABASE IF EXISTS small_disk WITH (FORCE)", "DROP TABLESPACE IF EXISTS small_disk");
            disk.get().close();
        }
        Files.deleteIfExists(directory);
    }

    @Test
    void aFullDiskUnderPostgresqlIsOneClearMessage() throws Exception {
        Run run = Run.of(
                "load",
                "--skip-kafka",
                "--customers",
                "20000",
                "--postgres-url",
                SharedStack.endpoints().postgresUrl().replaceFirst("/datagen$", "/" + DATABASE));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        // Where it takes seconds, it says how far it is.
        List<String> lines = run.err()
                .lines()
                .filter(line -> !line.startsWith("PostgreSQL "))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .matches("ERROR PostgreSQL at localhost:[0-9]+, database small_disk, writing rows [0-9]+ to [0-9]+ of"
                        + " [a-z_]+: could not extend file \"[a-zA-Z0-9_./]+\"( with FileFallocate\\(\\))?: (No space"
                        + " left on device|wrote only [0-9]+ of [0-9]+ bytes at block [0-9]+)\\. The server's disk is"
                        + " full\\. Make room and finish the load with '\\./datagen load --resume'\\.");
        assertThat(tables())
                .as("the transaction that made the tables is undone")
                .isZero();
    }

    /** All but the one that says that a load has begun. */
    private static long tables() throws SQLException {
        return Long.parseLong(text(
                DATABASE,
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_name <> 'datagen_load'"));
    }

    private static String text(String database, String select) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = connect("datagen");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(SharedStack.jdbcUrl().replace("/datagen?", "/" + database + "?"));
    }
}
