package dev.datagen.app.verify;

import dev.datagen.model.Account;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Property;
import dev.datagen.sinks.postgres.TableReader;
import dev.datagen.world.World;
import dev.datagen.world.life.Cohort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says of which accounts the balance is not what they opened with and the transactions in the topic make. */
final class BalanceCheck {

    private static final int BALANCE = Rows.place(Account.TABLE, "balance");

    private final World world;
    private final TableReader reader;
    private final Differences differences;

    BalanceCheck(World world, TableReader reader, Differences differences) {
        this.world = world;
        this.reader = reader;
        this.differences = differences;
    }

    void check(Rows rows) {
        rows.balancesOff((ordinal, sequence, cents) ->
                differences.add(Kind.BALANCE, () -> words(account(ordinal, sequence), cents)));
    }

    private Difference words(UUID account, long offCents) {
        long[] balance = {0};
        reader.read(
                Account.TABLE,
                List.of(account),
                (bytes, offset, length) -> balance[0] = new Tuple(bytes, offset, length).cents(BALANCE));
        return new Difference(
                Kind.BALANCE,
                Account.TABLE.collection() + " " + account,
                "balance",
                reais(balance[0] - offCents) + " (opening_balance + completed transactions)",
                reais(balance[0]));
    }

    private static String reais(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** The identifier of a customer's account. */
    private UUID account(long ordinal, int sequence) {
        List<UUID> found = new ArrayList<>();
        Cohort cohort = world.cohort(ordinal, 1);
        world.worker().settle(cohort, new Accounts(world, sequence, found));
        return found.isEmpty() ? new UUID(0, 0) : found.get(0);
    }

    private record Accounts(World world, int sequence, List<UUID> found) implements MasterDataConsumer {

        @Override
        public void account(Account account) {
            world.identity(account.accountId())
                    .filter(identity -> identity.sequence() == sequence)
                    .ifPresent(identity -> found.add(account.accountId()));
        }

        @Override
        public void customer(Customer customer) {}

        @Override
        public void property(Property property) {}

        @Override
        public void creditCard(CreditCard card) {}

        @Override
        public void loan(Loan loan) {}
    }
}
