package dev.datagen.world.life.household;

import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.account.MostDrawn;
import dev.datagen.world.account.ParkedSavings;
import dev.datagen.world.account.ServicePackages;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.trading.TradingDays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the movements of a year that the profile promises of a customer: what recurs comes first, the most regular before the others and each only
 * where there is room for it, and what is left is drawn.
 *
 * <p>Is about the customer shared out last; belongs to one thread.
 */
final class MovementShares {

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
    private final MostDrawn mostDrawn;
    private final ServicePackages packages;
    private final ParkedSavings parked;
    private final Bills bills;
    private final TradingDays tradingDays;
    private final double settledADay;
    private final double dividendsAYear;

    /** Movements that have not been given to anything, below 0 where what has to be takes more than is promised. */
    private double left;

    private int billsPaid;
    private boolean paysFee;
    private boolean paysInvoices;
    private boolean repaysLoan;
    private boolean sends;
    private int sentAYear;
    private double drawnPerYear;

    MovementShares(Setting setting, ServicePackages packages) {
        this.period = setting.period();
        this.activity = setting.options().movements();
        this.mostDrawn = setting.mostDrawn();
        this.packages = packages;
        this.parked = new ParkedSavings(setting.key(), activity);
        this.bills = setting.bills();
        this.tradingDays = TradingDays.of(setting.key(), setting.options().trades());
        this.settledADay = SETTLED_A_TRADING_DAY + SETTLED_FOR_OTHERS / Math.sqrt(activity);
        this.dividendsAYear = DIVIDENDS_A_YEAR / StrictMath.pow(activity, DIVIDENDS_BY_ACTIVITY);
    }

    /**
     * How a customer uses this bank.
     *
     * @param banksHere whether mainly
     * @param isPaidHere whether a wage or pension arrives
     * @param savesHere whether there are savings beside a checking account that moves
     * @param goesIntoTheRed whether the account may be
     */
    record Use(boolean banksHere, boolean isPaidHere, boolean savesHere, boolean goesIntoTheRed) {}

    /** @param amongFriends movements of a year between this customer and others of the bank */
    void shareOut(Profile profile, Use use, double amongFriends) {
        double moved = profile.transactionsPerYear() * activity;
        left = moved - amongFriends;
        // Who banks mainly elsewhere sends there what piles up here.
        sends = use.banksHere() || profile.holdsChecking() && moved >= UseOfBank.MAIN_BANK_PER_YEAR;
        sentAYear = use.isPaidHere() ? LEAST_SENT_OF_PAY_A_YEAR : LEAST_SENT_A_YEAR;
        int sides = use.savesHere() ? 2 : 1;
        billsPaid = 0;
        paysFee = false;
        paysInvoices = false;
        repaysLoan = false;
        if (use.banksHere()) {
            giveToWhatRecurs(profile, use, sides);
        } else if (sends) {
            int least = sides * sentAYear;
            left -= SENT_OF_PLANNED * (least + sentMore(sides, (left - least) / SENT_BESIDE_A_BANK));
        }
        giveToSavingsAndShares(profile);
        drawnPerYear = mostDrawn.of(drawn(profile, left));
    }

    private void giveToWhatRecurs(Profile profile, Use use, int sides) {
        left -= sides * sentAYear + incomesAYear(profile) + (use.goesIntoTheRed() ? OVERDRAFT_CHARGES_A_YEAR : 0);
        left -= use.isPaidHere() ? sentMore(sides, left) : 0;
        paysInvoices = profile.purchasesPerYear() > 0 && left >= PAYMENTS_A_YEAR;
        left -= paysInvoices ? PAYMENTS_A_YEAR : 0;
        repaysLoan = isRepaidFromAccount(profile.loan()) && left >= PAYMENTS_A_YEAR;
        left -= repaysLoan ? PAYMENTS_A_YEAR * shareRepaid(Objects.requireNonNull(profile.loan())) : 0;
        paysFee = left >= Months.A_YEAR && packages.areBoughtBy(profile);
        left -= paysFee ? Months.A_YEAR : 0;
        left -= use.isPaidHere() ? 0 : sentMore(sides, left);
        billsPaid = bills.of(profile, (int) (Math.max(0, left) * BILLS));
        left -= bills.perYear(profile, billsPaid);
    }

    private void giveToSavingsAndShares(Profile profile) {
        if (profile.savingsSlot() >= 0 && UseOfBank.saves(profile, activity)) {
            left -= Months.A_YEAR;
        } else if (profile.savingsSlot() == 0) {
            left = profile.investmentSlot() < 0 ? parked.drawnPerYear(profile) : left * DRAWN_BESIDE_SAVINGS;
        }
        left -= settledADay * tradingDays.perYear(profile);
        left -= profile.investmentSlot() >= 0 ? dividendsAYear : 0;
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

    /** The bills paid, as {@link Bills} numbers them: a set of bits. */
    int billsPaid() {
        return billsPaid;
    }

    /** Whether a package of services is. */
    boolean paysFee() {
        return paysFee;
    }

    /** Whether the invoices of the card are. */
    boolean paysInvoices() {
        return paysInvoices;
    }

    /** Whether the loan is. */
    boolean repaysLoan() {
        return repaysLoan;
    }

    /** Whether money is put on savings or sent elsewhere in a month. */
    boolean sendsIn(Profile profile, int month) {
        int monthsApart = Months.A_YEAR / sentAYear;
        return sends && (month + profile.ordinal()) % monthsApart == 0;
    }

    /** How many movements a year do not recur. */
    double drawnPerYear() {
        return drawnPerYear;
    }
}
