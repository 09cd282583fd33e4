package dev.datagen.world.life.trade;

import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.cohort.Clientele;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.population.Profile;
import dev.datagen.world.trading.Portfolios;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What trades after the period cost and bring: what somebody traded on a day is settled in one sum, two sessions later, by the next acts that
 * are movements of accounts. What the period has left over is settled likewise. Mutable; belongs to one thread.
 */
public final class SettlementActs {

    private final TransactionTeller teller;
    private final Clientele everyone;
    /** By day of settlement and customer: what is to be received, negative if it is to be paid, in cents. */
    private final TreeMap<Integer, Map<Long, Long>> due = new TreeMap<>();

    /**
     * With what the period has left over.
     *
     * @param lastSession of the period
     */
    public SettlementActs(TransactionTeller teller, Clientele everyone, int lastSession) {
        this.teller = teller;
        this.everyone = everyone;
        int day = TradingCalendar.B3.settlementDay(lastSession);
        for (Cohort cohort : everyone.cohorts()) {
            for (int index = 0; index < cohort.size(); index++) {
                takeOver(cohort, index, day);
            }
        }
    }

    private void takeOver(Cohort cohort, int index, int day) {
        Profile profile = cohort.profile(index);
        for (int session = 0; cohort.portfolios().isRemembered(index) && session < Portfolios.UNSETTLED; session++) {
            owe(profile.ordinal(), day, cohort.portfolios().settle(index, session));
        }
    }

    /** Has a sum wait for its day; negative if it is to be paid. */
    void owe(long ordinal, int day, long cents) {
        if (cents != 0) {
            due.computeIfAbsent(day, ignored -> new LinkedHashMap<>()).merge(ordinal, cents, Long::sum);
        }
    }

    /** All that waits of a customer, negative if it is to be paid, in cents. */
    long dueCents(long ordinal) {
        long cents = 0;
        for (Map<Long, Long> ofDay : due.values()) {
            cents += ofDay.getOrDefault(ordinal, 0L);
        }
        return cents;
    }

    /**
     * Settles what has waited longest. Who can't pay first fetches money from an account elsewhere, and pays with the next act.
     *
     * @return false if nothing is to be settled yet
     */
    public boolean act(long random, UUID id, long millis, EventConsumer audience) {
        Map.Entry<Integer, Map<Long, Long>> first = due.firstEntry();
        if (first == null || first.getKey() > Brasilia.epochDay(millis)) {
            return false;
        }
        Map.Entry<Long, Long> next = first.getValue().entrySet().iterator().next();
        long cents = next.getValue();
        Cohort cohort = everyone.cohort(next.getKey());
        int index = everyone.index(next.getKey());
        int slot = cohort.profile(index).investmentSlot();
        int number = (int) (random >>> 48);
        long lacking = -cents - cohort.balance(index, slot);
        if (cents < 0 && lacking > 0) {
            long funds = TradeSettlements.funded(lacking);
            cohort.book(index, slot, funds, millis);
            Movement fetched = movement(cohort, index, number, Bookkeeper.transferOf(millis), funds, millis);
            audience.transaction(teller.tell(id, fetched, teller.own(fetched)));
            return true;
        }
        first.getValue().remove(next.getKey());
        if (first.getValue().isEmpty()) {
            due.remove(first.getKey());
        }
        if (cents == 0) {
            return act(random, id, millis, audience);
        }
        cohort.book(index, slot, cents, millis);
        TransactionType type = cents > 0 ? TransactionType.DEPOSIT : TransactionType.BOLETO;
        Movement settled = movement(cohort, index, number, type, cents, millis);
        audience.transaction(teller.tell(id, settled, TradeTeller.exchange(settled)));
        return true;
    }

    private static Movement movement(
            Cohort cohort, int index, int number, TransactionType type, long cents, long millis) {
        boolean exchange = type == TransactionType.DEPOSIT || type == TransactionType.BOLETO;
        int slot = cohort.profile(index).investmentSlot();
        return new Movement(
                cohort.profile(index),
                Months.of(Brasilia.epochDay(millis)),
                number,
                slot,
                type,
                cents > 0 ? Direction.CREDIT : Direction.DEBIT,
                exchange ? TransactionPurpose.STOCK_SETTLEMENT : TransactionPurpose.OWN_TRANSFER,
                Math.abs(cents),
                millis,
                cohort.balance(index, slot),
                null);
    }
}
