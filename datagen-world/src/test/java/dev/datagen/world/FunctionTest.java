package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Installment;
import dev.datagen.model.Transaction;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bank is a function: the same customer is the same however and with whomever they are asked for. */
class FunctionTest {

    private final World world = World.of(Recording.year2025(42));

    @Test
    void aCustomerIsTheSameAloneAndAmongOthers() {
        Recording together = Recording.of(world, 0, 300);
        Recording alone = Recording.of(World.of(Recording.year2025(42)), 137, 1);

        assertThat(together.customers.get(137)).isEqualTo(alone.customers.get(0));
        assertThat(together.accounts).containsAll(alone.accounts);
        assertThat(together.transactions).containsAll(alone.transactions);
        assertThat(together.purchases).containsAll(alone.purchases);
        assertThat(together.trades).containsAll(alone.trades);
        assertThat(together.installments).containsAll(alone.installments);
    }

    @Test
    void partsJoinedAreTheWhole() {
        Recording whole = Recording.of(world, 1000, 200);
        Recording first = Recording.of(world, 1000, 77);
        Recording second = Recording.of(world, 1077, 123);

        assertThat(joined(first.customers, second.customers)).isEqualTo(whole.customers);
        assertThat(joined(first.transactions, second.transactions)).isEqualTo(whole.transactions);
        assertThat(joined(first.purchases, second.purchases)).isEqualTo(whole.purchases);
        assertThat(joined(first.trades, second.trades)).isEqualTo(whole.trades);
        assertThat(joined(first.installments, second.installments)).isEqualTo(whole.installments);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    @Test
    void spansOfAnyLengthTellTheSameStory() {
        Recording atOnce = Recording.of(world, 0, 200);
        for (long mostEvents : new long[] {40, 500, 1_000_000}) {
            List<Long> ends = world.spans(200, mostEvents);
            assertThat(ends).isSorted().endsWith(world.options().period().endMillis());
            Recording cut = Recording.of(world, 0, 200, ends);

            assertThat(byTime(cut.transactions)).isEqualTo(byTime(atOnce.transactions));
            assertThat(counted(cut.purchases)).isEqualTo(counted(atOnce.purchases));
            assertThat(counted(cut.trades)).isEqualTo(counted(atOnce.trades));
            assertThat(counted(cut.installments)).isEqualTo(counted(atOnce.installments));
        }
    }

    /** Which there are in any order, and how often: lists of thousands are compared in a moment. */
    private static <T> Map<T, Long> counted(List<T> events) {
        return events.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Transaction> byTime(List<Transaction> transactions) {
        return transactions.stream()
                .sorted(Comparator.comparingLong(Transaction::timestampMillis)
                        .thenComparing(Transaction::transactionId))
                .toList();
    }

    @Test
    void anotherSeedIsAnotherBank() {
        Recording other = Recording.of(World.of(Recording.year2025(43)), 0, 100);
        Recording one = Recording.of(world, 0, 100);

        assertThat(other.customers).isNotEmpty().noneMatch(new HashSet<>(one.customers)::contains);
        assertThat(other.transactions).isNotEmpty().noneMatch(new HashSet<>(one.transactions)::contains);
    }

    @Test
    void identifiersTellWhoseTheyAre() {
        Recording someone = Recording.of(world, 4711, 1);

        assertThat(world.identity(someone.customers.get(0).customerId()))
                .contains(new Identity(IdKind.CUSTOMER, 4711, 0, 0));
        for (Transaction transaction : someone.transactions) {
            assertThat(world.identity(transaction.transactionId()))
                    .hasValueSatisfying(
                            identity -> assertThat(identity.ordinal()).isEqualTo(4711));
        }
        for (Installment installment : Recording.of(world, 0, 50).installments) {
            assertThat(world.identity(installment.installmentId()))
                    .hasValueSatisfying(
                            identity -> assertThat(identity.sequence()).isEqualTo(installment.installmentNumber()));
        }
    }
}
