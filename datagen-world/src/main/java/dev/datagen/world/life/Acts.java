package dev.datagen.world.life;

import dev.datagen.model.AccountStatus;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.world.cohort.Clientele;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.cohort.Weights;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.life.card.CardLife;
import dev.datagen.world.life.card.CardUse;
import dev.datagen.world.life.loan.LoanActs;
import dev.datagen.world.life.payment.AccountLife;
import dev.datagen.world.life.trade.SettlementActs;
import dev.datagen.world.life.trade.TradeLife;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers do after the period at instants that somebody else decides: at any hour, by a given mix, one act after the other.
 *
 * <p>What act {@code n} is, and whose, depends on the world, the mix, {@code n} and the second in which the acts began. The ledger goes
 * on from where the period ended: no account falls below zero, no card exceeds its limit, nobody sells shares they don't hold. Who does
 * more in a year acts more often. Prices are those of the period's last session; trades are settled two sessions after their day. A card
 * is good for as long as its row says so.
 *
 * <p>Mutable; belongs to one thread.
 */
public final class Acts {

    private static final int TRANSACTION = 0;
    private static final int PURCHASE = 1;
    private static final int TRADE = 2;

    /** Purchases with a card that is good, to each with one that has run out before the acts begin, of holders who buy as much. */
    private static final int GOOD_TO_RUN_OUT = 20;

    /** What becomes of rows. */
    public enum Rows {
        /** They stay as the load has left them: what is bought with a plastic that has run out since is declined. */
        STAY,
        /** They change with the acts, so that a plastic is renewed or replaced before the purchase that comes after that. */
        FOLLOW
    }

    private final Setting setting;
    private final Clientele everyone;
    private final AccountLife accounts;
    private final CardLife cards;
    private final TradeLife trades;
    private final SettlementActs settlements;
    private final LoanActs loans;
    private final RowLife rows;
    private final CardUse cardUse;
    /** None where rows stay. */
    private final @Nullable PlasticChanges plastics;

    private final Categorical kinds;
    private final Quantile order;
    private final Key key;
    private final Draws draws = new Draws();
    private final Weights[] actors;
    private final int beganLow;
    private final int beganHigh;
    private long next;

    /**
     * Acts that have not begun.
     *
     * @param lived customers who have lived through the period
     * @param rowsFate whether plastics are renewed and replaced after the period
     * @param beganSecond in seconds since 1970-01-01T00:00Z
     * @throws IllegalArgumentException if the mix asks only for what none of these customers does
     */
    Acts(
            Setting setting,
            Affairs affairs,
            MasterData masterData,
            Clientele lived,
            Mix mix,
            Rows rowsFate,
            long beganSecond) {
        this.setting = setting;
        this.everyone = lived;
        accounts = affairs.accounts();
        cards = affairs.cards();
        trades = affairs.trades();
        settlements = new SettlementActs(accounts.teller(), everyone, trades.lastSession());
        loans = new LoanActs(setting, affairs.loans().payments(), everyone.size());
        rows = new RowLife(setting, masterData, affairs.invoices().rows(), everyone);
        boolean follow = rowsFate == Rows.FOLLOW;
        plastics = follow ? new PlasticChanges(setting, masterData) : null;
        cardUse = cards.useOf(
                follow
                        ? setting.cardPlastics()
                        : setting.cardPlastics().until(setting.period().endMillis()));
        remember(setting, everyone.size());
        key = new Key(setting.key().derive("acts").at(beganSecond));
        order = new Quantile(key.derive("order"));
        actors = new Weights[] {
            Weights.of(everyone, profile -> isClosed(profile) ? 0 : profile.transactionsPerYear()),
            Weights.of(everyone, profile -> purchases(profile, beganSecond * 1000)),
            Weights.of(everyone, Profile::tradesPerYear),
            Weights.of(
                    everyone,
                    profile -> isServed(
                                    affairs.loans().payments(),
                                    profile,
                                    setting.period().lastDay())
                            ? 1
                            : 0)
        };
        kinds = kinds(mix);
        beganLow = (int) (beganSecond & (1 << Identity.MONTH_BITS) - 1);
        beganHigh = (int) (beganSecond >>> Identity.MONTH_BITS);
    }

    /** Who acts next is anybody, so nothing is known of them that is remembered of a few. */
    private void remember(Setting setting, int customers) {
        setting.careers().remember(customers);
        setting.departures().remember(customers);
        cards.remember(customers);
    }

    private int purchases(Profile profile, long beganMillis) {
        if (!profile.holdsCard()
                || setting.cancellations().millis(profile) < setting.period().endMillis()) {
            return 0;
        }
        return profile.purchasesPerYear() * (cardUse.hasRunOut(profile, beganMillis) ? 1 : GOOD_TO_RUN_OUT);
    }

    /** Of who uses it, the one account. */
    private boolean isClosed(Profile profile) {
        return setting.statuses().status(profile, 0) == AccountStatus.CLOSED;
    }

    /** Loans that are paid off or given up before the acts begin tell of no instalment any more. */
    private static boolean isServed(LoanPayments loans, Profile profile, int lastDay) {
        if (profile.loan() == null) {
            return false;
        }
        LoanStatus status = loans.course(profile).stateOn(lastDay).status();
        return status == LoanStatus.ACTIVE || status == LoanStatus.DELINQUENT;
    }

    private Categorical kinds(Mix mix) {
        double[] shares = {mix.transactions(), mix.purchases(), mix.trades(), mix.installments()};
        double possible = 0;
        for (int kind = 0; kind < shares.length; kind++) {
            shares[kind] = actors[kind].total() == 0 ? 0 : shares[kind];
            possible += shares[kind];
        }
        if (possible == 0) {
            throw new IllegalArgumentException("none of these customers does anything that the mix asks for");
        }
        return Categorical.of(shares);
    }

    /** How many acts have happened. */
    public long happened() {
        return next;
    }

    /**
     * The next act: books it, says which rows change with it, then tells of it.
     *
     * @param millis when, in milliseconds since 1970-01-01T00:00Z; never before the last one
     */
    public void happen(long millis, EventConsumer audience, @Nullable RowChangeConsumer changes) {
        long act = next++;
        int kind = kinds.pick(order.at(act));
        long random = key.at(act);
        long who = actors[kind].pick(draws.from(random).unit());
        Cohort cohort = everyone.cohort(who);
        int index = everyone.index(who);
        long details = draws.bits();
        EventConsumer listener = changes == null ? audience : rows.alongActs(audience, changes);
        if (changes != null) {
            rows.changeNow(act, details, millis, changes);
        }
        switch (kind) {
            case TRANSACTION -> {
                UUID id = id(IdKind.STREAMED_TRANSACTION, act);
                if (!settlements.act(details, id, millis, listener)) {
                    accounts.act(cohort, index, details, id, millis, listener);
                }
            }
            case PURCHASE -> {
                if (plastics != null) {
                    plastics.used(cohort.profile(index), millis, changes);
                }
                if (cards.paysAll(cohort, index, millis) && changes != null) {
                    RowLife.limitChanged(setting, cohort, index, millis, changes);
                }
                UUID id = id(IdKind.STREAMED_CARD_TRANSACTION, act);
                cards.act(cohort, index, cardUse, details, id, millis, listener);
            }
            case TRADE ->
                trades.act(cohort, index, details, id(IdKind.STREAMED_TRADE, act), millis, settlements, listener);
            default -> loans.act(cohort.profile(index), details, millis, listener);
        }
    }

    private UUID id(IdKind kind, long act) {
        return setting.ids().id(kind, act, beganLow, beganHigh);
    }

    /** When the acts began of which an identifier tells, in seconds since 1970-01-01T00:00Z. */
    public static long beganSecond(Identity streamed) {
        return (long) streamed.sequence() << Identity.MONTH_BITS | streamed.month();
    }
}
