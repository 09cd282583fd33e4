package dev.datagen.world.shop;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.reference.Mcc;

/** How sums are spread that people pay in one category of shops, whoever they are. */
public final class TicketLaws {

    /** The ticket on credit is above that of all cards (ABECS, 2025: R$ 143), and the more, the more somebody earns. */
    public static final double CREDIT = 1.27;

    /** And differs more. */
    private static final double SPREAD = 1.2;

    /** Tickets are those of prices as from this month on, like incomes; in months since January 2000. */
    public static final int PRICES_OF = Months.of(2025, 1);

    private TicketLaws() {}

    /** What is paid in a category at factor 1, in R$. */
    public static LogNormal law(Mcc mcc) {
        return new LogNormal(mcc.ticketMedian(), mcc.ticketSigma() * SPREAD);
    }
}
