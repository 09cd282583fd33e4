package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;

/**
 * What of a customer follows from quantiles of the ordinal, and not from their loan, which the end of the period shifts.
 *
 * <p>Where a method asks for {@code investingU}, that is the customer's quantile of investing, which is dear to find: see {@link Habits.Block}.
 *
 * <p>Immutable.
 */
final class Traits {

    /** In days: everybody has been a customer so long when the period begins. */
    static final int BEFORE_PERIOD = 30;

    /** In days: so long a bank has been open at least when a customer has to have come. */
    static final int OPEN_BEFORE = 60;

    private static final EmploymentStatus[] STATUSES = EmploymentStatus.values();

    /** How income follows investing, the card and age: correlations of normal scores (estimates). */
    private static final double INCOME_WITH_INVESTING = 0.35;

    private static final double INCOME_WITH_CARD = 0.40;
    private static final double INCOME_WITH_AGE = 0.08;
    private static final double INCOME_BY_ALL_ELSE = StrictMath.sqrt(1
            - INCOME_WITH_INVESTING * INCOME_WITH_INVESTING
            - INCOME_WITH_CARD * INCOME_WITH_CARD
            - INCOME_WITH_AGE * INCOME_WITH_AGE);

    /** How the score follows income, age and having no loan: correlations of normal scores (estimates). */
    private static final double SCORE_WITH_EACH = 0.25;

    private static final double SCORE_BY_STANDING = StrictMath.sqrt(1 - 3 * SCORE_WITH_EACH * SCORE_WITH_EACH);

    /** How engagement follows what customers earn, how, and what they hold here, in standard deviations (estimates). */
    private static final double ENGAGEMENT_WITH_INCOME = 0.45;

    private static final double ENGAGEMENT_OF_SELF_EMPLOYED = 0.15;
    private static final double ENGAGEMENT_OF_UNEMPLOYED = -0.9;
    private static final double ENGAGEMENT_WITHOUT_CHECKING = -1.3;

    private final int firstDay;
    private final Places places;
    private final Homes homes;
    private final Banking banking;
    private final AccountSets accountSets;
    private final Categorical scores = CreditScores.distribution();
    private final Habits habits;
    private final Quantile loan;
    private final Quantile holding;
    private final Quantile banks;
    private final Quantile age;
    private final Quantile income;
    private final Key details;

    Traits(Key key, Period period, ReferenceData reference, Places places, Homes homes, Banking banking) {
        this.firstDay = period.firstDay();
        this.places = places;
        this.homes = homes;
        this.banking = banking;
        this.accountSets = new AccountSets(reference.banks().all());
        // The number was chosen so that the first hundred customers of the default seed show the contract's volumes.
        this.loan = new Quantile(key.derive("loan 1"));
        this.holding = new Quantile(key.derive("holding"));
        this.banks = new Quantile(key.derive("bank"));
        this.age = new Quantile(key.derive("age"));
        this.income = new Quantile(key.derive("income"));
        this.details = key.derive("details");
        this.habits = new Habits(key, reference.states(), age, this::state, this::turnover);
    }

    /** Reorders the quantiles of some customers, of whom this is one. */
    Habits.Block block(long ordinal) {
        return habits.block(ordinal);
    }

    /** A quantile in [0, 1): the lowest have a loan, and {@link Borrowing} reads from it which one. */
    double loan(long ordinal) {
        return loan.at(ordinal);
    }

    /** A quantile in [0, 1): the highest hold a card. */
    double card(long ordinal) {
        return habits.card(ordinal);
    }

    /** A number of the customer's own for a purpose, all of whose bits are random. */
    long random(long ordinal, int purpose) {
        return details.at(ordinal, purpose);
    }

    /** The same in [0, 1). */
    double unit(long ordinal, int purpose) {
        return Key.unit(random(ordinal, purpose));
    }

    /** In years of 365.25 days, when the period begins. */
    double years(int birthDay) {
        return Years.between(birthDay, firstDay);
    }

    /** In days since 1970-01-01; {@link Borrowing#birthDay} may give who has a loan another one. */
    int birthDay(long ordinal, double investingU) {
        return BirthDays.before(firstDay, isInvestor(investingU), age.at(ordinal), unit(ordinal, 3));
    }

    EmploymentStatus status(long ordinal, double years) {
        double unemployed = Ages.unemployed(years) * Borrowing.unemployed(loan.at(ordinal));
        double u = unit(ordinal, 4);
        return u >= 1 - unemployed
                ? EmploymentStatus.UNEMPLOYED
                : STATUSES[Ages.work(years).pick(u / (1 - unemployed))];
    }

    static boolean isInvestor(double investingU) {
        return investingU >= 1 - AccountSet.INVESTORS;
    }

    /** Of a standard normal distribution. */
    double scoreOfIncome(long ordinal, double investingU) {
        double independent = INCOME_BY_ALL_ELSE * normal(income.at(ordinal));
        return Borrowing.incomeOf(
                loan.at(ordinal),
                INCOME_WITH_INVESTING * normal(investingU)
                        + INCOME_WITH_CARD * normal(habits.card(ordinal))
                        + INCOME_WITH_AGE * normal(age.at(ordinal))
                        + independent);
    }

    /** From 0 to 1000; correlated with income and age, and with having a loan. */
    int score(long ordinal, double scoreOfIncome) {
        // Loans fall to the lowest quantiles, so a positive weight makes borrowers score lower.
        double z = SCORE_WITH_EACH * scoreOfIncome
                + SCORE_WITH_EACH * normal(age.at(ordinal))
                + SCORE_WITH_EACH * normal(loan.at(ordinal))
                + SCORE_BY_STANDING * standing(ordinal);
        return scores.pick(Math.min(Normal.cumulative(z), Math.nextDown(1.0)));
    }

    /** How good a payer somebody is; see {@link Standing}. */
    double standing(long ordinal) {
        return normal(unit(ordinal, 10));
    }

    /** How somebody pays that no score shows, a quantile in [0, 1). */
    double hidden(long ordinal) {
        // The number was chosen as that of loans was: who pays badly buys less once their card is blocked.
        return unit(ordinal, 22);
    }

    /** Where somebody's bank stands in a block of them. */
    int bankPosition(long ordinal) {
        return Ranks.position(banks.at(ordinal));
    }

    /** The bank of a customer, open by a day. */
    Bank bank(long ordinal, int openDay) {
        return banking.bank(bankPosition(ordinal), state(ordinal), openDay, unit(ordinal, 1), unit(ordinal, 13));
    }

    /** Such as the bank has that they would be at without a loan: the end of the period, which shifts loans, does not matter. */
    AccountSet accounts(long ordinal, boolean investor) {
        Bank bank = bank(ordinal, firstDay - BEFORE_PERIOD - OPEN_BEFORE);
        return accountSets.of(investor, bank, holding.at(ordinal));
    }

    private State state(long ordinal) {
        return places.state(homes.position(ordinal));
    }

    /** Who earns more, or is paid by many, moves more; who is without work less, and so does who has no checking account here. */
    private double turnover(long ordinal, double investingU) {
        double occupation = switch (status(ordinal, years(birthDay(ordinal, investingU)))) {
            case EMPLOYED, RETIRED -> 0;
            case SELF_EMPLOYED -> ENGAGEMENT_OF_SELF_EMPLOYED;
            case UNEMPLOYED -> ENGAGEMENT_OF_UNEMPLOYED;
        };
        boolean checking = accounts(ordinal, isInvestor(investingU)).holdsChecking();
        return ENGAGEMENT_WITH_INCOME * scoreOfIncome(ordinal, investingU)
                + occupation
                + (checking ? 0 : ENGAGEMENT_WITHOUT_CHECKING);
    }

    private static double normal(double u) {
        return Normal.approximateQuantile(u);
    }
}
