package dev.datagen.world.life.payment;

import dev.datagen.model.AccountType;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Platforms;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.life.household.Household;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.State;
import dev.datagen.world.shop.Whereabouts;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.ClosedDays;
import dev.datagen.world.time.DayWeights;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PersonalTimes;
import dev.datagen.world.time.Rhythm;
import java.util.Arrays;

/**
 * Which drawn movements the accounts of a customer see in a month: on which account, by which instrument, when, and what becomes of each. Mutable
 * scratch space; belongs to one thread.
 */
public final class AccountPlan {

    /** Pix of a month against the mean of its year, January first. */
    public static final double[] PIX_SEASON = {
        0.944, 0.912, 1.005, 0.976, 1.016, 0.992, 1.006, 1.026, 0.997, 1.019, 1.009, 1.098
    };

    private static final double IN_FROM_COMPANY = 0.18;

    /** Of those who drive or deliver. */
    private static final double IN_FROM_PLATFORM = 0.45;

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

    /** What becomes of a movement, in an item's detail above slot and type: a payment that times out, and the same payment tried again. */
    static final int TIMES_OUT = 1 << SLOT_BITS + TYPE_BITS;

    static final int REPEATS = TIMES_OUT << 1;

    /** Likewise: a purchase that is given back, and when it is. */
    static final int RETURNS = REPEATS << 1;

    static final int GIVES_BACK = RETURNS << 1;

    /** Likewise: what a business pays. */
    static final int PAID = GIVES_BACK << 1;

    /** Likewise, of a transfer, which never times out: it was ordered before its day. */
    static final int ORDERED = TIMES_OUT;

    private final Setting setting;
    private final Household household;
    private final Whereabouts whereabouts;
    private final Tickets tickets;
    private final ShopReturns returns;
    private final EventDraws events;
    private final Draws draws;
    private final Instruments instruments;
    private final Rhythm rhythm;
    private final DayWeights days;
    private final ClosedDays closedDays;
    private final PersonalTimes times;

    /** Of a month that is planned, the days on which each platform pays a driver: a set of bits. */
    private final long[] payoutDays = new long[Platforms.payingDrivers()];

    /** Draws from a sequence that is started anew for each movement. */
    AccountPlan(
            Setting setting,
            Household household,
            PersonalTimes times,
            Whereabouts whereabouts,
            Tickets tickets,
            ShopReturns returns,
            EventDraws events,
            Draws draws) {
        this.setting = setting;
        this.household = household;
        this.whereabouts = whereabouts;
        this.tickets = tickets;
        this.returns = returns;
        this.events = events;
        this.draws = draws;
        this.instruments = new Instruments(draws);
        this.rhythm = new Rhythm(setting.key().derive("transactions").derive("rhythm"), PIX_SEASON);
        this.days = setting.paymentDays();
        this.closedDays = new ClosedDays(setting.key().derive("transactions"));
        this.times = times;
    }

    /** Which account a planned item moves, by its detail. */
    static int slot(int detail) {
        return detail & (1 << SLOT_BITS) - 1;
    }

    /** By which instrument. */
    static TransactionType type(int detail) {
        return TYPES[detail >>> SLOT_BITS & (1 << TYPE_BITS) - 1];
    }

    /** What becomes of it: one of the constants above, or 0 for nothing special. */
    static int course(int detail) {
        return detail & (TIMES_OUT | REPEATS | RETURNS | GIVES_BACK | PAID);
    }

    /** Puts the movements of a month on an agenda; nothing moves on an account while it is closed. */
    public void fill(Profile profile, int month, ClosureLife closures, Agenda agenda) {
        int count = rhythm.count(profile.ordinal(), month, household.drawnPerYear());
        times.enter(profile, month);
        Arrays.fill(payoutDays, 0);
        Filling filling = new Filling(profile, month, closures, agenda);
        for (int number = 0; number < count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            int dayOfMonth = times.day(days, draws);
            if (agenda.holdsNear(dayOfMonth)) {
                filling.add(number, dayOfMonth);
            }
        }
    }

    /** The month of a customer that is being put on an agenda. */
    private final class Filling {
        private final Profile profile;
        private final int month;
        private final ClosureLife closures;
        private final Agenda agenda;

        /** Days on which cash has been withdrawn: a set of bits. */
        private long cashDays;

        Filling(Profile profile, int month, ClosureLife closures, Agenda agenda) {
            this.profile = profile;
            this.month = month;
            this.closures = closures;
            this.agenda = agenda;
        }

        void add(int number, int dayOfMonth) {
            int slot = slot(profile);
            int day = Months.firstDay(month) + dayOfMonth;
            TransactionType type = instrument(slot, dayOfMonth);
            whereabouts.enter(profile, Brasilia.startOfDay(day) + NOON);
            State state = whereabouts.city().state();
            boolean isOfBusiness = draws.unit() < paidByBusinesses(profile, slot, type, day);
            String platform = isOfBusiness ? setting.others().businesses().platform(profile, month, number, day) : null;
            boolean isPaid = isOfBusiness && (platform == null || isFirstPayout(platform, dayOfMonth));
            TransactionType timedAs = timedAs(profile, type);
            int carriedOut = waitsForBanks(timedAs) ? closedDays.day(profile.ordinal(), month, number, type, day) : day;
            boolean isOrdered =
                    isTransfer(type) && closedDays.isOrdered(profile.ordinal(), month, number, day, carriedOut);
            long time;
            if (isPaid && platform == null) {
                time = instruments.officeTimeInMonth(month, day, state);
            } else if (isOrdered) {
                time = instruments.orderedTimeInMonth(month, carriedOut);
            } else {
                time = instruments.timeInMonth(timedAs, month, carriedOut, times, state);
            }
            if (closures.isClosed(slot, month, time)) {
                return;
            }
            int detail = type.ordinal() << SLOT_BITS | slot | (isOrdered ? ORDERED : 0);
            if (isPaid) {
                agenda.add(time, Agenda.TRANSACTION, detail | PAID, number);
            } else {
                addOwn(number, detail, time, state);
            }
        }

        /** Cash is withdrawn once a day, so that no day's limit is passed. */
        private TransactionType instrument(int slot, int dayOfMonth) {
            int day = Months.firstDay(month) + dayOfMonth;
            TransactionType type = AccountPlan.this.instrument(profile, slot, month, day);
            if (type != TransactionType.WITHDRAW) {
                return type;
            }
            boolean isFirst = (cashDays >>> dayOfMonth & 1) == 0;
            cashDays |= 1L << dayOfMonth;
            return isFirst ? type : insteadOfCash(day);
        }

        /** A Pix may time out and be tried again, or turn out to be a purchase that is given back. */
        private void addOwn(int number, int detail, long time, State state) {
            int slot = slot(detail);
            boolean isPix = type(detail) == TransactionType.PIX;
            long again = time + SOONEST_AGAIN + draws.below((int) AGAIN_WITHIN);
            boolean isRepeated = isPix
                    && profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE
                    && draws.chance(TIMED_OUT_AND_REPEATED)
                    && isOpen(slot, again);
            if (isRepeated) {
                agenda.add(time, Agenda.TRANSACTION, detail | TIMES_OUT, number);
                agenda.add(again, Agenda.TRANSACTION, detail | REPEATS, number);
                return;
            }
            int course = 0;
            if (isPix && slot == 0 && draws.chance(GIVEN_BACK)) {
                long back = returns.millisInMonth(time, Moments.behindBrasilia(state));
                if (isOpen(slot, back)) {
                    agenda.add(back, Agenda.TRANSACTION, detail | GIVES_BACK, number);
                    course = RETURNS;
                }
            }
            agenda.add(time, Agenda.TRANSACTION, detail | course, number);
        }

        /** Whether something can move at a moment: within the month, on an account that is not closed. */
        private boolean isOpen(int slot, long timeInMonth) {
            return timeInMonth < Months.length(month) * Moments.DAY && !closures.isClosed(slot, month, timeInMonth);
        }
    }

    /** Whether an instrument has no other days than business days, or people prefer these. */
    private static boolean waitsForBanks(TransactionType type) {
        return isTransfer(type) || type == TransactionType.BOLETO;
    }

    private static boolean isTransfer(TransactionType type) {
        return type == TransactionType.TED || type == TransactionType.DOC;
    }

    /** When a movement was ordered that an account pays; {@link Field#ABSENT} where that is no earlier. */
    long orderedMillis(Movement movement, int course) {
        if (course != ORDERED || !isTransfer(movement.type()) || !movement.isOut()) {
            return Field.ABSENT;
        }
        Profile profile = movement.profile();
        times.enter(profile, movement.month());
        State state = setting.reference().municipality(profile.municipality()).state();
        return closedDays.orderedMillis(
                profile.ordinal(), movement.month(), movement.number(), times, state, movement.millis());
    }

    /** Of the movements of an account by an instrument, how many businesses pay. */
    double paidByBusinesses(Profile profile, int slot, TransactionType type, int day) {
        if (type != TransactionType.PIX || profile.accountTypes().get(slot) != AccountType.CONTA_CORRENTE) {
            return 0;
        }
        return (1 - Directions.PIX_OUT)
                * (setting.others().platforms().drives(profile, day) ? IN_FROM_PLATFORM : IN_FROM_COMPANY);
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
    TransactionType instrument(Profile profile, int slot, int month, int day) {
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
        return insteadOfCash(day);
    }

    private static TransactionType insteadOfCash(int day) {
        return PixInitiation.KEY.exists(day) ? TransactionType.PIX : TransactionType.TED;
    }

    /** Cash comes by boleto to a bank without branches. */
    private TransactionType timedAs(Profile profile, TransactionType type) {
        boolean branches =
                setting.reference().banks().bank(profile.bank()).format().hasBranches();
        return type == TransactionType.DEPOSIT && !branches ? TransactionType.BOLETO : type;
    }

    int slot(Profile profile) {
        double invested = UseOfBank.investedShare(profile, setting.options().movements());
        return draws.chance(invested) ? profile.investmentSlot() : 0;
    }
}
