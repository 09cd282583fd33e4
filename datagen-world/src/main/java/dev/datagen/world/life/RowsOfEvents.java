package dev.datagen.world.life;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Loan;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.world.loan.LoanState;

/** Says of each event first what it does to rows, and then passes it on. Belongs to one thread. */
final class RowsOfEvents implements EventConsumer {

    private final EventConsumer audience;
    private final RowChangeConsumer changes;
    private final Consequences consequences;

    /** What depends on how customers go on after the period. */
    interface Consequences {

        /** Beyond the balance. */
        void moved(Transaction event);

        /** Beyond the limit. */
        void bought(CardTransaction event);

        /** What an investor holds. */
        void traded(Trade event);

        /** Where an instalment leaves its loan. */
        LoanState stateAfter(Installment event);
    }

    RowsOfEvents(EventConsumer audience, RowChangeConsumer changes, Consequences consequences) {
        this.audience = audience;
        this.changes = changes;
        this.consequences = consequences;
    }

    @Override
    public void transaction(Transaction event) {
        if (event.status() == TransactionStatus.COMPLETED) {
            changes.rowChanged(new RowChange(
                    Account.TABLE, event.accountId(), "balance", event.balanceAfterCents(), event.timestampMillis()));
            consequences.moved(event);
        }
        audience.transaction(event);
    }

    @Override
    public void cardTransaction(CardTransaction event) {
        if (event.status() != CardTransactionStatus.DECLINED) {
            changes.rowChanged(new RowChange(
                    CreditCard.TABLE,
                    event.cardId(),
                    "available_limit",
                    event.availableLimitAfterCents(),
                    event.timestampMillis()));
            consequences.bought(event);
        }
        audience.cardTransaction(event);
    }

    @Override
    public void trade(Trade event) {
        consequences.traded(event);
        audience.trade(event);
    }

    @Override
    public void installment(Installment event) {
        changes.rowChanged(new RowChange(
                Loan.TABLE, event.loanId(), consequences.stateAfter(event).columns(), event.recordedAtMillis()));
        audience.installment(event);
    }
}
