package dev.datagen.app.audit;

import java.util.List;
import java.util.stream.Stream;

/** All checks. */
final class Checks {

    private Checks() {}

    static List<Check> all() {
        return Stream.of(
                        AccountChecks.ALL,
                        JoiningChecks.ALL,
                        LeavingChecks.ALL,
                        BalanceChecks.ALL,
                        PixChecks.ALL,
                        IncomeChecks.ALL,
                        JobChecks.ALL,
                        BillChecks.ALL,
                        LineChecks.ALL,
                        PaymentChecks.ALL,
                        CompanyChecks.ALL,
                        SavingsChecks.ALL,
                        DisputeChecks.ALL,
                        CardChecks.ALL,
                        LimitChecks.ALL,
                        PlasticChecks.ALL,
                        FraudChecks.ALL,
                        MerchantChecks.ALL,
                        LoanChecks.ALL,
                        PrepaymentChecks.ALL,
                        CreditChecks.ALL,
                        ArrearsChecks.ALL,
                        OverdraftChecks.ALL,
                        CalendarChecks.ALL,
                        PriceChecks.ALL,
                        TradeChecks.ALL,
                        PortfolioChecks.ALL,
                        TaxChecks.ALL,
                        IdentityChecks.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Check named(String name) {
        return all().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no check '" + name + "'"));
    }
}
