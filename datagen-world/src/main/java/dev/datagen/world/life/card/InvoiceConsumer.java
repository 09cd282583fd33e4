package dev.datagen.world.life.card;

import dev.datagen.model.Invoice;
import dev.datagen.world.cohort.Cohort;

/** Is told of invoices as they are settled, before any event of the payment, and of limits that are others once an invoice has closed. */
public interface InvoiceConsumer {

    /** The card's debt is what is left already. */
    void settled(Cohort cohort, int index, Invoice invoice);

    /** The limit is the new one already. */
    void limitChanged(Cohort cohort, int index, long millis);
}
