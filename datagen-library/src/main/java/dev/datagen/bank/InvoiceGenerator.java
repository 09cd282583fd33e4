package dev.datagen.bank;

import dev.datagen.model.CreditCard;
import dev.datagen.model.Invoice;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The invoices (faturas) of a credit card. Immutable: any number of threads may ask. */
public final class InvoiceGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public InvoiceGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public InvoiceGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The card's invoices that closed in the period or are open at its end, by closing date, as they stand then.
     *
     * @throws IllegalArgumentException if the card is another seed's
     */
    public List<Invoice> generateForCard(CreditCard card) {
        return owners.of(IdKind.CREDIT_CARD, card.cardId()).invoices().stream()
                .filter(invoice -> invoice.cardId().equals(card.cardId()))
                .toList();
    }
}
