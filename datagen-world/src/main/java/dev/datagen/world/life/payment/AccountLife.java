package dev.datagen.world.life.payment;

import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.account.NewDevices;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.life.household.Household;
import dev.datagen.world.life.household.OpeningBalances;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.shop.Whereabouts;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.PersonalTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Movements of a customer's accounts.
 *
 * <p>A movement is booked first: what the account cannot pay is made smaller, turned round or fails, so no balance ever falls below
 * zero, or the overdraft limit. Only then is it told.
 */
public final class AccountLife {

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
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final ShopReturns returns;
    private final MovementWishes wishes;
    private final DrawnMovement drawn = new DrawnMovement();

    /** @param setting what all lives share */
    public AccountLife(Setting setting, Holder holder, Household household, PersonalTimes times) {
        this.setting = setting;
        this.tickets = new Tickets(setting, draws);
        Whereabouts whereabouts = new Whereabouts(setting.key(), setting.reference());
        this.teller = new TransactionTeller(setting, holder, whereabouts, draws);
        Key key = setting.key().derive("transactions");
        this.books = new Bookkeeper(teller, setting.period(), key.derive("fetched"));
        this.openings = new OpeningBalances(setting);
        this.events = new EventDraws(key, draws);
        this.returns = new ShopReturns(teller, draws);
        this.plan = new AccountPlan(setting, household, times, whereabouts, tickets, returns, events, draws);
        this.wishes = new MovementWishes(setting, plan, openings, tickets, draws);
    }

    /** Which movements there are. */
    public AccountPlan plan() {
        return plan;
    }

    /** Books movements that are not drawn. */
    public Bookkeeper books() {
        return books;
    }

    /** What lies on accounts at first. */
    public OpeningBalances openings() {
        return openings;
    }

    /** Tells of movements, drawn or not. */
    public TransactionTeller teller() {
        return teller;
    }

    /** Opens the accounts with what was on them when the period began. */
    public void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            cohort.open(index, slot, atFirstCents(profile, slot));
        }
    }

    /** What was on an account when the period began, in cents: nothing on those of who joined since. */
    public long atFirstCents(Profile profile, int slot) {
        return setting.beginnings().isNew(profile) ? 0 : openings.atFirstCents(profile, slot);
    }

    /** Books a movement, and tells of it unless there is nobody to tell. */
    public void happen(Occasion occasion) {
        int detail = occasion.detail();
        if (AccountPlan.course(detail) == AccountPlan.GIVES_BACK) {
            returns.happen(occasion);
            return;
        }
        int month = occasion.month();
        int number = occasion.number();
        events.startDetails(occasion.profile().ordinal(), month, number);
        drawn.begin(
                month,
                number,
                AccountPlan.slot(detail),
                AccountPlan.type(detail),
                AccountPlan.course(detail),
                occasion.millis());
        wishes.wish(occasion.cohort(), occasion.index(), drawn);
        if (!(drawn.isOwn && isTransferred(occasion))) {
            move(occasion.cohort(), occasion.index(), null, occasion.audience());
        }
    }

    /** A movement that nobody planned: which account moves, how, and all else comes from {@code random}. */
    public void act(Cohort cohort, int index, long random, UUID id, long millis, EventConsumer audience) {
        Profile profile = cohort.profile(index);
        draws.from(random);
        int day = Brasilia.epochDay(millis);
        int slot = plan.slot(profile);
        int month = Months.of(day);
        TransactionType type = plan.instrument(profile, slot, month, day);
        int number = (int) (random >>> 48);
        boolean isPaid = draws.unit() < plan.paidByBusinesses(profile, slot, type, day)
                && (setting.others().businesses().platform(profile, month, number, day) != null
                        || Instruments.isOfficeTime(
                                millis,
                                setting.reference()
                                        .municipality(profile.municipality())
                                        .state()));
        drawn.begin(month, number, slot, type, isPaid ? AccountPlan.PAID : 0, millis);
        wishes.wish(cohort, index, drawn);
        move(cohort, index, id, audience);
    }

    /**
     * Books what is wished, as far as it can be, and tells of it.
     *
     * @param id of its own; null if it follows from month and number
     */
    private void move(Cohort cohort, int index, @Nullable UUID id, @Nullable EventConsumer audience) {
        if (drawn.isRepeated() && isGivenUp(cohort, index)) {
            return;
        }
        settle(cohort, index);
        if (drawn.failure == null) {
            book(cohort, index);
        }
        if (audience != null) {
            Movement movement = movement(cohort, index);
            long ordered = plan.orderedMillis(movement, drawn.course);
            audience.transaction(id == null ? teller.tell(movement, ordered) : teller.tell(id, movement, ordered));
        }
    }

    /** Books and tells a transfer between two accounts that the holder has here, if there is enough for it. */
    private boolean isTransferred(Occasion occasion) {
        if (!occasion.profile().holdsChecking()) {
            return false;
        }
        int from = drawn.isOut() ? drawn.slot : 0;
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        if (Math.min(cohort.balance(index, from), cohort.available(index, from)) < drawn.cents) {
            return false;
        }
        Entry entry = occasion.entry(drawn.slot, drawn.type, TransactionPurpose.OWN_TRANSFER, drawn.cents);
        books.transfer(occasion, entry, from, drawn.slot - from);
        return true;
    }

    /** Of what timed out, what nobody tries again: it came in, or there is too little left for it. */
    private boolean isGivenUp(Cohort cohort, int index) {
        return !drawn.isOut() || drawn.cents > spendable(cohort, index);
    }

    /** Makes of the wish what can be, or lets it fail. */
    private void settle(Cohort cohort, int index) {
        if (drawn.isOut()) {
            settlePayment(cohort, index);
        }
        if (!drawn.isOut() && drawn.type == TransactionType.PIX && !drawn.isWithBusiness && !drawn.isOwn) {
            drawn.cents = tickets.nightLimits().withinThatOfOthers(drawn.cents, Brasilia.millisOfDay(drawn.millis));
        }
    }

    private void settlePayment(Cohort cohort, int index) {
        TransactionType type = drawn.type;
        if (type == TransactionType.PIX || type == TransactionType.WITHDRAW) {
            drawn.cents = tickets.nightLimits()
                    .within(cohort.profile(index), type, drawn.cents, Brasilia.millisOfDay(drawn.millis));
        }
        if (drawn.cents > spendable(cohort, index)) {
            settleWithoutFunds(cohort, index);
        } else if (drawn.course == AccountPlan.TIMES_OUT && type == TransactionType.PIX) {
            drawn.failure = FailureReason.TIMEOUT;
        } else if (!drawn.isRepeated() && drawn.isTransfer() && draws.chance(OTHER_FAILURES)) {
            drawn.failure = draws.chance(TIMEOUTS) ? FailureReason.TIMEOUT : FailureReason.RECEIVER_REJECTED;
        }
        if (drawn.failure == null && drawn.isOut() && drawn.type == TransactionType.PIX) {
            drawn.failure = limited(cohort, index, drawn.cents, drawn.millis);
        }
    }

    /** It fails, is made smaller, or its holder is sent something instead. */
    private void settleWithoutFunds(Cohort cohort, int index) {
        long available = spendable(cohort, index);
        long payable = payable(cohort, index, drawn.slot);
        Profile profile = cohort.profile(index);
        long mostTried = Math.min(
                Tickets.mostTried(available),
                tickets.mostAtOnce(profile, drawn.type, Brasilia.millisOfDay(drawn.millis)));
        if (draws.chance(TRIED_WITHOUT_FUNDS) && payable < mostTried) {
            drawn.cents = tickets.beyond(drawn, payable, mostTried);
            drawn.failure = FailureReason.INSUFFICIENT_FUNDS;
        } else if (Tickets.isPartOfUse(drawn.type, drawn.cents, available)) {
            drawn.cents = tickets.affordable(drawn, available);
        } else {
            if (!drawn.isTransfer()) {
                replace(tickets.betweenPeople(profile, drawn.month));
            }
            drawn.direction = Direction.CREDIT;
            drawn.isWithBusiness = false;
        }
    }

    /** Makes of what cannot be paid a sum that comes in: by Pix, and as long as there was none by TED while banks took any, or in cash. */
    private void replace(long cents) {
        drawn.cents = cents;
        if (PixInitiation.KEY.exists(Brasilia.epochDay(drawn.millis))) {
            drawn.type = TransactionType.PIX;
        } else if (cents >= Tickets.leastCents(TransactionType.TED) && Instruments.takesTed(drawn.millis)) {
            drawn.type = TransactionType.TED;
        } else {
            drawn.type = TransactionType.DEPOSIT;
            drawn.cents = tickets.inNotes(cents);
        }
    }

    private void book(Cohort cohort, int index) {
        cohort.book(index, drawn.slot, drawn.isOut() ? -drawn.cents : drawn.cents, drawn.millis);
        if (drawn.course == AccountPlan.RETURNS && drawn.isWithBusiness && drawn.isOut()) {
            cohort.pixToReturn().remember(index, drawn.month, drawn.number, drawn.cents, drawn.millis, draws.state());
        }
    }

    private Movement movement(Cohort cohort, int index) {
        return new Movement(
                cohort.profile(index),
                drawn.month,
                drawn.toldNumber(),
                drawn.slot,
                drawn.type,
                drawn.direction,
                drawn.purpose(),
                drawn.cents,
                drawn.millis,
                cohort.balance(index, drawn.slot),
                drawn.failure);
    }

    /** Remembers what is paid from a new device, or refuses it. */
    private @Nullable FailureReason limited(Cohort cohort, int index, long amount, long millis) {
        int day = Brasilia.epochDay(millis);
        if (!setting.newDevices().limits(cohort.profile(index).ordinal(), day)) {
            return null;
        }
        if (NewDevices.exceeds(cohort.newDevicePayments(), index, amount, millis)) {
            return FailureReason.NEW_DEVICE_LIMIT;
        }
        cohort.newDevicePayments().pay(index, day, amount, Brasilia.epochDay(cohort.livedMillis()));
        return null;
    }

    /** What there is for what nobody has to pay: some would rather not owe for that. */
    private long spendable(Cohort cohort, int index) {
        return drawn.slot == 0 && cohort.overdrafts().isReluctant(index)
                ? Math.max(0, cohort.balance(index, 0))
                : cohort.available(index, drawn.slot);
    }

    /** The most that an account can pay, if its holder goes as far into the red as the bank lets them. */
    private long payable(Cohort cohort, int index, int slot) {
        long limit = slot == 0 ? setting.overdrafts().limitCents(cohort.profile(index), drawn.millis) : 0;
        return cohort.balance(index, slot) + limit;
    }
}
