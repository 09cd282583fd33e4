package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.State;
import java.time.LocalDate;
import java.util.List;

/**
 * At which institution customers bank, by its share of clients (BCB, end of 2025).
 *
 * <p>Clients of a regional bank mostly live in its states: who would bank there from elsewhere banks at an established bank of the whole
 * country instead, and as many clients of those banks in its states change to it. Immutable.
 */
final class Banking {

    /** Banks that are older than everybody's account. */
    private static final int ESTABLISHED = (int) LocalDate.of(1990, 1, 1).toEpochDay();

    private final List<Bank> banks;
    private final Ranks byBank;
    private final List<Bank> established;
    private final Categorical establishedClients;
    private final List<Bank> regional;

    /** For each state, whether a client of an established bank stays, or which of the regional banks they have instead. */
    private final Categorical[] regionalOfState;

    /** For each bank, which of its clients from other states leave. */
    private final double[] leaving;

    Banking(List<Bank> banks, List<State> states) {
        this.banks = banks;
        byBank = new Ranks(
                Ranks.runs(Ranks.quotas(
                        banks.stream().mapToDouble(Bank::clientShare).toArray())),
                banks.size());
        established = banks.stream().filter(Banking::isEstablished).toList();
        establishedClients = Categorical.of(
                established.stream().mapToDouble(Bank::clientShare).toArray());
        regional = banks.stream().filter(Bank::isRegional).toList();
        double[] homes = banks.stream().mapToDouble(bank -> home(bank, states)).toArray();
        leaving = banks.stream()
                .mapToDouble(bank -> bank.isRegional() ? 1 - (1 - bank.atHome()) / (1 - homes[bank.index()]) : 0)
                .toArray();
        regionalOfState = states.stream().map(state -> regionalOf(state, homes)).toArray(Categorical[]::new);
    }

    private static boolean isEstablished(Bank bank) {
        return bank.format().hasBranches() && !bank.isRegional() && bank.sinceDay() < ESTABLISHED;
    }

    /** The share of people who live in the states of a bank. */
    private static double home(Bank bank, List<State> states) {
        double people = states.stream().mapToDouble(State::population).sum();
        return states.stream()
                        .filter(state -> bank.ufs().contains(state.uf()))
                        .mapToDouble(State::population)
                        .sum()
                / people;
    }

    private Categorical regionalOf(State state, double[] homes) {
        double clients = established.stream().mapToDouble(Bank::clientShare).sum();
        double[] shares = new double[1 + regional.size()];
        double stays = 1;
        for (int i = 0; i < regional.size(); i++) {
            Bank bank = regional.get(i);
            if (bank.ufs().contains(state.uf())) {
                double home = homes[bank.index()];
                double share = bank.clientShare() * (bank.atHome() - home) / (home * clients);
                shares[1 + i] = share;
                stays -= share;
            }
        }
        shares[0] = stays;
        return Categorical.of(shares);
    }

    /**
     * The bank of a customer.
     *
     * @param position of the customer's bank quantile
     * @param openDay it has to take accounts by then
     * @param u quantile in [0, 1) by which a regional bank is left or taken
     * @param v quantile in [0, 1) by which one of the established banks is taken
     */
    Bank bank(int position, State home, int openDay, double u, double v) {
        Bank bank = banks.get(byBank.classOf(position));
        if (bank.isRegional() && !bank.ufs().contains(home.uf()) && u < leaving[bank.index()]) {
            bank = establishedBank(v);
        } else if (isEstablished(bank)) {
            int choice = regionalOfState[home.index()].pick(u);
            bank = choice == 0 ? bank : regional.get(choice - 1);
        }
        return bank.sinceDay() > openDay ? establishedBank(v) : bank;
    }

    private Bank establishedBank(double u) {
        return established.get(establishedClients.pick(u));
    }

    /** Who is the how-manyth of those whose position is a bank's; of a bank without branches, all clients are. */
    Ranks byBank() {
        return byBank;
    }
}
