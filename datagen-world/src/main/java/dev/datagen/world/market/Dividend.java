package dev.datagen.world.market;

import dev.datagen.model.DividendKind;
import dev.datagen.world.calendar.Brasilia;

/**
 * What a company pays for each share.
 *
 * @param number position in the list of all of them, from 0
 * @param exDay the first session without it: who held a share at the close before is paid
 * @param payDay a business day of a later month
 * @param millionths of R$ for each share
 */
public record Dividend(int number, int stock, int exDay, int payDay, int millionths, DividendKind kind) {

    private static final int MILLIONTHS_OF_A_CENT = 10_000;

    /** 15 % (Lei 9.249/1995, article 9, § 2), in parts per thousand, and 17.5 % of what is paid from 2026 on (LC 224/2025). */
    private static final int TAX = 150;

    private static final int LATER_TAX = 175;
    private static final int LATER_SINCE = Brasilia.epochDay(2026, 1, 1);

    /**
     * Of dividends above a sum, which a company pays one person in a month, 10 %; not of those that were declared by 2025, as what has gone ex was (Lei
     * 15.270/2025, article 6-A of Lei 9.250/1995).
     */
    private static final long UNTAXED_CENTS = 50_000_00;

    private static final int TAX_OF_LARGE = 100;

    /** For so many shares, in cents. */
    public long grossCents(long quantity) {
        return (quantity * millionths + MILLIONTHS_OF_A_CENT / 2) / MILLIONTHS_OF_A_CENT;
    }

    /**
     * For so many shares, tax withheld, in cents.
     *
     * @param besideCents dividends that the same company pays the same person in the same month
     */
    public long netCents(long quantity, long besideCents) {
        long gross = grossCents(quantity);
        return gross - (gross * taxThousandths(gross + besideCents) + 500) / 1000;
    }

    private int taxThousandths(long ofCompanyCents) {
        return switch (kind) {
            case DIVIDEND -> exDay >= LATER_SINCE && ofCompanyCents > UNTAXED_CENTS ? TAX_OF_LARGE : 0;
            case INTEREST_ON_EQUITY -> payDay >= LATER_SINCE ? LATER_TAX : TAX;
        };
    }
}
