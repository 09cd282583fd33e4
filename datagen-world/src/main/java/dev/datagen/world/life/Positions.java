package dev.datagen.world.life;

import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Position;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.Profile;
import java.util.UUID;

/** Writes the shares of investors as they stand at the end of the period, beside what was held when it began. Belongs to one thread. */
final class Positions {

    private final Setting setting;
    private final OpeningPositions openings;

    Positions(Setting setting, OpeningPositions openings) {
        this.setting = setting;
        this.openings = openings;
    }

    void write(Cohort cohort, int index, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        UUID account = setting.ids().id(IdKind.ACCOUNT, profile.ordinal(), profile.investmentSlot());
        openings.enter(profile);
        if (profile.tradesPerYear() == 0) {
            for (int kind = 0; kind < openings.kinds(); kind++) {
                rows.position(kept(account, kind));
            }
        } else {
            writeTraded(account, cohort.portfolios(), index, rows);
        }
    }

    /** Of who never trades: only splits have changed it. */
    private Position kept(UUID account, int kind) {
        int ratio = 1;
        for (int month = setting.period().firstMonth();
                month <= setting.period().lastMonth();
                month++) {
            for (Market.Split split : setting.market().splits(month)) {
                ratio *= split.stock() == openings.stock(kind) ? split.ratio() : 1;
            }
        }
        return position(
                account,
                openings.stock(kind),
                openings.quantity(kind) * ratio,
                openings.averageCost(kind) / ratio,
                kind);
    }

    private void writeTraded(UUID account, Portfolios portfolios, int index, MasterDataConsumer rows) {
        for (int kind = 0; kind < openings.kinds(); kind++) {
            int place = portfolios.placeFor(index, openings.stock(kind));
            if (place < 0 || portfolios.stock(index, place) != openings.stock(kind)) {
                rows.position(position(account, openings.stock(kind), 0, 0, kind));
            }
        }
        int kinds = portfolios.kinds(index);
        for (int n = 0; n < kinds; n++) {
            int place = portfolios.held(index, n);
            int stock = portfolios.stock(index, place);
            rows.position(position(
                    account,
                    stock,
                    portfolios.quantity(index, place),
                    portfolios.averageCost(index, place),
                    openings.find(stock)));
        }
    }

    /** @param opening which of the shares held at first it is; −1 if none */
    private Position position(UUID account, int stock, int quantity, int averageCost, int opening) {
        return new Position(
                account,
                setting.ids().id(IdKind.STOCK, stock, 0),
                quantity,
                cents(averageCost),
                opening < 0 ? 0 : openings.quantity(opening),
                opening < 0 ? 0 : cents(openings.averageCost(opening)));
    }

    private static long cents(int cost) {
        return (cost + Portfolios.COST_OF_A_CENT / 2) / Portfolios.COST_OF_A_CENT;
    }
}
