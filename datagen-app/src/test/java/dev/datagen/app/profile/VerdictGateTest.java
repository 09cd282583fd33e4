package dev.datagen.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The data does not become less like Brazil than it was: no verdict is worse than the committed one.
 *
 * <p>A change for the better is written down, so that it stays.
 */
class VerdictGateTest {

    private static final Path COMMITTED = Path.of("src/test/resources/dev/datagen/app/profile/verdicts.tsv");
    private static final String HOW =
            "Less like what is published than " + COMMITTED + " says. './datagen profile --from 2024-01-01' shows the"
                    + " figures; after a change for the better or of a target, write the verdicts anew with: mvn -q -B"
                    + " test -pl datagen-app -am -Dtest=VerdictGateTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Ddatagen.verdicts=write";
    private static final int CUSTOMERS = 2000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final long SIX_HOURS = 6 * 3_600_000L;

    @Test
    void noVerdictIsWorseThanTheCommittedOne() throws IOException {
        Map<String, Verdict> found = verdicts(UnaryOperator.identity());
        if ("write".equals(System.getProperty("datagen.verdicts"))) {
            write(found);
        }

        assertThat(worse(committed(), found)).as(HOW).isEmpty();
    }

    @Test
    void whatHappensAtTheWrongHourIsNamed() throws IOException {
        Map<String, Verdict> found = verdicts(VerdictGateTest::sixHoursLater);

        assertThat(worse(committed(), found)).contains("Pix: hour of weekdays is off, but was committed as close");
    }

    @Test
    void aFigureThatNobodyCommittedToIsNamed() {
        assertThat(worse(Map.of("Pix: month", Verdict.NEAR), Map.of("Pix: weekday", Verdict.CLOSE)))
                .containsExactlyInAnyOrder(
                        "Pix: month was committed as near, but is not measured",
                        "Pix: weekday is close, but nothing was committed");
    }

    @Test
    void betterAndEqualPass() {
        Map<String, Verdict> committed = Map.of("a", Verdict.NEAR, "b", Verdict.OFF, "c", Verdict.FORCED);

        assertThat(worse(committed, committed)).isEmpty();
        assertThat(worse(committed, Map.of("a", Verdict.CLOSE, "b", Verdict.NEAR, "c", Verdict.NEAR)))
                .isEmpty();
        assertThat(worse(committed, Map.of("a", Verdict.FORCED, "b", Verdict.FEW, "c", Verdict.OFF)))
                .hasSize(3);
    }

    private static List<String> worse(Map<String, Verdict> committed, Map<String, Verdict> found) {
        List<String> worse = new ArrayList<>();
        found.forEach((figure, verdict) -> {
            Verdict before = committed.get(figure);
            if (before == null) {
                worse.add(figure + " is " + verdict.word() + ", but nothing was committed");
            } else if (verdict.compareTo(before) > 0) {
                worse.add(figure + " is " + verdict.word() + ", but was committed as " + before.word());
            }
        });
        committed.forEach((figure, verdict) -> {
            if (!found.containsKey(figure)) {
                worse.add(figure + " was committed as " + verdict.word() + ", but is not measured");
            }
        });
        return worse;
    }

    private static Map<String, Verdict> committed() throws IOException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(COMMITTED)) {
            String[] cells = line.split("\t", -1);
            verdicts.put(cells[0], Verdict.valueOf(cells[1].toUpperCase(Locale.ROOT)));
        }
        return verdicts;
    }

    private static void write(Map<String, Verdict> verdicts) throws IOException {
        StringBuilder text = new StringBuilder();
        verdicts.forEach((figure, verdict) ->
                text.append(figure).append('\t').append(verdict.word()).append('\n'));
        Files.writeString(COMMITTED, text.toString());
    }

    private static Map<String, Verdict> verdicts(UnaryOperator<Transaction> change) {
        World world = World.of(new WorldOptions(42, Period.of(FIRST, LAST), 1, DocumentStyle.VALID));
        BankProfile profile = new BankProfile(FIRST, LAST, 1, 1);
        world.stockPrices().forEach(profile::stockPrice);
        EventConsumer events = new Changed(profile, change);
        Worker worker = world.worker();
        for (long ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            Cohort customer = world.cohort(ordinal, 1);
            worker.settle(customer, profile);
            worker.tell(customer, world.options().period().endMillis(), events);
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        profile.comparisons().forEach(found -> verdicts.put(found.target().figure(), found.verdict()));
        return verdicts;
    }

    private static Transaction sixHoursLater(Transaction t) {
        return new Transaction(
                t.transactionId(),
                t.accountId(),
                t.customerId(),
                t.transactionType(),
                t.amountCents(),
                t.direction(),
                t.counterpartyKey(),
                t.counterpartyName(),
                t.description(),
                t.timestampMillis() + SIX_HOURS,
                t.status(),
                t.pixE2eId(),
                t.pixKeyType(),
                t.latitude(),
                t.longitude(),
                t.balanceAfterCents(),
                t.counterpartyIspb(),
                t.failureReason(),
                t.purpose(),
                t.pixInitiation(),
                t.paymentLine(),
                t.dueDay(),
                t.originalE2eId(),
                t.referenceId(),
                t.scheduledAtMillis(),
                t.recurrenceId());
    }

    /** Events, of which transactions are changed before they arrive. */
    private record Changed(EventConsumer audience, UnaryOperator<Transaction> change) implements EventConsumer {

        @Override
        public void transaction(Transaction transaction) {
            audience.transaction(change.apply(transaction));
        }

        @Override
        public void cardTransaction(CardTransaction purchase) {
            audience.cardTransaction(purchase);
        }

        @Override
        public void trade(Trade trade) {
            audience.trade(trade);
        }

        @Override
        public void installment(Installment installment) {
            audience.installment(installment);
        }
    }
}
