package dev.datagen.world.population;

import dev.datagen.model.AccountType;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Permutation;
import dev.datagen.world.reference.AccountKind;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.BranchAccount;
import dev.datagen.world.reference.Municipality;
import java.util.List;

/**
 * Branches and numbers of accounts, no two the same. A branch is in one municipality, and all accounts of a customer are in one branch.
 * Immutable.
 */
final class AccountNumbers {

    /** A customer has at most so many accounts. */
    private static final int SLOTS = 3;

    /** A bank that has so many of all clients has a branch for so many people of a municipality (estimate: of the five largest, in 2025). */
    private static final double CLIENTS_OF_LARGE = 0.07;

    private static final int PEOPLE_FOR_A_BRANCH = 60_000;

    private final List<Bank> banks;
    private final Ranks byBank;
    private final Ranks byMunicipality;
    private final Permutation[] numbers;
    private final Permutation[] branches;
    private final Key[] shifts;
    private final int[] populations;

    /** Of all larger municipalities, and last of all. */
    private final long[] populationsBefore;

    AccountNumbers(Key key, List<Bank> banks, Ranks byBank, Ranks byMunicipality, List<Municipality> municipalities) {
        this.banks = banks;
        this.byBank = byBank;
        this.byMunicipality = byMunicipality;
        this.numbers = banks.stream()
                .map(bank ->
                        new Permutation(key.derive(bank.code()), bank.format().numbers()))
                .toArray(Permutation[]::new);
        this.branches = banks.stream()
                .map(bank -> new Permutation(
                        key.derive("branches").derive(bank.code()),
                        bank.format().branches()))
                .toArray(Permutation[]::new);
        this.shifts = banks.stream()
                .map(bank -> key.derive("shifts").derive(bank.code()))
                .toArray(Key[]::new);
        this.populations =
                municipalities.stream().mapToInt(Municipality::population).toArray();
        this.populationsBefore = new long[populations.length + 1];
        for (int i = 0; i < populations.length; i++) {
            populationsBefore[i + 1] = populationsBefore[i] + populations[i];
        }
    }

    /** Branch and number of an account. */
    BranchAccount of(Profile profile, int slot) {
        Bank bank = banks.get(profile.bank());
        AccountKind kind =
                profile.accountTypes().get(slot) == AccountType.POUPANCA ? AccountKind.SAVINGS : AccountKind.CHECKING;
        Permutation permuted = numbers[bank.index()];
        if (!bank.format().hasBranches()) {
            long rank = byBank.rank(profile.ordinal(), profile.bankPosition());
            return bank.format().write(0, permuted.apply(rank * SLOTS + slot), kind);
        }
        int municipality = profile.municipality();
        long rank = byMunicipality.rank(profile.ordinal(), profile.placePosition());
        int few = usualBranches(bank, municipality);
        long inBranch = inBranch(bank);
        int branch = firstBranch(bank, municipality) + (int) (rank % few + rank / (few * inBranch) * few);
        long number = permuted.apply(rank / few % inBranch * SLOTS + slot);
        long shift = Long.remainderUnsigned(
                shifts[bank.index()].at(branch), bank.format().numbers());
        return bank.format()
                .write(
                        (int) branches[bank.index()].apply(branch),
                        (number + shift) % bank.format().numbers(),
                        kind);
    }

    /** Customers of a branch. */
    private static long inBranch(Bank bank) {
        return bank.format().numbers() / SLOTS;
    }

    /** Branches of a municipality to which customers go as long as there is room. */
    private int usualBranches(Bank bank, int municipality) {
        double size = Math.min(1, bank.clientShare() / CLIENTS_OF_LARGE);
        int wanted = 1 + (int) (size * populations[municipality] / PEOPLE_FOR_A_BRANCH);
        return Math.min(wanted, mostBranches(bank, municipality));
    }

    /** Branch numbers that are kept for a municipality: one, and by its people as many of the rest as there are. */
    private int mostBranches(Bank bank, int municipality) {
        return firstBranch(bank, municipality + 1) - firstBranch(bank, municipality);
    }

    private int firstBranch(Bank bank, int municipality) {
        long rest = bank.format().branches() - populations.length;
        return municipality + (int) (rest * populationsBefore[municipality] / populationsBefore[populations.length]);
    }

    /** How many customers have account numbers of their own. */
    long capacity() {
        long capacity = Long.MAX_VALUE;
        for (Bank bank : banks) {
            capacity = Math.min(capacity, capacity(bank));
        }
        return capacity;
    }

    private long capacity(Bank bank) {
        if (!bank.format().hasBranches()) {
            return byBank.ordinalsFor(bank.index(), inBranch(bank));
        }
        long capacity = Long.MAX_VALUE;
        for (int municipality = 0; municipality < populations.length; municipality++) {
            int few = usualBranches(bank, municipality);
            long branchesInUse = mostBranches(bank, municipality) / few * few;
            capacity = Math.min(capacity, byMunicipality.ordinalsFor(municipality, branchesInUse * inBranch(bank)));
        }
        return capacity;
    }
}
