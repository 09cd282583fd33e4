package dev.datagen.world.account;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import dev.datagen.world.reference.Macro;

/**
 * What packages of services of a checking account cost a month: each bank has prices of its own (Res. CMN 3.919/2010), and raises them once a year
 * in a month of its own. Immutable.
 */
public final class ServicePackages {

    /**
     * From the standard package I to the dearest, before a bank makes them its own, in cents of January 2025 (estimates after the tables of the large
     * banks).
     */
    private static final double[] CENTS = {16_50, 21_00, 27_90, 36_00, 49_90, 66_00};

    /** Of those who bank mainly at a bank with branches, so many pay for one (estimate). */
    private static final double BUY = 0.43;

    /** A bank is dearer or cheaper than that by this much at most. */
    private static final double BANKS_DIFFER = 0.12;

    /** Prices are multiples of this, in cents. */
    private static final long STEP_CENTS = 5;

    private final Key buyers;
    private final Key prices;
    private final Banks banks;
    private final Macro macro;

    /** @param key of households */
    public ServicePackages(Key key, Banks banks, Macro macro) {
        this.buyers = key.derive("fees");
        this.prices = key.derive("packages");
        this.banks = banks;
        this.macro = macro;
    }

    /**
     * Whether a customer who banks mainly here pays for one: payment accounts have no packages, and banks without branches keep accounts for nothing.
     */
    public boolean areBoughtBy(Profile profile) {
        Bank institution = banks.bank(profile.bank());
        return institution.kind() == Bank.Kind.BANK && institution.format().hasBranches() && quantile(profile) < BUY;
    }

    private double quantile(Profile profile) {
        return Key.unit(buyers.at(profile.ordinal()));
    }

    /**
     * What the package of a customer who pays for one costs in a month.
     *
     * @param month in months since January 2000
     */
    public long cents(Profile profile, int month) {
        int bank = profile.bank();
        int which = (int) (quantile(profile) / BUY * CENTS.length);
        int raisedIn = (int) (prices.unitAt(bank) * Months.A_YEAR);
        int raised = month - Math.floorMod(Months.monthOfYear(month) - raisedIn, Months.A_YEAR);
        double own = 1 + BANKS_DIFFER * (2 * Key.unit(prices.at(bank, which)) - 1);
        return Math.round(CENTS[which] * own * macro.priceLevel(raised - 1) / STEP_CENTS) * STEP_CENTS;
    }
}
