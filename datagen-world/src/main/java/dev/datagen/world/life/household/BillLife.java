package dev.datagen.world.life.household;

import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.bills.BillNeed;
import dev.datagen.world.bills.Bills;
import dev.datagen.world.bills.LateBills;
import dev.datagen.world.bills.PixCollections;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.BillSenders;
import dev.datagen.world.company.Company;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.ClosedDays;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.Night;

/**
 * The bills of a household, paid on the due day or some days before; where banks are closed then, in the app on that day, before it, or on the next
 * business day. Some are forgotten, and paid some days later with what that costs.
 *
 * <p>Direct debit and Pix Automático wait for the due day, and are tried in the early morning; what is not there then is taken later on the day, when
 * the holder has sent it. What the institution refuses of Pix Automático may be refused again, see {@link PixCollections}.
 */
public final class BillLife {

    private static final long COLLECTED_AT = 6 * Moments.HOUR;

    /**
     * When what was not there in the morning is taken: in business hours, or in the evening (Pix Automático: 18 to 21 h, BCB), before the night limit
     * holds.
     */
    private static final long AGAIN_FROM = 10 * Moments.HOUR;

    private static final long PIX_AGAIN_FROM = 18 * Moments.HOUR;
    private static final int AGAIN_WITHIN = (int) (2 * Moments.HOUR);
    private static final int AGAIN = 1;

    /** In an item's detail, above that: the day on which it is collected, or that it is paid by hand after all. */
    private static final int DAY_SHIFT = 1;

    private static final int BY_HAND = PixCollections.MOST_DAYS + 1 << DAY_SHIFT;

    /** Above the bill in a number: which of its refusals it is. */
    private static final int REFUSAL_SHIFT = 6;

    private static final int EARLIEST = 6;

    private final Household household;
    private final ReferenceData reference;
    private final Bills bills;
    private final BillSenders billSenders;
    private final Counterparties counterparties;
    private final Ids ids;
    private final Overdrafts overdrafts;
    private final Bookkeeper books;
    private final TransactionTeller teller;
    private final Key key;
    private final Key closedKey;
    private final LateBills lateBills;
    private final PixCollections collections;
    private final Draws draws = new Draws();

    /** @param setting what all lives share */
    public BillLife(Setting setting, Household household, Bookkeeper books, TransactionTeller teller) {
        this.household = household;
        this.reference = setting.reference();
        this.bills = setting.bills();
        this.billSenders = setting.others().billSenders();
        this.counterparties = setting.others().counterparties();
        this.ids = setting.ids();
        this.overdrafts = setting.overdrafts();
        this.books = books;
        this.teller = teller;
        this.key = setting.key().derive("bill payments");
        this.closedKey = key.derive("closed days");
        this.lateBills = new LateBills(key.derive("late"));
        this.collections = new PixCollections(key.derive("collections"));
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        long behind = Moments.behindBrasilia(
                reference.municipality(profile.municipality()).state());
        for (int left = bills.inMonth(profile, household.billsPaid(), month); left != 0; left &= left - 1) {
            int index = Integer.numberOfTrailingZeros(left);
            BillNeed need = Bills.need(index);
            int due = bills.dueDay(profile, need, month);
            Bills.Payment payment = bills.payment(profile, need, due);
            draws.from(key.at(profile.ordinal(), (long) month << 8 | index));
            boolean waits = waits(payment);
            int early = waits ? 0 : (int) (EARLIEST * draws.unit() * draws.unit());
            int wished = Math.max(Months.firstDay(month), due - early);
            double u = Key.unit(closedKey.at(profile.ordinal(), (long) month << 8 | index));
            int day = waits ? BankCalendar.BRAZIL.nextBusinessDay(wished) : ClosedDays.ofBill(u, wished, month);
            day = LateBills.mayBe(need, payment) ? orLater(profile, need, month, due, day) : day;
            long timeOfDay = waits
                    ? COLLECTED_AT + draws.below((int) Moments.HOUR)
                    : timeOfDay(behind, profile, need, month, daysLate(due, day));
            long start = (day - Months.firstDay(month)) * Moments.DAY;
            int number = MovementNumbers.recurring(MovementNumbers.BILL, index);
            agenda.add(start + timeOfDay, Agenda.BILL, 0, number);
            if (waits) {
                long from = payment == Bills.Payment.DEBIT ? AGAIN_FROM : PIX_AGAIN_FROM;
                agenda.add(start + from + draws.below(AGAIN_WITHIN), Agenda.BILL, AGAIN, number);
            }
            if (payment == Bills.Payment.PIX_AUTOMATICO) {
                planAfter(profile, need, day, number, agenda);
            }
        }
    }

    /** What may come after the day on which a bill is collected first. */
    private void planAfter(Profile profile, BillNeed need, int due, int number, Agenda agenda) {
        int first = Months.firstDay(Months.of(due));
        for (int which = 1; which <= PixCollections.MOST_DAYS; which++) {
            int day = collections.day(profile.ordinal(), need, which, due);
            if (day > due) {
                long start = (day - first) * Moments.DAY;
                long morning = start + COLLECTED_AT + draws.below((int) Moments.HOUR);
                agenda.add(morning, Agenda.BILL, which << DAY_SHIFT, number);
                long evening = start + PIX_AGAIN_FROM + draws.below(AGAIN_WITHIN);
                agenda.add(evening, Agenda.BILL, which << DAY_SHIFT | AGAIN, number);
            }
        }
        int day = collections.byHandDay(profile.ordinal(), need, due);
        if (day > due) {
            long time = Moments.between(AGAIN_FROM, PIX_AGAIN_FROM, draws);
            agenda.add((day - first) * Moments.DAY + time, Agenda.BILL, BY_HAND, number);
        }
    }

    /** When people pay in the app: before the night what is more than may be paid then. */
    private long timeOfDay(long behind, Profile profile, BillNeed need, int month, int daysLate) {
        long time = Moments.boletoTime(behind, Moments.BOLETOS_UNTIL, draws);
        return Night.holds(time) && paidCents(profile, need, month, daysLate) > Night.MOST_CENTS
                ? Moments.boletoTime(behind, Night.FROM, draws)
                : time;
    }

    /** With what being late costs. */
    private long paidCents(Profile profile, BillNeed need, int month, int daysLate) {
        long cents = bills.cents(profile, need, month);
        return cents + LateBills.chargeCents(need, cents, daysLate);
    }

    /** What is forgotten is paid within the month, or in time. */
    private int orLater(Profile profile, BillNeed need, int month, int due, int inTime) {
        int late = lateBills.days(profile.ordinal(), need, month);
        int day = BankCalendar.BRAZIL.nextBusinessDay(due) + late;
        return late > 0 && day < Months.firstDay(month + 1) ? day : inTime;
    }

    /** Days since a bill was due that is paid on a day; 0 if none of them costs anything (Lei 7.089/1983). */
    private static int daysLate(int due, int day) {
        return day > BankCalendar.BRAZIL.nextBusinessDay(due) ? day - due : 0;
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int month = occasion.month();
        long millis = occasion.millis();
        int number = occasion.number();
        int turn = occasion.detail();
        if (turn > 0 && !cohort.putOff().take(index, number)) {
            return;
        }
        BillNeed need = Bills.need(MovementNumbers.which(number));
        int due = bills.dueDay(profile, need, month);
        Bills.Payment usual = bills.payment(profile, need, due);
        Bills.Payment payment = turn == BY_HAND ? Bills.Payment.QR_CODE : usual;
        boolean pix = payment == Bills.Payment.QR_CODE || payment == Bills.Payment.PIX_AUTOMATICO;
        int daysLate = payment == Bills.Payment.LINE ? daysLate(due, Brasilia.epochDay(millis)) : 0;
        Entry entry = occasion.entry(
                0,
                pix ? TransactionType.PIX : TransactionType.BOLETO,
                need.purpose(),
                paidCents(profile, need, month, daysLate));
        Bookkeeper.Other other = new Bookkeeper.Other() {
            @Override
            public Counterparty of(Movement movement) {
                return biller(movement, need, due, payment);
            }
        };
        if (!waits(payment)) {
            books.debit(occasion, entry, other);
            return;
        }
        if (entry.cents() <= cohort.collectable(index, millis)) {
            books.take(occasion, entry, other);
            return;
        }
        boolean refused = payment == Bills.Payment.PIX_AUTOMATICO && entry.cents() > payable(cohort, index, millis);
        boolean again = (turn & AGAIN) != 0;
        if (again && !(refused && isLackingStill(profile, need, due, turn >>> DAY_SHIFT))) {
            books.debit(occasion, entry, other);
            return;
        }
        cohort.putOff().remember(index, number);
        if (refused) {
            int which = MovementNumbers.which(number) | turn << REFUSAL_SHIFT;
            Entry tried = entry.numbered(MovementNumbers.recurring(MovementNumbers.BILL, which));
            books.refuse(occasion, tried, other);
        }
    }

    private boolean isLackingStill(Profile profile, BillNeed need, int due, int which) {
        int first = BankCalendar.BRAZIL.nextBusinessDay(Math.max(Months.firstDay(Months.of(due)), due));
        return !collections.isSent(profile.ordinal(), need, which, first);
    }

    private static boolean waits(Bills.Payment payment) {
        return payment == Bills.Payment.DEBIT || payment == Bills.Payment.PIX_AUTOMATICO;
    }

    /** What the institution would let an account pay, even if its holder would not go that far into the red. */
    private long payable(Cohort cohort, int index, long millis) {
        return cohort.balance(index, 0) + overdrafts.limitCents(cohort.profile(index), millis);
    }

    private Counterparty biller(Movement movement, BillNeed need, int due, Bills.Payment payment) {
        Profile profile = movement.profile();
        long refusal =
                movement.failure() == null ? 0 : 1 + (MovementNumbers.which(movement.number()) >>> REFUSAL_SHIFT);
        draws.from(key.at(profile.ordinal(), refusal << 44 | 1L << 40 | (long) movement.month() << 8 | need.ordinal()));
        int month = Months.of(due);
        Company company = billSenders.companyOf(
                bills.biller(profile, need, month), profile, bills.contract(profile, need, month), due);
        return switch (payment) {
            case LINE ->
                Counterparty.biller(
                        company.name(),
                        company.document(),
                        counterparties.paymentLine(
                                need.segment(), company, bills.cents(profile, need, month), due, draws),
                        due);
            case DEBIT -> Counterparty.biller(company.name(), company.document(), null, due);
            case QR_CODE ->
                collected(movement, company, PixInitiation.DYNAMIC_QR).due(due);
            case PIX_AUTOMATICO ->
                collected(movement, company, PixInitiation.AUTOMATIC)
                        .due(due)
                        .ordered(Field.ABSENT, ids.id(IdKind.PIX_RECURRENCE, profile.ordinal(), need.ordinal()));
        };
    }

    private Counterparty collected(Movement movement, Company company, PixInitiation initiation) {
        return teller.pixTo(movement, company, initiation, draws);
    }
}
