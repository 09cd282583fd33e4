package dev.datagen.world.life;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Clientele;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.population.Profile;
import java.util.UUID;

/** What events do to rows beyond balance and limit; it differs with how customers go on after the period. Belongs to one thread. */
final class RowConsequences {

    private final Setting setting;
    private final WholeRows wholeRows;
    private Clientele everyone;

    /** @param everyone whom events may be of */
    RowConsequences(Setting setting, WholeRows wholeRows, Clientele everyone) {
        this.setting = setting;
        this.wholeRows = wholeRows;
        this.everyone = everyone;
    }

    /** From now on events may be of these. */
    void turnTo(Clientele others) {
        everyone = others;
    }

    /** Of customers who act at any time. */
    RowsOfEvents.Consequences ofActs(LoanPayments loans, RowChangeConsumer changes) {
        return new OfActs(loans, changes);
    }

    /** Of lives that go on by the calendar. */
    RowsOfEvents.Consequences ofLives(LoanPayments loans, RowChangeConsumer changes) {
        return new OfLives(loans, changes);
    }

    /** After acts no account changes its status, and invoices stay as the period has left them; loans that are paid off are taken again. */
    private final class OfActs implements RowsOfEvents.Consequences {

        private final LoanPayments loans;
        private final RowChangeConsumer changes;

        OfActs(LoanPayments loans, RowChangeConsumer changes) {
            this.loans = loans;
            this.changes = changes;
        }

        @Override
        public void moved(Transaction event) {}

        @Override
        public void bought(CardTransaction event) {}

        @Override
        public void traded(Trade event) {
            ofTrade(event, changes);
        }

        @Override
        public LoanState stateAfter(Installment event) {
            LoanCourse course = loans.course(borrower(event));
            if (event.status() != InstallmentStatus.PAID) {
                int today = Brasilia.epochDay(event.recordedAtMillis());
                return LoanState.of(today - LoanPayments.payableDay(event.dueDay()));
            }
            int number = event.installmentNumber();
            boolean last =
                    number == course.lastOpen() || number % course.terms().term() == 0;
            return last ? LoanState.PAID_OFF : LoanState.of(0);
        }
    }

    private final class OfLives implements RowsOfEvents.Consequences {

        private final LoanPayments loans;
        private final RowChangeConsumer changes;
        private final StateChanges states = new StateChanges(setting, ordinal -> everyone.profile(ordinal));

        OfLives(LoanPayments loans, RowChangeConsumer changes) {
            this.loans = loans;
            this.changes = changes;
        }

        @Override
        public void moved(Transaction event) {
            states.of(event, changes);
        }

        @Override
        public void bought(CardTransaction event) {
            long holder = ordinal(event.cardId());
            wholeRows.bought(everyone.cohort(holder), everyone.index(holder), event.timestampMillis(), changes);
        }

        @Override
        public void traded(Trade event) {
            ofTrade(event, changes);
        }

        @Override
        public LoanState stateAfter(Installment event) {
            return loans.course(borrower(event)).stateOn(Brasilia.epochDay(event.recordedAtMillis()));
        }
    }

    private void ofTrade(Trade event, RowChangeConsumer changes) {
        long investor = ordinal(event.accountId());
        wholeRows.traded(everyone.cohort(investor), everyone.index(investor), event, changes);
    }

    private Profile borrower(Installment event) {
        return everyone.profile(ordinal(event.loanId()));
    }

    /** Of the customer whose account, card or loan this is. */
    private long ordinal(UUID id) {
        return setting.ids()
                .identity(id)
                .map(Identity::ordinal)
                .orElseThrow(() -> new IllegalStateException("nothing of ours: " + id));
    }
}
