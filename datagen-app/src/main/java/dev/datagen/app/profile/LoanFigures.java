package dev.datagen.app.profile;

import dev.datagen.model.HousingRegime;
import dev.datagen.model.Installment;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.schema.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Loans that are running at the end of the period, but for what banks have written off by then; interest is that of the loans of its last year. As
 * banks report it: what FGTS lends on homes is neither of the market nor of savings.
 */
final class LoanFigures implements Reading {

    private static final double MILLIONTHS_OF_A_PERCENT = 10_000;

    /** Three months: a problem asset by Res. CMN 4.966/2021. */
    private static final int DAYS_LATE = 90;

    /** Interest is published of new loans, weighed by what is lent. */
    private static final int NEW_DAYS = 365;

    private final long lastDay;
    private final Rates housing;
    private final Means interest;
    private final Means amount;
    private final Medians median;
    private final Means term;
    private final Means loanToValue;
    private final Rates late;
    private final Rates lateOfAll;
    private final Map<UUID, LoanType> ofThisPerson = new HashMap<>();
    private final Set<UUID> lateOfThisPerson = new HashSet<>();

    LoanFigures(Figures figures, Window window) {
        lastDay = window.last().toEpochDay();
        housing = figures.rates("Loans: customers with a housing loan");
        interest = figures.means("Loans: interest a month");
        amount = figures.means("Loans: mean amount");
        median = figures.medians("Loans: median personal loan");
        term = figures.means("Loans: mean term");
        loanToValue = figures.means("Loans: mean loan to value");
        late = figures.rates("Loans: more than 90 days late");
        lateOfAll = figures.rates("Loans: more than 90 days late, all");
    }

    @Override
    public void begin(Person person) {
        ofThisPerson.clear();
        lateOfThisPerson.clear();
    }

    @Override
    public void loan(Person person, Loan loan) {
        if (!isRunning(loan.status()) || loan.writtenOffDay() != Field.ABSENT) {
            return;
        }
        String type = loan.loanType().name();
        ofThisPerson.put(loan.loanId(), loan.loanType());
        boolean isOfMarket = loan.housingRegime() != HousingRegime.FGTS;
        if (isOfMarket && loan.disbursementDay() > lastDay - NEW_DAYS) {
            interest.add(type, loan.interestRateMillionths() / MILLIONTHS_OF_A_PERCENT, loan.principalCents());
        }
        if (loan.loanType() == LoanType.HOUSING) {
            loanToValue.add(type, (double) loan.principalCents() / loan.assetCents());
        }
        if (isOfMarket) {
            amount.add(type, Reais.of(loan.principalCents()));
        }
        median.add(type, loan.principalCents());
        term.add(type, loan.termMonths());
    }

    private static boolean isRunning(LoanStatus status) {
        return switch (status) {
            case ACTIVE, DELINQUENT, DEFAULT -> true;
            case PENDING, APPROVED, REJECTED, PAID_OFF -> false;
        };
    }

    @Override
    public void installment(Person person, Installment installment) {
        if (installment.paidDay() == Field.ABSENT && installment.dueDay() + DAYS_LATE < lastDay) {
            lateOfThisPerson.add(installment.loanId());
        }
    }

    @Override
    public void end(Person person) {
        housing.add("all", ofThisPerson.containsValue(LoanType.HOUSING));
        ofThisPerson.forEach((loan, type) -> {
            late.add(type.name(), lateOfThisPerson.contains(loan));
            lateOfAll.add("all", lateOfThisPerson.contains(loan));
        });
    }
}
