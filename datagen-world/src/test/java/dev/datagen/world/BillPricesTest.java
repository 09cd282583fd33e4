package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.value.Boleto;
import dev.datagen.model.value.DocumentStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What recurring bills cost over two years, read from what customers pay. */
class BillPricesTest {

    private static final WorldOptions OPTIONS = new WorldOptions(
            42, Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)), 20, DocumentStyle.VALID);

    private static final String NETFLIX = "Netflix";
    private static final String QUINTO_ANDAR = "QuintoAndar";
    private static final Map<String, List<Long>> AMOUNTS = amounts();

    /** In the order of payment, by purpose, payee and customer. */
    private static Map<String, List<Long>> amounts() {
        Map<String, List<Long>> amounts = new TreeMap<>();
        for (Transaction bill : Recording.of(World.of(OPTIONS), 0, 1500, BillPricesTest::isPaid).transactions) {
            String series = bill.purpose() + "|" + bill.counterpartyName() + "|" + bill.customerId();
            amounts.computeIfAbsent(series, any -> new ArrayList<>()).add(asked(bill));
        }
        return amounts;
    }

    private static boolean isPaid(Object event) {
        return event instanceof Transaction bill
                && bill.status() == TransactionStatus.COMPLETED
                && (NETFLIX.equals(bill.counterpartyName()) || QUINTO_ANDAR.equals(bill.counterpartyName()));
    }

    /** Without what is paid on top of a boleto that is late. */
    private static long asked(Transaction transaction) {
        String line = transaction.paymentLine();
        return line != null && line.length() == 47 ? Boleto.ofLine(line).amountCents() : transaction.amountCents();
    }

    private static List<List<Long>> series(TransactionPurpose purpose, String payee) {
        return AMOUNTS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(purpose + "|" + payee + "|"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void plansCostWhatTheListSays() {
        List<List<Long>> netflix = series(TransactionPurpose.STREAMING, NETFLIX);
        assertThat(netflix)
                .isNotEmpty()
                .allSatisfy(amounts -> assertThat(
                                List.of(List.of(18_90L, 20_90L), List.of(39_90L, 44_90L), List.of(55_90L, 59_90L)))
                        .as(
                                "of the plan with ads, the standard and the premium one, before June 2024 and since: %s",
                                amounts)
                        .anyMatch(plan -> plan.containsAll(amounts)));
        assertThat(netflix).allSatisfy(amounts -> assertThat(amounts).isSorted());
    }

    /** By QuintoAndar, whose name no other bill carries. */
    @Test
    void rentsRiseOnceAYear() {
        List<List<Long>> rents = series(TransactionPurpose.HOUSING, QUINTO_ANDAR);
        assertThat(rents).anyMatch(amounts -> amounts.size() > 12).allSatisfy(amounts -> {
            assertThat(amounts).isSorted().allMatch(cents -> cents >= 300_00);
            long years = (amounts.size() - 1) / 12;
            assertThat(amounts.stream().distinct().count()).isBetween(1 + years, 2 + years);
        });
    }
}
