package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

class PostgresUrlTest {

    private static final String REMEDY = "; it should look like postgresql://user:password@localhost:5432/datagen";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://postgres:postgres@localhost:5432/datagen|postgres|postgres|localhost:5432|datagen",
                "postgres://u:p@db/x|u|p|db:5432|x",
                "postgresql://u@db:1/x|u||db:1|x",
                "postgresql://db/x|||db:5432|x",
                "postgresql:///x|||localhost:5432|x",
                "postgresql://u:p%40s%2Fs%3A%25@db/x|u|p@s/s:%|db:5432|x",
                "postgresql://u:p+q@db/x|u|p+q|db:5432|x",
                "postgresql://u:p@ss@db/x|u|p@ss|db:5432|x",
                "postgresql://jo%C3%A3o:sênha@db/x|joão|sênha|db:5432|x",
                "postgresql://u:p@h1:5433,h2,[::1]:5434/x|u|p|h1:5433,h2:5432,[::1]:5434|x",
                "postgresql://u:p@[2001:db8::1]/x|u|p|[2001:db8::1]:5432|x",
                "postgresql://db/a%20b|||db:5432|a b",
                "postgresql://db/x?user=u&password=p%26q|u|p&q|db:5432|x",
            })
    void takesWhatPostgresqlTakes(String url, String user, String password, String hosts, String database) {
        PostgresUrl parsed = PostgresUrl.parse(url);

        assertThat(parsed.properties().getProperty("user")).isEqualTo(user);
        assertThat(parsed.properties().getProperty("password")).isEqualTo(password);
        assertThat(parsed.hosts()).isEqualTo(hosts);
        assertThat(parsed.database()).isEqualTo(database);
        Properties driver = Driver.parseURL(parsed.jdbcUrl(), new Properties());
        assertThat(driver).isNotNull();
        assertThat(driver.getProperty("PGDBNAME")).isEqualTo(database);
    }

    @Test
    void theDriverSeesEveryHostAndParameter() {
        PostgresUrl url = PostgresUrl.parse(
                "postgresql://u:p@h1,[::1]:5433/x?sslmode=require&connect_timeout=3&options=-c%20search_path%3Dbank");

        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:postgresql://h1:5432,[::1]:5433/x?sslmode=require&connectTimeout=3"
                        + "&options=-c+search_path%3Dbank");
        Properties driver = Driver.parseURL(url.jdbcUrl(), new Properties());
        assertThat(driver).containsEntry("sslmode", "require");
        assertThat(driver).containsEntry("connectTimeout", "3");
        assertThat(driver).containsEntry("options", "-c search_path=bank");
        assertThat(driver).containsEntry("PGPORT", "5432,5433");
    }

    @Test
    void jdbcUrlsAreTakenAsTheyAre() {
        PostgresUrl url = PostgresUrl.parse("jdbc:postgresql://db:5433/x?user=u&password=secret");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/x?user=u&password=secret");
        assertThat(url.hosts()).isEqualTo("db:5433");
        assertThat(url.database()).isEqualTo("x");
        assertThat(url).hasToString("jdbc:postgresql://db:5433/x");
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(PostgresUrl.parse("postgresql://u:secret@db/x?sslpassword=secret&sslmode=require"))
                .hasToString("postgresql://u:***@db:5432/x?sslmode=require");
        assertThat(PostgresUrl.parse("postgresql://u@db/x")).hasToString("postgresql://u@db:5432/x");
        assertThat(PostgresUrl.parse("postgresql://db/x?password=secret")).hasToString("postgresql://:***@db:5432/x");
    }

    /** The driver warns of a URL that it can't read, and shows it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:5432?user=u&password=hunter2",
                "jdbc:postgresql://h/a/b?password=hunter2",
                "jdbc:postgresql://h&password=hunter2",
                "jdbc:postgresql://h:password=hunter2/d",
                "jdbc:postgresql://h,i:password=hunter2/d"
            })
    void noneIsLogged(String url) {
        List<String> logged = new ArrayList<>();
        Handler listening = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord message) {
                logged.add(new SimpleFormatter().formatMessage(message));
            }
        };
        Logger driver = Logger.getLogger("org.postgresql");
        driver.addHandler(listening);
        try {
            assertThatThrownBy(() -> PostgresUrl.parse(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("PostgreSQL URL: the JDBC driver cannot read jdbc:postgresql://h")
                    .hasMessageNotContaining("hunter2");
        } finally {
            driver.removeHandler(listening);
        }
        assertThat(logged).noneMatch(line -> line.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:d",
                "jdbc:postgresql://h/d",
                "jdbc:postgresql://h:5433/d?sslmode=require",
                "jdbc:postgresql://[::1]:5433/d",
                "jdbc:postgresql://[::1]/d",
                "jdbc:postgresql://h,i:5433,[::1]/d",
                "jdbc:postgresql:///d"
            })
    void whatTheDriverReadsIsTaken(String url) {
        assertThat(PostgresUrl.parse(url).database()).isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://u:secret@db/x|mysql://***@db/x|it does not start with postgresql://",
                "secret|secret|it does not start with postgresql://",
                "postgresql://u:secret@db|postgresql://***@db|it names no database",
                "postgresql://u:secret@db/|postgresql://***@db/|it names no database",
                "postgresql://u:secret@db:x/y|postgresql://***@db:x/y|a port is a number from 1 to 65535",
                "postgresql://u:secret@db:0/y|postgresql://***@db:0/y|a port is a number from 1 to 65535",
                "postgresql://u:secret@db:65536/y|postgresql://***@db:65536/y|a port is a number from 1 to 65535",
                "postgresql://u:sec/ret@db/y|postgresql://***@db/y|user or password holds a /, which must be written"
                        + " %2F",
                "postgresql://u:secret%@db/y|postgresql://***@db/y|in the password a % is not followed by two"
                        + " hexadecimal digits; a % itself is written %25",
                "postgresql://u:%FF@db/y|postgresql://***@db/y|the password is not UTF-8 once decoded",
                "postgresql://u:%00@db/y|postgresql://***@db/y|the password holds a zero byte",
                "postgresql://u:secret@a,,b/y|postgresql://***@a,,b/y|one of its hosts is empty",
                "postgresql://u:secret@[::1/y|postgresql://***@[::1/y|a host is a name, an IPv4 address or an IPv6"
                        + " address in brackets",
                "postgresql://u:secret@::1/y|postgresql://***@::1/y|a port is a number from 1 to 65535",
                "postgresql://db/y?password|postgresql://db/y?password|a parameter after the ? is not name=value",
                "postgresql://db/y?password=secret&x|postgresql://db/y?password=***|a parameter after the ? is not"
                        + " name=value",
                "postgresql://db/y?sslmode=%&password=se&cr=et|postgresql://db/y?sslmode=***&password=***|in the value of a parameter a"
                        + " % is not followed by two hexadecimal digits; a % itself is written %25",
                "postgresql://db/y?password=sec@ret&x|postgresql://***@ret&x|a parameter after the ? is not name=value",
            })
    void whatIsWrongIsSaidWithoutThePassword(String url, String shown, String reason) {
        assertThatThrownBy(() -> PostgresUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PostgreSQL URL " + shown + ": " + reason + REMEDY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sslmod=verify-full|there is no parameter sslmod, but there is sslmode",
                "SSLMODE=verify-full|there is no parameter SSLMODE, but there is sslmode",
                "channel_binding=require|there is no parameter channel_binding, but there is channelBinding",
                "encrypt=yes|there is no parameter encrypt among those of the JDBC driver",
                "a%0Ab=c|there is no parameter a?b among those of the JDBC driver",
                "passwort%3Dsecret=|there is no parameter passwort=*** among those of the JDBC driver",
                "sslmode=require&applicationName=x|there is no parameter applicationName, but there is ApplicationName",
            })
    void aParameterThatTheDriverWouldPassOverIsRefusedWithTheNearestOne(String parameters, String reason) {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://u@db/x?" + parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(": " + reason + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host=/tmp/x", "port=25999", "hostaddr=::1", "dbname=y", "PGHOST=h", "PGPORT=1"})
    void aPlaceIsNoParameter(String parameter) {
        String reason =
                "host, port and database are no parameters: write them before the ?, as a name or an address with"
                        + " a port (the driver takes no Unix sockets)";

        assertThatThrownBy(() -> PostgresUrl.parse("postgresql:///x?" + parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": " + reason + REMEDY);
        assertThatThrownBy(() -> PostgresUrl.parse("jdbc:postgresql://db/x?" + parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "PostgreSQL URL: " + reason + "; write jdbc:postgresql://host:5432/database?parameter=value");
    }

    @Test
    void aJdbcUrlsParametersAreThoseOfTheDriverToo() {
        assertThatThrownBy(() -> PostgresUrl.parse("jdbc:postgresql://db/x?user=u&sslmod=verify-full"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PostgreSQL URL: there is no parameter sslmod, but there is sslmode; write"
                        + " jdbc:postgresql://host:5432/database?parameter=value");
    }

    /** Each that there is, so that none is refused that the driver would take. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PG_HOST", "PG_PORT", "PG_DBNAME"})
    void everyParameterOfTheDriverMayStandThere(PGProperty property) {
        assertThat(PostgresUrl.parse("postgresql://db/x?" + property.getName() + "=v")
                        .database())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://u:secret@db/x", "jdbc:postgresql://u:secret@db/x?a=b"})
    void aJdbcUrlHasNoPasswordBeforeTheHost(String url) {
        assertThatThrownBy(() -> PostgresUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PostgreSQL URL: a jdbc: URL takes no user and password before the host; write"
                        + " jdbc:postgresql://host:5432/database?user=…&password=…, or"
                        + " postgresql://user:password@localhost:5432/datagen");
    }

    @Test
    void aLineBreakDoesNotReachTheTerminal() {
        assertThatThrownBy(() -> PostgresUrl.parse("postgresql://d\nb/x"))
                .hasMessage("PostgreSQL URL postgresql://d?b/x: a host is a name, an IPv4 address or an IPv6 address in"
                        + " brackets" + REMEDY);
    }
}
