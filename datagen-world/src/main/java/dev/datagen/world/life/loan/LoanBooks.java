package dev.datagen.world.life.loan;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.TransactionTeller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what loans move on the accounts of those who repay them here. */
final class LoanBooks {

    private final Holder holder;
    private final Bookkeeper books;
    private final TransactionTeller teller;
    private final Lenders lenders;

    LoanBooks(Setting setting, Holder holder, Bookkeeper books, TransactionTeller teller) {
        this.holder = holder;
        this.books = books;
        this.teller = teller;
        this.lenders = new Lenders(setting);
    }

    /** What was lent arrives. */
    void disburse(Cohort cohort, int index, int month, long cents, long millis, @Nullable EventConsumer audience) {
        Entry entry = new Entry(
                month,
                MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.LOAN_DISBURSED),
                0,
                TransactionType.DEPOSIT,
                TransactionPurpose.LOAN_DISBURSEMENT,
                cents,
                millis);
        UUID loan = holder.loanId(cohort.profile(index));
        books.credit(cohort, index, entry, audience, movement -> teller.institution(movement, Field.ABSENT, loan));
    }

    /** An instalment is paid. */
    void repay(Cohort cohort, int index, int month, Installment paid, long millis, @Nullable EventConsumer audience) {
        Entry entry = instalment(month, paid.installmentNumber(), paid.paidAmountCents(), millis);
        books.debit(cohort, index, entry, audience, new Bookkeeper.Other() {
            @Override
            public Counterparty of(Movement movement) {
                return lenders.of(movement, paid.totalAmountCents(), paid.dueDay(), paid.installmentId());
            }
        });
    }

    /** The borrower looks whether there is enough for an instalment, and fetches what is not. */
    void look(
            Cohort cohort,
            int index,
            int month,
            int number,
            long cents,
            long millis,
            @Nullable EventConsumer audience) {
        books.fetch(cohort, index, instalment(month, number, cents, millis).before(), cents, audience);
    }

    private static Entry instalment(int month, int number, long cents, long millis) {
        return new Entry(
                month,
                MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.LOAN_INSTALLMENT + number),
                0,
                TransactionType.BOLETO,
                TransactionPurpose.LOAN_INSTALLMENT,
                cents,
                millis);
    }

    /**
     * All that is left is paid before its time, or part of it.
     *
     * @param what {@link MovementNumbers#LOAN_PREPAID} or {@link MovementNumbers#LOAN_PREPAID_IN_PART}
     */
    void prepay(
            Cohort cohort, int index, int month, int what, long cents, long millis, @Nullable EventConsumer audience) {
        Entry entry = new Entry(
                month,
                MovementNumbers.recurring(MovementNumbers.SINGLE, what),
                0,
                TransactionType.BOLETO,
                TransactionPurpose.LOAN_PREPAYMENT,
                cents,
                millis);
        UUID loan = holder.loanId(cohort.profile(index));
        books.debit(cohort, index, entry, audience, movement -> lenders.of(movement, cents, Field.ABSENT, loan));
    }
}
