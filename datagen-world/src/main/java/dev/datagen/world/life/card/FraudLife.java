package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.ReversalReason;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.CardFrauds;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.Purchase;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.population.Profile;
import dev.datagen.world.shop.ForeignPrices;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/** Others use a card, and what they have bought comes back to it. Mutable scratch space; belongs to one thread. */
final class FraudLife {

    /** Beyond the numbers of what the holder buys in a month. */
    private static final int FIRST = (1 << 17) - CardFrauds.MOST;

    private final CardFrauds frauds;
    private final Cancellations cancellations;
    private final FraudPlace place;
    private final PurchaseTeller teller;
    private final ReversalLife reversals;

    FraudLife(Setting setting, ForeignPrices prices, PurchaseTeller teller, ReversalLife reversals) {
        this.frauds = new CardFrauds(
                setting.key(), setting.cardPlastics(), setting.period().startMillis());
        this.cancellations = setting.cancellations();
        this.place = new FraudPlace(setting, prices);
        this.teller = teller;
        this.reversals = reversals;
    }

    /** Whether an item of an {@link Agenda} is of a fraud, by its number. */
    static boolean isOfFraud(int number) {
        return number >= FIRST;
    }

    void plan(Profile profile, int month, Agenda agenda) {
        if (!frauds.enter(profile, month)) {
            return;
        }
        long start = Brasilia.startOfDay(Months.firstDay(month));
        long length = Months.length(month) * Moments.DAY;
        for (int which = 0; which < frauds.size(); which++) {
            add(frauds.millis(which) - start, length, 0, which, agenda);
            if (!frauds.isSuspected(which)) {
                add(frauds.disputedMillis(which) - start, length, ReversalLife.REVERSAL, which, agenda);
            }
        }
    }

    private static void add(long millisInMonth, long length, int detail, int which, Agenda agenda) {
        if (millisInMonth >= 0 && millisInMonth < length) {
            agenda.add(millisInMonth, Agenda.PURCHASE, detail, FIRST + which);
        }
    }

    /** Books a purchase or its return, and tells of it unless there is nobody to tell. */
    void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        frauds.enter(profile, occasion.month());
        int which = occasion.number() - FIRST;
        if ((occasion.detail() & ReversalLife.REVERSAL) != 0) {
            comeBack(occasion, which);
        } else if (!occasion.cohort().revolving().isBlocked(occasion.index())) {
            place.enter(profile, frauds, which);
            buy(occasion, which);
        }
    }

    private void buy(Occasion occasion, int which) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int month = occasion.month();
        long millis = occasion.millis();
        int due = InvoiceCalendar.dueMonth(profile, month, Brasilia.epochDay(millis));
        int parts = cancellations.parts(profile, place.parts(), due);
        DeclineReason declined = null;
        if (frauds.isSuspected(which)) {
            declined = DeclineReason.SUSPECTED_FRAUD;
        } else if (place.cents() > cohort.availableLimitCents(index)) {
            declined = DeclineReason.INSUFFICIENT_LIMIT;
        } else {
            cohort.cards().owe(index, due, parts, place.cents(), millis);
            cohort.returned().remember(index, month, FIRST + which, ReversalReason.CHARGEBACK, place.cents());
        }
        EventConsumer audience = occasion.audience();
        if (audience != null) {
            audience.cardTransaction(
                    teller.purchase(purchase(occasion, month, which, place.cents(), parts), place, declined));
        }
    }

    private void comeBack(Occasion occasion, int which) {
        Profile profile = occasion.profile();
        int bought = frauds.month(which);
        long cents =
                occasion.cohort().returned().take(occasion.index(), bought, FIRST + which, ReversalReason.CHARGEBACK);
        if (cents == 0) {
            return;
        }
        reversals.credit(occasion, cents);
        EventConsumer audience = occasion.audience();
        if (audience == null) {
            return;
        }
        place.enter(profile, frauds, which);
        audience.cardTransaction(teller.reversal(
                purchase(occasion, bought, which, cents, 1),
                place,
                teller.reversalId(profile, bought, FIRST + which),
                ReversalReason.CHARGEBACK,
                frauds.millis(which)));
    }

    /** @param month in which it was bought */
    private Purchase purchase(Occasion occasion, int month, int which, long cents, int parts) {
        Profile profile = occasion.profile();
        return new Purchase(
                profile,
                teller.id(profile, month, FIRST + which),
                place.mcc(),
                0,
                cents,
                parts,
                occasion.millis(),
                occasion.cohort().availableLimitCents(occasion.index()));
    }
}
