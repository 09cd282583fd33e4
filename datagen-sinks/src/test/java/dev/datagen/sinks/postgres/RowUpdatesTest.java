package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.Customer;
import dev.datagen.model.Job;
import dev.datagen.model.RowChange;
import dev.datagen.model.Wage;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.class)
class RowUpdatesTest {

    private static final List<RowChange> CHANGE =
            List.of(new RowChange(Customer.TABLE, Samples.CUSTOMER.customerId(), "city", "Lavras", 1_700_000_000_000L));

    private final Endpoints endpoints;
    private final PostgresSink sink;

    RowUpdatesTest(Endpoints endpoints) {
        this.endpoints = endpoints;
        sink = new PostgresSink(endpoints.postgresUrl());
    }

    @BeforeEach
    void empty() {
        sink.createTables();
        sink.truncate();
        sink.writeBatch(Customer.TABLE, List.of(Samples.CUSTOMER));
    }

    @AfterEach
    void close() {
        sink.truncate();
        sink.close();
    }

    private RowUpdates updates(String parameter) {
        return RowUpdates.connect(PostgresUrl.parse(endpoints.postgresUrl() + "?" + parameter));
    }

    private static SinkException failure(RowUpdates updates) {
        return catchThrowableOfType(SinkException.class, () -> updates.commit(CHANGE));
    }

    /** Who waited for such a server would wait for ever. */
    @Test
    void aServerThatEndsAStatementIsNotLost() {
        try (Session other = Session.connect(PostgresUrl.parse(endpoints.postgresUrl()));
                RowUpdates updates = updates("options=-c%20statement_timeout=100")) {
            other.inTransaction(() -> {
                other.execute("SELECT FROM customers FOR UPDATE", "holding a row");
                SinkException failure = failure(updates);

                assertThat(failure).hasMessageContaining("canceling statement due to statement timeout");
                assertThat(RowUpdates.isConnectionLost(failure)).isFalse();
            });
            assertThat(updates.commit(CHANGE)).isEqualTo(CHANGE);
        }
    }

    @Test
    void aRowThatIsNotThereIsNotPassedOver() {
        UUID nobody = new UUID(0, 9);
        try (RowUpdates updates = updates("ApplicationName=somebody")) {
            List<RowChange> changes =
                    List.of(CHANGE.get(0), new RowChange(Customer.TABLE, nobody, "city", "Bagé", 1_000));

            assertThatThrownBy(() -> updates.commit(changes))
                    .isInstanceOf(SinkException.class)
                    .hasMessage("the table customers has no row " + nobody + ": somebody else has removed it.");
            assertThat(updates.commit(CHANGE)).isEqualTo(CHANGE);
        }
    }

    /** One that is raised, and another who is hired. */
    @Test
    void aRowComesAfterTheOneThatItRefersTo() {
        sink.writeBatch(Job.TABLE, List.of(Samples.JOB));
        UUID hired = new UUID(0, 7);
        List<RowChange> changes = List.of(
                RowChange.of(Wage.TABLE, Samples.WAGE, 1_000),
                RowChange.of(Job.TABLE, job(hired), 2_000),
                RowChange.of(Wage.TABLE, wage(hired), 2_000));
        try (RowUpdates updates = updates("ApplicationName=somebody")) {
            assertThat(updates.commit(changes)).containsExactly(changes.get(1), changes.get(0), changes.get(2));
        }
        assertThat(sink.rowCounts()).containsEntry("jobs", 2L).containsEntry("wages", 2L);
    }

    private static Job job(UUID id) {
        Job job = Samples.JOB;
        return new Job(
                id,
                job.customerId(),
                job.employerCnpj(),
                job.employerName(),
                job.hiredDay() + 1,
                job.leftDay(),
                job.leavingReason(),
                job.monthlyWageCents(),
                job.createdAtMillis(),
                job.updatedAtMillis(),
                job.adjustmentMonth());
    }

    private static Wage wage(UUID id) {
        Wage wage = Samples.WAGE;
        return new Wage(
                id, id, wage.validFromDay() + 1, wage.monthlyWageCents(), wage.reason(), wage.createdAtMillis());
    }

    @Test
    void aServerThatEndsASessionIsLost() {
        try (Session other = Session.connect(PostgresUrl.parse(endpoints.postgresUrl()));
                RowUpdates updates = updates("ApplicationName=to-be-ended")) {
            updates.commit(CHANGE);
            other.run("ending a session", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                            + " WHERE application_name = 'to-be-ended'");
                }
            });

            assertThat(RowUpdates.isConnectionLost(failure(updates))).isTrue();
        }
    }
}
