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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Movements of a customer's accounts.
 *
 * <p>A movement is booked first: what the account cannot pay is made smaller, turned round or fails, so no balance ever falls below
 * zero, or the overdraft limit. Only then is it told.
 */
final class AccountLife {

    private static final double OUT_TO_COMPANY = 0.58;

    /** Of what moves savings that is not cash. */
    private static final double OWN_OF_SAVINGS = 0.85;

    /** Of what an account cannot pay, so much is tried all the same and fails. */
    private static final double TRIED_WITHOUT_FUNDS = 0.1;

    private static final double OTHER_FAILURES = 0.004;
    private static final double TIMEOUTS = 0.1;

    private final Setting setting;
    private final AccountPlan plan;
    private final Tickets tickets;
    private final TransactionTeller teller;
    private final Bookkeeper books;
    private final OpeningBalances openings;
    private final Directions directions;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final ShopReturns returns;

    AccountLife(Setting setting, Holder holder, Household household) {
        this.setting = setting;
        this.tickets = new Tickets(setting, draws);
        Whereabouts whereabouts = new Whereabouts(setting);
        this.teller = new TransactionTeller(setting, holder, whereabouts, draws);
        Key key = setting.key().derive("transactions");
        this.books = new Bookkeeper(teller, key.derive("fetched"));
        this.openings = new OpeningBalances(
                setting.key(),
                setting.statuses(),
                new Reserves(setting.revolving(), setting.overdrafts()),
                setting.movements(),
                setting.period().firstDay());
        this.directions = new Directions(openings, draws);
        this.events = new EventDraws(key, draws);
        this.returns = new ShopReturns(teller, draws);
        this.plan = new AccountPlan(setting, household, whereabouts, tickets, returns, events, draws);
    }

    /** Which movements there are. */
    AccountPlan plan() {
        return plan;
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

    /** Books a movement, and tells of it unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        if (AccountPlan.course(item) == AccountPlan.GIVES_BACK) {
            returns.happen(cohort, index, month, number, millis, audience);
            return;
        }
        events.startDetails(profile.ordinal(), month, number);
        int slot = AccountPlan.slot(item);
        TransactionType type = AccountPlan.type(item);
        move(cohort, index, month, number, slot, type, AccountPlan.course(item), millis, null, audience);
    }

    /** A movement that nobody planned: which account moves, how, and all else comes from {@code random}. */
    void act(Cohort cohort, int index, long random, UUID id, long millis, EventConsumer audience) {
        Profile profile = cohort.profile(index);
        draws.from(random);
        int day = Brasilia.epochDay(millis);
        int slot = plan.slot(profile);
        int month = Months.of(day);
        TransactionType type = plan.instrument(profile, slot, month, day);
        int number = (int) (random >>> 48);
        boolean isPaid = draws.unit() < plan.paidByBusinesses(profile, slot, type, day)
                && (setting.businesses().platform(profile, month, number, day) != null
                        || Instruments.isOfficeTime(
                                millis,
                                setting.reference()
                                        .municipality(profile.municipality())
                                        .state()));
        move(cohort, index, month, number, slot, type, isPaid ? AccountPlan.PAID : 0, millis, id, audience);
    }

    private void move(
            Cohort cohort,
            int index,
            int month,
            int number,
            int slot,
            TransactionType type,
            int course,
            long millis,
            @Nullable UUID id,
            @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        AccountType account = profile.accountTypes().get(slot);
        boolean own = isOwn(account, type);
        long spare = own ? cohort.balance(index, slot) - openings.keptCents(profile, slot) : 0;
        boolean isPaid = course == AccountPlan.PAID;
        Direction direction = isPaid
                ? Direction.CREDIT
                : own
                        ? directions.ofOwn(cohort, index, slot, spare)
                        : directions.of(
                                type,
                                plan.paidByBusinesses(profile, slot, type, Brasilia.epochDay(millis)),
                                cohort,
                                index,
                                slot);
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
        if (course == AccountPlan.REPEATS && (direction == Direction.CREDIT || amount > available)) {
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
            } else if (course == AccountPlan.TIMES_OUT) {
                failure = FailureReason.TIMEOUT;
            } else if (course != AccountPlan.REPEATS && isTransfer(type) && draws.chance(OTHER_FAILURES)) {
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
            if (course == AccountPlan.RETURNS && company && direction == Direction.DEBIT) {
                cohort.pixToReturn().remember(index, month, number, amount, millis, draws.state());
            }
        }
        if (audience != null) {
            long after = cohort.balance(index, slot);
            Movement movement = new Movement(
                    profile,
                    month,
                    course == AccountPlan.REPEATS ? Numbers.again(number) : number,
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
}
