package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.HousingCredit;
import dev.datagen.world.credit.LoanRates;
import dev.datagen.world.credit.PayrollCredit;
import dev.datagen.world.credit.PriceTable;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.random.Draws;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has a loan, and on what terms. 35 % of customers have one: 18 % personal or payroll, 7 % vehicle, 10 % housing.
 *
 * <p>The age of a loan at the end of the period is spread evenly over its term (over ten years for housing), so that about half
 * of all instalments are due by then.
 */
final class Lending {

    private static final Categorical PRODUCTS = Categorical.of(0.18, 0.07, 0.10, 0.65);
    private static final int PERSONAL = 0;
    private static final int VEHICLE = 1;
    private static final int HOUSING = 2;

    /** By so many standard deviations the income of those who buy a vehicle or a home on credit is higher (estimate). */
    private static final double HIGHER_FOR_VEHICLE = 1.0;

    private static final double HIGHER_FOR_HOUSING = 1.4;
    private static final double MEAN_HIGHER = 0.07 * HIGHER_FOR_VEHICLE + 0.10 * HIGHER_FOR_HOUSING;
    private static final double SPREAD_OF_HIGHER = StrictMath.sqrt(1
            + 0.07 * HIGHER_FOR_VEHICLE * HIGHER_FOR_VEHICLE
            + 0.10 * HIGHER_FOR_HOUSING * HIGHER_FOR_HOUSING
            - MEAN_HIGHER * MEAN_HIGHER);

    private static final int[] PERSONAL_TERMS = {6, 12, 18, 24, 36, 48, 60, 72};
    private static final Categorical PERSONAL_TERM = Categorical.of(6, 22, 11, 23, 19, 12, 5, 2);
    private static final int[] VEHICLE_TERMS = {12, 24, 36, 48, 60};
    private static final Categorical VEHICLE_TERM = Categorical.of(3, 9, 20, 38, 30);
    private static final int[] HOUSING_TERMS = {240, 300, 360, 420};
    private static final Categorical HOUSING_TERM = Categorical.of(10, 18, 52, 20);

    /** Ages of housing loans, in months; instalments told: those due up to a year before and after the period's end. */
    private static final int HOUSING_AGES = 120;

    private static final int HOUSING_WINDOW = 12;

    /** Share of personal loans that are payroll loans. */
    private static final double PAYROLL_OF_RETIRED = 0.60;

    private static final double PAYROLL_OF_EMPLOYED = 0.25;

    /** Banks ask pensioners for up to so much less than the ceiling (INSS, October 2025: 1.76 to 1.85 %). */
    private static final int BELOW_CEILING = 1_200;

    /** INSS and employers pass on what they withheld around the middle of the month. */
    private static final int PAYROLL_DUE_FROM = 12;

    /** A month, in millionths. */
    private static final int MOST_UNDER_SFH =
            (int) ((StrictMath.pow(1 + HousingCredit.MOST_YEARLY_UNDER_SFH, 1.0 / 12) - 1) * 1e6);

    /** SAC's share of housing loans (ABECIP: 85 to 90 % of SBPE's volume, less of the rest). */
    private static final double SAC = 0.75;

    /** Of what may be lent on a property, so much at least is. */
    private static final double LEAST_OF_LIMIT = 0.65;

    /** Of a vehicle's price, 20 to 40 % is paid down (estimate: 30 to 35 % on average). */
    private static final double LEAST_FINANCED = 0.60;

    /** What no insurance or asset costs. */
    private static final Collateral NOTHING = new Collateral(0, (short) 0);

    /** Good, occasionally late, chronically late, defaulter; more than 90 days late follows from the last. */
    private static final Categorical PAYERS_OF_PERSONAL = Categorical.of(79, 7, 3, 11);

    private static final Categorical PAYERS_OF_VEHICLE = Categorical.of(80, 7, 3, 10);
    private static final Categorical PAYERS_OF_HOUSING = Categorical.of(91.8, 5, 2, 1.2);

    /** What is withheld is never late; it is lost with the job, or with what else takes the margin. */
    private static final Categorical PAYERS_OF_PENSIONS = Categorical.of(98, 0, 0, 2);

    private static final Categorical PAYERS_OF_WAGES = Categorical.of(94, 0, 0, 6);
    private static final Payer[] PAYERS = Payer.values();

    private final Period period;

    Lending(Period period) {
        this.period = period;
    }

    /** What is known of who asks for a loan. */
    record Applicant(int incomeCents, int score, EmploymentStatus status, int birthDay, String uf) {}

    private record Dates(int term, int age, int disbursement, int firstDue) {}

    private record Collateral(long assetCents, short lifeMillionths) {}

    /** The normal score of a customer's income, which is higher where a vehicle or a home is bought; of all customers it is one still. */
    double incomeOf(double u, double normalScore) {
        int product = PRODUCTS.pick(u);
        double higher = product == VEHICLE ? HIGHER_FOR_VEHICLE : product == HOUSING ? HIGHER_FOR_HOUSING : 0;
        return (normalScore + higher - MEAN_HIGHER) / SPREAD_OF_HIGHER;
    }

    @Nullable
    LoanTerms terms(double u, Applicant applicant, long random) {
        int product = PRODUCTS.pick(u);
        if (product > HOUSING) {
            return null;
        }
        double inProduct = PRODUCTS.rescale(u, product);
        Draws draws = new Draws().from(random);
        return switch (product) {
            case PERSONAL -> unsecured(inProduct, applicant, draws);
            case VEHICLE -> vehicle(inProduct, applicant, draws);
            default -> housing(inProduct, applicant, draws);
        };
    }

    private LoanTerms unsecured(double u, Applicant applicant, Draws draws) {
        int choice = PERSONAL_TERM.pick(u);
        int term = PERSONAL_TERMS[choice];
        int age = (int) (PERSONAL_TERM.rescale(u, choice) * term);
        double payrollShare = switch (applicant.status) {
            case RETIRED -> PAYROLL_OF_RETIRED;
            case EMPLOYED -> PAYROLL_OF_EMPLOYED;
            default -> 0;
        };
        return draws.chance(payrollShare)
                ? payroll(dates(term, age, PAYROLL_DUE_FROM, draws), applicant, draws)
                : personal(dates(term, age, 1, draws), applicant, draws);
    }

    private LoanTerms payroll(Dates dates, Applicant applicant, Draws draws) {
        boolean retired = applicant.status == EmploymentStatus.RETIRED;
        int rate = retired
                ? PayrollCredit.ceilingMillionths(dates.disbursement) - draws.below(BELOW_CEILING)
                : (int) (LoanRates.employer(dates.disbursement) * (0.85 + 0.3 * draws.unit()));
        long net = Earnings.leastNetCents(applicant.status, applicant.incomeCents, Months.of(dates.disbursement));
        double share = new LogNormal(0.12, 0.5).at(draws.unit());
        double instalment =
                Math.min(applicant.incomeCents * share, 0.98 * PayrollCredit.marginCents(net, dates.disbursement));
        long principal = principal(instalment, rate, dates.term, 50_000, 30_000_000);
        Payer payer = PAYERS[(retired ? PAYERS_OF_PENSIONS : PAYERS_OF_WAGES).pick(draws.unit())];
        return contract(LoanType.PAYROLL, AmortizationSystem.PRICE, principal, rate, dates, payer, NOTHING);
    }

    private LoanTerms personal(Dates dates, Applicant applicant, Draws draws) {
        // Lower for a better score: by a third on either side.
        double factor = 1.20 - 0.00066 * applicant.score + 0.16 * draws.unit();
        int rate = (int) (LoanRates.personal(dates.disbursement) * factor);
        double share = Math.min(0.45, new LogNormal(0.15, 0.75).at(draws.unit()));
        long principal = principal(applicant.incomeCents * share, rate, dates.term, 50_000, 30_000_000);
        Payer payer = PAYERS[PAYERS_OF_PERSONAL.pick(draws.unit())];
        return contract(LoanType.PERSONAL, AmortizationSystem.PRICE, principal, rate, dates, payer, NOTHING);
    }

    private LoanTerms vehicle(double u, Applicant applicant, Draws draws) {
        int choice = VEHICLE_TERM.pick(u);
        int term = VEHICLE_TERMS[choice];
        Dates dates = dates(term, (int) (VEHICLE_TERM.rescale(u, choice) * term), 1, draws);
        double factor = 1.15 - 0.00034 * applicant.score + 0.12 * draws.unit();
        int rate = (int) (LoanRates.vehicle(dates.disbursement) * factor);
        double share = Math.min(0.40, new LogNormal(0.28, 0.35).at(draws.unit()));
        long principal = principal(applicant.incomeCents * share, rate, term, 800_000, 25_000_000);
        long price = (long) (principal / (LEAST_FINANCED + 0.2 * draws.unit())) / 10_000 * 10_000;
        Payer payer = PAYERS[PAYERS_OF_VEHICLE.pick(draws.unit())];
        Collateral car = new Collateral(price, (short) 0);
        return contract(LoanType.VEHICLE, AmortizationSystem.PRICE, principal, rate, dates, payer, car);
    }

    private LoanTerms housing(double u, Applicant applicant, Draws draws) {
        int age = (int) (u * HOUSING_AGES);
        Dates dates = dates(HOUSING_TERMS[HOUSING_TERM.pick(draws.unit())], age, 1, draws);
        AmortizationSystem system = draws.chance(SAC) ? AmortizationSystem.SAC : AmortizationSystem.PRICE;
        int rate = (int) (LoanRates.housing(dates.disbursement) * (0.9 + 0.2 * draws.unit()));
        double family = Math.max(250_000, applicant.incomeCents * (1 + draws.unit()));
        long principal = principal(family * (0.18 + 0.12 * draws.unit()), rate, dates.term, 6_000_000, 150_000_000);
        double lent = HousingCredit.mostLentPercent(system, dates.disbursement)
                / 100.0
                * (LEAST_OF_LIMIT + (1 - LEAST_OF_LIMIT) * draws.unit());
        long value = ((long) (principal / lent) / 100_000 + 1) * 100_000;
        if (HousingCredit.regime(value, applicant.uf, dates.disbursement) == HousingRegime.SFH) {
            rate = Math.min(rate, MOST_UNDER_SFH);
        }
        Payer payer = PAYERS[PAYERS_OF_HOUSING.pick(draws.unit())];
        int years = (int) ((dates.disbursement - applicant.birthDay) / 365.25);
        Collateral home = new Collateral(value, HousingCredit.lifeMillionths(years));
        return contract(LoanType.HOUSING, system, principal, rate, dates, payer, home);
    }

    /** What an instalment of so many cents repays over the term, in whole R$ 100, within limits. */
    private static long principal(double instalmentCents, int rateMillionths, int term, long least, long most) {
        double rate = rateMillionths / 1e6;
        double cents = instalmentCents * (1 - StrictMath.pow(1 + rate, -term)) / rate;
        return Math.min(most, Math.max(least, (long) (cents / 10_000) * 10_000));
    }

    /** As many instalments are due by the period's end as the loan is months old. */
    private Dates dates(int term, int age, int earliestDueDay, Draws draws) {
        int lastDayOfMonth = LocalDate.ofEpochDay(period.lastDay()).getDayOfMonth();
        int latest = Math.min(28, lastDayOfMonth);
        int earliest = Math.min(earliestDueDay, latest);
        int dueDay = earliest + draws.below(latest - earliest + 1);
        int firstDue = Months.day(period.lastMonth() - age + 1, dueDay);
        int disbursement = BankCalendar.BRAZIL.previousBusinessDay(firstDue - 31 - draws.below(24));
        return new Dates(term, age, disbursement, firstDue);
    }

    private static LoanTerms contract(
            LoanType type,
            AmortizationSystem system,
            long principal,
            int rate,
            Dates dates,
            Payer payer,
            Collateral collateral) {
        int term = dates.term;
        long level = system == AmortizationSystem.PRICE
                ? PriceTable.instalmentCents(principal, rate, term)
                : principal / term;
        boolean housing = type == LoanType.HOUSING;
        int firstTold = housing ? Math.max(1, dates.age - HOUSING_WINDOW + 1) : 1;
        int lastTold = housing ? Math.min(term, dates.age + HOUSING_WINDOW) : term;
        return new LoanTerms(
                type,
                system,
                (int) principal,
                rate,
                (short) term,
                dates.disbursement,
                dates.firstDue,
                (int) level,
                payer,
                (short) firstTold,
                (short) lastTold,
                (int) collateral.assetCents,
                collateral.lifeMillionths);
    }
}
