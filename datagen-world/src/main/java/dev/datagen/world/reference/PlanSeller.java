package dev.datagen.world.reference;

import java.util.List;

/**
 * A company that sells plans, and nothing else, and is paid for them each month. Immutable.
 *
 * <p>Companies and categories are known by their indices in {@link Merchants#planSellers()} and {@link Mccs#all()}.
 */
public final class PlanSeller {

    private final int index;
    private final int mcc;
    private final double share;
    private final Merchant merchant;
    private final Municipality seat;
    private final String name;

    PlanSeller(int index, int mcc, double share, Merchant merchant, Municipality seat) {
        this.index = index;
        this.mcc = mcc;
        this.share = share;
        this.merchant = merchant;
        this.seat = seat;
        this.name = merchant.wording().fill((placeholder, u) -> placeholder.name(), 0, 0);
    }

    public int index() {
        return index;
    }

    /** Index of its category. */
    public int mcc() {
        return mcc;
    }

    /** Of the purchases of its category, 0 to 1. */
    public double share() {
        return share;
    }

    public String name() {
        return name;
    }

    /** Where it sells from. */
    public Municipality seat() {
        return seat;
    }

    /** What its plans cost, the commonest first. */
    public List<DatedPrice> plans() {
        return merchant.plans();
    }

    /** Whether it has had clients all along. */
    public boolean isAlways() {
        return merchant.presence().isAlways();
    }

    /**
     * Whether it has clients in a city.
     *
     * @param first in days since 1970-01-01
     * @param last the same; it must have them on all days in between, too
     */
    public boolean serves(Municipality city, int first, int last) {
        return merchant.presence().covers(city, first, last);
    }
}
