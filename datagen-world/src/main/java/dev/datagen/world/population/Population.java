package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.BranchAccount;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every customer there could be, each computable alone.
 *
 * <p>Counts that the contract promises come from stratified quantiles, one sequence for each of: investing, card, loan,
 * engagement. What depends on them (income, score) is derived from their normal scores, so that the dependence costs none of
 * the stratification. {@link Traits} says how these follow from one another, {@link Habits} how engagement and investing follow other things.
 *
 * <p>Immutable; any number of threads may ask.
 */
public final class Population {

    /** Orders of a customer in a year, at activity 1. */
    public static final int MOST_TRADES = 600;

    /** Share of customers with a credit card. */
    private static final double CARD_HOLDERS = 0.70;

    /** Share of women among adults (IBGE, census of 2022), and among investors (B3, 2025). */
    private static final double WOMEN = 0.52;

    private static final double WOMEN_OF_INVESTORS = 0.26;
    private static final double WOMEN_OF_OTHERS =
            (WOMEN - AccountSet.INVESTORS * WOMEN_OF_INVESTORS) / (1 - AccountSet.INVESTORS);

    /** That of 2025: in an income it stands for that of each year. */
    public static final int MINIMUM_WAGE_CENTS = 151_800;

    /** How much of pay goes by age, and by all else: together one standard deviation (PNAD Contínua 2024, mean income by age group). */
    private static final double WEIGHT_OF_EXPERIENCE = 0.31;

    private static final double WEIGHT_OF_OTHERS = StrictMath.sqrt(1 - WEIGHT_OF_EXPERIENCE * WEIGHT_OF_EXPERIENCE);

    /** In days: so long they have been customers before they ask for a loan. */
    private static final int BEFORE_LOAN = 5;

    /** Eighteen years. */
    private static final int MAJORITY_DAYS = (int) (18 * Years.DAYS) + 1;

    private final Period period;
    private final Predicate<Profile> civilServants;
    private final Places places;
    private final Homes homes;
    private final Traits traits;
    private final AccountNumbers accountNumbers;
    private final Borrowing borrowing;
    private final Lending lending;
    private final Incomes incomes;
    private final Absences absences;

    /**
     * The population of a key; the period's start decides since when they are customers, its end how old loans are, and its length how much they make
     * up for who is away.
     *
     * @param civilServants whether a government pays a customer who is employed; does not ask for their loan
     */
    public Population(Key key, Period period, ReferenceData reference, Predicate<Profile> civilServants) {
        this.period = period;
        this.civilServants = civilServants;
        this.places = new Places(reference);
        this.homes = new Homes(key);
        List<Bank> banks = reference.banks().all();
        Banking banking = new Banking(banks, reference.states());
        this.traits = new Traits(key, period, reference, places, homes, banking);
        this.accountNumbers = new AccountNumbers(
                key.derive("account numbers"),
                banks,
                banking.byBank(),
                places.byMunicipality(),
                reference.municipalities());
        this.borrowing = new Borrowing(period);
        this.lending = new Lending(period, borrowing);
        this.incomes = new Incomes(reference.states());
        this.absences = new Absences(period);
    }

    Places places() {
        return places;
    }

    /**
     * Movements that are promised of a customer in a year.
     *
     * @param u quantile in [0, 1)
     */
    public static int transactionsPerYear(double u) {
        return Habits.transactionsPerYear(u);
    }

    /** The customer of an ordinal, 0 to 2^40 − 1. */
    public Profile profile(long ordinal) {
        return profile(ordinal, traits.block(ordinal));
    }

    /** Customers of successive ordinals: in a fraction of the time that asking for each takes. */
    public Profile[] profiles(long firstOrdinal, int count) {
        Profile[] profiles = new Profile[count];
        Habits.Block block = traits.block(firstOrdinal);
        for (int i = 0; i < count; i++) {
            long ordinal = firstOrdinal + i;
            if (!block.holds(ordinal)) {
                block = traits.block(ordinal);
            }
            profiles[i] = profile(ordinal, block);
        }
        return profiles;
    }

    private Profile profile(long ordinal, Habits.Block block) {
        double investingU = block.investing(ordinal);
        double engagementU = block.engagement(ordinal);
        double loanU = traits.loan(ordinal);
        Applicant applicant = applicant(ordinal, investingU);
        boolean mayBeCivilServant = Borrowing.isUnsecured(loanU) && applicant.status() == EmploymentStatus.EMPLOYED;
        if (mayBeCivilServant && civilServants.test(profile(ordinal, investingU, engagementU, applicant, null))) {
            applicant = applicant.inGovernment();
        }
        LoanTerms terms = lending.terms(
                loanU, applicant, day -> LenderPrices.of(lender(ordinal, day)), traits.random(ordinal, 7));
        return profile(ordinal, investingU, engagementU, applicant, terms);
    }

    /** The bank of who is lent money on a day. */
    private Bank lender(long ordinal, int day) {
        int lastDay = Math.min(period.firstDay() - Traits.BEFORE_PERIOD, day - LoanTerms.MOST_DAYS_ASKED - BEFORE_LOAN);
        return traits.bank(ordinal, lastDay - Traits.OPEN_BEFORE);
    }

    /** Whether or not they ask for a loan, and of no government as yet. */
    private Applicant applicant(long ordinal, double investingU) {
        double loanU = traits.loan(ordinal);
        double scoreOfIncome = traits.scoreOfIncome(ordinal, investingU);
        int birthDay = borrowing.birthDay(loanU, traits.birthDay(ordinal, investingU), traits.unit(ordinal, 14));
        double years = traits.years(birthDay);
        EmploymentStatus status = traits.status(ordinal, years);
        State home = places.state(homes.position(ordinal));
        double scoreOfPay = scoreOfIncome * WEIGHT_OF_OTHERS + Ages.experience(years) * WEIGHT_OF_EXPERIENCE;
        int incomeCents = incomes.cents(
                status,
                status == EmploymentStatus.RETIRED ? scoreOfIncome : scoreOfPay,
                home,
                Borrowing.isSecured(loanU),
                traits.unit(ordinal, 5),
                traits.unit(ordinal, 31));
        return new Applicant(
                incomeCents,
                traits.score(ordinal, scoreOfIncome),
                traits.standing(ordinal),
                traits.hidden(ordinal),
                Hardship.of(years, incomeCents, status, home),
                status,
                birthDay,
                home.uf(),
                false);
    }

    private Profile profile(
            long ordinal, double investingU, double engagementU, Applicant applicant, @Nullable LoanTerms terms) {
        int placePosition = homes.position(ordinal);
        boolean investor = Traits.isInvestor(investingU);
        double cardU = traits.card(ordinal);
        boolean holdsCard = cardU >= 1 - CARD_HOLDERS;
        int lastDay = period.firstDay() - Traits.BEFORE_PERIOD;
        lastDay = Math.min(lastDay, lastDayBeforeLoan(terms));
        Bank bank = traits.bank(ordinal, lastDay - Traits.OPEN_BEFORE);
        double years = traits.years(applicant.birthDay());
        double made = madeUp(years, investor, terms);
        double rounding = traits.unit(ordinal, 29);
        int dueDay = CardTerms.dueDay(traits.unit(ordinal, 9));
        return new Profile(
                ordinal,
                (short) placePosition,
                (short) places.municipality(placePosition).index(),
                (short) traits.bankPosition(ordinal),
                (byte) bank.index(),
                traits.unit(ordinal, 2) < (investor ? WOMEN_OF_INVESTORS : WOMEN_OF_OTHERS),
                (short) applicant.birthDay(),
                (short) joinedDay(ordinal, applicant, years, bank, lastDay, terms),
                (byte) applicant.status().ordinal(),
                applicant.incomeCents(),
                (short) applicant.score(),
                (byte) traits.accounts(ordinal, investor).ordinal(),
                (short) (Habits.transactionsPerYear(engagementU) * made * absences.madeUpByMovements() + rounding),
                (short) (holdsCard ? purchasesPerYear(cardU, made, rounding) : 0),
                (short)
                        (investor
                                ? tradesPerYear(
                                        investingU,
                                        terms == null ? made * absences.madeUpByOrders(years) : made,
                                        rounding)
                                : 0),
                holdsCard
                        ? CardTerms.limitCents(applicant.incomeCents(), applicant.score(), traits.unit(ordinal, 8))
                        : 0,
                (byte) dueDay,
                (byte) CardTerms.closingDay(dueDay, bank.closingDays()),
                terms);
    }

    private double madeUp(double years, boolean investor, @Nullable LoanTerms terms) {
        if (terms != null) {
            return absences.madeUpByBorrowers(years, latestJoining(terms) - period.firstDay() + 1);
        }
        return absences.madeUp(years, investor ? 1 : 0);
    }

    /** The last day on which somebody may join within the period. */
    private int latestJoining(@Nullable LoanTerms terms) {
        return Math.min(period.lastDay() - Joining.LEAST_DAYS_LEFT, lastDayBeforeLoan(terms));
    }

    private int purchasesPerYear(double cardU, double made, double rounding) {
        int purchases = Habits.purchasesPerYear(1 - (1 - cardU) / CARD_HOLDERS);
        return (int) (purchases * made * absences.madeUpByCards() + rounding);
    }

    private static int tradesPerYear(double investingU, double made, double rounding) {
        int trades = Habits.tradesPerYear(1 - (1 - investingU) / AccountSet.INVESTORS);
        return Math.min(MOST_TRADES, (int) (trades * made + rounding));
    }

    private static int lastDayBeforeLoan(@Nullable LoanTerms terms) {
        return terms == null ? Integer.MAX_VALUE : terms.disbursementDay() - LoanTerms.MOST_DAYS_ASKED - BEFORE_LOAN;
    }

    /** @param lastDay before the period */
    private int joinedDay(
            long ordinal, Applicant applicant, double years, Bank bank, int lastDay, @Nullable LoanTerms terms) {
        // The number was chosen as that of loans was, and that of rounding too.
        int within = Joining.dayWithin(period.firstDay(), latestJoining(terms), years, traits.unit(ordinal, 16));
        int earliestDay = Math.max(applicant.birthDay() + MAJORITY_DAYS, bank.sinceDay());
        return within != Joining.BEFORE
                ? within
                : Joining.day(period.firstDay(), earliestDay, lastDay, traits.unit(ordinal, 11));
    }

    /** The n-th, 1 to 3, of the family of a customer: they live in one place, and that customer is the n-th of theirs. */
    public long relative(long ordinal, int n) {
        return homes.relative(ordinal, n);
    }

    /**
     * A customer of a family that lives nearby: of an aligned block of 512 customers, in a closed line by state and city.
     *
     * @param families how many families further on, or back if negative
     * @param n 0 to 3: tells the members of a family apart; from the one found, as many families back, the same leads to this customer
     */
    public long neighbour(long ordinal, int families, int n) {
        return homes.neighbour(ordinal, families, n);
    }

    /** A quantile in [0, 1) that is the higher the worse a holder of a card pays its invoices; see {@link Standing}. */
    public double riskOfCard(Profile profile) {
        State home = places.state(profile.placePosition());
        double hardship =
                Hardship.of(traits.years(profile.birthDay()), profile.incomeCents(), profile.employment(), home);
        return Standing.risk(standing(profile), traits.hidden(profile.ordinal()), hardship, Hardship.Group.CARD);
    }

    /** How good a payer somebody is; see {@link Standing}. */
    public double standing(Profile profile) {
        return traits.standing(profile.ordinal());
    }

    /** A score from 0 to 1000 on the scale of the column {@code credit_score}, 300 to 850. */
    public static int compatibleScore(int score) {
        return CreditScores.compatible(score);
    }

    /** Branch and number of an account: no two are the same. */
    public BranchAccount accountNumber(Profile profile, int slot) {
        return accountNumbers.of(profile, slot);
    }

    /** A score from 0 to 1000 such as people with negative entries have, at a quantile in [0, 1) of them. */
    public static int scoreWithEntries(double u) {
        return CreditScores.withEntries(u);
    }

    /** How many customers have documents and numbers of their own; see {@link Documents}. */
    public long capacity() {
        return Documents.capacity(places, accountNumbers);
    }
}
