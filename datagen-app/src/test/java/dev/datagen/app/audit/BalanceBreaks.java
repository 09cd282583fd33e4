package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of balances. */
final class BalanceBreaks {

    private BalanceBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("deposits_neither_pile_up_nor_drain_away", """
                    UPDATE audit.accounts SET balance = 2 * balance WHERE account_type = 'CONTA_CORRENTE'
                    RETURNING account_type"""),
            new Break("deposits_neither_pile_up_nor_drain_away", """
                    UPDATE audit.accounts SET balance = balance / 2 WHERE account_type = 'POUPANCA'
                    RETURNING account_type"""));
}
