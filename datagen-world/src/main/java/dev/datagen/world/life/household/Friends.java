package dev.datagen.world.life.household;

import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.BlockPermutation;
import dev.datagen.world.random.Key;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who of the bank's customers pays whom, known from either side without asking the other: a small world of families, communities and hubs.
 *
 * <p>In a family of four, who live in one place, each pays each. In an aligned block of 512, lined up by where they live, each pays two of a family
 * next to theirs, or a little further on, most of whom are of the same state. In a block of 64, from all over the country, each pays one, whom a
 * keyed permutation chooses, and half of them pay the one who moves most. Only those take part who have a checking account and use it.
 *
 * <p>Remembers the customer last entered, and all ties of theirs once they are planned with; belongs to one thread.
 */
public final class Friends {

    /** Ties that anybody has: three in the family, two nearby, one anywhere, one to the hub. */
    public static final int TIES = 7;

    /** The tie to the hub of a block. */
    public static final int HUB = 6;

    static final int FAMILY = 3;
    private static final int FAR = 5;

    private static final int HUB_BITS = 6;
    private static final int HUB_BLOCK = 1 << HUB_BITS;
    private static final double PAYS_THE_HUB = 0.5;

    /** Of two of a family who could pay each other, so many times one alone does (estimate). */
    private static final double ONE_WAY = 0.15;

    /** Payments a year over a tie, for each movement a year of the one of both who moves less. */
    private static final double[] SHARES = {0.10, 0.05, 0.02, 0.045, 0.035, 0.02, 0.03};

    /** A line of families is that of an aligned block of 512 customers; in it, neighbours are so many families apart. */
    private static final int LINE_BITS = 9;

    private static final int FURTHEST = 3;

    private static final int LEAST_MOVED = 12;
    private static final long NOBODY = -1;

    private final Population population;
    private final double activity;
    private final Key key;
    private final StandingOrders orders;
    private final BlockPermutation far;

    private @Nullable Cohort cohort;
    private long self;
    private int moved;

    /** Whether the ties below are those of the customer looked at. */
    private boolean isKnown;

    private final double[] paid = new double[TIES];
    private final long[] payers = new long[HUB];
    private final double[] received = new double[HUB];
    private final double[] receivedAsHub = new double[HUB_BLOCK];
    private boolean isHub;
    private double perYear;

    /** By tie, the day until which one of both had not yet joined, or 0; of payments by the customer, to them, and to them as a hub. */
    private final int[] paidSince = new int[TIES];

    private final int[] receivedSince = new int[HUB];
    private final int[] hubSince = new int[HUB_BLOCK];

    /** Likewise, the day from which on one of both prepares to leave, or after all days. */
    private final int[] paidUntil = new int[TIES];

    private final int[] receivedUntil = new int[HUB];
    private final int[] hubUntil = new int[HUB_BLOCK];
    private final Departures departures;
    private final Beginnings beginnings;

    private long hubBlock = -1;
    private long hub;

    /** Some customers of other cohorts, by the last bits of the ordinal: small cohorts have most ties there, and each is asked about often. */
    private final @Nullable Profile[] strangers = new Profile[1 << LINE_BITS];

    /** @param setting what all lives share */
    public Friends(Setting setting) {
        this.population = setting.population();
        this.activity = setting.movements();
        this.key = setting.key().derive("friends");
        this.orders = new StandingOrders(setting);
        this.beginnings = setting.beginnings();
        this.departures = setting.departures();
        this.far = new BlockPermutation(key.derive("far"), HUB_BITS);
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
        for (int tie = 0; tie <= FAR; tie++) {
            long payee = payee(self, tie);
            paid[tie] = paidOver(tie, payee);
            paidSince[tie] = paid[tie] == 0 ? 0 : since(payee);
            paidUntil[tie] = paid[tie] == 0 ? 0 : until(payee);
            payers[tie] = payer(self, tie);
            received[tie] = receivedOver(tie, payers[tie]);
            receivedSince[tie] = received[tie] == 0 ? 0 : since(payers[tie]);
            receivedUntil[tie] = received[tie] == 0 ? 0 : until(payers[tie]);
            perYear += paid[tie] + received[tie];
        }
        isHub = hub(self) == self;
        paid[HUB] = paidOver(HUB, hub(self));
        paidSince[HUB] = paid[HUB] == 0 ? 0 : since(hub(self));
        paidUntil[HUB] = paid[HUB] == 0 ? 0 : until(hub(self));
        perYear += paid[HUB];
        if (isHub) {
            long first = self & -HUB_BLOCK;
            for (int i = 0; i < HUB_BLOCK; i++) {
                receivedAsHub[i] = first + i != self && paysHub(first + i) ? rate(first + i, HUB) : 0;
                hubSince[i] = receivedAsHub[i] == 0 ? 0 : since(first + i);
                hubUntil[i] = receivedAsHub[i] == 0 ? 0 : until(first + i);
                perYear += receivedAsHub[i];
            }
        }
    }

    private double paidOver(int tie, long payee) {
        if (tie == HUB) {
            return payee == self || !paysHub(self) ? 0 : rate(payee, HUB);
        }
        return pays(self, payee, tie) ? orders.perYear(self, tie, rate(payee, tie)) : 0;
    }

    private double receivedOver(int tie, long payer) {
        return pays(payer, self, tie) ? orders.perYear(payer, tie, rate(payer, tie)) : 0;
    }

    /** Whether one pays another over a tie, who may pay the one over the same tie of a family. */
    private boolean pays(long payer, long payee, int tie) {
        if (tie >= FAMILY) {
            return true;
        }
        double u = Key.unit(key.at(Math.min(payer, payee), -3 - tie));
        return u >= ONE_WAY || u < ONE_WAY / 2 == payer < payee;
    }

    private long payee(long ordinal, int tie) {
        return tie < FAMILY ? relative(ordinal, tie) : tie < FAR ? neighbour(ordinal, tie, 1) : far.apply(ordinal);
    }

    private long payer(long ordinal, int tie) {
        return tie < FAMILY ? relative(ordinal, tie) : tie < FAR ? neighbour(ordinal, tie, -1) : far.invert(ordinal);
    }

    private long relative(long ordinal, int tie) {
        return population.relative(ordinal, 1 + tie);
    }

    /** Two of one family, so that friends of somebody pay each other. */
    private long neighbour(long ordinal, int tie, int direction) {
        int families = 1 + (int) Long.remainderUnsigned(key.at(ordinal >>> LINE_BITS, -1), FURTHEST);
        return population.neighbour(ordinal, direction * families, tie - FAMILY);
    }

    private boolean paysHub(long ordinal) {
        return Key.unit(key.at(ordinal, -2)) < PAYS_THE_HUB;
    }

    /** The one of a block who moves most. */
    private long hub(long ordinal) {
        long block = ordinal >>> HUB_BITS;
        if (block != hubBlock) {
            hubBlock = block;
            hub = NOBODY;
            int most = 0;
            for (long other = block << HUB_BITS; other < block + 1 << HUB_BITS; other++) {
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

    /** Payments a year over a tie, by the customer entered. */
    public double paid(int tie) {
        return isKnown ? paid[tie] : paidOver(tie, payee(tie));
    }

    /** Payments a year over a tie, to the customer entered; not over {@link #HUB}. */
    public double received(int tie) {
        return isKnown ? received[tie] : receivedOver(tie, payer(self, tie));
    }

    /** Payments a year from the n-th of the block to the customer entered, who is its hub. */
    public double receivedAsHub(int n) {
        find();
        return receivedAsHub[n];
    }

    /** The day after which the customer pays over a tie, both having joined; once {@link #perYear} has been asked for, as the two that follow. */
    public int paidSince(int tie) {
        return paidSince[tie];
    }

    /** After which they are paid. */
    public int receivedSince(int tie) {
        return receivedSince[tie];
    }

    /** After which they are paid as the hub. */
    public int hubSince(int n) {
        return hubSince[n];
    }

    /**
     * The day from which on the customer pays nothing over a tie any more, as one of both leaves; once {@link #perYear} has been asked for, as the two
     * that follow.
     */
    public int paidUntil(int tie) {
        return paidUntil[tie];
    }

    /** From which on they are paid nothing. */
    public int receivedUntil(int tie) {
        return receivedUntil[tie];
    }

    /** From which on they are paid nothing as the hub. */
    public int hubUntil(int n) {
        return hubUntil[n];
    }

    /** Who is paid over a tie by the customer entered. */
    public long payee(int tie) {
        return tie == HUB ? hub(self) : payee(self, tie);
    }

    /** Who pays the customer entered over a tie. */
    public long payer(int tie) {
        return isKnown ? payers[tie] : payer(self, tie);
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
