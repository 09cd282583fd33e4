package dev.datagen.world.cohort;

import dev.datagen.world.Period;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.NewDevicePayments;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardDebts;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.card.RevolvingDebts;
import dev.datagen.world.credit.OverdraftCharge;
import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.trading.Portfolios;
import org.jspecify.annotations.Nullable;

/**
 * Customers of successive ordinals, and what must be remembered of each between two spans of time: balances, card debts, shares.
 *
 * <p>Belongs to one thread at a time. All its customers have lived up to the same instant. What is remembered stands in arrays
 * that the customers share, each with no more room than the products they hold: at activity 1 some 190 bytes a customer, the
 * profile included.
 */
public final class Cohort {

    /** A cohort's largest size: places in the shared arrays then fit in 16 bits. */
    public static final int MOST_CUSTOMERS = 4096;

    private final Period lived;
    private final Profile[] profiles;

    /** Where the accounts of each customer begin in {@link #balances}; one entry more than there are customers. */
    private final short[] firstAccounts;

    private final long[] balances;

    private final SavingsLows savingsLows;
    private final OverdraftDebts overdrafts;
    private final CardDebts cards;
    private final ReturnedPurchases returned = new ReturnedPurchases();
    private final RevolvingDebts revolving;
    private final Portfolios portfolios;
    private final Entitlements entitlements;
    private final NewDevicePayments newDevicePayments = new NewDevicePayments();
    private final Refused putOff = new Refused();
    private final Refused refusedCharges = new Refused();
    private final PixToReturn pixToReturn = new PixToReturn();

    /** When each account last moved; only while somebody asks. */
    private long @Nullable [] changed;

    /** What is known of each {@code Household}; 0 of those of which nothing is. */
    private final byte[] recurring;

    /** Who is known never to be without work while they live. */
    private final boolean[] alwaysAtWork;

    private final Rests rests;

    private long livedMillis;

    /** Only where somebody has memory to spare. */
    private @Nullable KeptPlans plans;

    /** @param size how many customers, 1 to {@link #MOST_CUSTOMERS} */
    public Cohort(
            Population population,
            Period lived,
            Overdrafts overdrafts,
            Revolving revolving,
            Departures departures,
            long firstOrdinal,
            int size) {
        if (size < 1 || size > MOST_CUSTOMERS) {
            throw new IllegalArgumentException(
                    "a cohort of " + size + " customers, but it holds 1 to " + MOST_CUSTOMERS);
        }
        this.lived = lived;
        profiles = population.profiles(firstOrdinal, size);
        firstAccounts = new short[size + 1];
        for (int i = 0; i < size; i++) {
            firstAccounts[i + 1] =
                    (short) (firstAccounts[i] + profiles[i].accountTypes().size());
        }
        balances = new long[firstAccounts[size]];
        savingsLows = new SavingsLows(profiles);
        recurring = new byte[size];
        alwaysAtWork = new boolean[size];
        rests = new Rests(size);
        this.overdrafts = new OverdraftDebts(profiles, overdrafts);
        cards = new CardDebts(profiles);
        this.revolving = new RevolvingDebts(profiles, revolving);
        portfolios = new Portfolios(profiles, departures::givesOrders);
        entitlements = new Entitlements();
    }

    /** How many customers it holds. */
    public int size() {
        return profiles.length;
    }

    /** The profile of a customer, by index, from 0 to less than {@link #size}. */
    public Profile profile(int index) {
        return profiles[index];
    }

    /** What is on an account, by its place among those of its holder, from 0. */
    public long balance(int index, int slot) {
        return balances[firstAccounts[index] + slot];
    }

    /** What an account can pay: what is on it, and how far its holder will go into the red; without what has been bought and not yet settled. */
    public long available(int index, int slot) {
        Profile profile = profiles[index];
        if (slot == profile.investmentSlot() && portfolios.isRemembered(index)) {
            return Math.max(0, balance(index, slot) - portfolios.owedCents(index));
        }
        long balance = balance(index, slot);
        return balance + (slot == 0 ? overdrafts.depthCents(index, balance) : 0);
    }

    /** What the institution takes by itself from a checking account, in cents: of who goes into the red, as far as they may be. */
    public long collectable(int index, long millis) {
        return balance(index, 0) + overdrafts.limitCents(index, millis);
    }

    /** Puts an account back to what was on it when the period began. */
    public void open(int index, int slot, long cents) {
        balances[firstAccounts[index] + slot] = cents;
        if (slot == 0) {
            overdrafts.open(index, Brasilia.epochDay(livedMillis), cents);
        }
        if (slot == profiles[index].savingsSlot()) {
            savingsLows.start(index, cents);
        }
    }

    /** Adds to an account, or takes from it what is negative; nobody asks here whether there is as much. */
    public void book(int index, int slot, long cents, long millis) {
        int account = firstAccounts[index] + slot;
        if (slot == 0) {
            overdrafts.reach(index, Brasilia.epochDay(millis), balances[account]);
        }
        balances[account] += cents;
        if (slot == profiles[index].savingsSlot()) {
            savingsLows.reach(index, balances[account]);
        }
        if (changed != null) {
            changed[account] = millis;
        }
    }

    /**
     * What a customer may still buy with the card: the limit less what is owed, nothing where interest has taken that beyond the limit or the issuer has
     * given the debt up, and no more than the limit where the card is in credit.
     */
    public long availableLimitCents(int index) {
        long limit = cards.limitCents(index);
        return revolving.isWrittenOff(index) ? 0 : Math.max(0, Math.min(limit, limit - cards.outstandingCents(index)));
    }

    /** What lies on the savings account beside a customer's checking account; 0 where there are not both. */
    public long saved(int index) {
        int slot = profiles[index].savingsSlot();
        return slot > 0 ? balance(index, slot) : 0;
    }

    /** The least that lay on its savings accounts. */
    public SavingsLows savingsLows() {
        return savingsLows;
    }

    /** How deep in the red its checking accounts are. */
    public OverdraftDebts overdrafts() {
        return overdrafts;
    }

    /** Reckons with a customer's time in the red before a month, and with how far they go in it. */
    public void enterMonth(int index, int month) {
        overdrafts.reach(index, Months.firstDay(month), balance(index, 0));
        overdrafts.enter(index, month);
    }

    /** What a customer's time in the red cost in the month before the one of an instant. */
    public OverdraftCharge overdraftCharge(int index, long millis) {
        overdrafts.reach(index, Brasilia.epochDay(millis), balance(index, 0));
        return overdrafts.charge(index);
    }

    /** What is left of its invoices. */
    public RevolvingDebts revolving() {
        return revolving;
    }

    /** What is owed on its cards. */
    public CardDebts cards() {
        return cards;
    }

    /** Purchases that will come back. */
    public ReturnedPurchases returned() {
        return returned;
    }

    /** The shares of its investors. */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** What was paid on a day from devices not registered. */
    public NewDevicePayments newDevicePayments() {
        return newDevicePayments;
    }

    /** Debits that wait for later on their day. */
    public Refused putOff() {
        return putOff;
    }

    /** Charges to its cards that were declined and will be tried again on another day. */
    public Refused refusedCharges() {
        return refusedCharges;
    }

    /** Purchases by Pix that shops will give back. */
    public PixToReturn pixToReturn() {
        return pixToReturn;
    }

    /** Shares for which dividends are to come. */
    public Entitlements entitlements() {
        return entitlements;
    }

    /** What has been remembered of a customer's household, in bits; 0 if nothing has. */
    public int recurring(int index) {
        return recurring[index];
    }

    /** Remembers that, as 8 bits. */
    public void rememberRecurring(int index, int bits) {
        recurring[index] = (byte) bits;
    }

    /** Whether a customer is known never to be without work while they live; it makes lives quicker and no different. */
    public boolean isAlwaysAtWork(int index) {
        return alwaysAtWork[index];
    }

    /** Remembers that. */
    public void rememberAlwaysAtWork(int index) {
        alwaysAtWork[index] = true;
    }

    /** From now on remembers when accounts and cards change, which rows tell and events do not need. */
    public void watchChanges() {
        changed = new long[balances.length];
        cards.watchChanges();
    }

    /** No longer does so. */
    public void forgetChanges() {
        changed = null;
        cards.forgetChanges();
    }

    /** When an account last moved since changes are watched, or was made. */
    public long updatedMillis(int index, int slot, long createdMillis) {
        return changed == null ? createdMillis : Math.max(createdMillis, changed[firstAccounts[index] + slot]);
    }

    /** Puts it back to an instant at which nothing is under way; accounts, cards and shares are to be opened anew, customer by customer. */
    public void startAt(long millis) {
        livedMillis = millis;
        rests.forget();
        returned.clear();
        newDevicePayments.clear();
        putOff.clear();
        refusedCharges.clear();
        pixToReturn.clear();
    }

    /** Up to which instant its customers have lived, not included, in milliseconds since 1970-01-01T00:00Z. */
    public long livedMillis() {
        return livedMillis;
    }

    /** Notes up to which instant its customers have lived, not included. */
    public void livedUntil(long millis) {
        livedMillis = millis;
    }

    /** Who has nothing to do for a while. */
    public Rests rests() {
        return rests;
    }

    /**
     * From now on keeps what is planned until it has been told, instead of planning again for each span and for each of two passes; the data are the
     * same. A window takes eight bytes for each thing that happens in it and four for each customer. Said before a cohort settles, the whole period's
     * are kept; said afterwards, one window's at a time.
     *
     * @param windows of a month, 1 to 31
     */
    public void keepPlans(int windows) {
        int first = Months.of(Brasilia.epochDay(lived.startMillis()));
        int last = Months.of(Brasilia.epochDay(lived.endMillis() - 1));
        plans = new KeptPlans(size(), first, last - first + 1, windows);
    }

    /** Whether it does so. */
    public boolean keepsPlans() {
        return plans != null;
    }

    /** Lets go of plans that have been told. */
    public void forgetPlansBefore(long millis) {
        if (plans != null) {
            int day = Brasilia.epochDay(millis);
            int month = Months.of(day);
            plans.forgetBefore(month, day - Months.firstDay(month));
        }
    }

    /** What is kept of plans; null unless they are. */
    @Nullable
    public KeptPlans plans() {
        return plans;
    }

    /**
     * Takes what is remembered out of memory, or puts it back into a cohort of the same customers that has been made anew. What makes lives quicker
     * and no different stays behind: plans, and who has nothing to do for a while.
     */
    public void pass(Passage passage) {
        passage.all(recurring);
        passage.all(alwaysAtWork);
        passWhatChanges(passage);
    }

    /** The same without what holds of customers all the time: enough for a cohort to go back to where it was. */
    public void passWhatChanges(Passage passage) {
        livedMillis = passage.number(livedMillis);
        rests.forget();
        passage.all(balances);
        savingsLows.pass(passage);
        overdrafts.pass(passage);
        cards.pass(passage);
        returned.pass(passage);
        revolving.pass(passage);
        portfolios.pass(passage);
        entitlements.pass(passage);
        newDevicePayments.pass(passage);
        putOff.pass(passage);
        refusedCharges.pass(passage);
        pixToReturn.pass(passage);
    }
}
