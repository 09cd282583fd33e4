package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.LoanType;

/**
 * What a loan's contract says, and how its borrower pays.
 *
 * @param type what the loan is for
 * @param system PRICE or SAC
 * @param principalCents amount borrowed
 * @param rateMillionths interest per month
 * @param term number of instalments
 * @param disbursementDay a business day, in days since 1970-01-01
 * @param firstDueDay 31 to 59 days after disbursement
 * @param levelCents under PRICE the instalment, under SAC its amortisation
 * @param payer how the borrower pays
 * @param firstTold number of the first instalment that the stream tells of, from 1
 * @param lastTold number of the last one
 */
public record LoanTerms(
        LoanType type,
        AmortizationSystem system,
        long principalCents,
        int rateMillionths,
        int term,
        int disbursementDay,
        int firstDueDay,
        long levelCents,
        Payer payer,
        int firstTold,
        int lastTold) {

    /** How a borrower pays. */
    public enum Payer {
        GOOD,
        OCCASIONALLY_LATE,
        CHRONICALLY_LATE,
        DEFAULTER
    }
}
