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
                    RETURNING account_type"""),
            new Break("as_many_are_in_the_red_at_first_as_at_last", """
                    UPDATE audit.accounts SET opening_balance = 0 WHERE opening_balance < 0 RETURNING account_type"""));
}
