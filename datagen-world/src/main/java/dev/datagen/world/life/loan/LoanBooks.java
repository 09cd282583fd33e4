package dev.datagen.world.life.loan;

import dev.datagen.model.Installment;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import java.util.UUID;

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
    void disburse(Occasion occasion, long cents) {
        Entry entry = occasion.entry(
                MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.LOAN_DISBURSED),
                0,
                TransactionType.DEPOSIT,
                TransactionPurpose.LOAN_DISBURSEMENT,
                cents);
        UUID loan = holder.loanId(occasion.profile());
        books.credit(occasion, entry, movement -> teller.institution(movement, Field.ABSENT, loan));
    }

    /** An instalment is paid. */
    void repay(Occasion occasion, Installment paid) {
        Entry entry = instalment(occasion, paid.installmentNumber(), paid.paidAmountCents());
        books.debit(occasion, entry, new Bookkeeper.Other() {
            @Override
            public Counterparty of(Movement movement) {
                return lenders.of(movement, paid.totalAmountCents(), paid.dueDay(), paid.installmentId());
            }
        });
    }

    /** The borrower looks whether there is enough for an instalment, and fetches what is not. */
    void look(Occasion occasion, int number, long cents) {
        books.fetch(occasion, instalment(occasion, number, cents).before(), cents);
    }

    private static Entry instalment(Occasion occasion, int number, long cents) {
        return occasion.entry(
                MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.LOAN_INSTALLMENT + number),
                0,
                TransactionType.BOLETO,
                TransactionPurpose.LOAN_INSTALLMENT,
                cents);
    }

    /**
     * All that is left is paid before its time, or part of it.
     *
     * @param what {@link MovementNumbers#LOAN_PREPAID} or {@link MovementNumbers#LOAN_PREPAID_IN_PART}
     */
    void prepay(Occasion occasion, int what, long cents) {
        Entry entry = occasion.entry(
                MovementNumbers.recurring(MovementNumbers.SINGLE, what),
                0,
                TransactionType.BOLETO,
                TransactionPurpose.LOAN_PREPAYMENT,
                cents);
        UUID loan = holder.loanId(occasion.profile());
        books.debit(occasion, entry, movement -> lenders.of(movement, cents, Field.ABSENT, loan));
    }
}
