package dev.datagen.world.bills;

import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Mccs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which bills customers pay by card: of energy, water, gas, telephone and internet, those that never come to an account here. Immutable. */
public final class BillsByCard {

    private static final int UTILITIES = 4900;
    private static final int TELEPHONE = 4814;
    private static final List<BillNeed> OF_UTILITIES = List.of(BillNeed.ENERGY, BillNeed.WATER, BillNeed.GAS);
    private static final List<BillNeed> OF_TELEPHONE = List.of(BillNeed.INTERNET, BillNeed.MOBILE);

    private final Bills bills;
    private final int utilities;
    private final int telephone;

    /** @param bills which come to an account here, and are left out */
    public BillsByCard(Bills bills, Mccs mccs) {
        this.bills = bills;
        utilities = mccs.ofCode(UTILITIES).index();
        telephone = mccs.ofCode(TELEPHONE).index();
    }

    /** Whether merchants of a category sell nothing but what comes as a bill. */
    public boolean areOf(int mcc) {
        return mcc == utilities || mcc == telephone;
    }

    /** Whether a customer pays any bill of such a category by card. */
    public boolean isAnyOf(Profile profile, int mcc) {
        return need(profile, mcc == utilities ? OF_UTILITIES : OF_TELEPHONE) != null;
    }

    /** The utility of the customer's city whose bills they pay by card; null in another category. */
    @Nullable
    public Biller utility(Profile profile, int mcc) {
        BillNeed need = mcc == utilities ? need(profile, OF_UTILITIES) : null;
        return need == null ? null : bills.biller(profile, need);
    }

    private @Nullable BillNeed need(Profile profile, List<BillNeed> needs) {
        for (BillNeed need : needs) {
            if (bills.isPaidOtherwise(profile, need)) {
                return need;
            }
        }
        return null;
    }
}
