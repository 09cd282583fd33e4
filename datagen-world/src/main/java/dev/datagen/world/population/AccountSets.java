package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.reference.Bank;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Which accounts customers hold where: savings only at banks that take them, so that in all the sets have their shares. Immutable. */
final class AccountSets {

    private static final List<AccountSet> ALL = List.of(AccountSet.values());

    private final Categorical ofSavers;
    private final Categorical ofOtherClients;
    private final Categorical ofInvestingSavers;
    private final Categorical ofOtherInvestors;

    AccountSets(List<Bank> banks) {
        double clients = banks.stream().mapToDouble(Bank::clientShare).sum();
        double savers = banks.stream()
                        .filter(Bank::takesSavings)
                        .mapToDouble(Bank::clientShare)
                        .sum()
                / clients;
        Predicate<AccountSet> investing = AccountSet::holdsInvestments;
        ofSavers = whereSaved(investing.negate(), savers);
        ofOtherClients = elsewhere(investing.negate());
        ofInvestingSavers = whereSaved(investing, savers);
        ofOtherInvestors = elsewhere(investing);
    }

    /** @param u quantile in [0, 1) */
    AccountSet of(boolean investor, Bank bank, double u) {
        Categorical sets = bank.takesSavings()
                ? investor ? ofInvestingSavers : ofSavers
                : investor ? ofOtherInvestors : ofOtherClients;
        return ALL.get(sets.pick(u));
    }

    /** @param savers the share of clients whose bank takes savings */
    private static Categorical whereSaved(Predicate<AccountSet> which, double savers) {
        double all = sum(which);
        double saving = sum(which.and(AccountSet::holdsSavings));
        double rest = (savers * all - saving) / (all - saving);
        return categorical(set -> !which.test(set) ? 0 : set.holdsSavings() ? set.percent() : set.percent() * rest);
    }

    private static Categorical elsewhere(Predicate<AccountSet> which) {
        return categorical(set -> which.test(set) && !set.holdsSavings() ? set.percent() : 0);
    }

    private static double sum(Predicate<AccountSet> which) {
        return ALL.stream().filter(which).mapToDouble(AccountSet::percent).sum();
    }

    private static Categorical categorical(ToDoubleFunction<AccountSet> weight) {
        return Categorical.of(ALL.stream().mapToDouble(weight).toArray());
    }
}
