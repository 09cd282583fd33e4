package dev.datagen.app.profile;

import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the invoices of cards are paid; those of one card come one after the other. */
final class InvoiceFigures {

    private static final Set<InvoiceStatus> NOT_DUE = Set.of(InvoiceStatus.OPEN, InvoiceStatus.CLOSED);

    private final Rates alwaysInFull;
    private @Nullable UUID card;
    private boolean inFull;

    InvoiceFigures(Figures figures) {
        alwaysInFull = figures.rates("Cards: always paid in full");
    }

    void invoice(Invoice invoice) {
        if (NOT_DUE.contains(invoice.status())) {
            return;
        }
        if (!invoice.cardId().equals(card)) {
            end();
            card = invoice.cardId();
            inFull = true;
        }
        inFull &= invoice.status() == InvoiceStatus.PAID;
    }

    void end() {
        if (card != null) {
            alwaysInFull.add("all", inFull);
            card = null;
        }
    }
}
