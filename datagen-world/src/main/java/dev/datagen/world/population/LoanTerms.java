package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.LoanType;
import dev.datagen.model.PropertyType;
import org.jspecify.annotations.Nullable;

/**
 * What a loan's contract says, and how its borrower pays. Amounts fit into 32 bits, terms into 16: there is one of these for every third customer
 * in memory.
 *
 * @param type what the loan is for
 * @param system PRICE or SAC
 * @param principalCents amount borrowed, financed tax included
 * @param rateMillionths interest per month
 * @param term number of instalments
 * @param disbursementDay a business day, in days since 1970-01-01
 * @param firstDueDay a month after disbursement, or some days later: 30 to 59 days
 * @param levelCents under PRICE the instalment, under SAC its amortisation
 * @param payer how the borrower pays
 * @param firstTold number of the first instalment that the stream tells of, from 1
 * @param lastTold number of the last one
 * @param assetCents price of the vehicle or property that is bought; 0 without one
 * @param lifeMillionths of a housing loan, what insurance of the borrower's life takes of the balance each month
 * @param property what a housing loan buys, else null
 * @param regime under which rules it does, else null
 */
public record LoanTerms(
        LoanType type,
        AmortizationSystem system,
        int principalCents,
        int rateMillionths,
        short term,
        int disbursementDay,
        int firstDueDay,
        int levelCents,
        Payer payer,
        short firstTold,
        short lastTold,
        int assetCents,
        short lifeMillionths,
        @Nullable PropertyType property,
        @Nullable HousingRegime regime) {

    /** Nobody asks for a loan longer before it is paid out, in days. */
    public static final int MOST_DAYS_ASKED = 60;

    /** How a borrower pays. */
    public enum Payer {
        GOOD,
        OCCASIONALLY_LATE,
        CHRONICALLY_LATE,
        DEFAULTER
    }

    /** Whether instalments are withheld from pay or pension. */
    public boolean isWithheldFromPay() {
        return type == LoanType.PAYROLL;
    }

    /** Whether what is lent is paid to the borrower, not to a seller. */
    public boolean isPaidToBorrower() {
        return type == LoanType.PERSONAL || type == LoanType.PAYROLL;
    }

    /** What insurance of the building covers: nothing where there is none. In cents. */
    public int buildingCents() {
        return property == null || property == PropertyType.LAND ? 0 : assetCents;
    }
}
