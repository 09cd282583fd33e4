package dev.datagen.app.profile;

import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import java.util.Set;

/** How the invoices of cards are paid. */
final class InvoiceFigures implements Reading {

    private static final Set<InvoiceStatus> NOT_DUE = Set.of(InvoiceStatus.OPEN, InvoiceStatus.CLOSED);

    private final Rates alwaysInFull;
    private int due;
    private int inFull;

    InvoiceFigures(Figures figures) {
        alwaysInFull = figures.rates("Cards: always paid in full");
    }

    @Override
    public void begin(Person person) {
        due = 0;
        inFull = 0;
    }

    @Override
    public void invoice(Person person, Invoice invoice) {
        if (!NOT_DUE.contains(invoice.status())) {
            due++;
            inFull += invoice.status() == InvoiceStatus.PAID ? 1 : 0;
        }
    }

    @Override
    public void end(Person person) {
        if (due > 0) {
            alwaysInFull.add("all", inFull == due);
        }
    }
}
