package dev.datagen.bank;

import dev.datagen.model.Installment;
import dev.datagen.model.Loan;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import dev.datagen.world.identity.IdKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The instalments of a loan. Immutable: any number of threads may ask. */
public final class InstallmentGenerator {

    private final EventSource<Installment> events;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public InstallmentGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public InstallmentGenerator(Bank bank) {
        events = new EventSource<>(bank, Installment.EVENT, Loan.TABLE, IdKind.LOAN);
    }

    /**
     * The instalments of a loan, by time, made as the stream is read. They are the same however the days are cut; none is added to the store.
     *
     * @param store holds the loan and its customer
     * @param start the first day in Brasília
     * @param end the last day in Brasília, included
     * @throws ReferentialIntegrityException if the loan is not in the store, or later on, from the stream, its customer
     * @throws IllegalArgumentException if the loan is another seed's, or the days are not all in the bank's period
     */
    public Stream<Installment> generateForLoan(Loan loan, FinancialDataStore store, LocalDate start, LocalDate end) {
        return events.of(loan.loanId(), store, start, end);
    }
}
