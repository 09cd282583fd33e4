package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.sinks.Stack;
import dev.datagen.sinks.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.class)
class LoadPartsTest {

    private static final UUID LOAD = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID NEXT = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final PostgresSink sink;
    private final LoadParts parts;

    LoadPartsTest(Endpoints endpoints) {
        sink = new PostgresSink(PostgresUrl.parse(endpoints.postgresUrl()));
        parts = sink.parts();
    }

    @BeforeEach
    void begin() {
        parts.create();
        parts.begin(LOAD, digests("stocks"));
    }

    @AfterEach
    void close() {
        parts.drop();
        sink.close();
    }

    private static Map<String, Digest> digests(String table) {
        byte[] row = table.getBytes(StandardCharsets.UTF_8);
        Digest digest = new Digest();
        digest.add(row, 0, row.length);
        return Map.of(table, digest);
    }

    @Test
    void aPartIsClaimedOnce() {
        assertThat(parts.claim(LOAD, 0, 0, digests("customers"))).isTrue();
        assertThat(parts.claim(LOAD, 0, 0, digests("customers"))).isFalse();
        assertThat(parts.claim(LOAD, 0, 1, digests("customers"))).isTrue();

        assertThat(parts.count(LOAD)).isEqualTo(2);
        assertThat(parts.sum(LOAD))
                .hasEntrySatisfying("customers", sum -> assertThat(sum.count()).isEqualTo(2))
                .hasEntrySatisfying("stocks", sum -> assertThat(sum.count()).isEqualTo(1));
    }

    /** A job that runs on though nobody waits for it any more. */
    @Test
    void aLoadThatWasGivenUpWritesNothingMore() {
        assertThat(parts.claim(LOAD, 0, 0, digests("customers"))).isTrue();

        assertThat(parts.forget()).containsExactly(LOAD);
        assertForgotten();

        parts.create();
        parts.begin(NEXT, digests("stocks"));
        assertForgotten();
        assertThat(parts.count(LOAD)).isZero();

        assertThat(parts.forget()).containsExactly(NEXT);
        assertThat(parts.forget()).isEmpty();
    }

    @Test
    void oneThatWasTakenOverIsTheNextAttempts() {
        assertThat(parts.attempt(LOAD)).hasValue(0);
        assertThat(parts.claim(LOAD, 0, 0, digests("customers"))).isTrue();

        assertThat(parts.takeOver(LOAD)).hasValue(1);
        assertThatThrownBy(() -> parts.claim(LOAD, 0, 1, digests("customers")))
                .isInstanceOf(ForgottenLoadException.class)
                .hasMessage(
                        "writing part 1 of the load 00000000-0000-0000-0000-000000000001: it has been resumed, and is now"
                                + " another job's, or another load has taken its place.");
        assertThat(parts.claim(LOAD, 1, 0, digests("customers"))).isFalse();
        assertThat(parts.claim(LOAD, 1, 1, digests("customers"))).isTrue();
        assertThat(parts.takeOver(LOAD)).hasValue(2);

        assertThat(parts.attempt(LOAD)).hasValue(2);
        assertThat(parts.count(LOAD)).isEqualTo(2);
        assertThat(parts.sum(LOAD)).containsOnlyKeys("customers", "stocks");
        assertThat(parts.takeOver(NEXT)).isEmpty();
        assertThat(parts.forget()).containsExactly(LOAD);
        assertThat(parts.takeOver(LOAD)).isEmpty();
    }

    @Test
    void oneThatIsRefusedIsKeptInMind() {
        parts.refuse();

        assertThatThrownBy(() -> parts.claim(LOAD, 0, 0, digests("customers")))
                .isInstanceOf(ForgottenLoadException.class)
                .hasMessageContaining("another load has taken its place");
        assertThat(parts.forget()).containsExactly(LOAD);
        parts.refuse();
        assertThat(parts.forget()).isEmpty();
    }

    /** A part that is being written when the load is taken over is there, or refused; never written unseen. */
    @Test
    void whoeverIsWritingAPartIsWaitedFor(Endpoints endpoints) throws Exception {
        CompletableFuture<OptionalInt> taken = new CompletableFuture<>();
        PostgresUrl url = PostgresUrl.parse(endpoints.postgresUrl());
        try (PostgresSink other = new PostgresSink(url);
                Session third = Session.connect(url)) {
            sink.inTransaction(() -> {
                assertThat(parts.claim(LOAD, 0, 0, digests("customers"))).isTrue();
                taken.completeAsync(() -> other.parts().takeOver(LOAD));
                while (!somebodyWaits(third)) {
                    assertThat(taken).isNotDone();
                }
            });
            assertThat(taken.get()).hasValue(1);
        }
        assertThat(parts.count(LOAD)).isEqualTo(1);
    }

    private static boolean somebodyWaits(Session session) {
        return session.run("looking for who waits", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) > 0 FROM pg_locks"
                            + " WHERE NOT granted AND relation = 'datagen_load_part'::regclass")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    private void assertForgotten() {
        assertThatThrownBy(() -> parts.claim(LOAD, 0, 1, digests("customers")))
                .isInstanceOf(ForgottenLoadException.class)
                .hasMessage(
                        "writing part 1 of the load 00000000-0000-0000-0000-000000000001: the table"
                                + " datagen_load_part does not know that load. It was given up, and another one may have begun.");
    }
}
