package dev.datagen.world.population;

import dev.datagen.model.AccountType;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import dev.datagen.world.reference.AccountKind;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.BranchAccount;
import java.util.List;

/** At which institution customers bank, by its share of clients (BCB, end of 2025), and their account numbers there. */
final class Banking {

    /** A customer has at most so many accounts. */
    static final int SLOTS = 3;

    private final List<Bank> banks;
    private final Ranks byBank;
    private final Permutation[] numbers;

    Banking(Key key, List<Bank> banks) {
        this.banks = banks;
        this.numbers = banks.stream()
                .map(bank ->
                        new Permutation(key.derive(bank.code()), bank.format().capacity()))
                .toArray(Permutation[]::new);
        double[] shares = banks.stream().mapToDouble(Bank::clientShare).toArray();
        byBank = new Ranks(Ranks.runs(Ranks.quotas(shares)), banks.size());
    }

    /** Index of the bank of a position. */
    int bank(int position) {
        return byBank.classOf(position);
    }

    /** Branch and number of an account: no two are the same. */
    BranchAccount number(Profile profile, int slot) {
        Bank bank = banks.get(profile.bank());
        long rank = byBank.rank(profile.ordinal(), profile.bankPosition()) * SLOTS + slot;
        AccountKind kind =
                profile.accountTypes().get(slot) == AccountType.POUPANCA ? AccountKind.SAVINGS : AccountKind.CHECKING;
        return bank.format().write(numbers[bank.index()].apply(rank), kind);
    }

    /** How many customers have account numbers of their own. */
    long capacity() {
        long capacity = Long.MAX_VALUE;
        for (Bank bank : banks) {
            capacity = Math.min(
                    capacity, byBank.ordinalsFor(bank.index(), bank.format().capacity() / SLOTS));
        }
        return capacity;
    }
}
