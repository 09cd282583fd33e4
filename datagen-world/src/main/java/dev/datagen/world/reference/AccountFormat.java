package dev.datagen.world.reference;

/** How a bank numbers its branches and accounts: widths and check digits. Immutable. */
public final class AccountFormat {

    private final int branchDigits;

    /** The only branch of a bank without a network, or 0. */
    private final int fixedBranch;

    private final int accountDigits;
    private final CheckDigitRule rule;
    private final long branches;

    private AccountFormat(int branchDigits, int fixedBranch, int accountDigits, CheckDigitRule rule) {
        this.branchDigits = branchDigits;
        this.fixedBranch = fixedBranch;
        this.accountDigits = rule == CheckDigitRule.SANTANDER ? accountDigits - 2 : accountDigits;
        this.rule = rule;
        this.branches = fixedBranch > 0 ? 1 : powerOfTen(branchDigits) - 1;
    }

    /**
     * @param branch the number of branch digits, or the only branch after an equals sign
     * @param accountDigits without check digit, Santander's type included and Caixa's operation not
     */
    static AccountFormat parse(String branch, int accountDigits, CheckDigitRule rule) {
        return branch.startsWith("=")
                ? new AccountFormat(branch.length() - 1, Integer.parseInt(branch.substring(1)), accountDigits, rule)
                : new AccountFormat(Integer.parseInt(branch), 0, accountDigits, rule);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** How many accounts of one kind can be written: branches and numbers from 1 up. */
    public long capacity() {
        return branches * (powerOfTen(accountDigits) - 1);
    }

    /** A checking account; see {@link #write(long, AccountKind)}. */
    public BranchAccount write(long rank) {
        return write(rank, AccountKind.CHECKING);
    }

    /**
     * The account of a rank. Different ranks of one kind give different accounts; two kinds of one rank may coincide.
     *
     * @param rank 0 to {@link #capacity()} − 1; neighbours lie in neighbouring branches
     * @throws IllegalArgumentException if the rank is outside
     */
    public BranchAccount write(long rank, AccountKind kind) {
        if (rank < 0 || rank >= capacity()) {
            throw new IllegalArgumentException("account rank " + rank + " is outside 0.." + (capacity() - 1));
        }
        String branch = padded(fixedBranch > 0 ? fixedBranch : rank % branches + 1, branchDigits);
        String number = padded(rank / branches + 1, accountDigits);
        return new BranchAccount(rule.branch(branch), rule.account(branch, kind, number));
    }

    private static String padded(long number, int width) {
        char[] text = new char[width];
        long rest = number;
        for (int i = width - 1; i >= 0; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(text);
    }
}
