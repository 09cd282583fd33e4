package dev.datagen.world.life.household;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.account.KeptAtHand;
import dev.datagen.world.account.ServicePackages;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a customer's life recurs at this bank: whether income arrives here, which bills are paid from here, whether what is left goes
 * elsewhere. What recurs counts among the movements that the profile promises, so less is drawn.
 *
 * <p>Is about the customer last entered; belongs to one thread.
 */
public final class Household {

    /** Of a customer whose {@link #recurring} payments are known. */
    private static final int KNOWN = 1;

    private static final int INVOICES = 1 << 1;
    private static final int LOAN = 1 << 2;

    private final double activity;
    private final KeptAtHand kept;
    private final ServicePackages packages;
    private final Friends friends;
    private final Careers careers;
    private final MovementShares shares;

    private @Nullable Cohort cohort;
    private int index;
    private boolean banksHere;
    private boolean savesHere;
    private boolean paidHere;
    private boolean goesIntoTheRed;

    private boolean isCareerKnown;
    private @Nullable Career career;

    /** Whether the {@link #shares} are of the customer looked at. */
    private boolean isSharedOut;

    /** @param setting what all lives share */
    public Household(Setting setting, Friends friends) {
        this.activity = setting.options().movements();
        Key key = setting.key().derive("household");
        this.kept = new KeptAtHand(key, activity);
        this.packages = new ServicePackages(
                key, setting.reference().banks(), setting.reference().macro());
        this.friends = friends;
        this.careers = setting.careers();
        this.shares = new MovementShares(setting, packages);
    }

    /** Looks at a customer, whom all that follows is about; most of that is shared out when it is asked for. */
    public void enter(Cohort cohort, int index) {
        this.cohort = cohort;
        this.index = index;
        Profile profile = cohort.profile(index);
        friends.enter(cohort, index);
        banksHere = UseOfBank.banksHere(profile, activity);
        paidHere = banksHere && profile.employment() != EmploymentStatus.SELF_EMPLOYED;
        savesHere = profile.holdsChecking() && profile.savingsSlot() >= 0 && UseOfBank.saves(profile, activity);
        goesIntoTheRed = banksHere && cohort.overdrafts().isUsed(index);
        isCareerKnown = false;
        isSharedOut = false;
    }

    /** The movements of a year, shared out once for each customer looked at. */
    private MovementShares shares() {
        if (!isSharedOut) {
            isSharedOut = true;
            Cohort entered = Objects.requireNonNull(cohort);
            MovementShares.Use use = new MovementShares.Use(banksHere, paidHere, savesHere, goesIntoTheRed);
            shares.shareOut(entered.profile(index), use, friends.perYear());
            int paid = (shares.paysInvoices() ? INVOICES : 0) | (shares.repaysLoan() ? LOAN : 0);
            entered.rememberRecurring(index, KNOWN | paid);
        }
        return shares;
    }

    /** What is paid from here each month, which is asked of plans that have been kept: reckoned once for a customer. */
    private int recurring() {
        Cohort entered = Objects.requireNonNull(cohort);
        if (entered.recurring(index) == 0) {
            shares();
        }
        return entered.recurring(index);
    }

    /** The work whose wage, or pension, arrives here; null if none does. */
    @Nullable
    Career career() {
        if (!isCareerKnown) {
            isCareerKnown = true;
            career = paidHere ? careers.of(Objects.requireNonNull(cohort).profile(index)) : null;
        }
        return career;
    }

    /** The bills paid from here, as {@link Bills} numbers them: a set of bits. */
    int billsPaid() {
        return shares().billsPaid();
    }

    /** Whether the invoices of the card are paid from here; they are where there is room for them among the movements. */
    public boolean paysInvoices() {
        return (recurring() & INVOICES) != 0;
    }

    /** Whether a loan moves an account here: who is lent money on a pension or wage and banks here gets it here. */
    public boolean booksLoan(Profile profile) {
        LoanTerms terms = profile.loan();
        return repaysLoan() || banksHere && terms != null && terms.type() == LoanType.PAYROLL;
    }

    /** Whether the loan is repaid from here, likewise. */
    public boolean repaysLoan() {
        return (recurring() & LOAN) != 0;
    }

    /** Whether the account may be in the red: who needs that puts nothing aside. */
    boolean goesIntoTheRed() {
        return goesIntoTheRed;
    }

    /** Whether there are savings beside a checking account that moves. */
    boolean savesHere() {
        return savesHere;
    }

    /** Whether money is put on savings or sent elsewhere in a month. */
    boolean sendsIn(Profile profile, int month) {
        return shares().sendsIn(profile, month);
    }

    /** Whether a package of services is paid for each month; payment accounts have none, and digital ones are free (Res. CMN 3.919/2010). */
    boolean paysFee() {
        return shares().paysFee();
    }

    /** What the package costs in a month. */
    long feeCents(Profile profile, int month) {
        return packages.cents(profile, month);
    }

    /** How many movements a year do not recur. */
    public double drawnPerYear() {
        return shares().drawnPerYear();
    }

    /** What stays on the account when the rest is sent elsewhere in a month, in cents. */
    long keptCents(Profile profile, int month) {
        return kept.cents(profile, month, goesIntoTheRed);
    }
}
