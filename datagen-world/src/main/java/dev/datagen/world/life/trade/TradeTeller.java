package dev.datagen.world.life.trade;

import dev.datagen.model.CancelReason;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.population.Profile;
import dev.datagen.world.trading.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of an order, and whom it settled with. Belongs to one thread. */
final class TradeTeller {

    /** B3 S.A. is the central counterparty of each trade. */
    private static final String EXCHANGE = "B3 S.A. Brasil, Bolsa, Balcão";

    private final Setting setting;
    private final Holder holder;
    private final List<UUID> stockIds;

    TradeTeller(Setting setting, Holder holder) {
        this.setting = setting;
        this.holder = holder;
        this.stockIds = setting.market().listings().stream()
                .map(listing -> setting.ids().id(IdKind.STOCK, listing.index(), 0))
                .toList();
    }

    /**
     * Tells of an order.
     *
     * @param givenMillis when it was given
     * @param millis when it was filled or cancelled
     */
    Trade tell(UUID id, Profile profile, Order order, long withheld, long givenMillis, long millis, int settlementDay) {
        return new Trade(
                id,
                holder.accountId(profile, profile.investmentSlot()),
                holder.customerId(profile),
                stockIds.get(order.stock()),
                setting.market()
                        .listings()
                        .get(order.stock())
                        .tickerOn(order.epochDay())
                        .orElseThrow(),
                order.sells() ? TradeType.SELL : TradeType.BUY,
                order.quantity(),
                order.priceCents(),
                order.totalCents(),
                order.feesCents(withheld),
                order.netCents(withheld),
                order.type(),
                order.isFilled() ? TradeStatus.EXECUTED : TradeStatus.CANCELLED,
                millis,
                Brasilia.startOfDay(settlementDay),
                givenMillis,
                order.orderPriceCents(),
                order.sells() && order.isFilled() ? withheld : Field.ABSENT,
                reason(order.fate()));
    }

    private static @Nullable CancelReason reason(Order.Fate fate) {
        return switch (fate) {
            case FILLS -> null;
            case WITHDRAWN -> CancelReason.WITHDRAWN;
            case EXPIRES -> CancelReason.EXPIRED;
        };
    }

    /** The other side of what settles. */
    static Counterparty exchange(Movement movement) {
        return Counterparty.document(EXCHANGE, CompanyRegister.EXCHANGE_CNPJ, null);
    }
}
