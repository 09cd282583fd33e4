package dev.datagen.world.reference;

/** How a bank numbers its branches and accounts: widths and check digits. Immutable. */
public final class AccountFormat {

    private final int branchDigits;

    /** The only branch of a bank without a network, or 0. */
    private final int fixedBranch;

    private final int accountDigits;
    private final CheckDigitRule rule;
    private final int branches;

    private AccountFormat(int branchDigits, int fixedBranch, int accountDigits, CheckDigitRule rule) {
        this.branchDigits = branchDigits;
        this.fixedBranch = fixedBranch;
        this.accountDigits = rule == CheckDigitRule.SANTANDER ? accountDigits - 2 : accountDigits;
        this.rule = rule;
        this.branches = fixedBranch > 0 ? 1 : (int) powerOfTen(branchDigits) - 1;
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

    /** Whether there is more than one branch. */
    public boolean hasBranches() {
        return fixedBranch == 0;
    }

    /** How many branches can be written. */
    public int branches() {
        return branches;
    }

    /** How many accounts of one kind can be written in a branch. */
    public long numbers() {
        return powerOfTen(accountDigits) - 1;
    }

    /**
     * Writes an account. Two kinds of one number may coincide.
     *
     * @param branch 0 to {@link #branches()} − 1
     * @param number 0 to {@link #numbers()} − 1
     * @throws IllegalArgumentException if one of them is outside
     */
    public BranchAccount write(int branch, long number, AccountKind kind) {
        if (branch < 0 || branch >= branches) {
            throw new IllegalArgumentException("branch " + branch + " is outside 0.." + (branches - 1));
        }
        if (number < 0 || number >= numbers()) {
            throw new IllegalArgumentException("account " + number + " is outside 0.." + (numbers() - 1));
        }
        String branchText = padded(fixedBranch > 0 ? fixedBranch : branch + 1, branchDigits);
        return new BranchAccount(
                rule.branch(branchText), rule.account(branchText, kind, padded(number + 1, accountDigits)));
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
