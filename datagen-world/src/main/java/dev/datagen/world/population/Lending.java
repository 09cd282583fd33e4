package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
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

    /** SAC's share of housing loans (ABECIP: 85 to 90 % of SBPE's volume, less of the rest). */
    private static final double SAC = 0.75;

    /** Good, occasionally late, chronically late, defaulter; more than 90 days late follows from the last. */
    private static final Categorical PAYERS_OF_PERSONAL = Categorical.of(83, 7, 3, 7);

    private static final Categorical PAYERS_OF_VEHICLE = Categorical.of(85, 7, 3, 5);
    private static final Categorical PAYERS_OF_HOUSING = Categorical.of(91.8, 5, 2, 1.2);
    private static final Payer[] PAYERS = Payer.values();

    private final Period period;

    Lending(Period period) {
        this.period = period;
    }

    @Nullable
    LoanTerms terms(double u, int incomeCents, int score, EmploymentStatus status, long random) {
        int product = PRODUCTS.pick(u);
        if (product > HOUSING) {
            return null;
        }
        double inProduct = PRODUCTS.rescale(u, product);
        Draws draws = new Draws().from(random);
        return switch (product) {
            case PERSONAL -> personal(inProduct, incomeCents, score, status, draws);
            case VEHICLE -> vehicle(inProduct, incomeCents, score, draws);
            default -> housing(inProduct, incomeCents, draws);
        };
    }

    private LoanTerms personal(double u, int incomeCents, int score, EmploymentStatus status, Draws draws) {
        int choice = PERSONAL_TERM.pick(u);
        int term = PERSONAL_TERMS[choice];
        int age = (int) (PERSONAL_TERM.rescale(u, choice) * term);
        double payrollShare = switch (status) {
            case RETIRED -> PAYROLL_OF_RETIRED;
            case EMPLOYED -> PAYROLL_OF_EMPLOYED;
            default -> 0;
        };
        boolean payroll = draws.chance(payrollShare);
        // Payroll: below every monthly ceiling the INSS set since 2022, the lowest being 1.66 %. Personal: 4.2 to 8.2 %
        // a month,
        // lower for a better score (BCB: 5.5 % in July 2024, 6.2 % in August 2025).
        int rate =
                payroll ? 14_500 + draws.below(2_100) : 82_000 - 40 * score + draws.below(8_000) - draws.below(4_000);
        double share = Math.min(0.30, new LogNormal(0.10, 0.5).at(draws.unit()));
        long principal = principal(incomeCents * share, Math.max(rate, 14_500), term, 50_000, 30_000_000);
        return contract(
                payroll ? LoanType.PAYROLL : LoanType.PERSONAL,
                AmortizationSystem.PRICE,
                principal,
                Math.max(rate, 14_500),
                term,
                age,
                PAYERS[(payroll ? PAYERS_OF_HOUSING : PAYERS_OF_PERSONAL).pick(draws.unit())],
                draws);
    }

    private LoanTerms vehicle(double u, int incomeCents, int score, Draws draws) {
        int choice = VEHICLE_TERM.pick(u);
        int term = VEHICLE_TERMS[choice];
        int age = (int) (VEHICLE_TERM.rescale(u, choice) * term);
        // 1.6 to 2.4 % a month (BCB, vehicles to persons: 25.5 % a year in July 2024, 1.97 % a month in June 2026).
        int rate = 23_000 - 7 * score + draws.below(2_500);
        double share = Math.min(0.30, new LogNormal(0.18, 0.35).at(draws.unit()));
        long principal = principal(incomeCents * share, rate, term, 800_000, 25_000_000);
        Payer payer = PAYERS[PAYERS_OF_VEHICLE.pick(draws.unit())];
        return contract(LoanType.VEHICLE, AmortizationSystem.PRICE, principal, rate, term, age, payer, draws);
    }

    private LoanTerms housing(double u, int incomeCents, Draws draws) {
        int age = (int) (u * HOUSING_AGES);
        int term = HOUSING_TERMS[HOUSING_TERM.pick(draws.unit())];
        // 9.5 to 12 % a year, effective, as a monthly rate (BCB, market-rate housing: 11.5 to 12 % in 2024 and 2025).
        int rate = 7_592 + draws.below(1_897);
        AmortizationSystem system = draws.chance(SAC) ? AmortizationSystem.SAC : AmortizationSystem.PRICE;
        double family = Math.max(250_000, incomeCents * (1 + draws.unit()));
        long principal = principal(family * (0.18 + 0.12 * draws.unit()), rate, term, 6_000_000, 150_000_000);
        Payer payer = PAYERS[PAYERS_OF_HOUSING.pick(draws.unit())];
        return contract(LoanType.HOUSING, system, principal, rate, term, age, payer, draws);
    }

    /** P·i·(1+i)^n / ((1+i)^n − 1), rounded to the cent. */
    private static long instalment(long principalCents, int rateMillionths, int term) {
        double rate = rateMillionths / 1e6;
        double growth = StrictMath.pow(1 + rate, term);
        return (long) (principalCents * rate * growth / (growth - 1) + 0.5);
    }

    /** What an instalment of so many cents repays over the term, in whole R$ 100, within limits. */
    private static long principal(double instalmentCents, int rateMillionths, int term, long least, long most) {
        double rate = rateMillionths / 1e6;
        double cents = instalmentCents * (1 - StrictMath.pow(1 + rate, -term)) / rate;
        return Math.min(most, Math.max(least, (long) (cents / 10_000) * 10_000));
    }

    private LoanTerms contract(
            LoanType type,
            AmortizationSystem system,
            long principal,
            int rate,
            int term,
            int age,
            Payer payer,
            Draws draws) {
        // As many instalments are due by the period's end as the loan is months old.
        int lastDayOfMonth = LocalDate.ofEpochDay(period.lastDay()).getDayOfMonth();
        int dueDay = 1 + draws.below(Math.min(28, lastDayOfMonth));
        int firstDue = Months.day(period.lastMonth() - age + 1, dueDay);
        int disbursement = BankCalendar.BRAZIL.previousBusinessDay(firstDue - 31 - draws.below(24));
        long level = system == AmortizationSystem.PRICE ? instalment(principal, rate, term) : principal / term;
        boolean housing = type == LoanType.HOUSING;
        int firstTold = housing ? Math.max(1, age - HOUSING_WINDOW + 1) : 1;
        int lastTold = housing ? Math.min(term, age + HOUSING_WINDOW) : term;
        return new LoanTerms(
                type, system, principal, rate, term, disbursement, firstDue, level, payer, firstTold, lastTold);
    }
}
