package dev.datagen.world.life;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.EventConsumer;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Municipality;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases with a customer's card, against its limit. */
final class CardLife {

    private static final double[] SEASON = {0.95, 0.92, 0.98, 0.97, 1.00, 0.99, 1.00, 1.02, 1.00, 1.03, 1.09, 1.12};

    /** Attempts that the issuer declines for a reason other than the limit, and those that ask for more than there is. */
    private static final double DECLINED = 0.024;

    private static final double TOO_MUCH = 0.026;
    private static final Categorical OTHER_REASONS = Categorical.of(50, 40, 10);
    private static final DeclineReason[] REASONS = {
        DeclineReason.WRONG_CARD_DATA, DeclineReason.SUSPECTED_FRAUD, DeclineReason.ISSUER_UNAVAILABLE
    };

    /** Share of purchases paid in parts, by amount in R$ up to 100, 300, 1,000 and above (estimate from BCB and ABECS). */
    private static final double[] PARTED = {0.03, 0.15, 0.38, 0.62};

    private static final int[] PARTS = {2, 3, 4, 5, 6, 8, 10, 12};
    private static final Categorical PARTS_SHARE = Categorical.of(22, 26, 10, 8, 14, 4, 10, 6);

    private static final double AT_HOME = 0.86;
    private static final double MOST_OF_LIMIT = 0.35;
    private static final long LEAST_CENTS = 150;

    /** Share of the limit below which somebody who does not wait for the due day pays what is owed. */
    private static final double LITTLE_LEFT = 0.2;

    private static final LogNormal OPENING_SHARE = new LogNormal(0.16, 0.8);

    private final Setting setting;
    private final Holder holder;
    private final Key key;
    private final Rhythm rhythm;
    private final DayWeights days;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final List<Mcc> mccs;
    private final Categorical mccShares;
    private final Categorical[] hours;
    private final LogNormal[] tickets;
    private final String[] codes;

    CardLife(Setting setting, Holder holder) {
        this.setting = setting;
        this.holder = holder;
        this.days = setting.purchaseDays();
        this.key = setting.key().derive("purchases");
        this.events = new EventDraws(key, draws);
        this.rhythm = new Rhythm(key.derive("rhythm"), SEASON);
        this.mccs = setting.reference().mccs().all();
        this.mccShares = setting.reference().mccs().purchases();
        this.hours = mccs.stream().map(mcc -> mcc.hours().distribution()).toArray(Categorical[]::new);
        this.tickets = mccs.stream()
                .map(mcc -> new LogNormal(mcc.ticketMedian(), mcc.ticketSigma()))
                .toArray(LogNormal[]::new);
        this.codes = mccs.stream().map(Mcc::codeText).toArray(String[]::new);
    }

    /** Opens the card with what was owed when the period began. */
    void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (!profile.holdsCard()) {
            return;
        }
        CardDebts debts = cohort.cards();
        debts.clear(index);
        cohort.revolving().clear(index);
        if (profile.purchasesPerYear() == 0) {
            return;
        }
        draws.from(key.derive("opening").at(profile.ordinal()));
        long owed = (long) (profile.cardLimitCents() * Math.min(0.6, OPENING_SHARE.at(draws.unit())));
        int due = InvoiceLife.dueMonth(
                profile, setting.period().firstMonth(), setting.period().firstDay());
        long inParts = owed / 3;
        debts.owe(index, due, 1, owed - inParts, 0);
        debts.owe(index, due, 2 + draws.below(5), inParts, 0);
    }

    void plan(Profile profile, int month, Agenda agenda) {
        if (!profile.holdsCard()) {
            return;
        }
        int count = rhythm.count(profile.ordinal(), month, profile.purchasesPerYear() * setting.purchases());
        for (int number = 0; number < count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            int mcc = mccShares.pick(draws.unit());
            int day = days.pick(month, draws.unit());
            if (!agenda.holds(day)) {
                continue;
            }
            agenda.add(
                    day * Moments.DAY + Moments.inHour(hours[mcc].pick(draws.unit()), draws),
                    Agenda.PURCHASE,
                    mcc,
                    number);
        }
    }

    /** Books a purchase, and tells of it unless there is nobody to tell. */
    void happen(
            Cohort cohort, int index, int month, int day, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        events.startDetails(profile.ordinal(), month, number);
        int due = InvoiceLife.dueMonth(profile, month, day);
        UUID id = audience == null ? null : setting.ids().id(IdKind.CARD_TRANSACTION, profile.ordinal(), month, number);
        buy(cohort, index, Agenda.detail(item), due, id, millis, audience);
    }

    /**
     * Where no invoice waits for its due day: pays all that is owed when little of the limit is left.
     *
     * @return whether that was so
     */
    boolean paysAll(Cohort cohort, int index, long millis) {
        Profile profile = cohort.profile(index);
        CardDebts debts = cohort.cards();
        if (profile.cardLimitCents() - debts.outstandingCents(index) >= profile.cardLimitCents() * LITTLE_LEFT) {
            return false;
        }
        debts.payAll(index, millis);
        cohort.revolving().clear(index);
        return true;
    }

    /** A purchase that nobody planned: where, what for and how much comes from {@code random}. */
    void act(Cohort cohort, int index, long random, UUID id, long millis, EventConsumer audience) {
        draws.from(random);
        buy(cohort, index, mccShares.pick(draws.unit()), setting.period().lastMonth(), id, millis, audience);
    }

    private void buy(
            Cohort cohort,
            int index,
            int mcc,
            int dueMonth,
            @Nullable UUID id,
            long millis,
            @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        CardDebts debts = cohort.cards();
        long available = profile.cardLimitCents() - debts.outstandingCents(index);
        long amount = priced(tickets[mcc].at(draws.unit()));
        double u = draws.unit();
        DeclineReason declined = null;
        if (u < TOO_MUCH) {
            amount = Math.max(amount, available + 100 + (long) (available * 0.4 * draws.unit()) / 100 * 100);
            declined = DeclineReason.INSUFFICIENT_LIMIT;
        } else if (u < TOO_MUCH + DECLINED) {
            declined = REASONS[OTHER_REASONS.pick(draws.unit())];
        }
        if (declined == null && amount > available * MOST_OF_LIMIT) {
            amount = (long) (available * MOST_OF_LIMIT * (0.15 + 0.85 * draws.unit()));
            if (amount < LEAST_CENTS) {
                amount = LEAST_CENTS + available;
                declined = DeclineReason.INSUFFICIENT_LIMIT;
            }
        }
        int parts = declined == null || u < TOO_MUCH ? parts(mccs.get(mcc), amount) : 1;
        if (declined == null) {
            debts.owe(index, dueMonth, parts, amount, millis);
            available -= amount;
        }
        if (audience != null && id != null) {
            audience.cardTransaction(told(profile, id, mcc, amount, parts, millis, available, declined));
        }
    }

    private long priced(double reais) {
        long cents = Math.max(LEAST_CENTS, Math.min(30_000_00, (long) (reais * 100)));
        int u = draws.below(100);
        if (u < 22) {
            return Math.max(200, cents / 100 * 100);
        } else if (u < 40) {
            return cents / 100 * 100 + 90;
        }
        return u < 52 ? cents / 100 * 100 + 99 : cents;
    }

    private int parts(Mcc mcc, long cents) {
        int band = cents < 100_00 ? 0 : cents < 300_00 ? 1 : cents < 1_000_00 ? 2 : 3;
        double share = mcc.instalmentShare() == 0 ? 0 : PARTED[band];
        if (!draws.chance(share)) {
            return 1;
        }
        int parts = PARTS[PARTS_SHARE.pick(draws.unit())];
        // Shops ask for parts of R$ 10 at the least.
        return (int) Math.max(1, Math.min(parts, cents / 1000));
    }

    private CardTransaction told(
            Profile profile,
            UUID id,
            int mcc,
            long amount,
            int parts,
            long millis,
            long available,
            @Nullable DeclineReason declined) {
        Municipality place = draws.chance(AT_HOME)
                ? setting.reference().municipality(profile.municipality())
                : setting.reference()
                        .municipality(
                                draws.below(setting.reference().municipalities().size()));
        return new CardTransaction(
                id,
                holder.cardId(profile),
                holder.customerId(profile),
                setting.shops().name(mcc, draws.unit()),
                mccs.get(mcc).name(),
                codes[mcc],
                amount,
                parts,
                millis,
                declined == null ? CardTransactionStatus.APPROVED : CardTransactionStatus.DECLINED,
                place.name(),
                "BR",
                declined,
                available);
    }
}
