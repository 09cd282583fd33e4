package dev.datagen.bank;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import dev.datagen.world.identity.IdKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The purchases with a card, those that are declined among them, and what comes back of them. Immutable: any number of threads may ask. */
public final class CardTransactionGenerator {

    private final EventSource<CardTransaction> events;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public CardTransactionGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public CardTransactionGenerator(Bank bank) {
        events = new EventSource<>(bank, CardTransaction.EVENT, CreditCard.TABLE, IdKind.CREDIT_CARD);
    }

    /**
     * The purchases of a card and what came back of them, by time, made as the stream is read. They are the same however the days are cut; none is added to the store.
     *
     * @param store holds the card and its customer
     * @param start the first day in Brasília
     * @param end the last day in Brasília, included
     * @throws ReferentialIntegrityException if the card is not in the store, or later on, from the stream, its customer
     * @throws IllegalArgumentException if the card is another seed's, or the days are not all in the bank's period
     */
    public Stream<CardTransaction> generateForCard(
            CreditCard card, FinancialDataStore store, LocalDate start, LocalDate end) {
        return events.of(card.cardId(), store, start, end);
    }
}
