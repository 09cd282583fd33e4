package dev.datagen.world.life.trade;

import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import dev.datagen.world.trading.OrderSizes;
import dev.datagen.world.trading.Portfolios;

/** The shares that investors held when the period began: none or some kinds. Belongs to one thread. */
public final class OpeningPositions {

    private static final double HAS_SHARES = 0.85;

    /** Of those who never trade: the others have fixed income. */
    private static final double HAS_SHARES_UNTRADED = 0.5;

    /** They were bought at so much of the price at which the period begins, and up to half as much again. */
    private static final double CHEAPEST = 0.75;

    private final Market market;
    private final int firstDay;
    private final Beginnings beginnings;
    private final Departures departures;
    private final Key key;
    private final Draws draws = new Draws();
    private final OrderSizes sizes = new OrderSizes(draws);
    private final InvestorMeans means;
    private final Categorical popularity;

    private final int[] stocks = new int[Portfolios.PLACES];
    private final int[] quantities = new int[Portfolios.PLACES];
    private final int[] averageCosts = new int[Portfolios.PLACES];
    private int kinds;
    private long ordinal = -1;

    OpeningPositions(Setting setting, Key key) {
        this.market = setting.market();
        this.firstDay = setting.period().firstDay();
        this.beginnings = setting.beginnings();
        this.departures = setting.departures();
        this.key = key;
        this.means = new InvestorMeans(setting);
        this.popularity = Categorical.of(market.listings().stream()
                .mapToDouble(StockListing::volumeShare)
                .toArray());
    }

    /** Looks at an investor, whom all that follows is about. */
    void enter(Profile profile) {
        if (profile.ordinal() == ordinal) {
            return;
        }
        ordinal = profile.ordinal();
        kinds = 0;
        draws.from(key.at(profile.ordinal()));
        if (!mayHold(profile) || !draws.chance(profile.tradesPerYear() > 0 ? HAS_SHARES : HAS_SHARES_UNTRADED)) {
            return;
        }
        int wanted = 1 + draws.below(means.mostKinds(profile));
        double each = means.wealthCents(profile) / wanted;
        for (int i = 0; i < wanted; i++) {
            int stock = popularity.pick(draws.unit());
            int close = market.closeCents(stock, firstDay - 1);
            int quantity = sizes.rounded((int) Math.max(1, each * (0.5 + draws.unit()) / close));
            int cost = (int) (close * (CHEAPEST + 0.5 * draws.unit())) * Portfolios.COST_OF_A_CENT;
            if (market.isListed(stock, firstDay) && !holds(stock)) {
                stocks[kinds] = stock;
                quantities[kinds] = quantity;
                averageCosts[kinds] = cost;
                kinds++;
            }
        }
    }

    /**
     * Nothing lies on an account that nobody uses, so that it may be dormant or closed, or that is opened within the period, or whose holder has sold all
     * before it since they leave.
     */
    boolean mayHold(Profile profile) {
        return profile.investmentSlot() >= 0
                && !beginnings.isNew(profile)
                && (profile.tradesPerYear() > 0 || profile.transactionsPerYear() > 0)
                && departures.saleDay(profile) >= firstDay;
    }

    private boolean holds(int stock) {
        return find(stock) >= 0;
    }

    /** Which of the kinds a share is; −1 if it was not held. */
    int find(int stock) {
        for (int i = 0; i < kinds; i++) {
            if (stocks[i] == stock) {
                return i;
            }
        }
        return -1;
    }

    /** How many kinds of shares there were. */
    int kinds() {
        return kinds;
    }

    int stock(int kind) {
        return stocks[kind];
    }

    int quantity(int kind) {
        return quantities[kind];
    }

    /** In ten-thousandths of R$. */
    int averageCost(int kind) {
        return averageCosts[kind];
    }
}
