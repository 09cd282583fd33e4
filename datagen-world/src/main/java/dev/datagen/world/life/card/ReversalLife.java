package dev.datagen.world.life.card;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceTimes;
import dev.datagen.world.card.Purchase;
import dev.datagen.world.card.ReversalDraws;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import java.util.Arrays;

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

    private static final double IN_PART = 0.12;

    private final Setting setting;
    private final PurchasePlan plan;
    private final PurchaseTeller teller;
    private final InvoiceTimes times;
    private final Draws draws = new Draws();

    /** Of a month and those in which its purchases may still come back, one after the other. */
    private final Refunds[] ofMonths = new Refunds[1 + MONTHS_LATER];

    /** Of the month that was planned last. */
    private Refunds planned;

    ReversalLife(Setting setting, PurchasePlan plan, PurchaseTeller teller) {
        this.setting = setting;
        this.plan = plan;
        this.teller = teller;
        this.times = new InvoiceTimes(
                setting.key(),
                setting.reference(),
                setting.revolving(),
                setting.careers(),
                setting.employment(),
                setting.cancellations());
        ReversalDraws which =
                new ReversalDraws(setting.key().derive("reversals").derive("refunds"), REFUNDED_ONLINE, REFUNDED);
        Arrays.setAll(
                ofMonths,
                month -> new Refunds(which, plan, setting.reference().mccs().all()));
        this.planned = ofMonths[0];
    }

    /** Plans what comes back in a month, of purchases in the same month and in those before. */
    void plan(Profile profile, int month, Agenda agenda) {
        planned = refunds(month);
        long start = Brasilia.startOfDay(Months.firstDay(month));
        long length = Months.length(month) * Moments.DAY;
        for (int back = Math.min(MONTHS_LATER, month - setting.period().firstMonth()); back >= 0; back--) {
            Refunds refunds = refunds(month - back);
            refunds.enter(profile, month - back);
            for (int i = 0; i < refunds.size(); i++) {
                long inMonth = refunds.millis(i) - start;
                if (inMonth >= 0 && inMonth < length) {
                    agenda.add(inMonth, Agenda.PURCHASE, REVERSAL | back, refunds.number(i));
                }
            }
        }
    }

    private Refunds refunds(int month) {
        return ofMonths[Math.floorMod(month, ofMonths.length)];
    }

    /** Whether a purchase of the month that was planned last will come back. */
    boolean comesBack(int number) {
        return planned.contains(number);
    }

    /** Books what comes back, and tells of it unless there is nobody to tell. */
    void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int number = occasion.number();
        int bought = occasion.month() - (occasion.detail() & (1 << BACK_BITS) - 1);
        long place = plan.place(profile, bought, number);
        long cents = returned(cohort.returned().take(index, bought, number, ReversalReason.REFUND), place);
        if (cents == 0) {
            return;
        }
        credit(occasion, cents);
        EventConsumer audience = occasion.audience();
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
                            occasion.millis(),
                            cohort.availableLimitCents(index)),
                    teller.reversalId(profile, bought, number),
                    Brasilia.startOfDay(Months.firstDay(bought) + plan.day()) + plan.timeOfDay(profile, bought)));
        }
    }

    /** Takes what comes back off what is owed; what is more than that lies on the card for later invoices. */
    void credit(Occasion occasion, long cents) {
        Profile profile = occasion.profile();
        long millis = occasion.millis();
        int due = InvoiceCalendar.dueMonth(profile, occasion.month(), Brasilia.epochDay(millis));
        occasion.cohort().cards().credit(occasion.index(), cents, times.isNext(profile, due, millis), millis);
    }

    /** Some shops take back a part of what was bought. */
    private long returned(long cents, long place) {
        draws.from(~place);
        return draws.chance(IN_PART) ? (long) (cents * (0.2 + 0.7 * draws.unit())) : cents;
    }
}
