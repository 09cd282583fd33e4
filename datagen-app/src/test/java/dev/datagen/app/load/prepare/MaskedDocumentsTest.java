package dev.datagen.app.load.prepare;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedDocumentsTest {

    /** A load that processes share has no --skip-postgres. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"TIME, --skip-postgres", "SHARED, './datagen load --skip-postgres'"})
    void whatSendsTheEventsAloneIsNamed(EventOrder order, String remedy) {
        LoadPlan plan = plan(order, 20_000);

        assertThatThrownBy(() -> MaskedDocuments.check(plan))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining(" 20,000 customers have too few: ")
                .hasMessageEndingWith(", or load Kafka only with " + remedy + ". Nothing has been written.");
    }

    @Test
    void oneCustomerHasNobodyToBeMistakenFor() {
        LoadPlan plan = plan(EventOrder.TIME, 1);

        assertThatCode(() -> MaskedDocuments.check(plan)).doesNotThrowAnyException();
    }

    private static LoadPlan plan(EventOrder order, long customers) {
        return new LoadPlan(
                WorldOptions.ofSeed(42).withDocuments(DocumentStyle.MASKED),
                customers,
                order,
                1,
                Optional.of(new LoadPlan.PostgresTarget(
                        PostgresUrl.parse("postgresql://localhost/bank"), LoadPlan.HeldRows.KEEP)),
                Optional.empty());
    }
}
