package dev.datagen.world.population;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.LoanType;
import dev.datagen.model.PropertyType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.credit.DefaultRisk;
import dev.datagen.world.credit.DownPayment;
import dev.datagen.world.credit.Exposure;
import dev.datagen.world.credit.FinancedTax;
import dev.datagen.world.credit.HousingCredit;
import dev.datagen.world.credit.LoanRates;
import dev.datagen.world.credit.PayrollCredit;
import dev.datagen.world.credit.PriceTable;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Hardship.Group;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.random.Draws;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** On what terms the loans of {@link Borrowing} are granted. */
final class Lending {

    private static final int[] HOUSING_TERMS = {240, 300, 360, 420};
    private static final Categorical HOUSING_TERM = Categorical.of(6, 14, 56, 24);

    /** R$ 300 and IOF. */
    private static final long LEAST_PRINCIPAL = 315_00;

    /** Loans for housing and on pensions are paid off by eighty years and a half (Caixa, since insurers of lives ask for it). */
    static final double LAST_AGE = 80.5;

    private static final int SHORTEST_HOUSING = 60;

    /** Of the income, an instalment without security takes no more, nor that of a vehicle. */
    private static final double MOST_OF_INCOME = 0.40;

    /** Nobody takes out less for so long: R$ 50 a month. */
    private static final long LEAST_A_MONTH = 50_00;

    /** Who borrows without security asks for hundreds, so many of them for half a thousand or whole ones (estimate). */
    private static final double ASK_FOR_THOUSANDS = 0.6;

    /** SAC's share of housing loans (ABECIP: 85 to 90 % of SBPE's volume, less of the rest). */
    private static final double SAC = 0.75;

    private static final Categorical PROPERTY_TYPES = Categorical.of(58, 38, 4);
    private static final PropertyType[] PROPERTIES = PropertyType.values();

    /** What no insurance or asset costs. */
    private static final Collateral NOTHING = new Collateral(0, (short) 0, null, null);

    /**
     * Good, occasionally late, chronically late; besides defaulters (estimates: of loans for homes some 9 % are a day late or more, 1.15 % more than
     * 90 days, BCB 2025). More than 90 days late are those, who loses work, and at times who is late chronically.
     */
    private static final Categorical PAYERS = Categorical.of(78.5, 18, 3.5);

    private static final Categorical PAYERS_OF_HOUSING = Categorical.of(76, 22, 2);

    /** What is withheld is never late; it is lost with the job, or with what else takes the margin. */
    private static final Categorical WITHHELD = Categorical.of(1, 0, 0);

    private static final Payer[] WAYS_TO_PAY = Payer.values();

    private final Period period;
    private final Borrowing borrowing;

    Lending(Period period, Borrowing borrowing) {
        this.period = period;
        this.borrowing = borrowing;
    }

    private record Collateral(
            long assetCents,
            short lifeMillionths,
            @Nullable PropertyType property,
            @Nullable HousingRegime regime) {}

    /**
     * The terms of a customer's loan; null without one.
     *
     * @param u the stratified quantile of loans
     * @param lender what their bank asks on a day, in days since 1970-01-01, against others: see {@link LenderPrices}
     */
    @Nullable
    LoanTerms terms(double u, Applicant applicant, IntToDoubleFunction lender, long random) {
        int product = Borrowing.product(u);
        int age = borrowing.age(u);
        Draws draws = new Draws().from(random);
        return switch (product) {
            case Borrowing.PERSONAL -> unsecured(u, age, applicant, lender, draws);
            case Borrowing.VEHICLE -> vehicle(Borrowing.term(u), age, applicant, draws);
            case Borrowing.HOUSING -> housing(age, applicant, draws);
            default -> null;
        };
    }

    private LoanTerms unsecured(double u, int age, Applicant applicant, IntToDoubleFunction lender, Draws draws) {
        double withheld = draws.unit();
        PayrollLending lending = new PayrollLending(period, borrowing, applicant);
        if (lending.isWithheld(withheld, period.lastDay())) {
            PayrollLending.Length length = lending.length(u, draws.unit());
            LoanDates dates = LoanDates.of(period, length.term(), length.age(), LoanDates.WITHHELD_FROM, draws);
            if (lending.isWithheld(withheld, dates.disbursement())) {
                return payroll(lending, dates.telling(Borrowing.term(u)), applicant, draws);
            }
        }
        return personal(dates(Borrowing.term(u), age, draws), applicant, lender, draws);
    }

    private LoanTerms payroll(PayrollLending lending, LoanDates dates, Applicant applicant, Draws draws) {
        int rate = lending.rate(dates.disbursement(), draws.unit());
        long net = Earnings.leastNetCents(applicant.status(), applicant.incomeCents(), Months.of(dates.disbursement()));
        double most = 0.98 * PayrollCredit.marginCents(net, dates.disbursement());
        double share = new LogNormal(0.12, 0.5).at(draws.unit());
        long principal = unsecuredCents(applicant.incomeCents() * share, most, rate, dates, false);
        Group group = lending.isSure() ? Group.WITHHELD_FOR_SURE : Group.WITHHELD_FROM_WAGES;
        DefaultRisk ofDefault = lending.isSure() ? DefaultRisk.WITHHELD_FOR_SURE : DefaultRisk.WITHHELD_FROM_WAGES;
        Payer payer = payer(WITHHELD, stopping(ofDefault, dates), risk(applicant, group, draws));
        return contract(LoanType.PAYROLL, AmortizationSystem.PRICE, principal, rate, dates, payer, NOTHING);
    }

    private LoanTerms personal(LoanDates wished, Applicant applicant, IntToDoubleFunction lender, Draws draws) {
        int mean = LoanRates.personal(wished.disbursement());
        double ofLender = lender.applyAsDouble(wished.disbursement());
        int rate = CreditPrice.PERSONAL.millionths(mean, ofLender, applicant, wished.term(), draws.unit());
        LoanDates dates = wished.lateWhereDear(period, rate, LEAST_PRINCIPAL);
        double incomeTaken = draws.unit();
        double share = new LogNormal(0.13, 0.75).at(incomeTaken);
        double most = applicant.incomeCents() * MOST_OF_INCOME;
        double risk = Standing.strained(risk(applicant, Group.PERSONAL, draws), incomeTaken);
        boolean asks = draws.chance(ASK_FOR_THOUSANDS);
        long principal = unsecuredCents(applicant.incomeCents() * share, most, rate, dates, asks);
        Payer payer = payer(PAYERS, stopping(DefaultRisk.PERSONAL, dates), risk);
        return contract(LoanType.PERSONAL, AmortizationSystem.PRICE, principal, rate, dates, payer, NOTHING);
    }

    private LoanTerms vehicle(int term, int age, Applicant applicant, Draws draws) {
        LoanDates dates = dates(term, age, draws);
        int mean = LoanRates.vehicle(dates.disbursement());
        int rate = CreditPrice.VEHICLE.millionths(mean, 1, applicant, term, draws.unit());
        double incomeTaken = draws.unit();
        double share = new LogNormal(0.28, 0.35).at(incomeTaken);
        double most = applicant.incomeCents() * MOST_OF_INCOME;
        long principal = principal(applicant.incomeCents() * share, most, rate, dates, 800_000, 25_000_000, false);
        double valueLent = draws.unit();
        long tax = dates.financedTax(rate).cents(principal);
        long price = whole((principal - tax) / DownPayment.lentShare(valueLent));
        double risk = Standing.strained(risk(applicant, Group.VEHICLE, draws), incomeTaken, valueLent);
        Payer payer = payer(PAYERS, stopping(DefaultRisk.VEHICLE, dates), risk);
        Collateral car = new Collateral(price, (short) 0, null, null);
        return contract(LoanType.VEHICLE, AmortizationSystem.PRICE, principal, rate, dates, payer, car);
    }

    private LoanTerms housing(int age, Applicant applicant, Draws draws) {
        PropertyType property = PROPERTIES[PROPERTY_TYPES.pick(draws.unit())];
        int longest = property == PropertyType.LAND ? HousingCredit.LONGEST_FOR_LAND : Integer.MAX_VALUE;
        int wished = Math.min(longest, HOUSING_TERMS[HOUSING_TERM.pick(draws.unit())]);
        LoanDates dates = withinLife(dates(wished, age, draws), applicant.birthDay());
        AmortizationSystem system = draws.chance(SAC) ? AmortizationSystem.SAC : AmortizationSystem.PRICE;
        HousingLending lending =
                new HousingLending(property, system, dates.disbursement(), dates.term(), applicant, draws);
        HousingLending.Home home = lending.home();
        double others = risk(applicant, Group.HOUSING, draws);
        double risk = Standing.strained(others, lending.incomeTaken(), lending.valueLent());
        Collateral bought = new Collateral(home.valueCents(), home.lifeMillionths(), property, home.regime());
        return contract(
                LoanType.HOUSING,
                system,
                home.principalCents(),
                home.rateMillionths(),
                dates,
                payer(PAYERS_OF_HOUSING, stopping(DefaultRisk.HOUSING, dates), risk),
                bought);
    }

    /** With whole years, of which the last ends before the borrower is too old. */
    private static LoanDates withinLife(LoanDates dates, int birthDay) {
        double left = (birthDay + LAST_AGE * Years.DAYS - dates.firstDue()) / Years.DAYS;
        int most = Math.max(SHORTEST_HOUSING, (int) left * Months.A_YEAR);
        return dates.withinTerm(most);
    }

    /** A quantile in [0, 1) that is the higher the worse a borrower's standing, and the worse they pay their card, as a rule. */
    private static double risk(Applicant applicant, Group group, Draws draws) {
        double hidden = Standing.hidden(applicant.hidden(), draws.unit());
        return Standing.risk(applicant.standing(), hidden, applicant.hardship(), group);
    }

    /** The share of such borrowers who stop paying by the end of the period, and are not given up before it. */
    private double stopping(DefaultRisk risk, LoanDates dates) {
        return new Exposure(risk, dates.term(), dates.firstDue(), period).stopping();
    }

    /** The higher the risk, the worse they pay: of each product as many pay in each way. */
    private static Payer payer(Categorical others, double stopping, double risk) {
        return risk >= 1 - stopping ? Payer.DEFAULTER : WAYS_TO_PAY[others.pick(risk / (1 - stopping))];
    }

    private static long unsecuredCents(
            double instalmentCents, double mostCents, int rateMillionths, LoanDates dates, boolean asksForThousands) {
        long least = LEAST_A_MONTH * dates.term();
        return principal(instalmentCents, mostCents, rateMillionths, dates, least, 30_000_000, asksForThousands);
    }

    /**
     * What an instalment of so many cents repays, less so that without IOF it is whole R$ 100, or a rounder sum near it. What lies below the least comes back
     * above it, half as far by ratio, unless that would cost too much: nothing heaps up there.
     */
    private static long principal(
            double instalmentCents,
            double mostCents,
            int rateMillionths,
            LoanDates dates,
            long least,
            long most,
            boolean asksForThousands) {
        int term = dates.term();
        double rate = rateMillionths / 1e6;
        double worth = (1 - StrictMath.pow(1 + rate, -term)) / rate;
        double wished = instalmentCents * worth;
        double cents = Math.min(mostCents * worth, wished < least ? least * Math.sqrt(least / wished) : wished);
        long near = (long) Math.min(most, Math.max(LEAST_PRINCIPAL, cents));
        FinancedTax tax = dates.financedTax(rateMillionths);
        return asksForThousands
                ? tax.askedPrincipalCents(near, (long) Math.max(near, Math.min(most, mostCents * worth)))
                : tax.roundPrincipalCents(near);
    }

    static long whole(double cents) {
        return (long) (cents / 10_000) * 10_000;
    }

    /** Of a loan of which the borrower chooses the day. */
    private LoanDates dates(int term, int age, Draws draws) {
        return LoanDates.of(period, term, age, 1, draws);
    }

    private LoanTerms contract(
            LoanType type,
            AmortizationSystem system,
            long principal,
            int rate,
            LoanDates dates,
            Payer payer,
            Collateral collateral) {
        int term = dates.term();
        long level = system == AmortizationSystem.PRICE
                ? PriceTable.instalmentCents(principal, rate, term)
                : principal / term;
        int months = period.lastMonth() - period.firstMonth() + 1;
        Told told = switch (type) {
            case PERSONAL, VEHICLE -> new Told(1, term);
            case HOUSING -> Told.ofHousing(dates.age(), term, months);
            case PAYROLL -> Told.onPay(dates.age(), term, months, dates.told());
        };
        return new LoanTerms(
                type,
                system,
                (int) principal,
                rate,
                (short) term,
                dates.disbursement(),
                dates.firstDue(),
                (int) level,
                payer,
                (short) told.first(),
                (short) told.last(),
                (int) collateral.assetCents,
                collateral.lifeMillionths,
                collateral.property,
                collateral.regime);
    }
}
