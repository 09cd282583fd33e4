package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purchases that come back as a shop takes them back; see {@link FraudLife} for those that the holder disputes. Either way the limit is free again
 * at once, and the next invoice takes the amount off. Where that holds less, as what came back has been paid for, the card is in credit (saldo credor), and
 * the invoices after it take off the rest.
 */
final class ReversalLife {

    /** In an {@link Agenda}, tells what comes back from what is bought. */
    static final int REVERSAL = 1 << 9;

    private static final int BACK_BITS = 3;

    /** Months after that of a purchase in which a shop may still take it back. */
    private static final int MONTHS_LATER = 2;

    /** Of online purchases, and of others (estimates; for seven days what is bought at a distance may be sent back: CDC, article 49). */
    private static final double REFUNDED_ONLINE = 0.03;

    private static final double REFUNDED = 0.006;

    private static final LogNormal REFUND_DAYS = new LogNormal(6, 0.8);
    private static final int LAST_REFUND = 45;

    private static final double IN_PART = 0.12;
    private static final long OPENS = 9 * Moments.HOUR;
    private static final long CLOSES = 20 * Moments.HOUR;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchaseTeller teller;
    private final InvoiceTimes times;
    private final List<Mcc> mccs;
    private final ReversalDraws refunds;
    private final Draws draws = new Draws();

    /** Those of the month that was planned last. */
    private int[] numbers = new int[4];

    private int size;

    ReversalLife(Setting setting, PurchasePlan plan, PurchaseTeller teller) {
        this.setting = setting;
        this.plan = plan;
        this.teller = teller;
        this.times = new InvoiceTimes(setting);
        this.mccs = setting.reference().mccs().all();
        this.refunds =
                new ReversalDraws(setting.key().derive("reversals").derive("refunds"), REFUNDED_ONLINE, REFUNDED);
    }

    /** Plans what comes back in a month, of so many purchases in the same month and of those before. */
    void plan(Profile profile, int month, int purchases, Agenda agenda) {
        size = 0;
        double perYear = plan.perYear(profile);
        for (int back = Math.min(MONTHS_LATER, month - setting.period().firstMonth()); back >= 0; back--) {
            int tries = refunds.tries(profile, perYear, month - back);
            if (tries > 0) {
                int count = back == 0 ? purchases : plan.count(profile, month - back);
                for (int which = 0; which < Math.min(tries, count); which++) {
                    planRefund(profile, month, back, which, tries, count, agenda);
                }
            }
        }
    }

    private void planRefund(Profile profile, int month, int back, int which, int tries, int purchases, Agenda agenda) {
        int number = refunds.number(profile, month - back, which, tries, purchases, draws);
        plan.enter(profile, month - back, number);
        if (!refunds.comesBack(mccs.get(plan.mcc()), draws)) {
            return;
        }
        if (back == 0) {
            remember(number);
        }
        int later = Math.min(LAST_REFUND, 1 + (int) REFUND_DAYS.at(draws.unit()));
        int day = Months.firstDay(month - back) + plan.day() + later - Months.firstDay(month);
        long time = Moments.between(OPENS, CLOSES, draws);
        if (day >= 0 && day < Months.length(month)) {
            agenda.add(day * Moments.DAY + time, Agenda.PURCHASE, REVERSAL | back, number);
        }
    }

    private void remember(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Whether a purchase of the month that was planned last will come back. */
    boolean comesBack(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Books what comes back, and tells of it unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int detail = Agenda.detail(item);
        int number = Agenda.number(item);
        int bought = month - (detail & (1 << BACK_BITS) - 1);
        long place = plan.place(profile, bought, number);
        long cents = returned(cohort.returned().take(index, bought, number, ReversalReason.REFUND), place);
        if (cents == 0) {
            return;
        }
        credit(cohort, index, month, cents, millis);
        if (audience != null) {
            plan.enter(profile, bought, number);
            audience.cardTransaction(teller.reversal(
                    new Purchase(
                            profile,
                            teller.id(profile, bought, number),
                            plan.mcc(),
                            place,
                            cents,
                            1,
                            millis,
                            cohort.availableLimitCents(index)),
                    teller.reversalId(profile, bought, number),
                    Brasilia.startOfDay(Months.firstDay(bought) + plan.day()) + plan.timeOfDay(profile, bought)));
        }
    }

    /** Takes what comes back off what is owed; what is more than that lies on the card for later invoices. */
    void credit(Cohort cohort, int index, int month, long cents, long millis) {
        Profile profile = cohort.profile(index);
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        cohort.cards().credit(index, cents, times.isNext(profile, due, millis), millis);
    }

    /** Some shops take back a part of what was bought. */
    private long returned(long cents, long place) {
        draws.from(~place);
        return draws.chance(IN_PART) ? (long) (cents * (0.2 + 0.7 * draws.unit())) : cents;
    }
}
