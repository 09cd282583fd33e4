package dev.datagen.world.life.household;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.account.KeptAtHand;
import dev.datagen.world.account.MostDrawn;
import dev.datagen.world.account.ParkedSavings;
import dev.datagen.world.account.ServicePackages;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.trading.TradingDays;
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

    private static final int INCOMES_A_YEAR = 14;

    /** Of those who look for work and find it within the year or not. */
    private static final int INCOMES_OF_UNEMPLOYED = 5;

    /** Transfers to the account elsewhere, or to savings, which moves two accounts: not every month leaves something to send. */
    private static final int SENT_A_YEAR = 10;

    /** Where there is no room for that many: once in three months, or in two where a wage or pension arrives, most of which is spent elsewhere. */
    private static final int LEAST_SENT_A_YEAR = 4;

    private static final int LEAST_SENT_OF_PAY_A_YEAR = 6;

    /** Who banks mainly elsewhere has room for it if it is no more than one movement of so many. */
    private static final int SENT_BESIDE_A_BANK = 2;

    /** And in so many of the months something has piled up (measured). */
    private static final double SENT_OF_PLANNED = 0.3;

    /** One a month, and for some the money has to be fetched first. */
    private static final int PAYMENTS_A_YEAR = 13;

    /** Interest and IOF of those who are at times in the red. */
    private static final int OVERDRAFT_CHARGES_A_YEAR = 14;

    /** Of those who bank mainly here, at a bank with branches, so many pay for a package of services (estimate). */
    private static final double PAY_FEE = 0.43;

    /** Of who holds shares beside a savings account and hardly uses this bank, so much less is drawn, for dividends come besides (measured). */
    private static final double DRAWN_BESIDE_SAVINGS = 0.4;

    /** Of the movements that are neither income nor transfer, so many are bills. */
    private static final double BILLS = 0.29;

    /** Bookings of a day on which shares are traded: what settles, and what has to be fetched for it. */
    private static final double SETTLED_A_TRADING_DAY = 1.25;

    /** And as much again for those who settle more than all that is promised of them; the more is promised, the fewer they are. */
    private static final double SETTLED_FOR_OTHERS = 0.6;

    /**
     * To who may hold shares, at activity 1; the more is promised, the fewer exceed what is promised of them, as a power of the activity (fitted to
     * what is promised of all).
     */
    private static final double DIVIDENDS_A_YEAR = 58;

    private static final double DIVIDENDS_BY_ACTIVITY = 1.2;

    private final Period period;
    private final double activity;
    private final Key feeKey;
    private final KeptAtHand kept;
    private final MostDrawn mostDrawn;
    private final ServicePackages packages;
    private final ParkedSavings parked;
    private final Bills bills;
    private final Friends friends;
    private final TradingDays tradingDays;
    private final Careers careers;
    private final double settledADay;
    private final double dividendsAYear;

    /** Of a customer whose {@link #recurring} payments are known. */
    private static final int KNOWN = 1;

    private static final int INVOICES = 1 << 1;
    private static final int LOAN = 1 << 2;

    private @Nullable Cohort cohort;
    private int index;
    private boolean banksHere;
    private boolean savesHere;
    private boolean paidHere;
    private boolean goesIntoTheRed;

    private boolean isCareerKnown;
    private @Nullable Career career;

    /** Whether all that follows is of the customer looked at. */
    private boolean isReckoned;

    private int billsPaid;
    private boolean paysFee;
    private boolean paysInvoices;
    private boolean repaysLoan;
    private boolean sends;
    private int sentAYear;
    private double drawnPerYear;

    /** @param setting what all lives share */
    public Household(Setting setting, Friends friends) {
        this.period = setting.period();
        this.activity = setting.options().movements();
        Key key = setting.key().derive("household");
        this.feeKey = key.derive("fees");
        this.kept = new KeptAtHand(key, activity);
        this.mostDrawn = setting.mostDrawn();
        this.packages = new ServicePackages(
                key.derive("packages"),
                setting.reference().banks(),
                setting.reference().macro());
        this.parked = new ParkedSavings(setting.key(), activity);
        this.bills = setting.bills();
        this.friends = friends;
        this.tradingDays = TradingDays.of(setting.key(), setting.options().trades());
        this.careers = setting.careers();
        this.settledADay = SETTLED_A_TRADING_DAY + SETTLED_FOR_OTHERS / Math.sqrt(activity);
        this.dividendsAYear = DIVIDENDS_A_YEAR / StrictMath.pow(activity, DIVIDENDS_BY_ACTIVITY);
    }

    /** Looks at a customer, whom all that follows is about; most of that is reckoned when it is asked for. */
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
        isReckoned = false;
    }

    /** Shares out the movements of a year. */
    private void reckon() {
        if (isReckoned) {
            return;
        }
        isReckoned = true;
        Cohort entered = Objects.requireNonNull(cohort);
        Profile profile = entered.profile(index);
        double moved = profile.transactionsPerYear() * activity;
        double left = moved - friends.perYear();
        // Who banks mainly elsewhere sends there what piles up here.
        sends = banksHere || profile.holdsChecking() && moved >= UseOfBank.MAIN_BANK_PER_YEAR;
        sentAYear = paidHere ? LEAST_SENT_OF_PAY_A_YEAR : LEAST_SENT_A_YEAR;
        int sides = savesHere ? 2 : 1;
        billsPaid = 0;
        paysFee = false;
        paysInvoices = false;
        repaysLoan = false;
        if (banksHere) {
            left -= sides * sentAYear + incomesAYear(profile) + (goesIntoTheRed ? OVERDRAFT_CHARGES_A_YEAR : 0);
            left -= paidHere ? sentMore(sides, left) : 0;
            paysInvoices = profile.purchasesPerYear() > 0 && left >= PAYMENTS_A_YEAR;
            left -= paysInvoices ? PAYMENTS_A_YEAR : 0;
            repaysLoan = isRepaidFromAccount(profile.loan()) && left >= PAYMENTS_A_YEAR;
            left -= repaysLoan ? PAYMENTS_A_YEAR * shareRepaid(Objects.requireNonNull(profile.loan())) : 0;
            paysFee = left >= Months.A_YEAR
                    && packages.areSoldBy(profile.bank())
                    && Key.unit(feeKey.at(profile.ordinal())) < PAY_FEE;
            left -= paysFee ? Months.A_YEAR : 0;
            left -= paidHere ? 0 : sentMore(sides, left);
            billsPaid = bills.of(profile, (int) (Math.max(0, left) * BILLS));
            left -= bills.perYear(profile, billsPaid);
        } else if (sends) {
            int least = sides * sentAYear;
            left -= SENT_OF_PLANNED * (least + sentMore(sides, (left - least) / SENT_BESIDE_A_BANK));
        }
        if (profile.savingsSlot() >= 0 && UseOfBank.saves(profile, activity)) {
            left -= Months.A_YEAR;
        } else if (profile.savingsSlot() == 0) {
            left = profile.investmentSlot() < 0 ? parked.drawnPerYear(profile) : left * DRAWN_BESIDE_SAVINGS;
        }
        left -= settledADay * tradingDays.perYear(profile);
        left -= profile.investmentSlot() >= 0 ? dividendsAYear : 0;
        drawnPerYear = mostDrawn.of(drawn(profile, left));
        entered.rememberRecurring(index, KNOWN | (paysInvoices ? INVOICES : 0) | (repaysLoan ? LOAN : 0));
    }

    /** What is paid from here each month, which is asked of plans that have been kept: reckoned once for a customer. */
    private int recurring() {
        Cohort entered = Objects.requireNonNull(cohort);
        if (entered.recurring(index) == 0) {
            reckon();
        }
        return entered.recurring(index);
    }

    /** How many movements a year are sent in the other months, too; none if there is no room for that. */
    private int sentMore(int sides, double room) {
        int more = sides * (SENT_A_YEAR - sentAYear);
        if (room < more) {
            return 0;
        }
        sentAYear = SENT_A_YEAR;
        return more;
    }

    /** How many movements to draw for so many bookings. */
    private double drawn(Profile profile, double bookings) {
        double invested = UseOfBank.investedShare(profile, activity);
        if (profile.holdsChecking()) {
            return bookings / (1 + invested);
        }
        return invested == 1 ? Math.min(bookings, UseOfBank.INVESTED_A_YEAR) : bookings;
    }

    private static double incomesAYear(Profile profile) {
        return switch (profile.employment()) {
            case EMPLOYED, RETIRED -> INCOMES_A_YEAR;
            case UNEMPLOYED -> INCOMES_OF_UNEMPLOYED;
            case SELF_EMPLOYED -> 0;
        };
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
        reckon();
        return billsPaid;
    }

    /** Whether the invoices of the card are paid from here; they are where there is room for them among the movements. */
    public boolean paysInvoices() {
        return (recurring() & INVOICES) != 0;
    }

    /** What is withheld from pay moves no account. */
    private static boolean isRepaidFromAccount(@Nullable LoanTerms terms) {
        return terms != null && terms.type() != LoanType.PAYROLL;
    }

    /** In so much of the period instalments of a loan are due. */
    private double shareRepaid(LoanTerms terms) {
        int firstDue = Months.of(terms.firstDueDay());
        int first = Math.max(period.firstMonth(), firstDue);
        int last = Math.min(period.lastMonth(), firstDue + terms.term() - 1);
        return Math.max(0, last - first + 1) / (1.0 + period.lastMonth() - period.firstMonth());
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
        reckon();
        int monthsApart = Months.A_YEAR / sentAYear;
        return sends && (month + profile.ordinal()) % monthsApart == 0;
    }

    /** Whether a package of services is paid for each month; payment accounts have none, and digital ones are free (Res. CMN 3.919/2010). */
    boolean paysFee() {
        reckon();
        return paysFee;
    }

    /** What the package costs in a month. */
    long feeCents(Profile profile, int month) {
        return packages.cents(profile.bank(), Key.unit(feeKey.at(profile.ordinal())) / PAY_FEE, month);
    }

    /** How many movements a year do not recur. */
    public double drawnPerYear() {
        reckon();
        return drawnPerYear;
    }

    /** What stays on the account when the rest is sent elsewhere in a month, in cents. */
    long keptCents(Profile profile, int month) {
        return kept.cents(profile, month, goesIntoTheRed);
    }
}
