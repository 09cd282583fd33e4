package dev.datagen.world.life;

import dev.datagen.model.Invoice;
import dev.datagen.world.cohort.Cohort;

/** Is told of invoices as they are settled, before any event of the payment. */
interface InvoiceConsumer {

    /** The card's debt is what is left already. */
    void settled(Cohort cohort, int index, Invoice invoice);
}
