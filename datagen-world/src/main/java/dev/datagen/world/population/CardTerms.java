package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;

/** What issuers agree with the holder of a card. */
final class CardTerms {

    private static final int[] DUE_DAYS = {1, 5, 7, 10, 15, 20, 25};
    private static final Categorical DUE_DAY = Categorical.of(8, 16, 9, 27, 19, 14, 7);

    /** From this due day on the closing is in the same month. */
    private static final int IN_ONE_MONTH_FROM = 10;

    private static final int DAYS_OF_A_SHORT_MONTH = 30;

    /** So that every month has it. */
    private static final int LATEST_DAY = 28;

    private CardTerms() {}

    /**
     * The day of the month on which invoices fall due, of the issuers' menu.
     *
     * @param u quantile in [0, 1)
     */
    static int dueDay(double u) {
        return DUE_DAYS[DUE_DAY.pick(u)];
    }

    /**
     * The day of the month on which invoices close that are due on a day of that month or the next.
     *
     * @param days which the issuer takes from closing to due day
     */
    static int closingDay(int dueDay, int days) {
        int day = dueDay - days;
        if (dueDay >= IN_ONE_MONTH_FROM) {
            return Math.max(1, day);
        }
        return day > 0 ? day : Math.min(LATEST_DAY, day + DAYS_OF_A_SHORT_MONTH);
    }

    /** One and a half incomes for a middling score, from R$ 300, in hundreds below R$ 5,000 and thousands above. */
    static int limitCents(int incomeCents, int score, double u) {
        double factor = 0.35 + 1.9 * score / 1000.0 * (score / 1000.0) * 2;
        double reais = incomeCents / 100.0 * factor * new LogNormal(1, 0.45).at(u);
        int step = reais < 5000 ? 100 : 1000;
        int rounded = (int) (Math.min(reais, 90_000) / step) * step;
        return Math.max(300, rounded) * 100;
    }
}
