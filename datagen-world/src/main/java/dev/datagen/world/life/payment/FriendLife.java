package dev.datagen.world.life.payment;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.life.household.Friends;
import dev.datagen.world.life.household.StandingOrders;
import dev.datagen.world.life.household.Ties;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.DayKind;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Chronotypes;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PayersDays;
import dev.datagen.world.time.PersonalTimes;

/**
 * Pix between customers of the bank. Payer, tie, month and number decide instant, amount and endToEndId, so that both see the same payment,
 * each in a life of their own.
 */
public final class FriendLife {

    private static final int NUMBER_BITS = 5;
    private static final int MOST_A_MONTH = (1 << NUMBER_BITS) - 1;

    /** Payments that the payee gives back: to the wrong person, or too much (estimate). */
    private static final double RETURNED = 0.004;

    /** Minutes until then, most within the hour (estimate); an item's detail holds them, with those of the night. */
    private static final LogNormal MINUTES_LATER = new LogNormal(20, 1.2);

    private static final int MOST_MINUTES = 300;

    /** Who notices at night gives it back in the morning. */
    private static final long WAKE = 7 * Moments.HOUR;

    private static final long REST = 22 * Moments.HOUR + 30 * Moments.MINUTE;
    private static final int MORNING_MINUTES = 120;

    /** In an item's detail: the evening before a payment that was ordered, when its payer looks whether there is enough for it. */
    private static final int EVENING_BEFORE = 1023;

    /** Likewise: the morning of such a payment whose payer did not look. */
    private static final int UNFUNDED = 1022;

    private static final long EVENING_FROM = 18 * Moments.HOUR;
    private static final long EVENING_UNTIL = 22 * Moments.HOUR;

    private static final long DETAILS = 1L << 50;
    private static final long SECONDS = 1L << 51;

    private final Setting setting;
    private final Friends friends;
    private final Bookkeeper books;
    private final CustomerPix pix;
    private final StandingOrders orders;
    private final PayersDays days;
    private final Key key;
    private final Draws draws = new Draws();
    private final Chronotypes chronotypes;
    private final Tickets tickets;

    /** @param setting what all lives share */
    public FriendLife(Setting setting, Friends friends, Bookkeeper books) {
        this.setting = setting;
        this.friends = friends;
        this.books = books;
        this.pix = new CustomerPix(setting);
        this.orders = friends.orders();
        this.days = new PayersDays(setting.lived(), setting.employment(), setting.paymentDays());
        this.tickets = new Tickets(setting, draws);
        this.chronotypes = new Chronotypes(setting.key());
        this.key = setting.key().derive("friends' payments");
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Cohort cohort, int index, int month, Agenda agenda) {
        if (friends.perYear() == 0 || Months.firstDay(month + 1) <= PixInitiation.KEY.firstDay()) {
            return;
        }
        long self = cohort.profile(index).ordinal();
        for (int tie = 0; tie < Friends.TIES; tie++) {
            planTie(cohort, self, MovementNumbers.FRIEND_PAID, tie, month, agenda);
        }
        for (int tie = 0; tie < Friends.HUB; tie++) {
            planTie(cohort, self, MovementNumbers.FRIEND_PAYS, tie, month, agenda);
        }
        if (friends.isHub()) {
            for (int n = 0; n < Friends.blockSize(); n++) {
                planTie(cohort, self, MovementNumbers.HUB_IS_PAID, n, month, agenda);
            }
        }
    }

    /**
     * Plans what is paid over a tie.
     *
     * @param source of the payments, one of {@link MovementNumbers}
     * @param which of the ties that are such a source
     */
    private void planTie(Cohort cohort, long self, int source, int which, int month, Agenda agenda) {
        Ties ties = ties(source);
        double perYear = ties.perYear(which);
        if (perYear == 0) {
            return;
        }
        int since = ties.since(which);
        int until = ties.until(which);
        int tie = tie(source, which);
        long payer = payer(self, source, which);
        int monthOfYear = Months.monthOfYear(month);
        double offset = Key.unit(key.at(payer, DETAILS | (long) Months.year(month) << 8 | tie));
        double perMonth = perYear / Months.A_YEAR;
        int count = (int) (perMonth * (monthOfYear + 1) + offset) - (int) (perMonth * monthOfYear + offset);
        for (int number = 0; number < Math.min(count, MOST_A_MONTH); number++) {
            long position = position(tie, month, number);
            draws.from(key.at(payer, position));
            boolean recurs = orders.recurs(payer, tie, perYear, number);
            boolean regular = orders.isRegular(payer, tie, perYear, number);
            int day = recurs
                    ? orders.day(payer, tie)
                    : regular
                            ? orders.dayByHand(payer, tie, position)
                            : days.pick(friends.profile(cohort, payer), month, draws.unit());
            int epochDay = Months.firstDay(month) + day;
            boolean ordered = recurs || orders.isScheduled(payer, position);
            // Both sides know when the payer waits until the device is registered.
            boolean waits = !ordered && setting.newDevices().limits(payer, epochDay);
            if (PixInitiation.KEY.exists(epochDay) && epochDay > since && epochDay < until && !waits) {
                int item = MovementNumbers.recurring(source, which << NUMBER_BITS | number);
                boolean forgotten = ordered && orders.isForgotten(payer, position);
                long timeOfDay = forgotten
                        ? orders.timeAgain(payer, position)
                        : ordered ? orders.timeOfDay(payer, position) : anyHour(cohort, payer, month, epochDay);
                if (!forgotten || !orders.isGivenUp(payer, position)) {
                    planPayment(month, day * Moments.DAY + timeOfDay, millisMore(payer, position), item, agenda);
                }
                if (ordered && source == MovementNumbers.FRIEND_PAID) {
                    planLook(forgotten, day, payer, position, item, agenda);
                }
            }
        }
    }

    private Ties ties(int source) {
        return switch (source) {
            case MovementNumbers.FRIEND_PAID -> friends.paid();
            case MovementNumbers.FRIEND_PAYS -> friends.received();
            default -> friends.receivedAsHub();
        };
    }

    private static int tie(int source, int which) {
        return source == MovementNumbers.HUB_IS_PAID ? Friends.HUB : which;
    }

    private long payer(long self, int source, int which) {
        return switch (source) {
            case MovementNumbers.FRIEND_PAID -> self;
            case MovementNumbers.FRIEND_PAYS -> friends.payer(which);
            default -> Friends.ofBlock(self, which);
        };
    }

    /** By the payer's clock, and what the payer did when the period began: both sides know it at no cost. */
    private long anyHour(Cohort cohort, long payer, int month, int day) {
        Profile profile = friends.profile(cohort, payer);
        DayKind kind = PersonalTimes.kind(day, profile.employment());
        return Moments.inBrasilia(
                Moments.PIX.millis(kind, chronotypes.level(payer, profile.birthDay(), month), draws.unit()),
                setting.reference().municipality(profile.municipality()).state());
    }

    private void planPayment(int month, long time, long millisMore, int item, Agenda agenda) {
        agenda.add(time, Agenda.FRIEND, 0, item);
        if (draws.chance(RETURNED)) {
            int minutes = minutesUntilReturned(time);
            long returned = time + minutes * Moments.MINUTE + millisMore;
            if (returned < Months.length(month) * Moments.DAY) {
                agenda.add(returned, Agenda.FRIEND, minutes, item);
            }
        }
    }

    /** Whether there is enough for what was ordered its payer sees the evening before, or else the institution on the day. */
    private void planLook(boolean forgotten, int day, long payer, long position, int item, Agenda agenda) {
        if (forgotten) {
            agenda.add(day * Moments.DAY + orders.timeOfDay(payer, position), Agenda.FRIEND, UNFUNDED, item);
        } else if (day > 0) {
            long evening = (day - 1) * Moments.DAY + Moments.between(EVENING_FROM, EVENING_UNTIL, draws);
            agenda.add(evening, Agenda.FRIEND, EVENING_BEFORE, item);
        }
    }

    private int minutesUntilReturned(long paid) {
        int minutes = 2 + (int) Math.min(MOST_MINUTES, MINUTES_LATER.at(draws.unit()));
        long timeOfDay = (paid + minutes * Moments.MINUTE) % Moments.DAY;
        if (timeOfDay >= WAKE && timeOfDay < REST) {
            return minutes;
        }
        long untilMorning = (WAKE - timeOfDay + Moments.DAY) % Moments.DAY;
        return minutes + (int) (untilMorning / Moments.MINUTE) + draws.below(MORNING_MINUTES);
    }

    /** Of a payment that is returned, what comes on top of the minutes until then. */
    private long millisMore(long payer, long position) {
        return (long) (Moments.MINUTE * Key.unit(key.at(payer, SECONDS | position)));
    }

    private static long position(int tie, int month, int number) {
        return (long) tie << 40 | (long) month << 8 | number;
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Payment payment = new Payment(occasion);
        long cents = payment.drawCents(occasion.month());
        int number = occasion.number();
        Entry entry = occasion.entry(
                payment.returns ? MovementNumbers.returnOf(number) : number,
                0,
                TransactionType.PIX,
                TransactionPurpose.TRANSFER,
                cents);
        switch (occasion.detail()) {
            case EVENING_BEFORE -> books.fetch(occasion, entry.before(), cents);
            case UNFUNDED -> {
                if (cents > payable(occasion)) {
                    books.refuse(occasion, entry, payment);
                }
            }
            default -> {
                if (payment.pays != payment.returns) {
                    books.debit(occasion, entry, payment);
                } else {
                    books.credit(occasion, entry, payment);
                }
            }
        }
    }

    /** What the institution would let the account pay. */
    private long payable(Occasion occasion) {
        return occasion.cohort().balance(occasion.index(), 0)
                + setting.overdrafts().limitCents(occasion.profile(), occasion.millis());
    }

    /** A payment as both sides know it, looked at by one of them. */
    private final class Payment implements Bookkeeper.Other {
        private final Cohort cohort;
        private final Profile self;

        /** Whether it is the payer who looks. */
        private final boolean pays;

        private final int tie;
        private final long payer;
        private final long position;
        private final Profile paying;

        /** Whether it recurs by order, or is for the same each month, ordered or by hand. */
        private final boolean recurs;

        private final boolean isRegular;
        private final boolean isOrdered;

        /** Whether it is its return that happens. */
        private final boolean returns;

        private final long millis;
        private final long paidMillis;

        Payment(Occasion occasion) {
            cohort = occasion.cohort();
            self = occasion.profile();
            millis = occasion.millis();
            int source = MovementNumbers.source(occasion.number());
            int which = MovementNumbers.which(occasion.number()) >>> NUMBER_BITS;
            int number = MovementNumbers.which(occasion.number()) & MOST_A_MONTH;
            int detail = occasion.detail();
            pays = source == MovementNumbers.FRIEND_PAID;
            tie = tie(source, which);
            payer = payer(self.ordinal(), source, which);
            position = position(tie, occasion.month(), number);
            returns = detail > 0 && detail < UNFUNDED;
            paidMillis = returns ? millis - detail * Moments.MINUTE - millisMore(payer, position) : millis;
            boolean mayRecur = StandingOrders.mayRecur(tie, number);
            recurs = mayRecur && orders.recurs(payer, tie, perYear(), number);
            isRegular = recurs || mayRecur && orders.isRegular(payer, tie, perYear(), number);
            isOrdered = recurs || orders.isScheduled(payer, position);
            paying = pays ? self : friends.profile(cohort, payer);
        }

        private double perYear() {
            return pays ? friends.paidOver(tie) : friends.receivedOver(tie);
        }

        /** How much it is for: each month the same if it is regular. */
        long drawCents(int month) {
            draws.from(isRegular ? orders.randomOf(payer, tie) : key.at(payer, DETAILS | position));
            long cents =
                    tickets.betweenPeople(paying, isRegular ? setting.period().firstMonth() : month);
            return isOrdered
                    ? cents
                    : tickets.nightLimits()
                            .within(paying, TransactionType.PIX, cents, Brasilia.millisOfDay(paidMillis));
        }

        @Override
        public Counterparty of(Movement movement) {
            long random = key.at(payer, ~position);
            Profile to = pays ? friends.profile(cohort, friends.payee(tie)) : self;
            if (returns) {
                return pix.returned(movement, paying, to, paidMillis, random);
            }
            Counterparty friend = pix.paid(movement, paying, to, random);
            if (!pays || !isOrdered) {
                return friend;
            }
            return recurs
                    ? orders.recurring(friend, payer, tie, position, millis)
                    : orders.scheduled(friend, payer, position, millis);
        }
    }
}
