package dev.datagen.world.population;

import dev.datagen.world.reference.Bank;
import java.util.List;
import java.util.Set;

/**
 * What institutions ask for loans without security, against the mean of all: rounded estimates from BCB's rates by institution of 2025, in which
 * cooperatives and banks of the wealthy ask half of it, those of the state less than the large private ones, and who lends to people
 * nobody else lends to several times as much.
 */
final class LenderPrices {

    private static final double OF_PAYMENT_INSTITUTIONS = 1.2;
    private static final double OF_BANKS = 1.05;

    private record Group(double price, Set<String> codes) {}

    /** By COMPE code; all others are banks or payment institutions like many. */
    private static final List<Group> GROUPS = List.of(
            // Cooperatives, and who keeps the money of those who have some.
            new Group(0.5, Set.of("085", "133", "136", "748", "756", "102", "208", "348", "422", "745")),
            // Of the state.
            new Group(0.8, Set.of("001", "003", "004", "021", "037", "041", "047", "070", "104")),
            // To people with low incomes and bad scores: Agibank, BMG, Mercantil, MagaluPay, Neon, Pan.
            new Group(1.6, Set.of("121", "318", "389", "396", "536", "623")),
            // Crefisa, at the end of the list for years.
            new Group(3, Set.of("069")));

    private LenderPrices() {}

    /** Of a bank. */
    static double of(Bank bank) {
        for (Group group : GROUPS) {
            if (group.codes.contains(bank.code())) {
                return group.price;
            }
        }
        return bank.kind() == Bank.Kind.PAYMENT ? OF_PAYMENT_INSTITUTIONS : OF_BANKS;
    }
}
