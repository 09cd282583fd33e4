package dev.datagen.app.verify;

import dev.datagen.bank.Bank;
import dev.datagen.model.Account;
import dev.datagen.sinks.postgres.TableReader;
import dev.datagen.world.World;
import java.math.BigDecimal;
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
        return Bank.of(world.options()).customer(ordinal).accounts().stream()
                .map(Account::accountId)
                .filter(id -> world.identity(id)
                        .filter(identity -> identity.sequence() == sequence)
                        .isPresent())
                .findFirst()
                .orElse(new UUID(0, 0));
    }
}
