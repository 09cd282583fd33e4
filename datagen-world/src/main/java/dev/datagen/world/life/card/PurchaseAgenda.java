package dev.datagen.world.life.card;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/**
 * Puts on the agenda what is to happen with a card in a month: purchases, the tries before and after them, what comes back, and frauds. Belongs to one
 * thread.
 */
final class PurchaseAgenda {

    /** In an {@link Agenda}, whether a purchase comes back, and whether it is a charge for a plan, stands beside its category. */
    private static final int COMES_BACK = 1 << 7;

    private static final int IS_CHARGE = 1 << 8;
    private static final int MCC = COMES_BACK - 1;

    private final Setting setting;
    private final PurchasePlan plan;
    private final ReversalLife reversals;
    private final FraudLife frauds;
    private final Refusals refusals;
    private final SecondTries secondTries;
    private final ChargeRetries chargeRetries;

    PurchaseAgenda(
            Setting setting,
            PurchasePlan plan,
            ReversalLife reversals,
            FraudLife frauds,
            Refusals refusals,
            SecondTries secondTries,
            ChargeRetries chargeRetries) {
        this.setting = setting;
        this.plan = plan;
        this.reversals = reversals;
        this.frauds = frauds;
        this.refusals = refusals;
        this.secondTries = secondTries;
        this.chargeRetries = chargeRetries;
    }

    /** The category of an item's detail. */
    static int mcc(int detail) {
        return detail & MCC;
    }

    /** Whether the purchase comes back. */
    static boolean comesBack(int detail) {
        return (detail & COMES_BACK) != 0;
    }

    /** Whether it is a charge for a plan. */
    static boolean isCharge(int detail) {
        return (detail & IS_CHARGE) != 0;
    }

    /** Of a month, numbered from January 2000. */
    void plan(Profile profile, int month, Agenda agenda) {
        if (!profile.holdsCard()) {
            return;
        }
        long buysFrom = setting.beginnings().buysFromMillis(profile);
        long start = Brasilia.startOfDay(Months.firstDay(month));
        long from = agenda.narrow(buysFrom - start);
        long until = agenda.shorten(setting.cancellations().buysUntilMillis(profile) - start);
        planPurchases(profile, month, agenda);
        agenda.reopen(from);
        agenda.prolong(until);
    }

    private void planPurchases(Profile profile, int month, Agenda agenda) {
        int count = plan.count(profile, month);
        reversals.plan(profile, month, agenda);
        frauds.plan(profile, month, agenda);
        planRetries(profile, month, agenda);
        for (int number = 0; number < count; number++) {
            plan.enter(profile, month, number);
            int day = plan.day();
            if (agenda.holds(day)) {
                long time = plan.timeOfDay(profile, month);
                int detail =
                        plan.mcc() | (reversals.comesBack(number) ? COMES_BACK : 0) | (plan.isCharge() ? IS_CHARGE : 0);
                long inMonth = day * Moments.DAY + time;
                agenda.add(inMonth, Agenda.PURCHASE, detail, number);
                planFirstTry(profile, month, inMonth, detail, number, agenda);
            }
        }
    }

    /** When charges of the month, or of the one before, are tried again, should they be declined. */
    private void planRetries(Profile profile, int month, Agenda agenda) {
        int charges = plan.charges(profile);
        long length = Months.length(month) * Moments.DAY;
        for (int back = 0; back <= ChargeRetries.MONTHS_LATER; back++) {
            int charged = month - back;
            long before = (long) (Months.firstDay(month) - Months.firstDay(charged)) * Moments.DAY;
            for (int charge = 0; charge < charges; charge++) {
                plan.enter(profile, charged, charge);
                long details = plan.details(profile.ordinal(), charged, charge);
                int hour = plan.hourOfCharge(profile);
                for (int which = 1; which <= ChargeRetries.MOST; which++) {
                    long inMonth = chargeRetries.millis(details, which, plan.day(), hour) - before;
                    if (inMonth >= 0 && inMonth < length) {
                        int number = ChargeRetries.number(charge, back, which);
                        agenda.add(inMonth, Agenda.PURCHASE, plan.mcc() | IS_CHARGE, number);
                    }
                }
            }
        }
    }

    /** On the same day, of what nobody charges by agreement. */
    private void planFirstTry(Profile profile, int month, long inMonth, int detail, int number, Agenda agenda) {
        if (isCharge(detail)) {
            return;
        }
        long details = plan.details(profile.ordinal(), month, number);
        if (secondTries.mayFollow(details, refusals.quantile(details))) {
            long pause = secondTries.pauseMillis(details);
            if (inMonth % Moments.DAY >= pause) {
                agenda.add(inMonth - pause, Agenda.PURCHASE, detail, SecondTries.first(number));
            }
        }
    }
}
