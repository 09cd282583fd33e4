package dev.datagen.app.profile;

import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import java.util.EnumSet;
import java.util.Set;

/** Movements of accounts, whatever their instrument. */
final class TransactionFigures implements Reading {

    /** Nobody's orders to another institution. */
    private static final Set<TransactionPurpose> WITHIN_THE_BANK = EnumSet.of(
            TransactionPurpose.SAVINGS_INTEREST,
            TransactionPurpose.BANK_FEE,
            TransactionPurpose.OVERDRAFT_INTEREST,
            TransactionPurpose.OVERDRAFT_TAX,
            TransactionPurpose.CARD_INVOICE,
            TransactionPurpose.LOAN_DISBURSEMENT,
            TransactionPurpose.LOAN_INSTALLMENT,
            TransactionPurpose.LOAN_PREPAYMENT,
            TransactionPurpose.STOCK_SETTLEMENT,
            TransactionPurpose.DIVIDEND,
            TransactionPurpose.INTEREST_ON_EQUITY);

    private final Window window;
    private final Shares instrument;
    private final Means aYear;
    private final Means withdrawal;
    private long ofThisPerson;

    TransactionFigures(Figures figures, Window window) {
        this.window = window;
        instrument = figures.shares("Transactions: instrument");
        aYear = figures.means("Transactions: of a customer in a year");
        withdrawal = figures.means("Transactions: mean withdrawal");
    }

    @Override
    public void begin(Person person) {
        ofThisPerson = 0;
    }

    @Override
    public void transaction(Person person, Transaction transaction) {
        ofThisPerson++;
        if (transaction.status() != TransactionStatus.COMPLETED) {
            return;
        }
        if (!isWithinTheBank(transaction)) {
            instrument.add(transaction.transactionType().name());
        }
        if (transaction.transactionType() == TransactionType.WITHDRAW
                && transaction.purpose() == TransactionPurpose.CASH) {
            withdrawal.add("all", Reais.of(transaction.amountCents()));
        }
    }

    /** Between accounts of one holder here, no instrument is used either. */
    private static boolean isWithinTheBank(Transaction transaction) {
        return WITHIN_THE_BANK.contains(transaction.purpose())
                || transaction.purpose() == TransactionPurpose.OWN_TRANSFER
                        && (transaction.transactionType() == TransactionType.DEPOSIT
                                || transaction.transactionType() == TransactionType.WITHDRAW);
    }

    @Override
    public void end(Person person) {
        aYear.add("all", ofThisPerson / window.years());
    }
}
