package dev.datagen.world.life.household;

import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a customer exchanges with others of the bank, known from either side without asking the other: those of the {@link FriendNetwork}
 * who have a checking account and use it.
 *
 * <p>Remembers the customer last entered, and all ties of theirs once they are planned with; belongs to one thread.
 */
public final class Friends {

    /** Ties that anybody has: three in the family, two nearby, one anywhere, one to the hub. */
    public static final int TIES = 7;

    /** The tie to the hub of a block. */
    public static final int HUB = 6;

    private static final int HUB_BLOCK = 1 << FriendNetwork.HUB_BITS;

    /** Payments a year over a tie, for each movement a year of the one of both who moves less. */
    private static final double[] SHARES = {0.10, 0.05, 0.02, 0.045, 0.035, 0.02, 0.03};

    private static final int LEAST_MOVED = 12;
    private static final long NOBODY = -1;

    private final Population population;
    private final double activity;
    private final FriendNetwork network;
    private final StandingOrders orders;
    private final Departures departures;
    private final Beginnings beginnings;

    private @Nullable Cohort cohort;
    private long self;
    private int moved;

    /** Whether the ties below are those of the customer looked at. */
    private boolean isKnown;

    private final Ties paid = new Ties(TIES);
    private final Ties received = new Ties(HUB);
    private final Ties receivedAsHub = new Ties(HUB_BLOCK);
    private final long[] payers = new long[HUB];
    private boolean isHub;
    private double perYear;

    private long hubBlock = -1;
    private long hub;

    /** Some customers of other cohorts, by the last bits of the ordinal: small cohorts have most ties there, and each is asked about often. */
    private final @Nullable Profile[] strangers = new Profile[1 << FriendNetwork.LINE_BITS];

    /** @param setting what all lives share */
    public Friends(Setting setting) {
        this.population = setting.population();
        this.activity = setting.options().movements();
        this.network = new FriendNetwork(population, setting.key().derive("friends"));
        this.orders = new StandingOrders(setting);
        this.beginnings = setting.beginnings();
        this.departures = setting.departures();
    }

    /** Looks at a customer, whose ties all that follows is about; they are found when they are asked for. */
    void enter(Cohort cohort, int index) {
        this.cohort = cohort;
        Profile profile = cohort.profile(index);
        self = profile.ordinal();
        moved = moved(profile);
        isKnown = false;
    }

    /** Finds all ties of the customer. */
    private void find() {
        if (isKnown) {
            return;
        }
        isKnown = true;
        perYear = 0;
        isHub = false;
        if (moved == 0) {
            return;
        }
        for (int tie = 0; tie <= FriendNetwork.FAR; tie++) {
            long payee = network.payee(self, tie);
            set(paid, tie, payee, perYearTo(tie, payee));
            payers[tie] = network.payer(self, tie);
            set(received, tie, payers[tie], perYearFrom(tie, payers[tie]));
            perYear += paid.perYear(tie) + received.perYear(tie);
        }
        isHub = hub(self) == self;
        set(paid, HUB, hub(self), perYearTo(HUB, hub(self)));
        perYear += paid.perYear(HUB);
        if (isHub) {
            for (int n = 0; n < HUB_BLOCK; n++) {
                long payer = ofBlock(self, n);
                set(receivedAsHub, n, payer, payer != self && network.paysHub(payer) ? rate(payer, HUB) : 0);
                perYear += receivedAsHub.perYear(n);
            }
        }
    }

    private void set(Ties ties, int tie, long other, double paymentsPerYear) {
        if (paymentsPerYear == 0) {
            ties.setNone(tie);
        } else {
            ties.set(tie, paymentsPerYear, since(other), until(other));
        }
    }

    private double perYearTo(int tie, long payee) {
        if (tie == HUB) {
            return payee == self || !network.paysHub(self) ? 0 : rate(payee, HUB);
        }
        return network.pays(self, payee, tie) ? orders.perYear(self, tie, rate(payee, tie)) : 0;
    }

    private double perYearFrom(int tie, long payer) {
        return network.pays(payer, self, tie) ? orders.perYear(payer, tie, rate(payer, tie)) : 0;
    }

    /** The one of a block who moves most. */
    private long hub(long ordinal) {
        long block = ordinal >>> FriendNetwork.HUB_BITS;
        if (block != hubBlock) {
            hubBlock = block;
            hub = NOBODY;
            int most = 0;
            for (long other = block << FriendNetwork.HUB_BITS; other < block + 1 << FriendNetwork.HUB_BITS; other++) {
                int movedByOther = moved(profile(entered(), other));
                if (movedByOther > most) {
                    most = movedByOther;
                    hub = other;
                }
            }
        }
        return hub;
    }

    private Cohort entered() {
        return Objects.requireNonNull(cohort);
    }

    private double rate(long other, int tie) {
        return other == self ? 0 : SHARES[tie] * activity * Math.min(moved, moved(profile(entered(), other)));
    }

    /** The day on which the later of the customer and another one first moved money, within the period; 0 if both had before. */
    private int since(long other) {
        return Math.max(sinceOf(profile(entered(), self)), sinceOf(profile(entered(), other)));
    }

    private int sinceOf(Profile profile) {
        return beginnings.isNew(profile) ? Brasilia.epochDay(beginnings.movesFromMillis(profile)) : 0;
    }

    /** The day before that on which the earlier of the customer and another one leaves: so what is paid can still be given back. */
    private int until(long other) {
        return Math.min(departures.day(profile(entered(), self)), departures.day(profile(entered(), other))) - 1;
    }

    /** Of those who do not take part, 0. */
    private static int moved(Profile profile) {
        return profile.holdsChecking() && profile.transactionsPerYear() >= LEAST_MOVED
                ? profile.transactionsPerYear()
                : 0;
    }

    /** A customer of the cohort, or of another. */
    public Profile profile(Cohort cohort, long ordinal) {
        long index = ordinal - cohort.profile(0).ordinal();
        if (index >= 0 && index < cohort.size()) {
            return cohort.profile((int) index);
        }
        int place = (int) ordinal & strangers.length - 1;
        Profile profile = strangers[place];
        if (profile == null || profile.ordinal() != ordinal) {
            profile = population.profile(ordinal);
            strangers[place] = profile;
        }
        return profile;
    }

    /** How many payments a year the ties of the customer entered bring, both ways. */
    public double perYear() {
        find();
        return perYear;
    }

    /** Whether half of the block pay the customer entered. */
    public boolean isHub() {
        find();
        return isHub;
    }

    /** Which payments over ties are ordered beforehand. */
    public StandingOrders orders() {
        return orders;
    }

    /** What the customer entered pays. */
    public Ties paid() {
        find();
        return paid;
    }

    /** What the customer entered is paid, but as a hub; there is no tie {@link #HUB}. */
    public Ties received() {
        find();
        return received;
    }

    /** What the customer entered is paid as the hub of a block, by the place in it of who pays; only if {@link #isHub}. */
    public Ties receivedAsHub() {
        find();
        return receivedAsHub;
    }

    /** Payments a year over one tie, by the customer entered; the others need not be found. */
    public double paidOver(int tie) {
        return isKnown ? paid.perYear(tie) : perYearTo(tie, payee(tie));
    }

    /** Likewise, to the customer entered; not over {@link #HUB}. */
    public double receivedOver(int tie) {
        return isKnown ? received.perYear(tie) : perYearFrom(tie, payer(tie));
    }

    /** Who is paid over a tie by the customer entered. */
    public long payee(int tie) {
        return tie == HUB ? hub(self) : network.payee(self, tie);
    }

    /** Who pays the customer entered over a tie. */
    public long payer(int tie) {
        return isKnown ? payers[tie] : network.payer(self, tie);
    }

    /** The n-th of the block of a customer. */
    public static long ofBlock(long ordinal, int n) {
        return (ordinal & -HUB_BLOCK) + n;
    }

    /** How many customers are in a block with one hub. */
    public static int blockSize() {
        return HUB_BLOCK;
    }
}
