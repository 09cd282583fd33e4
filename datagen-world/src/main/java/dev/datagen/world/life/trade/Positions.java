package dev.datagen.world.life.trade;

import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Position;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.Profile;
import dev.datagen.world.trading.Portfolios;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the shares of investors, beside what was held when the period began. Belongs to one thread. */
public final class Positions {

    private final Setting setting;
    private final OpeningPositions openings;

    /** @param setting what all lives share */
    public Positions(Setting setting, OpeningPositions openings) {
        this.setting = setting;
        this.openings = openings;
    }

    /** All of an investor's shares as they stand at the end of the period. */
    public void write(Cohort cohort, int index, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        UUID account = account(profile);
        openings.enter(profile);
        if (!cohort.portfolios().isRemembered(index)) {
            for (int kind = 0; kind < openings.kinds(); kind++) {
                rows.position(kept(account, kind, setting.period().lastDay()));
            }
        } else {
            writeTraded(account, cohort.portfolios(), index, rows);
        }
    }

    /** Of who never gives an order: only splits have changed it. */
    private Position kept(UUID account, int kind, int day) {
        int ratio = 1;
        for (int month = setting.period().firstMonth(); month <= Months.of(day); month++) {
            for (Market.Split split : setting.market().splits(month)) {
                boolean counts = split.stock() == openings.stock(kind) && split.epochDay() <= day;
                ratio *= counts ? split.ratio() : 1;
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

    /** The shares of one kind as an investor's trades have left them on a day; null if there never were any. */
    @Nullable
    public Position of(Cohort cohort, int index, int stock, int day) {
        Profile profile = cohort.profile(index);
        UUID account = account(profile);
        openings.enter(profile);
        int opening = openings.find(stock);
        if (!cohort.portfolios().isRemembered(index)) {
            return opening < 0 ? null : kept(account, opening, day);
        }
        Portfolios portfolios = cohort.portfolios();
        int place = portfolios.placeFor(index, stock);
        boolean held = place >= 0 && portfolios.stock(index, place) == stock;
        return position(
                account,
                stock,
                held ? portfolios.quantity(index, place) : 0,
                held ? portfolios.averageCost(index, place) : 0,
                opening);
    }

    private UUID account(Profile profile) {
        return setting.ids().id(IdKind.ACCOUNT, profile.ordinal(), profile.investmentSlot());
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
