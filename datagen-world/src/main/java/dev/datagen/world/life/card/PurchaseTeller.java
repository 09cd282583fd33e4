package dev.datagen.world.life.card;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.ReversalReason;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.card.Purchase;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.credit.ForeignPurchaseTax;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.shop.PaidAt;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down purchases and what comes back of them: in which shop, and where. Mutable scratch space; belongs to one thread. */
final class PurchaseTeller {

    /** Beyond the numbers of a month's purchases. */
    private static final int REVERSAL = 1 << 17;

    private static final int RETRY = 1 << 18;

    private final Setting setting;
    private final Holder holder;

    /** By category. */
    private final String[] names;

    private final String[] codes;
    private final PurchasePlace place;
    private final ForeignPrices prices;

    PurchaseTeller(Setting setting, Holder holder, PurchasePlace place, ForeignPrices prices) {
        this.setting = setting;
        this.holder = holder;
        List<Mcc> mccs = setting.reference().mccs().all();
        this.names = mccs.stream().map(Mcc::name).toArray(String[]::new);
        this.codes = mccs.stream().map(Mcc::codeText).toArray(String[]::new);
        this.place = place;
        this.prices = prices;
    }

    /** Of a purchase of a month. */
    UUID id(Profile profile, int month, int number) {
        return setting.ids().id(IdKind.CARD_TRANSACTION, profile.ordinal(), month, number);
    }

    /** Of its return. */
    UUID reversalId(Profile profile, int month, int number) {
        return id(profile, month, REVERSAL | number);
    }

    /** Of a charge that is tried again, by the month and the number of that. */
    UUID retryId(Profile profile, int month, int number) {
        return id(profile, month, RETRY | number);
    }

    /**
     * What a holder buys, or tries to.
     *
     * @param suspected whether the issuer takes it, or has taken its first try, for a fraud
     */
    CardTransaction purchase(Purchase purchase, @Nullable DeclineReason declined, boolean suspected) {
        place.enter(purchase.profile(), purchase.mcc(), purchase.place(), purchase.millis());
        return purchase(purchase, place, declined, suspected);
    }

    /** What somebody buys, or tries to. */
    CardTransaction purchase(Purchase purchase, PaidAt at, @Nullable DeclineReason declined) {
        return purchase(purchase, at, declined, declined == DeclineReason.SUSPECTED_FRAUD);
    }

    private CardTransaction purchase(
            Purchase purchase, PaidAt at, @Nullable DeclineReason declined, boolean suspected) {
        CardTransactionStatus status =
                declined == null ? CardTransactionStatus.APPROVED : CardTransactionStatus.DECLINED;
        return told(purchase, at, purchase.id(), purchase.millis(), status, declined, suspected, null, null);
    }

    /**
     * What comes back: the purchase, with the amount and the time of its return.
     *
     * @param boughtMillis when it was bought
     */
    CardTransaction reversal(Purchase purchase, UUID id, long boughtMillis) {
        place.enter(purchase.profile(), purchase.mcc(), purchase.place(), boughtMillis);
        return reversal(purchase, place, id, ReversalReason.REFUND, boughtMillis);
    }

    /** Likewise, of what was bought somewhere. */
    CardTransaction reversal(Purchase purchase, PaidAt at, UUID id, ReversalReason reason, long boughtMillis) {
        return told(purchase, at, id, boughtMillis, CardTransactionStatus.REVERSED, null, false, purchase.id(), reason);
    }

    private CardTransaction told(
            Purchase purchase,
            PaidAt at,
            UUID id,
            long boughtMillis,
            CardTransactionStatus status,
            @Nullable DeclineReason declined,
            boolean suspected,
            @Nullable UUID original,
            @Nullable ReversalReason reason) {
        Profile profile = purchase.profile();
        int mcc = at.mcc();
        int boughtDay = Brasilia.epochDay(boughtMillis);
        Abroad.City abroad = at.abroad();
        long tax = abroad == null ? Field.ABSENT : ForeignPurchaseTax.within(purchase.cents(), boughtDay);
        return new CardTransaction(
                id,
                holder.cardId(profile),
                holder.customerId(profile),
                at.shop(suspected),
                names[mcc],
                codes[mcc],
                purchase.cents(),
                purchase.parts(),
                purchase.millis(),
                status,
                at.city(suspected),
                abroad == null ? "BR" : abroad.country(),
                declined,
                purchase.availableCents(),
                original,
                reason,
                original == null ? at.mode(purchase.cents()) : null,
                declined == null ? at.postingDay(Brasilia.epochDay(purchase.millis())) : Field.ABSENT,
                abroad == null
                        ? Field.ABSENT
                        : prices.original(abroad, purchase.cents() - tax, boughtDay, profile.bank()),
                abroad == null ? null : abroad.currency(),
                tax);
    }
}
