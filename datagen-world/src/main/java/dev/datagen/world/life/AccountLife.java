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
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.State;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Movements of a customer's accounts.
 *
 * <p>A movement is booked first: what the account cannot pay is made smaller, turned round or fails, so no balance ever falls below
 * zero, or the overdraft limit. Only then is it told.
 */
final class AccountLife {

    private static final double[] PIX_SEASON = {
        0.944, 0.912, 1.005, 0.976, 1.016, 0.992, 1.006, 1.026, 0.997, 1.019, 1.009, 1.098
    };

    private static final double PIX_OUT = 0.58;
    private static final double OUT_TO_COMPANY = 0.58;
    private static final double IN_FROM_COMPANY = 0.18;

    /** Of those who drive or deliver. */
    private static final double IN_FROM_PLATFORM = 0.45;

    /** Of what moves savings that is not cash. */
    private static final double OWN_OF_SAVINGS = 0.85;

    /** Of what an account cannot pay, so much is tried all the same and fails. */
    private static final double TRIED_WITHOUT_FUNDS = 0.1;

    private static final double OTHER_FAILURES = 0.004;
    private static final double TIMEOUTS = 0.1;

    /** Most people try again what timed out, within the hour (estimate). */
    private static final double TIMED_OUT_AND_REPEATED = 0.002;

    private static final long SOONEST_AGAIN = Moments.MINUTE;
    private static final long AGAIN_WITHIN = 50 * Moments.MINUTE;

    /** Of Pix, if it turns out that they are purchases, so many are given back (estimate). */
    private static final double GIVEN_BACK = 0.01;

    private static final long NOON = 12 * Moments.HOUR;
    private static final TransactionType[] TYPES = TransactionType.values();
    private static final int SLOT_BITS = 2;
    private static final int TYPE_BITS = 3;

    /** In an item's detail, above slot and type: a payment that times out, and the same payment tried again. */
    private static final int TIMES_OUT = 1 << SLOT_BITS + TYPE_BITS;

    private static final int REPEATS = TIMES_OUT << 1;

    /** Likewise: a purchase that is given back, and when it is. */
    private static final int RETURNS = REPEATS << 1;

    private static final int GIVES_BACK = RETURNS << 1;

    /** Likewise: what a business pays. */
    private static final int PAID = GIVES_BACK << 1;

    private final Setting setting;
    private final Household household;
    private final Instruments instruments;
    private final Tickets tickets;
    private final Whereabouts whereabouts;
    private final TransactionTeller teller;
    private final Bookkeeper books;
    private final Key key;
    private final OpeningBalances openings;
    private final Rhythm rhythm;
    private final DayWeights days;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final ShopReturns returns;

    /** Of a month that is planned, the days on which each platform pays a driver: a set of bits. */
    private final long[] payoutDays = new long[Platforms.payingDrivers()];

    AccountLife(Setting setting, Holder holder, Household household) {
        this.setting = setting;
        this.household = household;
        this.instruments = new Instruments(draws);
        this.tickets = new Tickets(setting, draws);
        this.whereabouts = new Whereabouts(setting);
        this.teller = new TransactionTeller(setting, holder, whereabouts, draws);
        this.days = setting.paymentDays();
        this.key = setting.key().derive("transactions");
        this.books = new Bookkeeper(teller, key.derive("fetched"));
        this.openings = new OpeningBalances(
                setting.key(),
                setting.statuses(),
                new Reserves(setting.revolving(), setting.overdrafts()),
                setting.movements(),
                setting.period().firstDay());
        this.events = new EventDraws(key, draws);
        this.returns = new ShopReturns(teller, draws);
        this.rhythm = new Rhythm(key.derive("rhythm"), PIX_SEASON);
    }

    /** Books movements that are not drawn. */
    Bookkeeper books() {
        return books;
    }

    /** What lies on accounts at first. */
    OpeningBalances openings() {
        return openings;
    }

    /** Tells of movements, drawn or not. */
    TransactionTeller teller() {
        return teller;
    }

    /** Opens the accounts with what was on them when the period began. */
    void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            cohort.open(index, slot, openings.cents(profile, slot));
        }
    }

    /** Nothing moves on an account while it is closed. */
    void plan(Profile profile, int month, ClosureLife closures, Agenda agenda) {
        int count = rhythm.count(profile.ordinal(), month, household.drawnPerYear());
        Arrays.fill(payoutDays, 0);
        for (int number = 0; number < count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            int dayOfMonth = days.pick(month, draws.unit());
            if (!agenda.holdsNear(dayOfMonth)) {
                continue;
            }
            int slot = slot(profile);
            int day = Months.firstDay(month) + dayOfMonth;
            TransactionType type = instrument(profile, slot, month, day);
            whereabouts.enter(profile, Brasilia.startOfDay(day) + NOON);
            State state = whereabouts.city().state();
            boolean isPaid = draws.unit() < paidByBusinesses(profile, slot, type, day);
            String platform = isPaid ? setting.businesses().platform(profile, month, number, day) : null;
            isPaid = isPaid && (platform == null || isFirstPayout(platform, dayOfMonth));
            long time = isPaid && platform == null
                    ? instruments.officeTimeInMonth(month, day, state)
                    : instruments.timeInMonth(timedAs(profile, type), month, day, profile.birthDay(), state);
            if (closures.isClosed(slot, month, time)) {
                continue;
            }
            int detail = type.ordinal() << SLOT_BITS | slot;
            if (isPaid) {
                agenda.add(time, Agenda.TRANSACTION, detail | PAID, number);
                continue;
            }
            long again = time + SOONEST_AGAIN + draws.below((int) AGAIN_WITHIN);
            boolean repeated = type == TransactionType.PIX
                    && profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE
                    && draws.chance(TIMED_OUT_AND_REPEATED)
                    && again < Months.length(month) * Moments.DAY
                    && !closures.isClosed(slot, month, again);
            if (!repeated && type == TransactionType.PIX && slot == 0 && draws.chance(GIVEN_BACK)) {
                long back = returns.millisInMonth(time, Moments.behindBrasilia(state));
                if (back < Months.length(month) * Moments.DAY && !closures.isClosed(slot, month, back)) {
                    agenda.add(back, Agenda.TRANSACTION, detail | GIVES_BACK, number);
                    detail |= RETURNS;
                }
            }
            agenda.add(time, Agenda.TRANSACTION, repeated ? detail | TIMES_OUT : detail, number);
            if (repeated) {
                agenda.add(again, Agenda.TRANSACTION, detail | REPEATS, number);
            }
        }
    }

    /** Of the movements of an account by an instrument, how many businesses pay. */
    private double paidByBusinesses(Profile profile, int slot, TransactionType type, int day) {
        if (type != TransactionType.PIX || profile.accountTypes().get(slot) != AccountType.CONTA_CORRENTE) {
            return 0;
        }
        return (1 - PIX_OUT) * (setting.platforms().drives(profile, day) ? IN_FROM_PLATFORM : IN_FROM_COMPANY);
    }

    /** Platforms pay drivers and couriers no more than once a day. */
    private boolean isFirstPayout(String platform, int dayOfMonth) {
        int which = Platforms.driversPlatform(platform);
        if (which < 0) {
            return true;
        }
        boolean isFirst = (payoutDays[which] >>> dayOfMonth & 1) == 0;
        payoutDays[which] |= 1L << dayOfMonth;
        return isFirst;
    }

    /** Who is abroad leaves the cash machines at home alone. */
    private TransactionType instrument(Profile profile, int slot, int month, int day) {
        TransactionType type = instruments.pick(profile.accountTypes().get(slot), month, day);
        boolean cash = type == TransactionType.DEPOSIT || type == TransactionType.WITHDRAW;
        if (!cash) {
            return type;
        }
        if (type == TransactionType.WITHDRAW && !tickets.needsCash(profile, day)) {
            return TransactionType.PIX;
        }
        whereabouts.enter(profile, Brasilia.startOfDay(day) + NOON);
        if (whereabouts.abroad() == null) {
            return type;
        }
        return PixInitiation.KEY.exists(day) ? TransactionType.PIX : TransactionType.TED;
    }

    /** Cash comes by boleto to a bank without branches. */
    private TransactionType timedAs(Profile profile, TransactionType type) {
        boolean branches =
                setting.reference().banks().bank(profile.bank()).format().hasBranches();
        return type == TransactionType.DEPOSIT && !branches ? TransactionType.BOLETO : type;
    }

    private int slot(Profile profile) {
        double invested = Household.investedShare(profile, setting.movements());
        return draws.chance(invested) ? profile.investmentSlot() : 0;
    }

    /** Books a movement, and tells of it unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        if ((Agenda.detail(item) & GIVES_BACK) != 0) {
            returns.happen(cohort, index, month, number, millis, audience);
            return;
        }
        int slot = Agenda.detail(item) & (1 << SLOT_BITS) - 1;
        int attempt = Agenda.detail(item) & (TIMES_OUT | REPEATS | RETURNS | PAID);
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
        int month = Months.of(day);
        int number = (int) (random >>> 48);
        boolean isPaid = draws.unit() < paidByBusinesses(profile, slot, type, day)
                && (setting.businesses().platform(profile, month, number, day) != null
                        || Instruments.isOfficeTime(
                                millis,
                                setting.reference()
                                        .municipality(profile.municipality())
                                        .state()));
        move(cohort, index, month, number, slot, type, isPaid ? PAID : 0, millis, id, audience);
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
        AccountType account = profile.accountTypes().get(slot);
        boolean own = isOwn(account, type);
        long spare = own ? cohort.balance(index, slot) - openings.keptCents(profile, slot) : 0;
        boolean isPaid = attempt == PAID;
        Direction direction = isPaid
                ? Direction.CREDIT
                : own
                        ? ownDirection(cohort, index, slot, spare)
                        : direction(type, paidByBusinesses(profile, slot, type, Brasilia.epochDay(millis)));
        boolean company = isPaid
                || direction == Direction.DEBIT
                        && account == AccountType.CONTA_CORRENTE
                        && type == TransactionType.PIX
                        && draws.chance(OUT_TO_COMPANY);
        long amount;
        if (own) {
            amount = tickets.ofOwn(type, profile.incomeCents(), direction == Direction.DEBIT ? spare : 0);
        } else if (isPaid) {
            amount = paidCents(profile, month, number, Brasilia.epochDay(millis));
        } else {
            amount = tickets.ofEveryday(profile, type, direction, company);
        }
        long timeOfDay = Brasilia.millisOfDay(millis);
        if (own) {
            amount = tickets.withinNightLimit(profile, TransactionType.PIX, amount, timeOfDay);
        }
        if (own && id == null && profile.holdsChecking()) {
            int from = direction == Direction.DEBIT ? slot : 0;
            if (Math.min(cohort.balance(index, from), cohort.available(index, from)) >= amount) {
                Entry entry = new Entry(month, number, slot, type, TransactionPurpose.OWN_TRANSFER, amount, millis);
                books.transfer(cohort, index, entry, from, slot - from, audience);
                return;
            }
        }
        FailureReason failure = null;
        long available = cohort.available(index, slot);
        if (attempt == REPEATS && (direction == Direction.CREDIT || amount > available)) {
            return;
        }
        if (direction == Direction.DEBIT) {
            if (type == TransactionType.PIX || type == TransactionType.WITHDRAW) {
                amount = tickets.withinNightLimit(profile, type, amount, timeOfDay);
            }
            if (amount > available) {
                long payable = payable(cohort, index, slot);
                long mostTried = Tickets.mostTried(available);
                boolean paysPart = Tickets.isPartOfUse(type, amount, available);
                if (draws.chance(TRIED_WITHOUT_FUNDS) && payable < mostTried
                        || !paysPart && !isSentInstead(type, millis)) {
                    amount = tickets.beyond(type, amount, payable, mostTried);
                    failure = FailureReason.INSUFFICIENT_FUNDS;
                } else if (paysPart) {
                    amount = tickets.affordable(type, available);
                } else {
                    amount = isTransfer(type) ? amount : tickets.betweenPeople(profile);
                    type = isTransfer(type) ? type : TransactionType.PIX;
                    direction = Direction.CREDIT;
                    company = false;
                }
            } else if (attempt == TIMES_OUT) {
                failure = FailureReason.TIMEOUT;
            } else if (attempt != REPEATS && isTransfer(type) && draws.chance(OTHER_FAILURES)) {
                failure = draws.chance(TIMEOUTS) ? FailureReason.TIMEOUT : FailureReason.RECEIVER_REJECTED;
            }
            if (failure == null && direction == Direction.DEBIT && type == TransactionType.PIX) {
                failure = limited(cohort, index, amount, millis);
            }
        }
        if (direction == Direction.CREDIT && type == TransactionType.PIX && !company && !own) {
            amount = tickets.withinNightLimitOfOthers(amount, timeOfDay);
        }
        if (failure == null) {
            cohort.book(index, slot, direction == Direction.CREDIT ? amount : -amount, millis);
            if (attempt == RETURNS && company && direction == Direction.DEBIT) {
                cohort.pixToReturn().remember(index, month, number, amount, millis, draws.state());
            }
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
                    purpose(type, own, company),
                    amount,
                    millis,
                    after,
                    failure);
            audience.transaction(id == null ? teller.tell(movement) : teller.tell(id, movement));
        }
    }

    private long paidCents(Profile profile, int month, int number, int day) {
        String platform = setting.businesses().platform(profile, month, number, day);
        return platform != null && Platforms.paysDrivers(platform)
                ? tickets.driven(profile)
                : tickets.ofBusiness(profile, setting.businesses().payingLevel(profile, month, number));
    }

    private static boolean isTransfer(TransactionType type) {
        return type == TransactionType.PIX || type == TransactionType.TED;
    }

    /** Whether who cannot pay by an instrument can be sent something at that time instead. */
    private static boolean isSentInstead(TransactionType type, long millis) {
        return isTransfer(type) || PixInitiation.KEY.exists(Brasilia.epochDay(millis));
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

    /** The most that an account can pay, if its holder goes as far into the red as the bank lets them. */
    private long payable(Cohort cohort, int index, int slot) {
        long limit = slot == 0 ? setting.overdrafts().limitCents(cohort.profile(index)) : 0;
        return cohort.balance(index, slot) + limit;
    }

    private static TransactionPurpose purpose(TransactionType type, boolean own, boolean company) {
        return switch (type) {
            case PIX, TED, DOC ->
                own
                        ? TransactionPurpose.OWN_TRANSFER
                        : company ? TransactionPurpose.PURCHASE : TransactionPurpose.TRANSFER;
            case BOLETO -> TransactionPurpose.OTHER_BILL;
            case DEPOSIT, WITHDRAW -> TransactionPurpose.CASH;
        };
    }

    /** Whether a movement is between accounts of the holder: on an investment account each, on savings most of those that are not cash. */
    private boolean isOwn(AccountType account, TransactionType type) {
        return switch (account) {
            case CONTA_CORRENTE -> false;
            case POUPANCA ->
                type != TransactionType.DEPOSIT && type != TransactionType.WITHDRAW && draws.chance(OWN_OF_SAVINGS);
            case INVESTIMENTOS -> true;
        };
    }

    /** Money goes where what is there comes nearer to what the holder wants to keep there. */
    private Direction ownDirection(Cohort cohort, int index, int slot, long spare) {
        long balance = Math.max(0, cohort.balance(index, slot));
        return draws.chance(balance / (2.0 * balance - spare)) ? Direction.DEBIT : Direction.CREDIT;
    }

    /** @param paid of all movements by the instrument, how many businesses pay, of which this is none */
    private Direction direction(TransactionType type, double paid) {
        double out = switch (type) {
            case PIX -> PIX_OUT / (1 - paid);
            case TED, DOC -> 0.5;
            case DEPOSIT -> 0;
            case WITHDRAW, BOLETO -> 1;
        };
        return draws.chance(out) ? Direction.DEBIT : Direction.CREDIT;
    }
}
