package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.BranchAccount;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every customer there could be, each computable alone.
 *
 * <p>Counts that the contract promises come from stratified quantiles, one sequence for each of: investing, card, loan,
 * engagement. What depends on them (income, score) is derived from their normal scores, so that the dependence costs none of
 * the stratification. {@link Habits} says how engagement and investing follow other things.
 *
 * <p>Immutable; any number of threads may ask.
 */
public final class Population {

    /** Orders of a customer in a year, at activity 1. */
    public static final int MOST_TRADES = 600;

    /** Share of customers with a credit card. */
    private static final double CARD_HOLDERS = 0.70;

    private static final EmploymentStatus[] STATUSES = EmploymentStatus.values();

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

    /** How engagement follows what customers earn, how, and what they hold here, in standard deviations (estimates). */
    private static final double ENGAGEMENT_WITH_INCOME = 0.45;

    private static final double ENGAGEMENT_OF_SELF_EMPLOYED = 0.15;
    private static final double ENGAGEMENT_OF_UNEMPLOYED = -0.9;
    private static final double ENGAGEMENT_WITHOUT_CHECKING = -1.3;

    /** In days: everybody has been a customer so long when the period begins. */
    private static final int BEFORE_PERIOD = 30;

    /** In days: and before they ask for a loan. */
    private static final int BEFORE_LOAN = 5;

    /** In days: so long a bank has been open at least when a customer has to have come. */
    private static final int OPEN_BEFORE = 60;

    /** Eighteen years. */
    private static final int MAJORITY_DAYS = (int) (18 * 365.25) + 1;

    private final Period period;
    private final Predicate<Profile> civilServants;
    private final Places places;
    private final Banking banking;
    private final AccountSets accountSets;
    private final AccountNumbers accountNumbers;
    private final Borrowing borrowing;
    private final Lending lending;
    private final Categorical scores = CreditScores.distribution();
    private final Habits habits;
    private final Incomes incomes;
    private final Quantile loan;
    private final Quantile holding;
    private final Homes homes;
    private final Quantile banks;
    private final Quantile age;
    private final Quantile income;
    private final Key details;

    /**
     * The population of a key; the period's start decides since when they are customers, its end how old loans are.
     *
     * @param civilServants whether a government pays a customer who is employed; does not ask for their loan
     */
    public Population(Key key, Period period, ReferenceData reference, Predicate<Profile> civilServants) {
        this.period = period;
        this.civilServants = civilServants;
        this.places = new Places(reference);
        List<Bank> banks = reference.banks().all();
        this.banking = new Banking(banks, reference.states());
        this.accountSets = new AccountSets(banks);
        this.accountNumbers = new AccountNumbers(
                key.derive("account numbers"),
                banks,
                banking.byBank(),
                places.byMunicipality(),
                reference.municipalities());
        this.borrowing = new Borrowing(period);
        this.lending = new Lending(period, borrowing);
        // The number was chosen so that the first hundred customers of the default seed show the contract's volumes.
        this.loan = new Quantile(key.derive("loan 1"));
        this.holding = new Quantile(key.derive("holding"));
        this.homes = new Homes(key);
        this.banks = new Quantile(key.derive("bank"));
        this.age = new Quantile(key.derive("age"));
        this.income = new Quantile(key.derive("income"));
        this.details = key.derive("details");
        this.incomes = new Incomes(reference.states());
        this.habits = new Habits(key, reference.states(), age, this::state, this::turnover);
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
        return profile(ordinal, habits.block(ordinal));
    }

    /** Customers of successive ordinals: in a fraction of the time that asking for each takes. */
    public Profile[] profiles(long firstOrdinal, int count) {
        Profile[] profiles = new Profile[count];
        Habits.Block block = habits.block(firstOrdinal);
        for (int i = 0; i < count; i++) {
            long ordinal = firstOrdinal + i;
            if (!block.holds(ordinal)) {
                block = habits.block(ordinal);
            }
            profiles[i] = profile(ordinal, block);
        }
        return profiles;
    }

    private Profile profile(long ordinal, Habits.Block block) {
        double investingU = block.investing(ordinal);
        double cardU = habits.card(ordinal);
        double loanU = loan.at(ordinal);
        double ageU = age.at(ordinal);
        double scoreOfIncome = scoreOfIncome(ordinal, investingU);
        int placePosition = homes.position(ordinal);
        Municipality home = places.municipality(placePosition);
        int bankPosition = Ranks.position(banks.at(ordinal));
        boolean investor = isInvestor(investingU);
        double women = investor ? WOMEN_OF_INVESTORS : WOMEN_OF_OTHERS;
        boolean isFemale = unit(ordinal, 2) < women;
        int birthDay = borrowing.birthDay(loanU, birthDay(ordinal, investingU), unit(ordinal, 14));
        double years = (period.firstDay() - birthDay) / 365.25;
        EmploymentStatus status = status(years, loanU, unit(ordinal, 4));
        double scoreOfPay = scoreOfIncome * WEIGHT_OF_OTHERS + Ages.experience(years) * WEIGHT_OF_EXPERIENCE;
        int incomeCents = incomes.cents(
                status,
                status == EmploymentStatus.RETIRED ? scoreOfIncome : scoreOfPay,
                home.state(),
                Borrowing.isSecured(loanU),
                unit(ordinal, 5));
        int score = score(scoreOfIncome, ageU, loanU, ordinal);
        boolean holdsCard = cardU >= 1 - CARD_HOLDERS;
        Lending.Applicant applicant = new Lending.Applicant(
                incomeCents,
                score,
                standing(ordinal),
                hidden(ordinal),
                Hardship.of(years, incomeCents, status, home.state()),
                status,
                birthDay,
                home.state().uf(),
                false);
        LoanTerms terms = lending.terms(loanU, applicant, details.at(ordinal, 7));
        int lastDay = period.firstDay() - BEFORE_PERIOD;
        if (terms != null) {
            lastDay = Math.min(lastDay, terms.disbursementDay() - LoanTerms.MOST_DAYS_ASKED - BEFORE_LOAN);
        }
        Bank bank =
                banking.bank(bankPosition, home.state(), lastDay - OPEN_BEFORE, unit(ordinal, 1), unit(ordinal, 13));
        AccountSet accounts = accounts(ordinal, investor);
        int earliestDay = Math.max(birthDay + MAJORITY_DAYS, bank.sinceDay());
        int createdDay = Joining.day(period.firstDay(), earliestDay, lastDay, unit(ordinal, 11));
        Profile profile = new Profile(
                ordinal,
                (short) placePosition,
                (short) home.index(),
                (short) bankPosition,
                (byte) bank.index(),
                isFemale,
                (short) birthDay,
                (short) createdDay,
                (byte) status.ordinal(),
                incomeCents,
                (short) score,
                (byte) accounts.ordinal(),
                (short) Habits.transactionsPerYear(block.engagement(ordinal)),
                (short) (holdsCard ? Habits.purchasesPerYear(1 - (1 - cardU) / CARD_HOLDERS) : 0),
                (short) (investor ? Habits.tradesPerYear(1 - (1 - investingU) / AccountSet.INVESTORS) : 0),
                holdsCard ? CardTerms.limitCents(incomeCents, score, unit(ordinal, 8)) : 0,
                (byte) CardTerms.dueDay(unit(ordinal, 9)),
                terms);
        boolean isWithheldByEmployer =
                terms != null && terms.type() == LoanType.PAYROLL && status == EmploymentStatus.EMPLOYED;
        return isWithheldByEmployer && civilServants.test(profile)
                ? profile.withLoan(lending.terms(loanU, applicant.inGovernment(), details.at(ordinal, 7)))
                : profile;
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

    private State state(long ordinal) {
        return places.state(homes.position(ordinal));
    }

    private double unit(long ordinal, int purpose) {
        return Key.unit(details.at(ordinal, purpose));
    }

    private static double normal(double u) {
        return Normal.approximateQuantile(u);
    }

    private double scoreOfIncome(long ordinal, double investingU) {
        double independent = StrictMath.sqrt(1 - 0.35 * 0.35 - 0.40 * 0.40 - 0.08 * 0.08) * normal(income.at(ordinal));
        return Borrowing.incomeOf(
                loan.at(ordinal),
                0.35 * normal(investingU)
                        + 0.40 * normal(habits.card(ordinal))
                        + 0.08 * normal(age.at(ordinal))
                        + independent);
    }

    private static boolean isInvestor(double investingU) {
        return investingU >= 1 - AccountSet.INVESTORS;
    }

    /** Such as the bank has that they would be at without a loan: the end of the period, which shifts loans, does not matter. */
    private AccountSet accounts(long ordinal, boolean investor) {
        Bank bank = banking.bank(
                Ranks.position(banks.at(ordinal)),
                state(ordinal),
                period.firstDay() - BEFORE_PERIOD - OPEN_BEFORE,
                unit(ordinal, 1),
                unit(ordinal, 13));
        return accountSets.of(investor, bank, holding.at(ordinal));
    }

    /**
     * Who earns more, or is paid by many, moves more; who is without work less, and so does who has no checking account here. Does not ask for
     * loans, which the end of the period shifts: those of others would then change who moves how much.
     */
    private double turnover(long ordinal, double investingU) {
        double years = (period.firstDay() - birthDay(ordinal, investingU)) / 365.25;
        double occupation = switch (status(years, loan.at(ordinal), unit(ordinal, 4))) {
            case EMPLOYED, RETIRED -> 0;
            case SELF_EMPLOYED -> ENGAGEMENT_OF_SELF_EMPLOYED;
            case UNEMPLOYED -> ENGAGEMENT_OF_UNEMPLOYED;
        };
        boolean checking = accounts(ordinal, isInvestor(investingU)).holdsChecking();
        return ENGAGEMENT_WITH_INCOME * scoreOfIncome(ordinal, investingU)
                + occupation
                + (checking ? 0 : ENGAGEMENT_WITHOUT_CHECKING);
    }

    private int birthDay(long ordinal, double investingU) {
        return BirthDays.before(period.firstDay(), isInvestor(investingU), age.at(ordinal), unit(ordinal, 3));
    }

    private static EmploymentStatus status(double years, double loanU, double u) {
        double unemployed = Ages.unemployed(years) * Borrowing.unemployed(loanU);
        return u >= 1 - unemployed
                ? EmploymentStatus.UNEMPLOYED
                : STATUSES[Ages.work(years).pick(u / (1 - unemployed))];
    }

    /** Correlated with income and age (+0.25 each) and with having a loan (−0.25). */
    private int score(double income, double ageU, double loanU, long ordinal) {
        // Loans fall to the lowest quantiles, so a positive weight makes borrowers score lower.
        double z = 0.25 * income
                + 0.25 * normal(ageU)
                + 0.25 * normal(loanU)
                + StrictMath.sqrt(1 - 3 * 0.25 * 0.25) * standing(ordinal);
        return scores.pick(Math.min(Normal.cumulative(z), Math.nextDown(1.0)));
    }

    private double standing(long ordinal) {
        return normal(unit(ordinal, 10));
    }

    /** A quantile in [0, 1) that is the higher the worse a holder of a card pays its invoices; see {@link Standing}. */
    public double riskOfCard(Profile profile) {
        double years = (period.firstDay() - profile.birthDay()) / 365.25;
        State home = places.state(profile.placePosition());
        double hardship = Hardship.of(years, profile.incomeCents(), profile.employment(), home);
        return Standing.risk(standing(profile), hidden(profile.ordinal()), hardship, Hardship.Group.CARD);
    }

    /** How good a payer somebody is; see {@link Standing}. */
    public double standing(Profile profile) {
        return standing(profile.ordinal());
    }

    private double hidden(long ordinal) {
        // The number was chosen as that of loans was: who pays badly buys less once their card is blocked.
        return unit(ordinal, 22);
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
