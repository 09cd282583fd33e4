package dev.datagen.world.account;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;

/** What the number of movements of a customer and the accounts they hold tell of how they use this bank. */
public final class UseOfBank {

    /** Who moves less in a year banks mainly elsewhere: income, bills and savings of substance are there. */
    public static final int MAIN_BANK_PER_YEAR = 28;

    /** The retired pay less often than others wherever they bank (BCB, Relatório de Gestão do Pix, 2024): fewer movements make it their main bank (estimate). */
    private static final int MAIN_BANK_OF_RETIRED_PER_YEAR = 20;

    /** And who moves so little here that not even what recurs would fit. */
    private static final int LEAST_MOVED = 20;

    /**
     * Of what is drawn, so much moves an investment account beside a checking account, where it moves both, or beside savings; but no more than
     * so many times a year.
     */
    private static final double INVESTED_BESIDE_CHECKING = 0.055;

    private static final double INVESTED_BESIDE_SAVINGS = 0.33;

    /** No more movements a year are drawn for an investment account. */
    public static final double INVESTED_A_YEAR = 30;

    private UseOfBank() {}

    /** Whether a bank is its customer's main one. */
    public static boolean banksHere(Profile profile, double activity) {
        return mayBankHere(profile) && profile.transactionsPerYear() * activity >= LEAST_MOVED;
    }

    /** Whether a customer does so where there is activity enough. */
    public static boolean mayBankHere(Profile profile) {
        int least =
                profile.employment() == EmploymentStatus.RETIRED ? MAIN_BANK_OF_RETIRED_PER_YEAR : MAIN_BANK_PER_YEAR;
        return profile.holdsChecking() && profile.transactionsPerYear() >= least;
    }

    /** Of the movements that are drawn, how many move an investment account. */
    public static double investedShare(Profile profile, double activity) {
        if (profile.investmentSlot() < 0) {
            return 0;
        }
        if (!profile.holdsChecking() && !saves(profile, activity)) {
            return 1;
        }
        double share = profile.holdsChecking()
                ? INVESTED_BESIDE_CHECKING
                : profile.savingsSlot() >= 0 ? INVESTED_BESIDE_SAVINGS : 1;
        return share == 1 ? 1 : Math.min(share, INVESTED_A_YEAR / (profile.transactionsPerYear() * activity));
    }

    /** Whether there is anything on a savings account; of those who hardly use this bank, it is mostly empty ({@link ParkedSavings}). */
    public static boolean saves(Profile profile, double activity) {
        return profile.transactionsPerYear() * activity
                >= (profile.holdsChecking() ? MAIN_BANK_PER_YEAR : Months.A_YEAR);
    }
}
