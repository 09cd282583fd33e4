package dev.datagen.app.profile;

import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import java.util.EnumSet;
import java.util.Set;

/** How the invoices of cards are paid. */
final class InvoiceFigures implements Reading {

    private static final Set<InvoiceStatus> NOT_SETTLED =
            Set.of(InvoiceStatus.OPEN, InvoiceStatus.CLOSED, InvoiceStatus.OVERDUE);

    private final Rates alwaysInFull;
    private final Shares kind;
    private int due;
    private int inFull;
    private final Set<InvoiceStatus> met = EnumSet.noneOf(InvoiceStatus.class);

    InvoiceFigures(Figures figures) {
        alwaysInFull = figures.rates("Cards: always paid in full");
        kind = figures.shares("Cards: kind of payer");
    }

    @Override
    public void begin(Person person) {
        due = 0;
        inFull = 0;
        met.clear();
    }

    @Override
    public void invoice(Person person, Invoice invoice) {
        if (!NOT_SETTLED.contains(invoice.status())) {
            due++;
            met.add(invoice.status());
            inFull += invoice.status() == InvoiceStatus.PAID ? 1 : 0;
        }
    }

    @Override
    public void end(Person person) {
        if (due > 0) {
            alwaysInFull.add("all", inFull == due);
            kind.add(kind());
        }
    }

    private String kind() {
        if (met.contains(InvoiceStatus.UNPAID)) {
            return "MISSING";
        } else if (met.contains(InvoiceStatus.FINANCED)) {
            return "FINANCING";
        }
        return met.contains(InvoiceStatus.PARTIALLY_PAID) ? "REVOLVING" : "FULL";
    }
}
