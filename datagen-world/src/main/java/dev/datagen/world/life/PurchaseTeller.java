package dev.datagen.world.life;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Municipality;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down purchases and what comes back of them: in which shop, and where. Mutable scratch space; belongs to one thread. */
final class PurchaseTeller {

    private static final double AT_HOME = 0.86;

    /** Beyond the numbers of a month's purchases. */
    private static final int REVERSAL = 1 << 17;

    private final Setting setting;
    private final Holder holder;
    private final List<Mcc> mccs;
    private final String[] codes;
    private final Draws draws = new Draws();

    PurchaseTeller(Setting setting, Holder holder) {
        this.setting = setting;
        this.holder = holder;
        this.mccs = setting.reference().mccs().all();
        this.codes = mccs.stream().map(Mcc::codeText).toArray(String[]::new);
    }

    /** Of a purchase of a month. */
    UUID id(Profile profile, int month, int number) {
        return setting.ids().id(IdKind.CARD_TRANSACTION, profile.ordinal(), month, number);
    }

    /** Of its return. */
    UUID reversalId(Profile profile, int month, int number) {
        return id(profile, month, REVERSAL | number);
    }

    CardTransaction purchase(Purchase purchase, @Nullable DeclineReason declined) {
        CardTransactionStatus status =
                declined == null ? CardTransactionStatus.APPROVED : CardTransactionStatus.DECLINED;
        return told(purchase, purchase.id(), status, declined, null, null);
    }

    /** What comes back: the purchase, with the amount and the time of its return. */
    CardTransaction reversal(Purchase purchase, UUID id) {
        return told(purchase, id, CardTransactionStatus.REVERSED, null, purchase.id(), purchase.reversal());
    }

    private CardTransaction told(
            Purchase purchase,
            UUID id,
            CardTransactionStatus status,
            @Nullable DeclineReason declined,
            @Nullable UUID original,
            @Nullable ReversalReason reason) {
        Profile profile = purchase.profile();
        int mcc = purchase.mcc();
        Municipality where = municipality(profile, draws.from(purchase.place()));
        double shop = draws.unit();
        return new CardTransaction(
                id,
                holder.cardId(profile),
                holder.customerId(profile),
                purchase.isDisputed()
                        ? setting.shops().localName(mcc, shop)
                        : setting.shops().name(mcc, shop),
                mccs.get(mcc).name(),
                codes[mcc],
                purchase.cents(),
                purchase.parts(),
                purchase.millis(),
                status,
                where.name(),
                "BR",
                declined,
                purchase.availableCents(),
                original,
                reason);
    }

    private Municipality municipality(Profile profile, Draws from) {
        if (from.chance(AT_HOME)) {
            return setting.reference().municipality(profile.municipality());
        }
        return setting.reference()
                .municipality(from.below(setting.reference().municipalities().size()));
    }
}
