package dev.datagen.world.life;

import dev.datagen.model.AccountType;
import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Movements of a customer's accounts.
 *
 * <p>A movement is booked first: what the account cannot pay is made smaller, turned round or fails, so no balance ever falls below
 * zero, or the overdraft limit. Only then is it told.
 */
final class AccountLife {

    /** Weight of an account among a customer's, by type: checking, savings, investment. */
    private static final double[] USE = {1, 0.23, 0.115};

    private static final double[][] USES_OF_SETS = usesOfSets(true);

    /** Of those who do not save here: where there is another account, savings are not used. */
    private static final double[][] USES_WITHOUT_SAVINGS = usesOfSets(false);

    /** What is on an account at first, in months of income, by type: checking, savings, investment. */
    private static final LogNormal[] OPENING_MONTHS = {
        new LogNormal(0.4, 1.0), new LogNormal(1.2, 1.2), new LogNormal(0.8, 1.3)
    };

    private static final double[] PIX_SEASON = {
        0.944, 0.912, 1.005, 0.976, 1.016, 0.992, 1.006, 1.026, 0.997, 1.019, 1.009, 1.098
    };

    private static final double PIX_OUT = 0.55;
    private static final double OUT_TO_COMPANY = 0.53;
    private static final double IN_FROM_COMPANY = 0.15;

    /** Of what an account cannot pay, so much is tried all the same and fails. */
    private static final double TRIED_WITHOUT_FUNDS = 0.08;

    private static final double OTHER_FAILURES = 0.004;
    private static final double TIMEOUTS = 0.1;

    /** Most people try again what timed out, within the hour (estimate). */
    private static final double TIMED_OUT_AND_REPEATED = 0.002;

    private static final long SOONEST_AGAIN = Moments.MINUTE;
    private static final long AGAIN_WITHIN = 50 * Moments.MINUTE;

    private static final long LEAST_AVAILABLE_CENTS = 500;

    private static final long NOON = 12 * Moments.HOUR;
    private static final TransactionType[] TYPES = TransactionType.values();
    private static final int SLOT_BITS = 2;
    private static final int TYPE_BITS = 3;

    /** In an item's detail, above slot and type: a payment that times out, and the same payment tried again. */
    private static final int TIMES_OUT = 1 << SLOT_BITS + TYPE_BITS;

    private static final int REPEATS = TIMES_OUT << 1;

    private final Setting setting;
    private final Household household;
    private final Instruments instruments;
    private final Tickets tickets;
    private final Whereabouts whereabouts;
    private final TransactionTeller teller;
    private final Key key;
    private final Key openingKey;
    private final Rhythm rhythm;
    private final DayWeights days;
    private final Draws draws = new Draws();
    private final EventDraws events;

    AccountLife(Setting setting, Holder holder, Household household) {
        this.setting = setting;
        this.household = household;
        this.instruments = new Instruments(draws);
        this.tickets = new Tickets(setting, draws);
        this.whereabouts = new Whereabouts(setting);
        this.teller = new TransactionTeller(setting, holder, whereabouts, draws);
        this.days = setting.paymentDays();
        this.key = setting.key().derive("transactions");
        this.openingKey = key.derive("opening");
        this.events = new EventDraws(key, draws);
        this.rhythm = new Rhythm(key.derive("rhythm"), PIX_SEASON);
    }

    /** Tells of movements, drawn or not. */
    TransactionTeller teller() {
        return teller;
    }

    /** Opens the accounts with what was on them when the period began. */
    void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            cohort.open(index, slot, openingCents(profile, slot));
        }
    }

    /** What was on an account when the period began. */
    long openingCents(Profile profile, int slot) {
        boolean unused = slot == profile.savingsSlot() && !Household.saves(profile, setting.movements());
        if (unused || setting.statuses().isClosedAtFirst(profile, slot)) {
            return 0;
        }
        LogNormal months = OPENING_MONTHS[profile.accountTypes().get(slot).ordinal()];
        return (long) Math.min(
                profile.incomeCents() * months.at(Key.unit(openingKey.at(profile.ordinal(), slot))), 5e9);
    }

    /** Nothing moves on an account while it is closed. */
    void plan(Profile profile, int month, ClosureLife closures, Agenda agenda) {
        int count = rhythm.count(profile.ordinal(), month, household.drawnPerYear());
        for (int number = 0; number < count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            int dayOfMonth = days.pick(month, draws.unit());
            if (!agenda.holdsNear(dayOfMonth)) {
                continue;
            }
            int slot = slot(profile);
            int day = Months.firstDay(month) + dayOfMonth;
            TransactionType type = instrument(profile, slot, month, day);
            long time = instruments.timeInMonth(type, month, day);
            if (closures.isClosed(slot, month, time)) {
                continue;
            }
            int detail = type.ordinal() << SLOT_BITS | slot;
            long again = time + SOONEST_AGAIN + draws.below((int) AGAIN_WITHIN);
            boolean repeated = type == TransactionType.PIX
                    && draws.chance(TIMED_OUT_AND_REPEATED)
                    && again < Months.length(month) * Moments.DAY
                    && !closures.isClosed(slot, month, again);
            agenda.add(time, Agenda.TRANSACTION, repeated ? detail | TIMES_OUT : detail, number);
            if (repeated) {
                agenda.add(again, Agenda.TRANSACTION, detail | REPEATS, number);
            }
        }
    }

    /** Who is abroad leaves the cash machines at home alone. */
    private TransactionType instrument(Profile profile, int slot, int month, int day) {
        TransactionType type = instruments.pick(profile.accountTypes().get(slot), month, day);
        boolean cash = type == TransactionType.DEPOSIT || type == TransactionType.WITHDRAW;
        if (!cash) {
            return type;
        }
        whereabouts.enter(profile, Brasilia.startOfDay(day) + NOON);
        if (whereabouts.abroad() == null) {
            return type;
        }
        return PixInitiation.KEY.exists(day) ? TransactionType.PIX : TransactionType.TED;
    }

    private int slot(Profile profile) {
        double[] uses = (Household.saves(profile, setting.movements()) ? USES_OF_SETS : USES_WITHOUT_SAVINGS)
                [profile.accountSet()];
        if (uses.length == 1) {
            return 0;
        }
        double total = 0;
        for (double use : uses) {
            total += use;
        }
        double u = draws.unit() * total;
        int slot = 0;
        while (slot < uses.length - 1 && u >= uses[slot]) {
            u -= uses[slot];
            slot++;
        }
        return slot;
    }

    private static double[][] usesOfSets(boolean saves) {
        double[][] uses = new double[Profile.ACCOUNT_SETS][];
        for (int set = 0; set < uses.length; set++) {
            uses[set] = Profile.typesOfSet(set).stream()
                    .mapToDouble(type -> type == AccountType.POUPANCA && !saves ? 0 : USE[type.ordinal()])
                    .toArray();
            if (uses[set].length == 1) {
                uses[set][0] = 1;
            }
        }
        return uses;
    }

    /** Books a movement, and tells of it unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        int slot = Agenda.detail(item) & (1 << SLOT_BITS) - 1;
        int attempt = Agenda.detail(item) & (TIMES_OUT | REPEATS);
        TransactionType type = TYPES[Agenda.detail(item) >>> SLOT_BITS & (1 << TYPE_BITS) - 1];
        events.startDetails(profile.ordinal(), month, number);
        move(cohort, index, month, number, slot, type, attempt, millis, null, audience);
    }

    /** A movement that nobody planned: which account moves, how, and all else comes from {@code random}. */
    void act(Cohort cohort, int index, long random, UUID id, long millis, EventConsumer audience) {
        Profile profile = cohort.profile(index);
        draws.from(random);
        int day = Brasilia.epochDay(millis);
        int slot = slot(profile);
        TransactionType type = instrument(profile, slot, Months.of(day), day);
        move(cohort, index, Months.of(day), (int) (random >>> 48), slot, type, 0, millis, id, audience);
    }

    private void move(
            Cohort cohort,
            int index,
            int month,
            int number,
            int slot,
            TransactionType type,
            int attempt,
            long millis,
            @Nullable UUID id,
            @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        boolean invested = profile.accountTypes().get(slot) == AccountType.INVESTIMENTOS;
        Direction direction = direction(type, invested);
        boolean company = !invested
                && type == TransactionType.PIX
                && draws.chance(direction == Direction.DEBIT ? OUT_TO_COMPANY : IN_FROM_COMPANY);
        long amount = invested ? tickets.invested(type) : tickets.ofEveryday(profile, type, direction, company);
        FailureReason failure = null;
        long available = cohort.available(index, slot);
        if (attempt == REPEATS && (direction == Direction.CREDIT || amount > available)) {
            return;
        }
        if (direction == Direction.DEBIT) {
            if (type == TransactionType.PIX || type == TransactionType.WITHDRAW) {
                amount = tickets.withinNightLimit(profile, type, amount, Brasilia.millisOfDay(millis));
            }
            if (amount > available) {
                boolean pays = !draws.chance(TRIED_WITHOUT_FUNDS);
                if (pays && available >= Math.max(LEAST_AVAILABLE_CENTS, Tickets.leastCents(type))) {
                    amount = tickets.affordable(type, available);
                } else if (pays && (type == TransactionType.PIX || type == TransactionType.TED)) {
                    direction = Direction.CREDIT;
                    company = false;
                }
                if (direction == Direction.DEBIT && (amount == 0 || amount > available)) {
                    amount = Math.max(amount, beyond(cohort, index, slot));
                    failure = FailureReason.INSUFFICIENT_FUNDS;
                }
            } else if (attempt == TIMES_OUT) {
                failure = FailureReason.TIMEOUT;
            } else if (attempt != REPEATS
                    && (type == TransactionType.PIX || type == TransactionType.TED)
                    && draws.chance(OTHER_FAILURES)) {
                failure = draws.chance(TIMEOUTS) ? FailureReason.TIMEOUT : FailureReason.RECEIVER_REJECTED;
            }
            if (failure == null && direction == Direction.DEBIT && type == TransactionType.PIX) {
                failure = limited(cohort, index, amount, millis);
            }
        }
        if (failure == null) {
            cohort.book(index, slot, direction == Direction.CREDIT ? amount : -amount, millis);
        }
        if (audience != null) {
            long after = cohort.balance(index, slot);
            Movement movement = new Movement(
                    profile,
                    month,
                    attempt == REPEATS ? Numbers.again(number) : number,
                    slot,
                    type,
                    direction,
                    purpose(type, invested, company),
                    amount,
                    millis,
                    after,
                    failure);
            audience.transaction(id == null ? teller.tell(movement) : teller.tell(id, movement));
        }
    }

    /** Remembers what is paid from a new device, or refuses it. */
    private @Nullable FailureReason limited(Cohort cohort, int index, long amount, long millis) {
        int day = Brasilia.epochDay(millis);
        if (!setting.newDevices().limits(cohort.profile(index).ordinal(), day)) {
            return null;
        }
        if (NewDevices.exceeds(cohort, index, amount, millis)) {
            return FailureReason.NEW_DEVICE_LIMIT;
        }
        cohort.newDevicePayments().pay(index, day, amount, Brasilia.epochDay(cohort.livedMillis()));
        return null;
    }

    /** The least round sum that an account cannot pay, even if its holder went as far into the red as the bank lets them. */
    private long beyond(Cohort cohort, int index, int slot) {
        long limit = slot == 0 ? setting.overdrafts().limitCents(cohort.profile(index)) : 0;
        return (cohort.balance(index, slot) + limit) / 1000 * 1000 + 1000;
    }

    private static TransactionPurpose purpose(TransactionType type, boolean invested, boolean company) {
        return switch (type) {
            case PIX, TED, DOC ->
                invested
                        ? TransactionPurpose.OWN_TRANSFER
                        : company ? TransactionPurpose.PURCHASE : TransactionPurpose.TRANSFER;
            case BOLETO -> TransactionPurpose.OTHER_BILL;
            case DEPOSIT, WITHDRAW -> TransactionPurpose.CASH;
        };
    }

    private Direction direction(TransactionType type, boolean invested) {
        double out = switch (type) {
            case PIX -> invested ? 0.4 : PIX_OUT;
            case TED, DOC -> invested ? 0.4 : 0.5;
            case DEPOSIT -> 0;
            case WITHDRAW, BOLETO -> 1;
        };
        return draws.chance(out) ? Direction.DEBIT : Direction.CREDIT;
    }
}
