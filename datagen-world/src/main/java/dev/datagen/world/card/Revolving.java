package dev.datagen.world.card;

import dev.datagen.world.credit.CardCredit;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Remembered;
import dev.datagen.world.random.Key;

/** How customers pay the invoices of their cards, the worse the less their score promises, and at which rates they don't. Immutable, but for what it remembers of some customers. */
public final class Revolving {

    /** Of the cards, so many revolve at times, finance at times, or miss a payment at times (estimates from BCB and ABECS). */
    private static final double REVOLVE = 0.145;

    private static final double FINANCE = 0.07;
    private static final double MISS = 0.055;

    /** What is left from the invoice before is financed by those who miss payments, and by those who revolve. */
    private static final double FINANCES_WHAT_IS_LEFT = 0.5;

    private static final double FINANCES_WHAT_REVOLVED = 0.05;

    /** Who revolves and pays what is left from the invoice before pays the rest in part once more. */
    private static final double REVOLVES_AGAIN = 0.25;

    /** Who missed one payment misses the next, and who missed two or more. */
    private static final double MISSES_AGAIN = 0.45;

    private static final double STAYS_AWAY = 0.85;
    private static final int[] PARTS = {4, 6, 8, 10, 12};

    /** Of who always pays in full, so many forget the due day at times, if they were the worst payers; the fewer, the better they are (estimate). */
    private static final double FORGET = 0.85;

    /** Nobody pays more of their invoices late. */
    private static final double MOST_LATE = 0.15;

    /** So many payments missed in a row block a card. */
    public static final int BLOCKED_AFTER = 2;

    /** So many make its issuer give the debt up (a year: Res. CMN 2.682/1999). */
    public static final int WRITTEN_OFF_AFTER = 12;

    /** Of those who pay in part, so many pay the minimum and no more, the others at most so much of the rest as well (estimates). */
    private static final double JUST_THE_MINIMUM = 0.5;

    private static final double MOST_OF_THE_REST = 0.8;
    private static final long ROUND_CENTS = 10_00;

    /** Beside ordinals, for draws of their own. */
    private static final long MORE = 1L << 60;

    private static final long LATE = 1L << 59;

    /** What issuers ask for at least of what was bought. */
    private static final int MINIMUM_PERCENT = 15;

    /** Some 15 % a month, 440 % a year, and 9 % (BCB, 2025). */
    private static final int LOWEST_REVOLVING = 1350;

    private static final int LOWEST_FINANCING = 820;
    private static final int STEP = 40;
    private static final int STEPS = 7;

    private final Key key;
    private final Key bankKey;
    private final Population population;
    private final Remembered<Kind> kinds = new Remembered<>(this::reckon);

    /** @param key of the world */
    public Revolving(Key key, Population population) {
        this.population = population;
        this.key = key.derive("invoices");
        this.bankKey = this.key.derive("banks");
    }

    /**
     * How a customer pays invoices. Who has paid one in part, or pays one off, is likelier to miss the next than who owes nothing from before: more
     * than half of what revolves is overdue, and a tenth of what is paid off (BCB, 2025); which of them do is an estimate.
     */
    public enum Kind {
        /** Misses payments at times. */
        MISSES(0.10, 0.40, 0.70, 0.20, FINANCES_WHAT_IS_LEFT, 0, 0.08),

        /** Pays off at times what was left. */
        FINANCES(0, 0.35, 0.10, 0.012, 1, 0, 0.06),

        /** Pays in part at times. */
        REVOLVES(0, 0.5, 0.012, 0.01, FINANCES_WHAT_REVOLVED, REVOLVES_AGAIN, 0.05),

        /** Always pays in full, but late at times. */
        FORGETS(0, 0, 0, 0, 0, 0, 0.09),

        /** Always pays in full, and in time. */
        FULL(0, 0, 0, 0, 0, 0, 0);

        private final double missesFresh;
        private final double paysInPart;
        private final double missesWhatRevolved;
        private final double missesPart;
        private final double finances;
        private final double again;
        private final double late;

        /**
         * @param missesFresh how often nothing is paid of an invoice that holds nothing from before, by who has not the money for it
         * @param paysInPart how often such an invoice is paid in part
         * @param missesWhatRevolved like the first, of one that holds what the invoice before left
         * @param missesPart likewise, of one that holds a part of what is being paid off
         * @param finances how often what the invoice before left is paid off in parts
         * @param again how often it is paid and the rest of the invoice is not
         * @param late how often an invoice is paid some days after its due day, and then in full
         */
        Kind(
                double missesFresh,
                double paysInPart,
                double missesWhatRevolved,
                double missesPart,
                double finances,
                double again,
                double late) {
            this.missesFresh = missesFresh;
            this.paysInPart = paysInPart;
            this.missesWhatRevolved = missesWhatRevolved;
            this.missesPart = missesPart;
            this.finances = finances;
            this.again = again;
            this.late = late;
        }
    }

    /** Whether a customer ever pays less than the whole. */
    public boolean mayOwe(Profile profile) {
        return leaves(kind(profile));
    }

    /** Whether who pays so leaves something unpaid at times. */
    static boolean leaves(Kind kind) {
        return kind != Kind.FULL && kind != Kind.FORGETS;
    }

    /** Whether a customer misses payments at times. */
    public boolean misses(Profile profile) {
        return kind(profile) == Kind.MISSES;
    }

    /** How a customer pays; {@link Kind#FULL} without a card. */
    Kind kind(Profile profile) {
        return profile.holdsCard() ? kinds.of(profile) : Kind.FULL;
    }

    private Kind reckon(Profile profile) {
        double u = 1 - Math.nextUp(population.riskOfCard(profile));
        if (u < MISS) {
            return Kind.MISSES;
        }
        if (u < MISS + FINANCE + REVOLVE) {
            return u < MISS + FINANCE ? Kind.FINANCES : Kind.REVOLVES;
        }
        boolean forgets = Key.unit(key.at(LATE ^ profile.ordinal(), -1)) < FORGET * (1 - u);
        return forgets ? Kind.FORGETS : Kind.FULL;
    }

    /**
     * Whether the invoice due in a month comes to be paid late: by the same quantile as whether nothing is paid of it, so that it is never both.
     *
     * @param times how many times as likely as on average of customers who pay like this one
     */
    boolean paysLate(Profile profile, int month, double times) {
        double usual = kind(profile).late;
        double habit = Key.unit(key.at(LATE ^ profile.ordinal(), -2));
        return usual > 0
                && Key.unit(quantile(profile, month)) >= 1 - Math.min(MOST_LATE, usual * times * 3 * habit * habit);
    }

    private long quantile(Profile profile, int month) {
        return key.at(profile.ordinal(), -2 - month);
    }

    /**
     * Whether who lacks the money for the invoice due in a month pays nothing of it.
     *
     * @param missed how many payments in a row were missed before
     */
    public boolean paysNothing(Kind kind, Profile profile, int month, int missed, InvoiceSums open) {
        double hazard = missed > 1 ? STAYS_AWAY : missed == 1 ? MISSES_AGAIN : hazard(kind, open);
        return Key.unit(quantile(profile, month)) < hazard;
    }

    private static double hazard(Kind kind, InvoiceSums open) {
        double part = open.financed() > 0 ? kind.missesPart : kind.missesFresh;
        return open.carried() > 0 ? Math.max(kind.missesWhatRevolved, part) : part;
    }

    /** Whether an invoice that holds nothing to pay off, due in a month, is paid in part: what the one before left is. */
    public boolean paysInPart(Kind kind, Profile profile, int month, InvoiceSums open) {
        double u = Key.unit(key.at(profile.ordinal(), month));
        return open.carried() > 0 ? u >= kind.finances && u < kind.finances + kind.again : u < kind.paysInPart;
    }

    /** In how many parts what is left from the invoice before is paid off, the first at once; 1 is not at all. */
    public int parts(Kind kind, Profile profile, int month) {
        double u = Key.unit(key.at(profile.ordinal(), month));
        return u >= kind.finances ? 1 : PARTS[(int) (u / kind.finances * PARTS.length)];
    }

    /** What is paid by who pays an invoice in part, in cents: the minimum, or more in whole R$ 10, but not all unless the minimum is. */
    public long partCents(Profile profile, int month, InvoiceSums open) {
        long minimum = minimumCents(open);
        double u = Key.unit(key.at(MORE ^ profile.ordinal(), month));
        double more = u < JUST_THE_MINIMUM ? 0 : (u - JUST_THE_MINIMUM) / (1 - JUST_THE_MINIMUM);
        long wished = minimum + (long) ((open.total() - minimum) * MOST_OF_THE_REST * more * more);
        return Math.max(minimum, wished / ROUND_CENTS * ROUND_CENTS);
    }

    /** Of an invoice, in cents: what revolved may not do so again (Res. CMN 4.549/2017), and parts of what is paid off are due in full. */
    public static long minimumCents(InvoiceSums open) {
        long bought = open.boughtCents();
        return open.total() - bought + (bought * MINIMUM_PERCENT + 99) / 100;
    }

    /** What the customer's institution takes. */
    public CardCredit rates(Profile profile) {
        int step = (int) (Key.unit(bankKey.at(profile.bank())) * STEPS) * STEP;
        return new CardCredit(LOWEST_REVOLVING + step, LOWEST_FINANCING + step);
    }
}
