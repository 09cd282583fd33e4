package dev.datagen.world.ledger;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * An item of an {@link Agenda} as it happens: to whom, when, and who hears of it.
 *
 * <p>One serves a cohort from item to item, so nobody keeps it; belongs to one thread.
 */
public final class Occasion {

    private final Cohort cohort;
    private final @Nullable EventConsumer audience;
    private int index;
    private int month;
    private long item;
    private long millis;

    /** @param audience hears of events; null if nobody does */
    public Occasion(Cohort cohort, @Nullable EventConsumer audience) {
        this.cohort = cohort;
        this.audience = audience;
    }

    /**
     * Turns to a month of a customer.
     *
     * @param ofCustomer in the cohort
     * @param inMonth in months since January 2000
     */
    public void enter(int ofCustomer, int inMonth) {
        index = ofCustomer;
        month = inMonth;
    }

    /**
     * Turns to an item of that month's agenda.
     *
     * @param atMillis when it happens, in milliseconds since 1970-01-01T00:00Z
     */
    public void turnTo(long ofAgenda, long atMillis) {
        item = ofAgenda;
        millis = atMillis;
    }

    public Cohort cohort() {
        return cohort;
    }

    /** Of the customer in the cohort. */
    public int index() {
        return index;
    }

    /** The customer's. */
    public Profile profile() {
        return cohort.profile(index);
    }

    /** In months since January 2000. */
    public int month() {
        return month;
    }

    /** In milliseconds since 1970-01-01T00:00Z. */
    public long millis() {
        return millis;
    }

    /** See {@link Agenda#kind}. */
    public int kind() {
        return Agenda.kind(item);
    }

    /** See {@link Agenda#detail}. */
    public int detail() {
        return Agenda.detail(item);
    }

    /** See {@link Agenda#number}. */
    public int number() {
        return Agenda.number(item);
    }

    /** Who hears of events; null if nobody does. */
    public @Nullable EventConsumer audience() {
        return audience;
    }

    /** Whether somebody hears of it. */
    public boolean isTold() {
        return audience != null;
    }

    /** What it books under its own number. */
    public Entry entry(int slot, TransactionType type, TransactionPurpose purpose, long cents) {
        return entry(number(), slot, type, purpose, cents);
    }

    /** @param number see {@link MovementNumbers} */
    public Entry entry(int number, int slot, TransactionType type, TransactionPurpose purpose, long cents) {
        return new Entry(month, number, slot, type, purpose, cents, millis);
    }
}
