package dev.datagen.world.life.card;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.card.PurchaseParts;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.shop.TicketsAbroad;

/** What a card is asked for: how much a purchase costs where it is made, and in how many parts. Mutable scratch space; belongs to one thread. */
final class AskedPurchase {

    /**
     * Of purchases for more than is left, how many are tried all the same: by the square of the share of the limit that is left, all from one in so
     * many on. Holders know when it has run out; so half of what is declined is declined for the limit, and not much more if a card is used a lot.
     */
    private static final double TRIED_BEYOND = 76;

    private final PurchasePlace place;
    private final CardTickets tickets;
    private final FeePrices fees;
    private final TicketsAbroad ticketsAbroad;
    private final ForeignPrices foreignPrices;
    private final PurchaseParts purchaseParts;
    private final Draws draws;

    private long cents;
    private int parts;

    /** @param draws of the purchase; what is needed of them is taken */
    AskedPurchase(
            Setting setting,
            PurchasePlan plan,
            PurchasePlace place,
            CardTickets tickets,
            ForeignPrices foreignPrices,
            Draws draws) {
        this.place = place;
        this.tickets = tickets;
        this.fees = new FeePrices(setting, plan);
        this.ticketsAbroad = new TicketsAbroad(setting.reference().mccs().all());
        this.foreignPrices = foreignPrices;
        this.purchaseParts = setting.purchaseParts();
        this.draws = draws;
    }

    /** Looks at a purchase, to be paid at once. */
    void enter(Profile profile, int month, int mcc, long where, long millis) {
        place.enter(profile, mcc, where, millis);
        cents = priceHere(profile, month, mcc);
        Abroad.City abroad = place.abroad();
        if (abroad != null) {
            cents = priceAbroad(profile, abroad, millis);
        }
        parts = 1;
    }

    private long priceHere(Profile profile, int month, int mcc) {
        long listed = place.listedCents();
        if (listed != 0) {
            return listed;
        } else if (place.asksFee()) {
            return fees.cents(profile, mcc, month);
        }
        return tickets.cents(profile, month, place.mcc(), tickets.haveLists(place.mcc()) ? place.seller() : 0);
    }

    /** What is bought abroad has a price of the place. */
    private long priceAbroad(Profile profile, Abroad.City abroad, long millis) {
        long asked = place.isOnline() ? cents : ticketsAbroad.cents(place.mcc(), cents);
        return foreignPrices.booked(abroad, asked, Brasilia.epochDay(millis), profile.bank(), draws);
    }

    /** Whether the holder, who knows about what is left of the limit, tries it: see {@link #TRIED_BEYOND}. */
    boolean isTriedForWhatIsLeft(long limitCents, long availableCents) {
        if (cents <= availableCents) {
            return true;
        }
        double left = TRIED_BEYOND * availableCents / limitCents;
        return draws.chance(left * left);
    }

    /** The holder chooses in how many parts to pay, where there is a choice. */
    void chooseParts() {
        parts = place.isCharge() || place.abroad() != null ? 1 : purchaseParts.of(place.mcc(), cents, draws);
    }

    /** The issuer takes no more parts than that. */
    void payInAtMost(int most) {
        parts = Math.min(parts, most);
    }

    /** How much. */
    long cents() {
        return cents;
    }

    /** In how many parts it is paid. */
    int parts() {
        return parts;
    }
}
